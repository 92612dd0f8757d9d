"""A cache that is broken, held by another or out of reach only makes newscheck slower."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest

from newscheck.batch.cache import Cache
from newscheck.batch.run import check_paths
from newscheck.config import Config
from newscheck.engine.checker import Checker
from tests.batch.broken import told

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def reported(draft: Path, file: Path) -> int:
    """The number of findings of a check with this cache."""
    checker = Checker(Config(select=("style/pleonasm",)))
    cache = Cache(checker, file)
    reports = list(check_paths([draft] * 5, checker, 1, cache))
    cache.close()
    return sum(len(r.findings) for r in reports)


def kept(draft: Path, file: Path) -> bool:
    cache = Cache(Checker(Config(select=("style/pleonasm",))), file)
    key = cache.key(draft)
    found = key is not None and cache.get(key, draft) is not None
    cache.close()
    return found


def truncate(file: Path) -> None:
    with file.open("r+b") as cache:
        cache.truncate(file.stat().st_size // 2 + 100)


def scribble(file: Path) -> None:
    data = bytearray(file.read_bytes())
    data[4096:] = bytes(len(data) - 4096)
    file.write_bytes(data)


def other_columns(file: Path) -> None:
    file.unlink()
    with sqlite3.connect(file) as base:
        base.execute("CREATE TABLE reports (kunci TEXT)")


def not_a_table(file: Path) -> None:
    file.unlink()
    with sqlite3.connect(file) as base:
        base.execute("CREATE VIEW reports AS SELECT 1 AS key, 2 AS day, 3 AS data")


BREAKS: dict[str, Callable[[Path], object]] = {
    "empty": lambda file: file.write_bytes(b""),
    "rubbish": lambda file: file.write_bytes(b"bukan basis data" * 900),
    "truncated": truncate,
    "scribbled over": scribble,
    "other columns": other_columns,
    "a view": not_a_table,
    "a stray journal": lambda file: file.with_name(f"{file.name}-journal").write_bytes(b"\xd9\xd5\x05\xf9" * 500),
}


@pytest.mark.parametrize("name", BREAKS)
def test_a_broken_cache_is_mended_by_the_next_run(tmp_path: Path, name: str) -> None:
    draft, file = tmp_path / "a.txt", tmp_path / "c.sqlite"
    draft.write_text(told(1), encoding="utf-8")
    assert reported(draft, file) == 5
    BREAKS[name](file)
    assert reported(draft, file) == 5
    assert reported(draft, file) == 5
    assert kept(draft, file)


def test_rows_of_nonsense_are_made_anew(tmp_path: Path) -> None:
    draft, file = tmp_path / "a.txt", tmp_path / "c.sqlite"
    draft.write_text(told(1), encoding="utf-8")
    reported(draft, file)
    with sqlite3.connect(file) as base:
        base.execute("UPDATE reports SET data = ?", (b"bukan zlib",))
    assert not kept(draft, file)
    assert reported(draft, file) == 5
    assert kept(draft, file)


def test_a_cache_that_another_process_holds_is_left_to_it(tmp_path: Path) -> None:
    draft, file = tmp_path / "a.txt", tmp_path / "c.sqlite"
    draft.write_text(told(1), encoding="utf-8")
    reported(draft, file)
    with sqlite3.connect(file, isolation_level=None) as other:
        other.execute("BEGIN EXCLUSIVE")
        other.execute("DELETE FROM reports")
        assert reported(draft, file) == 5
        other.execute("ROLLBACK")
    assert kept(draft, file)


def test_a_cache_folder_that_cannot_be_used(tmp_path: Path) -> None:
    draft, file = tmp_path / "a.txt", tmp_path / "c.sqlite"
    draft.write_text(told(1), encoding="utf-8")
    file.mkdir()
    assert reported(draft, file) == 5
    assert file.is_dir()
