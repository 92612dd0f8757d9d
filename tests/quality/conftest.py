"""Quality is measured on data that is not part of the project; without it these tests are skipped and say so."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

SHARED = Path(__file__).parents[3] / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with annotated drafts and corpora."""
    if not SHARED.is_dir():
        pytest.skip("no ../shared: quality is not measured")
    return SHARED


@pytest.fixture(scope="session")
def gold_report(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The JSON report of all annotated drafts, made once."""
    report = tmp_path_factory.mktemp("gold") / "report.json"
    command = [sys.executable, "-m", "newscheck", "check", str(shared / "gold/dev/text"), "--format", "json"]
    with report.open("w", encoding="utf-8") as out:
        subprocess.run(command, stdout=out, check=False)
    return report


@pytest.fixture(scope="session")
def gold_score(shared: Path, gold_report: Path) -> dict[str, Any]:
    """What the scorer says of that report."""
    command = [sys.executable, str(shared / "gold/score.py"), str(gold_report), str(shared / "gold/dev"), "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    score: dict[str, Any] = json.loads(done.stdout)
    return score
