"""The recap of a class."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

from newscheck import check
from newscheck.report import FileReport, Report, Status
from newscheck.reporters.recap import html, recap, spread, xlsx
from newscheck.reporters.terminal.recap import recap_parts

if TYPE_CHECKING:
    from pathlib import Path

GOOD = (
    "Warga Sukamaju Bangun Jembatan\n\nWarga Desa Sukamaju membangun jembatan di Kabupaten Melati, Senin (5/1/2026)."
    + "\n\nPetani menanam jagung di lahan desa seluas dua hektare sejak awal bulan, lalu menyiramnya tiap pagi." * 5
)
BAD = GOOD.replace("Jembatan\n", "Jembatan.\n").replace("membangun", "agar supaya  membangun")


def class_report() -> Report:
    broken = FileReport("c.txt", Status.FAILED, "Berkas ini rusak.")
    return Report((check(BAD, "kelas/b-sari.txt"), broken, check(GOOD, "kelas/a-budi.txt")))


def test_the_best_draft_comes_first_and_the_ungraded_last() -> None:
    found = recap(class_report())
    assert [r.name for r in found.rows] == ["a-budi.txt", "b-sari.txt", "c.txt"]
    assert found.rows[2].remark == "Berkas ini rusak."
    assert sum(found.spread) == 2
    assert found.mean is not None
    assert {t.rule for t in found.topics} >= {"lead/title-full-stop"}
    assert all(t.title and t.why for t in found.topics)


def test_anonymous_names_nobody() -> None:
    found = recap(class_report(), anonymous=True)
    assert "sari" not in html(found)
    assert [r.name for r in found.rows] == ["Naskah 1", "Naskah 2", "Naskah 3"]


def test_spread_counts_tens() -> None:
    assert spread([0.0, 9.9, 10.0, 95.0, 100.0]) == (2, 1, 0, 0, 0, 0, 0, 0, 0, 2)
    assert recap(Report(())).mean is None


def test_the_workbook_holds_every_draft(tmp_path: Path) -> None:
    file = tmp_path / "rekap.xlsx"
    file.write_bytes(xlsx(recap(class_report())))
    with zipfile.ZipFile(file) as book:
        words = book.read("xl/sharedStrings.xml").decode()
    assert all(name in words for name in ("a-budi.txt", "b-sari.txt", "c.txt"))


def test_the_terminal_shows_rows_and_topics() -> None:
    assert len(list(recap_parts(recap(class_report()), 80))) > 3
    assert len(list(recap_parts(recap(Report(())), 80))) == 1
