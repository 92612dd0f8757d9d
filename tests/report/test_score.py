"""What the score promises, whatever its weights are."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newscheck.finding import Finding, Severity
from newscheck.report import weights as weigh
from newscheck.report.score import Extent, Score, charged, score
from newscheck.report.weights import Grade, grade
from newscheck.ruleset.rule import CATEGORIES
from newscheck.source import TextRange

if TYPE_CHECKING:
    from random import Random

ROUNDING = 0.051


def finding(category: str = "style", name: str = "baku", severity: Severity = Severity.ERROR, at: int = 0) -> Finding:
    return Finding(f"{category}/{name}", category, severity, TextRange(at, at + 1), 1, at + 1, "x", "pesan")


findings = st.lists(
    st.builds(
        finding,
        st.sampled_from(CATEGORIES),
        st.sampled_from(("satu", "dua", "tiga")),
        st.sampled_from(Severity),
        st.integers(0, 500),
    ),
    max_size=40,
)
extents = st.builds(Extent, st.integers(0, 3000), st.integers(0, 30))
weights = st.dictionaries(
    st.sampled_from([f"{c}/{n}" for c in CATEGORIES for n in ("satu", "dua")]), st.floats(0, 10), max_size=6
)


@given(findings, findings, extents, weights)
def test_a_new_finding_never_raises_it_and_a_mended_one_never_lowers_it(
    old: list[Finding], new: list[Finding], extent: Extent, cards: dict[str, float]
) -> None:
    before, after = score(old, extent, cards), score(old + new, extent, cards)
    assert after.total <= before.total
    assert all(a.score <= b.score for a, b in zip(after.categories, before.categories, strict=True))


@given(findings, extents, weights)
def test_points_add_up_to_what_was_lost(found: list[Finding], extent: Extent, cards: dict[str, float]) -> None:
    result = score(found, extent, cards)
    assert sum(f.points for f in result.findings) == pytest.approx(100 - result.total, abs=ROUNDING)
    for category in result.categories:
        lost = sum(f.points for f in result.findings if charged(f.category) == category.id)
        assert lost == pytest.approx(category.weight * (100 - category.score) / 100, abs=ROUNDING)


@given(findings, extents, weights, st.randoms())
def test_the_order_of_findings_does_not_matter(
    found: list[Finding], extent: Extent, cards: dict[str, float], chance: Random
) -> None:
    shuffled = list(found)
    chance.shuffle(shuffled)
    one, other = score(found, extent, cards), score(shuffled, extent, cards)
    assert (one.total, one.categories) == (other.total, other.categories)


@given(findings, extents, weights)
def test_no_finding_is_100_in_its_category(found: list[Finding], extent: Extent, cards: dict[str, float]) -> None:
    for category in score(found, extent, cards).categories:
        if not any(charged(f.category) == category.id for f in found):
            assert category.score == 100
            assert category.findings == 0


@given(findings, st.integers(weigh.FEWEST_WORDS, 1500), st.integers(0, 15))
@settings(max_examples=300)
def test_twice_the_text_at_the_same_density_moves_it_by_two_at_most(
    found: list[Finding], words: int, quotes: int
) -> None:
    per_draft = {c for c, basis in weigh.BASIS.items() if basis is weigh.Basis.DRAFT}
    quotes = max(quotes, sum(f.category == "quotes" for f in found))
    again = [replace(f, range=f.range.shifted(10_000)) for f in found if f.category not in per_draft]
    once, twice = score(found, Extent(words, quotes), {}), score(found + again, Extent(2 * words, 2 * quotes), {})
    assert abs(once.total - twice.total) <= 2


def test_one_habit_cannot_eat_a_category() -> None:
    habit = [finding(name="satu", at=i) for i in range(500)]
    many = [finding(name=f"aturan{i}", at=i) for i in range(500)]
    extent = Extent(400)
    assert _style(score(habit, extent, {})) > 40
    assert _style(score(many, extent, {})) < 5


def test_worse_is_dearer() -> None:
    costs = [score([finding(severity=s)], Extent(400), {}).findings[0].points for s in Severity]
    assert costs == sorted(costs)
    assert len(set(costs)) == 3
    heavy = score([finding()], Extent(400), {"style/baku": 3.0}).findings[0].points
    assert heavy > costs[-1]


def test_a_clean_draft_is_ready_and_an_unknown_category_is_style() -> None:
    clean = score([], Extent(300), {})
    assert (clean.total, clean.grade) == (100, Grade.READY)
    own = score([finding("gaya-kami", "nama")], Extent(300), {})
    assert _style(own) < 100
    assert own.findings[0].category == "gaya-kami"


def test_grades() -> None:
    assert [grade(x) for x in (100, weigh.READY, weigh.READY - 0.1, weigh.MENDABLE, weigh.MENDABLE - 0.1, 0)] == [
        Grade.READY,
        Grade.READY,
        Grade.MENDABLE,
        Grade.MENDABLE,
        Grade.REWRITE,
        Grade.REWRITE,
    ]
    assert grade(100, held_back=True) is Grade.MENDABLE
    assert grade(0, held_back=True) is Grade.REWRITE


def test_a_draft_with_an_error_is_not_ready() -> None:
    assert score([finding()], Extent(900), {}).grade is Grade.MENDABLE
    assert score([finding(severity=Severity.HINT)], Extent(900), {}).grade is Grade.READY


def test_the_weights_are_whole() -> None:
    assert sum(weigh.CATEGORY.values()) == 100
    assert set(weigh.CATEGORY) == set(weigh.BASIS) == set(CATEGORIES)


def _style(result: Score) -> float:
    return next(c.score for c in result.categories if c.id == "style")
