"""Every number that the score is made of, in one place; ``tests/quality/test_score.py`` measures them on real news.

They were found by a search for what tells good news from poor on real drafts, then rounded. ``CATEGORY`` sums to 100:
what a category can lose at most. ``SEVERITY`` is what one finding weighs, before the card's own weight. ``CAP`` is what
one rule can weigh at most in its category, so that one habit cannot eat the score.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from newscheck.report import fitted

if TYPE_CHECKING:
    from collections.abc import Mapping


class Basis(StrEnum):
    """What findings are counted against."""

    DRAFT = "draft"
    """Once for the whole draft: a question is answered or it is not."""
    QUOTES = "quotes"
    """Per quotation."""
    WORDS = "words"
    """Per 1,000 words."""


CATEGORY = fitted.CATEGORY
BASIS = {
    "lead": Basis.DRAFT,
    "coverage": Basis.DRAFT,
    "quotes": Basis.QUOTES,
    "sentences": Basis.WORDS,
    "style": Basis.WORDS,
    "facts": Basis.WORDS,
}
SEVERITY = fitted.SEVERITY
UNIT = {basis: fitted.UNIT[basis] for basis in Basis}
"""What a weight of 1 costs: once a draft, once a quotation, once in 1,000 words."""
RULES: Mapping[str, float] = fitted.RULES
"""Weights of rules that speak of the story, in place of their cards' own."""
CAP = 0.9
FEWEST_WORDS = 100
"""Drafts with fewer words are counted as if they had so many."""
READY = 80.0
"""From here on a draft whose gates are open is ready for the editor's last look."""
CEILING = 60.0
"""The most that a draft scores in which somebody is harmed or deceived: a victim identified, a cure claimed."""
MENDABLE = 50.0
"""From here on a draft can be edited; below, it is better written anew."""


class Grade(StrEnum):
    """The score in a word, as the JSON report writes it."""

    READY = "siap-terbit"
    MENDABLE = "perlu-suntingan"
    REWRITE = "tulis-ulang"


def grade(total: float, *, held_back: bool = False) -> Grade:
    """The grade of a score of 0–100; ``held_back`` says that a gate is closed, so that it is not the best."""
    if total >= READY and not held_back:
        return Grade.READY
    return Grade.MENDABLE if total >= MENDABLE else Grade.REWRITE
