"""An archive on two cores against one process that checks the same articles side by side."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from newscheck.archive.inputs import Row
from newscheck.archive.rows import entry_of
from newscheck.config import Config
from newscheck.engine.pipeline import check_sources
from newscheck.ruleset.selection import chosen_rules
from tests.archive.conftest import COLUMNS, generated, write_jsonl
from tests.benchmarks.conftest import python, seconds

if TYPE_CHECKING:
    from pathlib import Path

ARTICLES = int(os.environ.get("NEWSCHECK_ARTICLES", "5000"))
CORES, SHARE = 2, 0.8


def test_two_cores_do_the_work_of_one_and_six_tenths(tmp_path: Path) -> None:
    """Starting Ray and its actors counts, so fewer articles than :data:`ARTICLES` are harder."""
    pytest.importorskip("ray", reason="the archive runs on Ray: pip install 'newscheck[archive]'")
    articles = generated(ARTICLES)
    where = write_jsonl(tmp_path / "a.jsonl", articles)
    config = Config()
    rules = chosen_rules(config)

    def one_process() -> int:
        rows = (entry_of(Row(i, a), COLUMNS, "a", config.limits).source for i, a in enumerate(articles))
        return sum(1 for _ in check_sources((s for s in rows if s), rules, config))

    archive = python("-m", "newscheck", "archive", str(where), str(tmp_path / "hasil"), "--jobs", str(CORES))
    alone = seconds(one_process)
    together = seconds(archive)
    assert alone / together >= SHARE * CORES
