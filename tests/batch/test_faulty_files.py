"""Files that are none, that change or vanish, and files that must not be written over."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from docx import Document

from newscheck.batch.cache import Cache
from newscheck.batch.run import check_paths
from newscheck.config import Config
from newscheck.engine.checker import Checker
from newscheck.reading import contents
from newscheck.report import Status
from newscheck.writing.files import write_report
from tests.batch.broken import ONE_RULE, mended, run, told

if TYPE_CHECKING:
    from newscheck.report import FileReport


def failing(path: Path) -> FileReport:
    return Checker(Config(select=("style/pleonasm",))).check(path)


def test_what_is_no_file_is_refused_at_once(tmp_path: Path) -> None:
    (tmp_path / "folder.txt").mkdir()
    (tmp_path / "hilang.txt").symlink_to(tmp_path / "tidak-ada.txt")
    (tmp_path / "putar.txt").symlink_to(tmp_path / "putar.txt")
    os.mkfifo(tmp_path / "pipa.txt")
    for name, says in {
        "folder": "folder",
        "hilang": "tidak ditemukan",
        "putar": "tidak dapat",
        "pipa": "biasa",
    }.items():
        report = failing(tmp_path / f"{name}.txt")
        assert report.status is Status.FAILED
        assert says in str(report.problem)


@pytest.mark.parametrize("name", ["/dev/zero", "/dev/urandom", "/dev/full", "/proc/self/mem", "/proc/self/pagemap"])
def test_endless_and_unreadable_files_are_refused(name: str) -> None:
    if not Path(name).exists():
        pytest.skip(f"this system has no {name}")
    assert failing(Path(name)).status is Status.FAILED


def test_a_fix_of_a_pipe_ends_with_a_sentence(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipa.txt")
    done = run(tmp_path, "fix", tmp_path / "pipa.txt", "--write", *ONE_RULE)
    assert done.returncode == 3
    assert "bukan berkas biasa" in done.stderr


def test_a_draft_that_vanishes_costs_only_itself(drafts: Path) -> None:
    paths = sorted(drafts.iterdir())[:3]
    reports = check_paths(paths, Checker(Config(select=("style/pleonasm",))))
    paths[1].unlink()
    assert [r.status for r in reports] == [Status.CHECKED, Status.FAILED, Status.CHECKED]


def test_a_draft_that_changes_while_checked_is_not_kept_under_its_old_text(tmp_path: Path) -> None:
    draft = tmp_path / "a.txt"
    draft.write_text(told(1), encoding="utf-8")
    checker = Checker(Config(select=("style/pleonasm",)))
    cache = Cache(checker, tmp_path / "c.sqlite")
    key = cache.key(draft)
    assert key
    draft.write_text(mended(1), encoding="utf-8")
    cache.put(key, checker.check(draft))
    draft.write_text(told(1), encoding="utf-8")
    assert cache.get(key, draft) is None
    (report,) = check_paths([draft], checker, 1, cache)
    assert len(report.findings) == 1
    cache.close()


def test_drafts_that_change_all_the_time_are_read_whole_or_fail(tmp_path: Path) -> None:
    draft = tmp_path / "a.txt"
    draft.write_text(told(1), encoding="utf-8")
    code = (
        f"from pathlib import Path\np = Path({str(draft)!r})\nwhile True:\n    p.write_text('x' * 90_000); p.unlink()\n"
    )
    writer = subprocess.Popen([sys.executable, "-c", code])
    try:
        reports = [failing(draft) for _ in range(30)]
    finally:
        writer.kill()
        writer.wait()
    assert all(r.text in {"", told(1)} or set(r.text) == {"x"} for r in reports)
    sentences = ("tidak ditemukan", "kosong", "karakter", "judul", "Indonesia")
    assert all(any(s in (r.problem or "Indonesia") for s in sentences) for r in reports), reports


def test_reports_take_the_place_of_links_and_go_into_pipes(tmp_path: Path) -> None:
    real, link, pipe = tmp_path / "asli.json", tmp_path / "tautan.json", tmp_path / "pipa.json"
    real.write_text("lama", encoding="utf-8")
    link.symlink_to(real)
    write_report(link, "baru")
    assert not link.is_symlink()
    assert (link.read_text(encoding="utf-8"), real.read_text(encoding="utf-8")) == ("baru", "lama")
    os.mkfifo(pipe)
    reader = subprocess.Popen(["cat", str(pipe)], stdout=subprocess.PIPE)
    write_report(pipe, "lewat pipa")
    assert reader.communicate()[0] == b"lewat pipa"
    assert pipe.is_fifo()


def test_a_corrected_copy_is_never_overwritten(tmp_path: Path) -> None:
    document = Document()
    for part in told(1).split("\n\n"):
        document.add_paragraph(part.strip())
    document.save(str(tmp_path / "b.docx"))
    assert run(tmp_path, "fix", tmp_path, "--write", *ONE_RULE).returncode == 0
    copy = tmp_path / "b.suntingan.docx"
    copy.write_bytes(copy.read_bytes() + b"milik orang")
    before = contents(copy)
    again = run(tmp_path, "fix", tmp_path, "--write", *ONE_RULE)
    assert again.returncode == 3
    assert "tidak ditimpa" in again.stderr
    assert contents(copy) == before
    assert not (tmp_path / "b.suntingan.suntingan.docx").exists()


def test_pruning_a_baseline_keeps_what_was_not_checked(tmp_path: Path) -> None:
    for n in (1, 2, 3, 4):
        (tmp_path / f"{n}.txt").write_text(told(n), encoding="utf-8")
    words = ("--file", "dasar.json", *ONE_RULE)
    run(tmp_path, "baseline", "write", ".", *words, cwd=tmp_path)
    (tmp_path / "1.txt").write_text(mended(1), encoding="utf-8")
    (tmp_path / "2.txt").write_bytes(b"\0\0")
    (tmp_path / "4.txt").unlink()
    done = run(tmp_path, "baseline", "prune", "1.txt", "2.txt", *words, cwd=tmp_path)
    assert done.returncode == 3
    assert "NUL" in done.stderr
    assert set(json.loads((tmp_path / "dasar.json").read_text(encoding="utf-8"))["files"]) == {"2.txt", "3.txt"}
