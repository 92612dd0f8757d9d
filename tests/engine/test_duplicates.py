"""A habit is told once with its weight, and no gate loses it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from newscheck.config import Config
from newscheck.engine.duplicates import mark_duplicates, told_again
from newscheck.engine.pipeline import check_source
from newscheck.finding import Finding, Severity
from newscheck.message import LANGUAGES, use_language
from newscheck.ruleset.selection import chosen_rules
from newscheck.source import Source, TextRange

TEXT = (
    "Harga cabai naik\n\nMEKARSARI – Harga cabai di Pasar Mekarsari naik menjadi Rp. 40.000 pada Senin pagi.\n\n"
    "Pekan lalu harganya Rp. 30.000. Warga membeli cabai rawit seharga Rp. 50.000 di pasar lain.\n"
)


def finding(start: int, text: str = "Rp.", category: str = "style") -> Finding:
    return Finding(
        f"{category}/x", category, Severity.ERROR, TextRange(start, start + 3), 1, start + 1, text, "Tulis “Rp”.",
        fingerprint=f"p{start}",
    )  # fmt: skip


def severities(found: list[Finding]) -> list[str]:
    return [f.severity.value for f in found]


def test_the_first_keeps_its_weight_and_knows_the_others() -> None:
    first, second, third = mark_duplicates([finding(0), finding(10), finding(20)])
    assert severities([first, second, third]) == ["error", "hint", "hint"]
    assert first.related == (TextRange(10, 13), TextRange(20, 23))
    assert "2 kali lagi" in first.message
    assert second.duplicate_of == third.duplicate_of == first.fingerprint


def test_other_words_and_other_categories_stay() -> None:
    assert severities(mark_duplicates([finding(0), finding(9, "USD.")])) == ["error", "error"]
    assert severities(mark_duplicates([finding(0, category="facts"), finding(9, category="facts")])) == [
        "error",
        "error",
    ]


def test_where_the_first_is_not_shown_the_next_takes_its_weight() -> None:
    told = mark_duplicates([finding(0), finding(10), finding(20)])
    assert severities(told_again(told, {"p10", "p20"})) == ["error", "hint"]
    assert severities(told_again(told, {"p0", "p20"})) == ["error", "hint"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_message_leans_on_what_is_not_shown(language: str) -> None:
    use_language(language)
    try:
        told = mark_duplicates([finding(0), finding(10), finding(20)])
        (alone,) = told_again(told, {"p10"})
        first, second = told_again(told, {"p10", "p20"})
        (beside,) = told_again(mark_duplicates([finding(0, "a,b"), finding(2, "b.c")]), {"p2"})
        again = mark_duplicates([finding(10), finding(20)])
    finally:
        use_language("id")
    assert (alone.message, alone.related) == (finding(0).message, ())
    assert [first, second] == again
    assert beside.message == finding(2).message


def test_of_claims_on_the_same_letters_the_gravest_keeps_its_weight() -> None:
    first, second, apart = finding(0, "a,b"), finding(2, "b.c"), finding(5, "c d")
    assert severities(mark_duplicates([first, second, apart])) == ["error", "hint", "error"]
    lighter = replace(first, severity=Severity.WARNING)
    told = mark_duplicates([lighter, second, apart])
    assert severities(told) == ["hint", "error", "error"]
    assert told[0].duplicate_of == second.fingerprint
    assert severities(told_again(told, {"p0", "p5"})) == ["error", "error"]


def test_a_claim_beside_another_is_not_what_its_repeats_hang_on() -> None:
    told = mark_duplicates([finding(0, "a,b"), finding(2), finding(20)])
    assert severities(told) == ["error", "hint", "error"]


def test_every_place_keeps_its_fix() -> None:
    config = Config(select=("style/unit-stop",))
    found = check_source(Source("x.txt", TEXT), chosen_rules(config), config).findings
    assert severities(list(found)) == ["error", "hint", "hint"]
    assert all(f.fixes and f.fixes[0].safe for f in found)
