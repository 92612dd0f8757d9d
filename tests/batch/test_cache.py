"""A kept report is the report; whatever changes makes a new one; a broken cache is only slower."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from newscheck.batch.cache import Cache
from newscheck.batch.codec import plain, report_from
from newscheck.batch.run import check_paths
from newscheck.config import Config
from newscheck.engine.checker import Checker

if TYPE_CHECKING:
    from pathlib import Path

    from newscheck.report import FileReport

TEXT = "Warga Bangun Jembatan.\n\nWarga desa membangun jembatan agar supaya anak-anak dapat ke sekolah.\n"


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    file = tmp_path / "a.txt"
    file.write_text(TEXT, encoding="utf-8")
    return file


def run(draft: Path, config: Config | None = None, name: str = "c.sqlite") -> tuple[FileReport, bool]:
    """The report, and whether it came out of the cache."""
    checker = Checker(config or Config(select=("lead/title-full-stop", "style/pleonasm")))
    cache = Cache(checker, draft.parent / name)
    key = cache.key(draft)
    known = bool(key and cache.get(key, draft))
    (report,) = check_paths([draft], checker, 1, cache)
    cache.close()
    return report, known


def test_the_second_run_is_kept_and_the_same(draft: Path) -> None:
    first, second = run(draft), run(draft)
    assert (first[1], second[1]) == (False, True)
    assert first[0] == second[0]
    assert len(first[0].findings) == 2


def test_a_change_of_text_or_settings_is_seen(draft: Path) -> None:
    run(draft)
    assert not run(draft, Config(select=("lead/title-full-stop",)))[1]
    draft.write_text(TEXT + "Warga senang.\n", encoding="utf-8")
    assert not run(draft)[1]


def test_the_path_is_that_of_today(draft: Path) -> None:
    run(draft)
    other = draft.with_name("b.txt")
    other.write_text(TEXT, encoding="utf-8")
    report, known = run(other)
    assert known
    assert report.path == str(other)


@pytest.mark.parametrize("rubbish", [b"", b"rubbish" * 500])
def test_a_broken_cache_is_thrown_away(draft: Path, rubbish: bytes) -> None:
    run(draft)
    (draft.parent / "c.sqlite").write_bytes(rubbish)
    assert not run(draft)[1]
    assert run(draft)[1]


def test_a_folder_that_cannot_be_made(draft: Path) -> None:
    assert not run(draft, name="a.txt/c.sqlite")[1]


def test_a_whole_report_survives(draft: Path) -> None:
    report = run(draft)[0]
    assert report_from(plain(report)) == report


def test_a_cached_run_never_loads_the_model(tmp_path: Path, draft: Path) -> None:
    code = (
        "import sys\nfrom newscheck.cli import app\n"
        f"try:\n    app(['check', {str(draft)!r}, '--format', 'concise'])\nexcept SystemExit:\n    pass\n"
        "sys.stderr.write(str('spacy' in sys.modules))"
    )
    env = {"NEWSCHECK_CACHE": str(tmp_path / "cache"), "PYTHONUTF8": "1", "PATH": "/usr/bin"}
    runs = [subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=env) for _ in range(2)]  # noqa: PLW1510
    assert runs[0].stdout == runs[1].stdout
    assert runs[1].stderr == "False"
