"""Whatever comes in: no crash, all ranges inside the text, findings sorted, the same twice, fixes do what they say."""

from __future__ import annotations

from contextlib import suppress
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newscheck.article import Article
from newscheck.config import Config
from newscheck.edits import apply
from newscheck.engine.fixing import mend
from newscheck.engine.pipeline import check_source
from newscheck.errors import PackError, ReadError
from newscheck.reading import parse, read_bytes
from newscheck.report import FileReport, Status
from newscheck.ruleset.catalog import Catalog, catalog_of, known_ids
from newscheck.ruleset.selection import chosen_rules

if TYPE_CHECKING:
    from newscheck.ruleset.rule import Rule
    from newscheck.source import Source

SAMPLE = """
Warga desa yang dan di Jakarta, “Kami mau,” kata Siti. (ist) Rp10.000 Dr. S.Sos., AMSI (AMSI) 1. a) :
*asing* **tebal** `kode` https://contoh.id/a [tautan](x) > # - --- ``` <!-- --> <b> | & &amp; agar supaya
personil Senin (26/3/2024) … ...
"""
BLANKS = ("\n", "\n\n", "\r\n\r\n", '"', "'", "\\", "\t", "\u200b", "\u00a0", "é", "🙂", "\u2067", "")
PIECES = (*SAMPLE.split(), *BLANKS)
WORDS = st.sampled_from(PIECES)
DRAFTS = st.one_of(
    st.text(max_size=300),
    st.lists(WORDS, max_size=60).map(" ".join),
    st.lists(st.one_of(WORDS, st.text(max_size=8)), max_size=60).map("".join),
)
NAMES = st.sampled_from(["a.txt", "a.md"])
FEW = settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))


def loads(catalog: Catalog, rule_id: str) -> bool:
    """Whether the rule's file is well formed: that is tests/test_rules.py's to say."""
    with suppress(PackError):
        return bool(catalog[rule_id])
    return False


@cache
def cheap_rules() -> tuple[Rule, ...]:
    """The rules that need no model, found by running all over a sample."""
    sample = "Judul Berita\n\nWarga desa datang ke balai, “Kami mau rapat di sini,” kata Siti Aminah, Senin.\n"
    cheap = []
    catalog = catalog_of(Config())
    for rule in chosen_rules(Config(select=tuple(i for i in catalog if loads(catalog, i)))):
        article = Article(parse(sample, "a.txt"))
        list(rule.run(article))
        if not article.analysed:
            cheap.append(rule)
    return tuple(cheap)


def report_on(source: Source) -> FileReport:
    return check_source(source, cheap_rules(), Config())


def ranges_of(report: FileReport) -> list[tuple[int, int]]:
    found = [b.range for b in report.blocks]
    for f in report.findings:
        found += [f.range, *f.related, *(e.range for x in f.fixes for e in x.edits)]
    return [tuple(r) for r in found]  # type: ignore[misc]


@FEW
@given(DRAFTS, NAMES)
def test_reading_keeps_the_text_and_its_ranges_inside(text: str, name: str) -> None:
    source = parse(text, name)
    assert source.text == text
    places = [*(b.range for b in source.outline), *source.opaque, *source.emphasis]
    assert all(0 <= start < end <= len(text) for start, end in places)
    outline = [b.range for b in source.outline]
    assert all(a.end <= b.start for a, b in pairwise(outline))


@FEW
@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    with suppress(ReadError):
        assert read_bytes(data, "a.txt").format == "text"


@FEW
@given(DRAFTS, NAMES)
def test_any_text_is_checked(text: str, name: str) -> None:
    source = parse(text, name)
    report = report_on(source)
    assert report.status is not Status.FAILED, report.problem
    assert all(0 <= start <= end <= len(text) for start, end in ranges_of(report))
    order = [(f.range, f.rule) for f in report.findings]
    assert order == sorted(order)
    assert all(f.text == text[slice(*f.range)] for f in report.findings)
    assert report_on(source) == report


@FEW
@given(DRAFTS, NAMES)
def test_fixes_give_what_their_edits_say(text: str, name: str) -> None:
    source = parse(text, name)
    for finding in report_on(source).findings:
        for fix in finding.fixes:
            mended = apply(text, fix.edits)
            first = min(e.range.start for e in fix.edits)
            assert mended[:first] == text[:first]
    once = mend(source, cheap_rules(), Config()).text
    assert mend(parse(once, name), cheap_rules(), Config()).text == once


def test_the_sample_leaves_rules_to_try() -> None:
    if not known_ids():
        pytest.skip("no rules")
    assert cheap_rules()
