"""Words, abbreviations and numbers: how many real errors are found, and how few innocent words accused."""

from __future__ import annotations

import csv

import pytest

from newscheck.config import Config
from newscheck.engine.pipeline import check_source
from newscheck.finding import Severity
from newscheck.ruleset.catalog import Pack, builtin_pack
from newscheck.ruleset.selection import chosen_rules
from newscheck.source import Source
from tests.quality.gold import NEWS, drafts, needs_gold, needs_news, points_at, spans

WORDS = (
    "ampersand", "baku", "baku-context", "bound-form", "bureaucratic", "cliche", "clitic", "colloquial",
    "colloquial-verb", "compound", "compound-form", "conjunction-pair", "decade", "decimal-point", "degree",
    "degree-comma", "double-plural", "extra-words", "foreign", "fraction", "hour-word", "initialism-stop",
    "leading-zero", "letters-and-digits", "luluh", "number-joined", "number-twice", "opens-with-number", "ordinal",
    "ordinal-apart", "particle", "percent-space", "pleonasm", "prefix-split", "preposition-joined", "relative-dimana",
    "round-number", "rupiah-space", "saying-if", "short-form", "shortened-reduplication", "si-sang", "small-number",
    "spelling", "thousands-comma", "thousands-missing", "time-colon", "title-abbreviation", "unit-letter",
    "unit-stop", "year-separator", "zero-in-date",
)  # fmt: skip
SELECT = tuple(f"style/{name}" for name in WORDS)
CERTAIN = {
    "baku": 0.85,
    "luluh": 0.9,
    "compound": 0.9,
    "preposition": 0.85,
    "bound": 0.9,
    "particle": 0.9,
    "typo": 0.6,
    "abbrev": 0.7,
}


def test_every_rule_measured_exists() -> None:
    assert set(SELECT) <= set(Pack(builtin_pack()).files)


@needs_gold
@pytest.mark.parametrize(("kind", "floor"), CERTAIN.items())
def test_certain_errors_are_found(kind: str, floor: float) -> None:
    marked = found = 0
    for draft in drafts(SELECT):
        for span in spans(draft, kinds=frozenset({kind}), certain=True):
            marked += 1
            found += any(points_at(f.range, span) for f in draft.findings)
    assert found / marked >= floor, f"{kind}: {found} of {marked}"


@needs_gold
def test_claims_are_right() -> None:
    claims = [(d, f) for d in drafts(SELECT) for f in d.claims]
    wrong = [f"{f.rule}: {f.text}" for d, f in claims if not any(points_at(f.range, s) for s in spans(d))]
    words = sum(len(d.text.split()) for d in drafts(SELECT))
    assert 1 - len(wrong) / len(claims) >= 0.92, wrong
    assert 1000 * len(wrong) / words <= 1.0, wrong


@needs_news
def test_national_news_is_hardly_accused() -> None:
    config = Config(select=SELECT)
    rules = chosen_rules(config)
    with (NEWS / "SOURCES.tsv").open(encoding="utf-8", newline="") as rows:
        national = [r["file"] for r in csv.DictReader(rows, delimiter="\t") if r["kind"] == "national"]
    words = claims = 0
    for name in national:
        report = check_source(Source(name, (NEWS / "text" / name).read_text(encoding="utf-8")), rules, config)
        words += report.words
        claims += sum(f.severity is not Severity.HINT for f in report.findings)
    assert 1000 * claims / words <= 3.0
