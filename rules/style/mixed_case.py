"""A capital that strayed into a word."""

from __future__ import annotations

import re

from newscheck import Article, Example, Fix, Hit, Message, Precision, Severity, looks_for, rule
from newscheck.rulekit import Hits, count

CHANCE = 3
"""Seen no more often, a word may be an error of its writers."""
STRAY = re.compile(r"(?:[A-Z]{2}[a-z]{4,}|[A-Z]?[a-z]{4,}[A-Z])$")


def _strayed(word: str) -> bool:
    return word[1:] != word[1:].lower() and bool(STRAY.match(word))


@rule(
    severity=Severity.ERROR,
    weight=0.6,
    reference="EYD V, Huruf Kapital",
    url="https://ejaan.kemendikdasmen.go.id/eyd/penggunaan-huruf/huruf-kapital/",
    kept=0.999,
    counted="99.000 kata berita",
    speech=True,
    measured=Precision(right=1, read=1),
    examples=(
        Example(
            bad="Kesebelasan **MElati** menang telak. Melati juara.",
            good="Kesebelasan Melati menang telak. Melati juara.",
        ),
        Example(bad="Menurut **KomisioneR** itu, sinyal kuat.", good="Menurut Komisioner itu, sinyal kuat."),
        Example(good="Kesebelasan Melati menang di RSUD Tirtasari."),
        Example(good="Ia menelepon lewat YouTube dan iPhone."),
    ),
)
@looks_for(word=_strayed)
def mixed_case(article: Article) -> Hits:
    """Huruf kapital tidak berdiri di dalam kata.

    Tombol Shift yang terlambat dilepas meninggalkan kapital di huruf kedua atau terakhir. Cukup huruf pertamanya.
    """
    written = {w.text for w in article.words}
    for word in article.words:
        if not _strayed(word.text):
            continue
        right = word.text[0] + word.text[1:].lower()
        seen = count(word.lower)
        if right in written or seen.small + seen.capital > CHANCE:
            yield Hit(
                word.range,
                Message("Periksa huruf kapital di dalam kata ini: “{right}”.", right=right),
                (Fix.replace(word.range, right),),
            )
