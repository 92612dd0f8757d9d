"""Commas that edited text would have, where no rule of grammar speaks."""

from __future__ import annotations

import re
from functools import cache

from newscheck import Article, Example, Fix, Hit, Message, Precision, Severity, rule
from newscheck.rulekit import WEEKDAYS, CommaDoubt, Hits, comma_doubts, word_list

LEAST = 2.5
"""The network's logit from which a gap is told: 92 to 8 on clean text."""
LISTED = re.compile(r"(?:,| dan\b| atau\b| serta\b)")
"""Behind an item of a list, which may have two words."""


@rule(
    severity=Severity.HINT,
    weight=0.3,
    reference="EYD V, Tanda Koma",
    url="https://ejaan.kemendikdasmen.go.id/eyd/penggunaan-tanda-baca/tanda-koma/",
    counted="289 berita terbit: 0,3 temuan per 1.000 kata",
    measured=Precision(right=17, read=20),
    examples=(
        Example(
            bad="Rapat itu dibuka di Balai Kota **Tirtasari Senin** (3/3/2025).",
            good="Rapat itu dibuka di Balai Kota Tirtasari, Senin (3/3/2025).",
        ),
        Example(
            bad="Menurut **Hartono harga** beras di pasar itu naik.",
            good="Menurut Hartono, harga beras di pasar itu naik.",
        ),
        Example(good="Menurut Hartono, harga beras di pasar itu naik."),
        Example(good="Rapat itu dibuka Kepala Dinas Pertanian Tirtasari Hartono Wijaya di balai kota."),
    ),
)
def missing_comma(article: Article) -> Hits:
    """Jeda dalam kalimat ditandai dengan koma.

    Di tempat seperti ini berita terbit hampir selalu memakai koma: sesudah keterangan pembuka, di depan hari dan tempat,
    atau di antara nama dan penjelasnya. Bacalah kalimatnya keras-keras; kalau Anda berhenti sejenak, pasang komanya.
    """
    for doubt in comma_doubts(article):
        if doubt.logit < LEAST or LISTED.match(article.text, doubt.range.end) or _one_phrase(article, doubt):
            continue
        first, second = article.text[doubt.range.start : doubt.at], article.text[doubt.at : doubt.range.end].strip()
        message = Message("Di sini biasanya ada koma: “{first}, {second}”.", first=first, second=second)
        yield Hit(doubt.range, message, (Fix.insert(doubt.at, ",", safe=False),), last_resort=True)


def _one_phrase(article: Article, doubt: CommaDoubt) -> bool:
    """Whether both words are one phrase: parts of a name, an office and who holds it, a verb and what it reports."""
    words, sentence = article.words_in(doubt.range), article.sentence_at(doubt.range.start)
    if not words or sentence is None:
        return False
    first, second = words[0], words[-1]
    if first.lower in word_list("report_verbs"):
        return True
    named = first.text[0].isupper() and first.range.start > sentence.range.start and second.text[0].isupper()
    return named and second.text not in _days_and_places()


@cache
def _days_and_places() -> frozenset[str]:
    """Capitalised words before which a name ends: days, provinces and towns, kinds of place."""
    regions = {name.split()[0].capitalize() for name in word_list("regions")}
    return frozenset(regions | {kind.capitalize() for kind in word_list("place_generics")} | set(WEEKDAYS))
