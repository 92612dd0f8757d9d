"""Corrections: only what is certain, only where rules may touch, and nothing new broken."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newscheck.config import Config
from newscheck.edits import Fix
from newscheck.engine.fixing import mend
from newscheck.finding import Hit, Severity
from newscheck.message import Message
from newscheck.reading import parse
from newscheck.ruleset.rule import Card, Rule
from newscheck.source import TextRange

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscheck.article import Article

BODY = "Judul Berita Desa\n\nWarga desa kita {} datang ke balai desa untuk rapat.\n"


def word_rule(swap: dict[str, str], *, safe: bool = True, speech: bool = False, alternatives: int = 1) -> Rule:
    def check(article: Article) -> Iterator[Hit]:
        for word in article.words:
            if word.lower in swap:
                fix = Fix.replace(word.range, swap[word.lower], safe=safe)
                yield Hit(word.range, Message("Ganti."), (fix,) * alternatives)

    card = Card("Kata", "Untuk uji.", Severity.WARNING, speech=speech)
    return Rule(card, check, f"style/{'-'.join(swap)}")


def mended(text: str, *rules: Rule, unsafe: bool = False, name: str = "a.txt") -> str:
    return mend(parse(text, name), rules, Config(), unsafe=unsafe).text


def test_a_safe_fix_is_made() -> None:
    result = mend(parse(BODY.format("personil"), "a.txt"), [word_rule({"personil": "personel"})], Config())
    assert result.text == BODY.format("personel")
    assert result.fixes == 1
    assert result.changed
    assert result.report.findings == ()


def test_an_unsafe_fix_waits_to_be_asked_for() -> None:
    rule = word_rule({"personil": "personel"}, safe=False)
    assert mended(BODY.format("personil"), rule) == BODY.format("personil")
    assert mended(BODY.format("personil"), rule, unsafe=True) == BODY.format("personel")


def test_alternatives_are_left_to_the_writer() -> None:
    assert mended(BODY.format("personil"), word_rule({"personil": "x"}, alternatives=2)) == BODY.format("personil")


def test_a_speakers_words_stay() -> None:
    text = BODY.format("berkata, “Kami semua di sini adalah personil desa yang baik,” lalu")
    assert mended(text, word_rule({"personil": "personel"})) == text
    assert mended(text, word_rule({"personil": "personel"}, speech=True)) == text.replace("personil", "personel")


def test_code_and_links_stay() -> None:
    text = "# Judul\n\nWarga `personil` dan [personil](https://contoh.id/personil) datang ke balai desa.\n"
    want = text.replace("[personil]", "[personel]")
    assert mended(text, word_rule({"personil": "personel"}), name="a.md") == want


def test_chains_end_and_loops_are_bounded() -> None:
    text = BODY.format("satu")
    assert mended(text, word_rule({"satu": "dua", "dua": "tiga"})) == BODY.format("tiga")
    mended(text, word_rule({"satu": "dua", "dua": "satu"}))


def test_a_fix_that_makes_a_new_finding_is_taken_back() -> None:
    text = BODY.format("baik")
    assert mended(text, word_rule({"baik": "buruk"}), word_rule({"buruk": "jelek"}, safe=False)) == text


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_line_ends_stay(end: str) -> None:
    text = BODY.format("personil").replace("\n", end)
    assert mended(text, word_rule({"personil": "personel"})) == text.replace("personil", "personel")


def test_mending_twice_changes_nothing_more() -> None:
    rule = word_rule({"personil": "personel"})
    once = mended(BODY.format("personil, personil,"), rule)
    assert mended(once, rule) == once
    assert once[slice(*TextRange(0, 5))] == "Judul"
