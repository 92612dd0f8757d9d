"""Reports come in the order asked for, and a worker that dies costs its draft only."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newscheck.batch.run import check_paths
from newscheck.config import Config
from newscheck.engine.checker import Checker
from newscheck.report import Status

if TYPE_CHECKING:
    from pathlib import Path

KILLER = '''\
import os
from newscheck import rule

@rule()
def mati(article):
    """Mati.

    Untuk uji."""
    if "MATI" in article.text:
        os._exit(1)
    yield from ()
'''


@pytest.fixture
def drafts(tmp_path: Path) -> list[Path]:
    made = []
    for i in range(12):
        made.append(tmp_path / f"{i:02}.txt")
        made[-1].write_text(f"Judul Ke-{i}.\n\nWarga datang ke balai desa untuk rapat.\n", encoding="utf-8")
    return made


@pytest.mark.parametrize("jobs", [1, 2])
def test_order_is_kept(drafts: list[Path], jobs: int) -> None:
    checker = Checker(Config(select=("lead/title-full-stop",)))
    reports = list(check_paths(drafts, checker, jobs))
    assert [r.path for r in reports] == [str(p) for p in drafts]
    assert all(len(r.findings) == 1 for r in reports)


def test_a_worker_that_dies_costs_its_draft_only(drafts: list[Path], tmp_path: Path) -> None:
    (tmp_path / "paket" / "gaya").mkdir(parents=True)
    (tmp_path / "paket" / "gaya" / "mati.py").write_text(KILLER, encoding="utf-8")
    drafts[4].write_text("Judul\n\nMATI di sini.\n", encoding="utf-8")
    checker = Checker(Config(select=("gaya/mati",), trusted_packs=(str(tmp_path / "paket"),)))
    reports = list(check_paths(drafts, checker, 2))
    assert [r.path for r in reports] == [str(p) for p in drafts]
    assert [r.path for r in reports if r.status is Status.FAILED] == [str(drafts[4])]


def test_overrides_hold_for_their_paths(drafts: list[Path], tmp_path: Path) -> None:
    from newscheck.config import Override

    config = Config(
        select=("lead/title-full-stop",),
        overrides=(Override(("03.txt",), ("lead",)),),
        path=str(tmp_path / "newscheck.toml"),
    )
    reports = list(check_paths(drafts[:5], Checker(config)))
    assert [len(r.findings) for r in reports] == [1, 1, 1, 0, 1]
