"""From findings to points to a score of 0–100."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from newscheck.rule import CATEGORIES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newscheck.finding import Finding

WEIGHTS = {"lead": 20, "coverage": 15, "quotes": 20, "sentences": 15, "style": 20, "facts": 10}
COST = {"error": 6.0, "warning": 3.0, "hint": 0.7}
CAP = 15.0


@dataclass(frozen=True, slots=True)
class CategoryScore:
    """A category's own score (0–100), its weight in the whole, and how many findings it has."""

    id: str
    score: float
    weight: float
    findings: int


@dataclass(frozen=True, slots=True)
class Score:
    """The score, its grade, the categories, and the findings with the points they cost."""

    total: float
    grade: str
    categories: tuple[CategoryScore, ...]
    findings: tuple[Finding, ...]


def score(findings: Sequence[Finding], words: int, weights: Mapping[str, float]) -> Score:
    """Scores a draft of ``words`` words; ``weights`` are the cards' weights by rule id."""
    density = 400 / max(words, 200)
    spent: dict[str, float] = {}
    priced = []
    for finding in findings:
        cost = COST[finding.severity] * weights.get(finding.rule, 1.0) * density
        cost = min(cost, CAP - spent.get(finding.rule, 0.0))
        spent[finding.rule] = spent.get(finding.rule, 0.0) + cost
        priced.append(replace(finding, points=round(cost, 3)))
    total = max(0.0, 100.0 - sum(f.points for f in priced))
    categories = tuple(_category(c, priced) for c in CATEGORIES)
    grade = "siap-terbit" if total >= 85 else "perlu-suntingan" if total >= 60 else "tulis-ulang"  # noqa: PLR2004
    return Score(round(total, 1), grade, categories, tuple(priced))


def _category(category: str, findings: Sequence[Finding]) -> CategoryScore:
    own = [f for f in findings if f.category == category]
    lost = sum(f.points for f in own)
    return CategoryScore(
        category, round(max(0.0, 100 - 100 * lost / WEIGHTS[category]), 1), WEIGHTS[category], len(own)
    )
