"""Help, the table of rules and a rule's explanation come as fast as a bare Typer program; a draft soon after spaCy."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.benchmarks.conftest import python

if TYPE_CHECKING:
    from tests.benchmarks.conftest import Ratio

HERE = Path(__file__).parent
DRAFT = HERE.parents[1] / "examples" / "banjir-kedungsari.txt"
BARE = str(HERE / "bare_typer.py")


@pytest.mark.parametrize(
    ("command", "bare"),
    [(["--help"], "--help"), (["rules"], "first"), (["explain", "quotes/unclosed"], "first")],
    ids=["help", "rules", "explain"],
)
def test_start_is_near_a_bare_typer_program(ratio: Ratio, command: list[str], bare: str) -> None:
    """Help against help, a command against a command: to read options Typer loads pydantic, for help it does not."""
    assert ratio(python("-m", "newscheck", *command), python(BARE, bare)) <= 1.5


def test_one_cold_draft_costs_little_more_than_importing_spacy(ratio: Ratio) -> None:
    """The bar is import spaCy + 0.7 s; importing it takes 0.5–0.8 s, so twice its time is the stricter one."""
    assert ratio(python("-m", "newscheck", "check", str(DRAFT)), python("-c", "import spacy")) <= 2.4
