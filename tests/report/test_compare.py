"""Two versions of a draft."""

from __future__ import annotations

from io import StringIO

from rich.console import Console

from newscheck import check
from newscheck.report import FileReport, Status
from newscheck.report.compare import compare, pairs
from newscheck.reporters.terminal.change import change_parts

REST = "\n\nPetani menanam jagung di lahan desa seluas dua hektare sejak awal bulan, lalu menyiramnya tiap pagi." * 5
OLD = "Warga Sukamaju Bangun Jembatan.\n\nWarga datang agar supaya didata petugas di balai desa." + REST
NEW = "Warga Sukamaju Bangun Jembatan\n\nWarga  datang agar supaya didata petugas di balai desa." + REST


def test_mended_fresh_and_kept() -> None:
    found = compare(check(OLD), check(NEW))
    assert "lead/title-full-stop" in {f.rule for f in found.mended}
    assert "style/double-space" in {f.rule for f in found.fresh}
    assert found.kept == len(found.old.findings) - len(found.mended)
    assert {c for c, _, _ in found.categories} >= {"lead", "style"}
    back = compare(found.new, found.old)
    assert (back.mended, back.fresh) == (found.fresh, found.mended)
    assert back.change == -(found.change or 0)


def test_moved_lines_are_nothing_new() -> None:
    moved = OLD.replace("\n\n", "\n\n\n\n", 1)
    found = compare(check(OLD), check(moved))
    assert (found.mended, found.fresh, found.change) == ((), (), 0)


def test_an_ungraded_draft_has_no_change() -> None:
    failed = FileReport("x.txt", Status.FAILED, "Berkas ini rusak.")
    found = compare(failed, check(NEW))
    assert found.change is None
    assert "rusak" in _drawn(compare(check(NEW), failed))
    assert found.categories == ()


def test_folders_match_by_name() -> None:
    matched, alone = pairs(["a.txt", "sub/b.txt"], ["sub/b.txt", "c.txt"])
    assert matched == (("sub/b.txt", "sub/b.txt"),)
    assert alone == ("a.txt", "c.txt")


def test_the_terminal_tells_what_changed() -> None:
    text = _drawn(compare(check(OLD, "lama.txt"), check(NEW, "baru.txt")))
    assert "baru.txt" in text
    assert "Sudah dibenahi" in text
    assert "lead/title-full-stop" in text


def _drawn(found: object) -> str:
    page = StringIO()
    console = Console(file=page, width=80)
    for part in change_parts(found, 80):  # type: ignore[arg-type]
        console.print(part)
    return page.getvalue()
