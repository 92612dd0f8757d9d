"""Sentences that begin with a small letter."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newscheck import Article, BlockKind, Example, Fix, Hit, Message, Precision, Severity, TextRange, rule
from newscheck.rulekit import Hits, Word, analyse, count, is_abbreviation, word_list

if TYPE_CHECKING:
    from collections.abc import Iterator


PROSE = frozenset({BlockKind.LEAD, BlockKind.PARAGRAPH})
STOPPED = re.compile(r"(?<![^\W\d_])(?:[^\W\d_]{2,}+(?:[.?]|[.?]\d?\)|\))[.] ?|[^\W\d_]{3,}+[.?] )$")
STOP = re.compile(r"[.?] ?(?=[^\W\d_])(?![A-Z])")
SHORT = re.compile(r"[^\s(\[“\"]+(?=\s*$)")
"""What stands right before a word, with its full stop."""


@rule(
    severity=Severity.ERROR,
    weight=1.0,
    reference="EYD V, Huruf Kapital, butir 1",
    url="https://ejaan.kemendikdasmen.go.id/eyd/penggunaan-huruf/huruf-kapital/",
    kept=0.999,
    counted="99.000 kata berita",
    speech=True,
    measured=Precision(right=7, read=7),
    examples=(
        Example(bad="Acara selesai. **warga** pulang.", good="Acara selesai. Warga pulang."),
        Example(bad="**pada** malam itu hujan turun.", good="Pada malam itu hujan turun."),
        Example(
            good="Nabi Muhammad saw. dan ybs. membawa alat (mis. panci) pada 1447 H. Warga sbb. hadir, ttd. lurah."
        ),
        Example(good="Ia membeli beras, gula, dll. di pasar. iPhone barunya tertinggal."),
    ),
)
def sentence_capital(article: Article) -> Hits:
    """Kalimat dibuka dengan huruf kapital.

    Huruf kapital di awal kalimat menandai bahwa pikiran baru dimulai, apa pun kata pertamanya.
    """
    text = article.text
    lead = article.lead.range.start if article.lead else -1
    for block in article.blocks:
        if block.kind not in PROSE:
            continue
        for word in _openers(article, block.range):
            if not word.text.islower() or word.text[:1].isdigit() or len(word.text) == 1:
                continue
            opens = (
                word.range.start == block.range.start and block.range.start != lead and _closed(text, block.range.start)
            )
            first = opens or (word.range.start == lead and article.dateline is None)
            after_stop = not first and _after_stop(text, block.range.start, word.range.start)
            if not (first or after_stop):
                continue
            before = SHORT.search(text[max(0, word.range.start - 12) : word.range.start])
            if after_stop and before and is_abbreviation(before.group()):
                continue
            if (
                count(word.lower).small == 0
                or _foreign(article, word)
                or word.lower in {"dr", "drg", "drs"}
                or not _written_out(text, word.range)
            ):
                continue
            right = word.text[0].upper() + word.text[1:]
            yield Hit(
                word.range,
                Message("Awali kalimat dengan huruf kapital: “{right}”.", right=right),
                (Fix.replace(word.range, right),),
            )


def _openers(article: Article, where: TextRange) -> Iterator[Word]:
    """The words of a block that may open a sentence: the first, and those behind a full stop or question mark."""
    starts = (where.start, *(stop.end() for stop in STOP.finditer(article.text, *where)))
    return (word for word in map(article.word_at, starts) if word is not None)


def _foreign(article: Article, word: Word) -> bool:
    """Whether the word opens a foreign verse or message, whose case is its author's: it or the next is no Indonesian."""
    following = article.words_in(TextRange(word.range.end, min(word.range.end + 40, len(article.text))))[:1]
    return word.lower in word_list("foreign_words") or any(
        w.text.islower() and not count(w.lower).small and not count(w.lower).capital and analyse(w.lower) is None
        for w in following
    )


def _after_stop(text: str, block: int, start: int) -> bool:
    """Whether the word at ``start`` follows a sentence of its block that has ended."""
    near = text[max(0, start - 3) : start]
    return ("." in near or "?" in near) and bool(STOPPED.search(text, max(block, start - 12), start))


def _closed(text: str, start: int) -> bool:
    """Whether what stands before a paragraph is finished: else the paragraph goes on with its sentence."""
    before = text[:start].rstrip()[-1:]
    return not before or before in ".!?:”\"’')"


def _written_out(text: str, where: TextRange) -> bool:
    """Whether the word stands free: no address, handle or file name."""
    before, after = text[max(0, where.start - 1) : where.start], text[where.end : where.end + 1]
    return (
        before not in {"@", "#", "/", "."}
        and after not in {"@", "/", ":"}
        and not re.match(r"\.\w", text[where.end : where.end + 2])
    )
