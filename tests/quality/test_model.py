"""The measured figures of the model stay above floors just below what was reached.

The texts lie outside the repository; without them the test is skipped and says so.
"""

from functools import cache
from pathlib import Path

import pytest

from newscheck.model import load

DATA = Path(__file__).resolve().parents[3] / "shared" / "corpora" / "training"
FLOORS = {
    "gsd-test UPOS": 92.5,
    "csui-test UPOS": 95.3,
    "gsd-test UAS": 84.0,
    "csui-test UAS": 81.5,
    "gsd-test LAS": 75.7,
    "csui-test LAS": 76.2,
    "gsd-test subject arcs F": 86.8,
    "csui-test subject arcs F": 85.0,
    "gsd-test passive F": 95.0,
    "csui-test passive F": 99.0,
    "pud passive F": 95.0,
    "idner-test all F": 86.9,
    "nergrit-test all F": 71.5,
    "nerui-test all F": 73.4,
    "idner-test network alone F": 87.4,
    "nergrit-test network alone F": 70.9,
    "nerui-test network alone F": 68.0,
    "PFSA speaker": 99.3,
}

pytestmark = pytest.mark.skipif(not DATA.is_dir(), reason="the treebanks and name sets (../shared) are not at hand")


@cache
def table() -> dict[str, float]:
    """All measures of the shipped model."""
    pytest.importorskip("sklearn", reason="the extra [train] is not installed")
    from newscheck.training.measures import measured
    from newscheck.training.sources import Sources

    return measured(load(), Sources(DATA, DATA.parents[1] / "gold"), ())


@pytest.mark.parametrize("name", sorted(FLOORS))
def test_floor(name: str) -> None:
    assert table()[name] >= FLOORS[name]


def test_packed_size() -> None:
    assert table()["packed MB"] <= 12
