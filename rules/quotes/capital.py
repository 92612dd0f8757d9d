"""A quotation that is a sentence begins with a capital."""

from __future__ import annotations

import re

from newscheck import Article, Example, Fix, Hit, Message, Severity, TextRange, rule
from newscheck.rulekit import Hits, QuotedText, word_after, word_list

SENTENCE = 3
"""Words of the shortest quotation that is taken for a sentence."""
_ANNOUNCED = re.compile(
    rf"\b(?:{'|'.join(sorted(word_list('report_verbs'), key=len, reverse=True))})\s*[,:]\s*$", re.IGNORECASE
)


@rule(
    severity=Severity.WARNING,
    weight=1.0,
    reference="EYD V, Huruf Kapital, butir 6",
    url="https://ejaan.kemendikdasmen.go.id/eyd/penggunaan-huruf/huruf-kapital/",
    speech=True,
    examples=(
        Example(
            bad="**“kami** siap bekerja besok pagi,” kata Siti.",
            good="“Kami siap bekerja besok pagi,” kata Siti.",
        ),
        Example(
            bad="Siti berkata, **“kami** siap bekerja.”",
            good="Siti berkata, “Kami siap bekerja.”",
        ),
        Example(
            good="Siti menyebut program itu “gagal total”.",
        ),
        Example(
            good="“Kami siap,” kata Siti, “karena latihannya sudah cukup.”",
        ),
        Example(
            good="“… dan kami siap bekerja besok pagi,” kata Siti.",
        ),
    ),
)
def capital(article: Article) -> Hits:
    """Kutipan kalimat utuh diawali huruf kapital.

    Ucapan narasumber yang berupa kalimat utuh mulai dengan huruf kapital, seperti kalimat lain. Potongan kalimat di tengah
    kalimat Anda tetap huruf kecil.
    """
    for quoted in article.quoted:
        if quoted.opening is None or not quoted.speech or quoted.single or quoted.continued:
            continue
        first = quoted.opening.end
        inside = article.text[first : quoted.range.end]
        if len(inside.split()) < SENTENCE or not _begins_sentence(article, quoted):
            continue
        word = article.text[first : word_after(article, first)]
        if word[:1].islower() and word.strip(",.").islower() and "-" not in word[:2]:
            fix = Fix.replace((first, first + 1), word[0].upper())
            where = TextRange(quoted.opening.start, first + len(word))
            yield Hit(where, Message("Kutipan kalimat utuh diawali huruf kapital."), (fix,))


def _begins_sentence(article: Article, quoted: QuotedText) -> bool:
    """Whether the quotation stands where a sentence of its own begins: at a paragraph's start, or announced by a verb."""
    block = article.block_at(quoted.range.start)
    if block is None:
        return False
    before = article.text[block.range.start : quoted.range.start]
    if not before.strip():
        return quoted.attributed
    return bool(_ANNOUNCED.search(before[-40:])) and article.text[quoted.range.end - 2] in ".?!"
