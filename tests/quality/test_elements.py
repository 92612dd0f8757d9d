"""5W1H held against the annotated drafts: an answer that is missing, one that is there, and how fully."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from newscheck.article import Article
from newscheck.article.parts import Question
from newscheck.source import Source

if TYPE_CHECKING:
    from pathlib import Path

SCOPES = ("lead", "first3", "article")
PLAIN = (Question.WHO, Question.WHAT, Question.WHEN, Question.WHERE)
DEEP = (Question.WHY, Question.HOW)

Cell = tuple[Question, str, str]
"""The question, the gold answer and the given one."""


@pytest.fixture(scope="module")
def cells(shared: Path) -> list[Cell]:
    """Every question of every annotated draft in every scope."""
    found = []
    for file in sorted((shared / "gold/dev/gold").glob("*.json")):
        gold = json.loads(file.read_text(encoding="utf-8"))
        text = (shared / "gold/dev/text" / gold["file"]).read_text(encoding="utf-8")
        for question, element in Article(Source(gold["file"], text)).elements.items():
            found += [(question, gold["w5h1"][s][question.value], getattr(element, s).value) for s in SCOPES]
    return found


def f_score(cells: list[Cell], questions: tuple[Question, ...], *, missing: bool) -> float:
    """F of "this question is not answered", or of "it is, at least in part"."""
    own = [
        ((gold == "no") == missing, (given == "no") == missing)
        for question, gold, given in cells
        if question in questions
    ]
    both = sum(gold and given for gold, given in own)
    return 2 * both / (sum(gold for gold, _ in own) + sum(given for _, given in own))


@pytest.mark.parametrize(
    ("questions", "missing", "bar"),
    [(PLAIN, True, 0.84), (PLAIN, False, 0.98), (DEEP, True, 0.75), (DEEP, False, 0.93)],
)
def test_answered_or_missing(cells: list[Cell], questions: tuple[Question, ...], missing: bool, bar: float) -> None:  # noqa: FBT001
    assert f_score(cells, questions, missing=missing) >= bar


def test_how_fully(cells: list[Cell]) -> None:
    assert sum(gold == given for _, gold, given in cells) / len(cells) >= 0.855
