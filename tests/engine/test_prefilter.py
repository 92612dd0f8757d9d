"""No rule sleeps over a draft in which it would find something."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from newscheck.article import Article
from newscheck.article.text.search import Search
from newscheck.config import Config
from newscheck.engine.examples import draft, unmark
from newscheck.engine.prefilter import prefiltered
from newscheck.finding import Hit
from newscheck.message import Message
from newscheck.reading import read
from newscheck.ruleset.catalog import catalog_of
from newscheck.ruleset.rule import Card, Rule, looks_for
from newscheck.ruleset.selection import chosen_rules
from newscheck.source import Source, TextRange

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
DRAFTS = sorted([*(ROOT / "examples").glob("*.txt"), *(ROOT / "tests" / "fuzz" / "seeds").iterdir()])
RULES = tuple(r for r in chosen_rules(Config(select=tuple(catalog_of(Config())))) if r.search or r.phrases or r.word)


def found(rules: Iterator[Rule] | tuple[Rule, ...], article: Article) -> list[tuple[str, Hit]]:
    return [(rule.id, hit) for rule in rules for hit in rule.run(article)]


def test_most_rules_on_style_say_what_they_look_for() -> None:
    assert sum(r.category == "style" for r in RULES) > 80


@pytest.mark.parametrize("path", DRAFTS, ids=lambda p: p.name)
def test_awake_rules_find_all_that_all_rules_find(path: Path) -> None:
    source = read(path)
    told, untold = Article(source), Article(source)
    woken = tuple(prefiltered(RULES, told))
    assert found(woken, told) == found(RULES, untold)


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.id)
def test_every_example_wakes_its_rule(rule: Rule) -> None:
    for example in rule.card.examples:
        text = unmark(draft(example.bad, example))[0]
        article = Article(Source("contoh.txt", text))
        if found((rule,), article):
            assert list(prefiltered(RULES, article)).count(rule) == 1, example.bad


def test_few_rules_wake_for_a_plain_draft() -> None:
    article = Article(Source("a.txt", "Warga Desa Sukamaju Bangun Jembatan\n\nWarga desa bekerja sejak pagi.\n"))
    assert len(list(prefiltered(RULES, article))) < len(RULES) / 3


def check(article: Article) -> Iterator[Hit]:
    yield Hit(TextRange(0, 1), Message("Ada."))


def rule(**looking: object) -> Rule:
    def own(article: Article) -> Iterator[Hit]:
        yield from check(article)

    return Rule(Card("Kata", "Untuk uji."), looks_for(**looking)(own), "style/kata")  # type: ignore[arg-type]


def failing(*_: object, **__: object) -> frozenset[tuple[str, ...]]:
    raise LookupError


@pytest.mark.parametrize(
    ("looking", "text", "wakes"),
    [
        ({"phrases": lambda: frozenset({("agar", "supaya")})}, "Supaya rapi, agar", True),
        ({"phrases": lambda: frozenset({("agar", "supaya")})}, "Supaya rapi", False),
        ({"phrases": lambda: frozenset({("buku",)})}, "Bukunya", True),
        ({"word": str.isupper}, "Warga KPK", True),
        ({"word": str.isupper}, "Warga", False),
        ({"word": failing}, "Warga", True),
        ({"phrases": failing}, "Warga", True),
        ({"patterns": lambda: Search(re.compile(r"perlu  diketahui"))}, "Ini perlu  diketahui.", True),
        ({"patterns": lambda: Search(re.compile(r"perlu  diketahui"))}, "Ini perlu diketahui.", False),
        ({"patterns": lambda: Search(re.compile(r"w*"))}, "Ini", True),
        ({}, "", True),
    ],
)
def test_what_wakes_a_rule(looking: dict[str, object], text: str, wakes: bool) -> None:  # noqa: FBT001 - a row of the table
    one = rule(**looking)
    assert list(prefiltered((one,), Article(Source("a.txt", text)))) == [one] * wakes


def test_a_word_behind_the_hyphen_of_a_dateline_wakes_its_rule() -> None:
    one = rule(phrases=lambda: frozenset({("beras",)}))
    article = Article(
        Source("a.txt", "Harga Naik\n\nMUARASABAK-Beras mahal lagi di pasar desa itu sejak pekan lalu.\n")
    )
    assert "Beras" in {w.text for w in article.words}
    assert list(prefiltered((one,), article)) == [one]
