"""Two words run together at a capital: kantorCamat, and JabungTimur where the draft elsewhere writes Jabung Timur."""

from __future__ import annotations

import re
from itertools import pairwise

from newscheck import Article, Example, Fix, Hit, Message, Precision, Severity, looks_for, rule
from newscheck.rulekit import Hits, count, english_words

JOINED = re.compile(r"([A-Za-z][a-z]{2,})([A-Z][a-z]{2,})$")
COMMON = 300
"""Seen so often in small letters, a word is one that another runs on to."""
SEEN = 10
"""Seen so often, small or with a capital, what follows is a word or a name of its own."""
MEDIA = frozenset({"detik", "kumparan", "suara", "tribun", "radar", "warta"})
"""Words that open the names of media, which are written together."""


def _may_be_joined(word: str) -> bool:
    return bool(JOINED.match(word))


@rule(
    severity=Severity.ERROR,
    weight=0.8,
    reference="EYD V, Kata Dasar dan Gabungan Kata",
    url="https://ejaan.kemendikdasmen.go.id/eyd/penulisan-kata/kata-dasar/",
    speech=True,
    measured=Precision(right=5, read=5),
    examples=(
        Example(
            bad="Warga antre di depan **kantorCamat** sejak pagi.", good="Warga antre di depan kantor Camat sejak pagi."
        ),
        Example(
            bad="Banjir melanda **TirtaTimur** lagi. Warga Tirta Timur mengungsi.",
            good="Banjir melanda Tirta Timur lagi. Warga Tirta Timur mengungsi.",
        ),
        Example(good="Ia membuka YouTube, TransTirta, dan detikJateng."),
    ),
)
@looks_for(word=_may_be_joined)
def joined_capital(article: Article) -> Hits:
    """Beri spasi di antara dua kata.

    Kapital di tengah kata menandai awal kata kedua: spasinya hilang saat naskah disalin atau diketik tergesa-gesa.
    """
    apart = {a.text + b.text: f"{a.text} {b.text}" for a, b in pairwise(article.words)}
    for word in article.words:
        found = JOINED.match(word.text)
        if not found:
            continue
        first, second = found.groups()
        right = apart.get(word.text) or (f"{first} {second}" if _runs_on(first, second) else None)
        if right:
            message = Message("Beri spasi di antara dua kata ini: “{right}”.", right=right)
            yield Hit(word.range, message, (Fix.replace(word.range, right),))


def _runs_on(first: str, second: str) -> bool:
    """Whether a small word is common and what follows is known in Indonesian text."""
    seen = count(second.lower())
    native = not english_words() & {first, second.lower()}
    known = count(first).small >= COMMON and seen.small + seen.capital >= SEEN
    return first.islower() and first not in MEDIA and native and known
