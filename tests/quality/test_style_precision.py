"""How often the style rules are right on published news: every judged place is looked up, unjudged ones are told.

``style_verdicts.tsv`` holds what a reader with EYD V and KBBI at hand said of findings in the 289 articles: rule,
article, offsets, right or false, and why when false. All errors and warnings in national articles were read, and of
every rule up to 40 findings drawn at random. Run with ``pytest -s`` to see the table.
"""

from __future__ import annotations

import csv
import random
from collections import Counter, defaultdict
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from newscheck.config import Config
from newscheck.engine.pipeline import check_source
from newscheck.finding import Severity
from newscheck.reading.plain import parse
from newscheck.ruleset.catalog import Pack, builtin_pack
from newscheck.ruleset.selection import chosen_rules
from tests.quality.gold import NEWS, needs_news

VERDICTS = Path(__file__).with_name("style_verdicts.tsv")
RATE = 3.3
"""Errors and warnings in 1,000 words of national news, at most: 3.30 stand now, nearly all right."""
DRAWN = 100
RIGHT = 0.95
EACH = 0.85
FEWEST = 5
"""A rule with fewer findings read is not judged by them."""
UNREAD = 0.1
"""The share of errors and warnings in national news that may have come in since the reading."""
pytestmark = [pytest.mark.slow, needs_news]


class Judged(NamedTuple):
    """A finding: its rule, whether it accuses, whether the article is national, and the verdict (None when unread)."""

    rule: str
    claims: bool
    national: bool
    right: bool | None
    place: str


@cache
def national() -> frozenset[str]:
    with (NEWS / "SOURCES.tsv").open(encoding="utf-8", newline="") as rows:
        return frozenset(r["file"] for r in csv.DictReader(rows, delimiter="\t") if r["kind"] == "national")


@cache
def verdicts() -> dict[tuple[str, str, int], bool]:
    with VERDICTS.open(encoding="utf-8", newline="") as rows:
        return {
            (f"style/{r['rule']}", r["article"], int(r["start"])): r["verdict"] == "right"
            for r in csv.DictReader(rows, delimiter="\t")
        }


@cache
def findings() -> tuple[tuple[Judged, ...], int]:
    """All findings of the style rules with their verdicts, and the words of the national articles."""
    config = Config(select=("style",))
    rules = chosen_rules(config)
    found, words = [], 0
    for file in sorted((NEWS / "text").glob("*.txt")):
        text = file.read_text(encoding="utf-8")
        report = check_source(parse(text, file.name), rules, config)
        words += len(text.split()) if file.name in national() else 0
        for f in report.findings:
            right = verdicts().get((f.rule, file.stem, f.range.start))
            claims = f.severity is not Severity.HINT
            place = f"{file.stem}:{f.range.start} {f.text!r}"
            found.append(Judged(f.rule, claims, file.name in national(), right, place))
    return tuple(found), words


def share(of: list[bool]) -> float:
    return sum(of) / max(1, len(of))


def test_verdicts_hold_places_and_never_text() -> None:
    with VERDICTS.open(encoding="utf-8", newline="") as rows:
        read = list(csv.DictReader(rows, delimiter="\t"))
    known = {file.removeprefix("style/") for file in Pack(builtin_pack()).files if file.startswith("style/")}
    assert {r["rule"] for r in read} <= known
    assert all(int(r["start"]) <= int(r["end"]) and r["verdict"] in {"right", "false"} for r in read)
    assert all(bool(r["why"]) == (r["verdict"] == "false") for r in read)


def test_national_news_is_hardly_accused() -> None:
    found, words = findings()
    assert 1000 * sum(f.national and f.claims for f in found) / words <= RATE


def test_nearly_all_accusations_are_right() -> None:
    claims = [f for f in findings()[0] if f.claims]
    read = [f for f in claims if f.national and f.right is not None]
    unread = [f for f in claims if f.national and f.right is None]
    for f in unread:
        print(f"unread: {f.rule} {f.place}")  # noqa: T201 - whoever runs this judges them next
    assert len(unread) <= UNREAD * (len(read) + len(unread))
    drawn = random.Random(2026).sample(read, min(DRAWN, len(read)))  # noqa: S311 - a draw, no secret
    assert share([bool(f.right) for f in drawn]) >= RIGHT
    assert share([f.right for f in claims if f.right is not None]) >= RIGHT


def test_every_rule_that_accuses_is_mostly_right() -> None:
    read = defaultdict(list)
    for f in findings()[0]:
        if f.claims and f.right is not None:
            read[f.rule].append(f.right)
    low = {rule: share(of) for rule, of in read.items() if len(of) >= FEWEST and share(of) < EACH}
    assert not low


def test_cards_say_what_was_measured() -> None:
    read, right = Counter[str](), Counter[str]()
    for f in findings()[0]:
        if f.right is not None:
            read[f.rule] += 1
            right[f.rule] += f.right
    for rule, measured in ((r.id, r.card.measured) for r in chosen_rules(Config(select=("style",)))):
        assert measured is not None, rule
        print(f"{rule:32} {right[rule]:3} of {read[rule]:3}")  # noqa: T201 - the table is what one runs this for
        if measured.read >= FEWEST and read[rule] >= FEWEST:
            assert measured.right / measured.read <= right[rule] / read[rule] + 0.05, rule
