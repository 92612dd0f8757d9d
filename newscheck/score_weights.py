"""Every number that the score is made of, in one place; ``tests/quality/test_score.py`` measures them on real news.

``CATEGORY`` sums to 100: what a category can lose at most. ``SEVERITY`` is what one finding weighs, before the card's
own weight. ``CAP`` is what one rule can weigh at most in its category, so that one habit cannot eat the score.
"""

from __future__ import annotations

from enum import StrEnum


class Basis(StrEnum):
    """What findings are counted against."""

    DRAFT = "draft"
    """Once for the whole draft: a question is answered or it is not."""
    QUOTES = "quotes"
    """Per quotation."""
    WORDS = "words"
    """Per 1,000 words."""


CATEGORY = {"lead": 16.0, "coverage": 14.0, "quotes": 18.0, "sentences": 18.0, "style": 24.0, "facts": 10.0}
BASIS = {
    "lead": Basis.DRAFT,
    "coverage": Basis.DRAFT,
    "quotes": Basis.QUOTES,
    "sentences": Basis.WORDS,
    "style": Basis.WORDS,
    "facts": Basis.WORDS,
}
SEVERITY = {"error": 1.0, "warning": 0.5, "hint": 0.12}
UNIT = {Basis.DRAFT: 0.45, Basis.QUOTES: 0.8, Basis.WORDS: 0.1}
"""What a weight of 1 costs: once a draft, once a quotation, once in 1,000 words."""
CAP = 0.7
FEWEST_WORDS = 100
"""Drafts with fewer words are counted as if they had so many."""
READY = 85.0
"""From here on a draft is ready to publish."""
MENDABLE = 60.0
"""From here on a draft can be edited; below, it is better written anew."""
