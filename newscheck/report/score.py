"""From findings to points to a score of 0–100.

Each finding weighs its severity times its card's weight, against what is counted in its category: 1,000 words, a
quotation, or the draft itself. A rule's weights add up to at most a cap; a category's weight ``x`` leaves ``exp(-x)``
of its share of the 100 points. So a new finding always costs something, no finding costs nothing, and the points that
findings are charged add up to exactly what was lost.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from math import exp, fsum
from typing import TYPE_CHECKING

from newscheck.finding import Severity
from newscheck.report import weights as weigh
from newscheck.report.gates import ETHICS, closed_gates
from newscheck.report.weights import Basis, Grade, grade
from newscheck.ruleset.rule import CATEGORIES

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from newscheck.finding import Finding


@dataclass(frozen=True, slots=True)
class Extent:
    """What a draft holds for findings to be counted against: words, and stretches of direct speech."""

    words: int
    quotes: int = 0

    def of(self, basis: Basis) -> float:
        """How much of the basis the draft holds: thousands of words, quotations plus one, or 1 draft."""
        if basis is Basis.WORDS:
            return max(self.words, weigh.FEWEST_WORDS) / 1000
        return self.quotes + 1 if basis is Basis.QUOTES else 1


@dataclass(frozen=True, slots=True)
class CategoryScore:
    """A category's own score (0–100), its weight in the whole, and how many findings it has."""

    id: str
    score: float
    weight: float
    findings: int


@dataclass(frozen=True, slots=True)
class Score:
    """The score, its grade, the categories, and the findings, in the order given, with the points they cost."""

    total: float
    grade: Grade
    categories: tuple[CategoryScore, ...]
    findings: tuple[Finding, ...]


def score(
    findings: Sequence[Finding],
    extent: Extent,
    weights: Mapping[str, float],
    asked: Collection[str] = CATEGORIES,
) -> Score:
    """Scores a draft; ``weights`` are the cards' weights by rule id, 1 where absent.

    Categories that were not ``asked`` have no score and no share in the whole. Findings of a category that newscheck
    does not know (a newsroom's own pack) are charged to style.
    """
    looked_at = {charged(c) for c in asked}
    whole = fsum(weigh.CATEGORY[c] for c in looked_at)
    shares = {c: 100 * weigh.CATEGORY[c] / whole for c in CATEGORIES if c in looked_at}
    own: dict[str, list[int]] = {c: [] for c in shares}
    for i, finding in enumerate(findings):
        own[charged(finding.category)].append(i)
    points = [0.0] * len(findings)
    categories = []
    for category, share in shares.items():
        costs = [_cost(findings[i], category, extent, weights) for i in own[category]]
        left = exp(-_capped((findings[i].rule, cost) for i, cost in zip(own[category], costs, strict=True)))
        all_costs = fsum(costs) or 1.0
        for i, cost in zip(own[category], costs, strict=True):
            points[i] = share * (1 - left) * cost / all_costs
        categories.append(CategoryScore(category, round(100 * left, 1), round(share, 1), len(costs)))
    _hold_back(findings, points)
    total = round(100 - fsum(points), 1)
    priced = tuple(replace(f, points=round(p, 4)) for f, p in zip(findings, points, strict=True))
    return Score(total, grade(total, held_back=bool(closed_gates(findings))), tuple(categories), priced)


def _hold_back(findings: Sequence[Finding], points: list[float]) -> None:
    """Charges the findings of ethics with what stands above the ceiling: no draft that harms somebody scores high."""
    guilty = [i for i, f in enumerate(findings) if f.rule in ETHICS and f.severity is not Severity.HINT]
    above = 100 - fsum(points) - weigh.CEILING
    for i in guilty if above > 0 else ():
        points[i] += above / len(guilty)


def charged(category: str) -> str:
    """The category of the score that a finding's category is charged to."""
    return category if category in weigh.CATEGORY else "style"


def _cost(finding: Finding, category: str, extent: Extent, weights: Mapping[str, float]) -> float:
    basis = weigh.BASIS[category]
    own = weigh.RULES.get(finding.rule, weights.get(finding.rule, 1.0))
    weight = weigh.SEVERITY[finding.severity] * own
    return weigh.UNIT[basis] * weight / extent.of(basis)


def _capped(costs: Iterable[tuple[str, float]]) -> float:
    """The sum of all costs, those of one rule bent so that together they come near the cap but never pass it."""
    by_rule: defaultdict[str, list[float]] = defaultdict(list)
    for rule, cost in costs:
        by_rule[rule].append(cost)
    return fsum(weigh.CAP * (1 - exp(-fsum(own) / weigh.CAP)) for own in by_rule.values())
