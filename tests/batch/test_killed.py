"""Runs killed in the middle: no draft is lost, and the next run is right.

A few random moments are tried; with NEWSCHECK_ALL_FAULTS=1 a hundred.
"""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
import subprocess
import time
from typing import TYPE_CHECKING

import pytest

from newscheck.batch.cache import NAME
from newscheck.writing.files import UNFINISHED, write_atomically
from tests.batch.broken import DRAFTS, ONE_RULE, command, environment, mended, run, told

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


pytestmark = pytest.mark.slow
MOMENTS = 50 if os.environ.get("NEWSCHECK_ALL_FAULTS") else 2


def killed(words: list[str], begun: Callable[[], bool], after: float, folder: Path) -> bool:
    """Starts newscheck and kills it with signal 9 a while after ``begun``; whether it was still running."""
    process = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment(folder))
    while process.poll() is None and not begun():
        time.sleep(0.001)
    time.sleep(after)
    was_running = process.poll() is None
    process.kill()
    process.wait()
    return was_running


def lasting(words: list[str], begun: Callable[[], bool], folder: Path) -> float:
    """How many seconds a whole run takes from ``begun`` to its end."""
    process = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment(folder))
    while process.poll() is None and not begun():
        time.sleep(0.001)
    start = time.perf_counter()
    process.wait()
    return time.perf_counter() - start


def test_a_killed_fix_leaves_every_draft_old_or_new(drafts: Path, tmp_path: Path) -> None:
    words = command("fix", drafts, "--write", *ONE_RULE)

    def begun() -> bool:
        return (drafts / "000.txt").read_text(encoding="utf-8") == mended(0)

    whole = lasting(words, begun, tmp_path)
    chance = random.Random(8)  # noqa: S311 - repeatable, no secret
    halfway = 0
    for _ in range(MOMENTS):
        for n in range(DRAFTS):
            (drafts / f"{n:03}.txt").write_text(told(n), encoding="utf-8")
        killed(words, begun, chance.uniform(0, whole), tmp_path)
        texts = [(drafts / f"{n:03}.txt").read_text(encoding="utf-8") for n in range(DRAFTS)]
        assert all(text in {told(n), mended(n)} for n, text in enumerate(texts))
        halfway += any(text == told(n) for n, text in enumerate(texts))
        for left in drafts.glob(f".*{UNFINISHED}"):
            os.utime(left, (0, 0))
        assert run(tmp_path, "fix", drafts, "--write", *ONE_RULE).returncode == 0
        texts = [(drafts / f"{n:03}.txt").read_text(encoding="utf-8") for n in range(DRAFTS)]
        assert texts == [mended(n) for n in range(DRAFTS)]
        assert len(list(drafts.iterdir())) == DRAFTS
    assert halfway


def test_a_killed_check_leaves_a_cache_that_serves(drafts: Path, tmp_path: Path) -> None:
    store = tmp_path / "simpanan"
    words = command("check", drafts, "--format", "concise", *ONE_RULE)
    expected = run(store, *words[3:], "--no-cache").stdout
    file = store / NAME

    whole = lasting(words, file.exists, store)
    chance = random.Random(9)  # noqa: S311 - repeatable, no secret
    for _ in range(MOMENTS):
        shutil.rmtree(store)
        killed(words, file.exists, chance.uniform(0, whole), store)
        assert run(store, *words[3:]).stdout == expected
        with sqlite3.connect(file) as base:
            assert base.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            assert base.execute("SELECT count(*) FROM reports").fetchone() == (DRAFTS,)
        assert run(store, *words[3:]).stdout == expected


def test_what_a_killed_run_left_is_cleared_later(tmp_path: Path) -> None:
    draft, old, fresh = (
        tmp_path / "a[1].txt",
        tmp_path / f".a[1].txt.x{UNFINISHED}",
        tmp_path / f".a[1].txt.y{UNFINISHED}",
    )
    other = tmp_path / ".a[1].txt.swp"
    for file in (draft, old, fresh, other):
        file.write_text("x", encoding="utf-8")
    for file in (old, other):
        os.utime(file, (0, 0))
    write_atomically(draft, b"baru")
    assert sorted(p.name for p in tmp_path.iterdir()) == sorted(p.name for p in (draft, fresh, other))
