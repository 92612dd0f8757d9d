"""Initials in names of persons without their full stops: M Yusuf, KH. Rahmat."""

from __future__ import annotations

import re

from newscheck import Article, Example, Fix, Hit, Message, Precision, Severity, TextRange, looks_for, rule
from newscheck.rulekit import Hits, Search

INITIALS = Search(
    re.compile(
        r"\b(?<![\w./’'-])(?:[ABD-HJ-NP-UWYZ]|(?<!, )(?!PT|CV|UD|RT|RW|DR|TB|ST|GG|JL|NO|KM|TK|SD|UP|HR)[A-Z]{2}\.)(?= [A-Z][a-z]{2})"
    )
)
"""A letter alone before a name, or two run together; I, V and X count things, and C and O are seldom initials."""
STREET = re.compile(r"\b(?:Jalan|Jl\.?|Kapten|Mayor|Jenderal|Letjen|Mayjen|Brigjen) $")


@rule(
    severity=Severity.HINT,
    weight=0.5,
    reference="EYD V, Singkatan, butir 1",
    measured=Precision(right=5, read=5),
    url="https://ejaan.kemendikdasmen.go.id/eyd/penulisan-kata/singkatan-dan-akronim/",
    examples=(
        Example(bad="Posko dibuka di Jalan Kapten **A** Wirya.", good="Posko dibuka di Jalan Kapten A. Wirya."),
        Example(bad="Posko dibuka di Jalan **KH.** Rahmat.", good="Posko dibuka di Jalan K.H. Rahmat."),
        Example(good="Vitamin B Kompleks dijual PT. Melati dan RT. Sukamaju di Terminal A Kenanga."),
    ),
)
@looks_for(patterns=lambda: INITIALS)
def initial_stop(article: Article) -> Hits:
    """Beri titik pada inisial nama orang.

    Unsur nama yang disingkat diberi titik: M. Yusuf, K.H. Rahmat. Tanpa titik, hurufnya terbaca sebagai kode.
    """
    blocks = [block.range for block in (article.title, *article.paragraphs) if block]
    for _, i, found in INITIALS.matches(article, blocks):
        where = TextRange(*found.span())
        named = any(n.kind == "PER" and n.range.covers((where.start, where.end + 1)) for n in article.names)
        if named or STREET.search(article.text, max(blocks[i].start, where.start - 12), where.start):
            right = "".join(f"{letter}." for letter in found.group().rstrip("."))
            message = Message("Inisial nama diberi titik: “{right}”.", right=right)
            yield Hit(where, message, (Fix.replace(where, right),))
