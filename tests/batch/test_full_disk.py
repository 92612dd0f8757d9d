"""A disk that is full, or may only be read: one sentence, nothing lost, the next run right."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from docx import Document

from tests.batch.broken import ONE_RULE, command, environment, mended, run, told
from tests.batch.test_broken_cache import kept, reported

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.slow


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 160 kB with one draft and one Word file on it, filled to the last byte."""
    place = tmp_path / "kecil"
    place.mkdir()
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=160k", "tmpfs", str(place)], capture_output=True, check=False
    )
    if made.returncode:
        pytest.skip("only root can make a small file system, and not everywhere")
    try:
        (place / "a.txt").write_text(told(1), encoding="utf-8")
        document = Document()
        for part in told(1).split("\n\n"):
            document.add_paragraph(part.strip())
        document.save(str(place / "b.docx"))
        fill(place / "penuh")
        yield place
    finally:
        subprocess.run(["umount", "--lazy", str(place)], check=True)


def fill(file: Path) -> None:
    with file.open("wb", buffering=0) as filler:
        try:
            while True:
                filler.write(bytes(4096))
        except OSError:
            return


def test_a_full_disk_costs_no_draft(small_disk: Path, tmp_path: Path) -> None:
    before = {p.name: p.read_bytes() for p in small_disk.iterdir()}
    tries = {
        "fix text": ("fix", small_disk / "a.txt", "--write", *ONE_RULE),
        "fix docx": ("fix", small_disk / "b.docx", "--write", *ONE_RULE),
        "report": ("check", small_disk / "a.txt", "--output", small_disk / "laporan.json", *ONE_RULE),
        "baseline": ("baseline", "write", small_disk / "a.txt", "--file", small_disk / "dasar.json", *ONE_RULE),
        "recap": ("recap", small_disk / "a.txt", "--xlsx", small_disk / "rekap.xlsx"),
        "config": ("init", small_disk),
    }
    for name, words in tries.items():
        done = run(tmp_path, *words)
        assert done.returncode in {2, 3}, name
        assert "No space left" in done.stderr, (name, done.stderr)
        assert "Traceback" not in done.stderr, name
        assert {p.name: p.read_bytes() for p in small_disk.iterdir()} == before, name
    (small_disk / "penuh").unlink()
    assert run(tmp_path, *tries["fix text"]).returncode == 0
    assert (small_disk / "a.txt").read_text(encoding="utf-8") == mended(1)
    assert run(tmp_path, *tries["fix docx"]).returncode == 0


def test_a_full_disk_under_the_cache_is_only_slower(small_disk: Path) -> None:
    words = ("check", small_disk / "a.txt", "--format", "concise", *ONE_RULE)
    without, full = run(small_disk, *words, "--no-cache"), run(small_disk, *words)
    assert (full.returncode, full.stdout, full.stderr) == (without.returncode, without.stdout, "")
    (small_disk / "penuh").unlink()
    assert run(small_disk, *words).stdout == without.stdout


def test_a_full_disk_under_standard_output_is_told(drafts: Path, tmp_path: Path) -> None:
    device = Path("/dev/full")
    if not device.is_char_device():
        pytest.skip("this system has no device that is always full")
    for form in ("concise", "text", "json"):
        with device.open("w", encoding="utf-8") as full:
            words = command("check", drafts / "000.txt", "--format", form, *ONE_RULE)
            done = subprocess.run(
                words, stdout=full, stderr=subprocess.PIPE, text=True, check=False, env=environment(tmp_path)
            )
        assert done.returncode == 3
        assert done.stderr.count("\n") == 1
        assert "No space left" in done.stderr


def test_a_cache_on_a_disk_that_may_only_be_read(tmp_path: Path) -> None:
    draft, place = tmp_path / "a.txt", tmp_path / "simpanan"
    draft.write_text(told(1), encoding="utf-8")
    place.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "tmpfs", str(place)], capture_output=True, check=False)
    if mounted.returncode:
        pytest.skip("only root can make a file system that may only be read, and not everywhere")
    try:
        assert reported(draft, place / "c.sqlite") == 5
        subprocess.run(["mount", "-o", "remount,ro", str(place)], check=True)
        assert kept(draft, place / "c.sqlite")
        draft.write_text(told(2), encoding="utf-8")
        assert reported(draft, place / "c.sqlite") == 5
        assert run(place, "check", draft, "--format", "concise", *ONE_RULE).stderr == ""
    finally:
        subprocess.run(["umount", "--lazy", str(place)], check=True)
