"""Two words in capitals without the blank between them."""

from __future__ import annotations

import re

from newscheck import Article, Example, Fix, Hit, Message, Precision, Severity, looks_for, rule
from newscheck.rulekit import MONTHS, WEEKDAYS, Hits, adjacent, indices_of

GLUED = re.compile(r"([A-Z][a-z]{2,})([A-Z][a-z]{2,})")

CALENDAR = frozenset((*MONTHS, *WEEKDAYS))
QUARTERS = frozenset(("Timur", "Barat", "Utara", "Selatan", "Tengah", "Tenggara", "Pusat"))
"""Quarters of the sky, which names of places end with."""


def _looked_for(word: str) -> bool:
    return GLUED.fullmatch(word) is not None


@rule(
    severity=Severity.ERROR,
    weight=0.8,
    reference="EYD V, Gabungan Kata",
    url="https://ejaan.kemendikdasmen.go.id/eyd/penulisan-kata/gabungan-kata/",
    measured=Precision(right=0, read=0),
    speech=True,
    examples=(
        Example(
            bad="Warga Banyu Biru menanam padi. Pemerintah Desa **BanyuBiru** membagikan benih.",
            good="Warga Banyu Biru menanam padi. Pemerintah Desa Banyu Biru membagikan benih.",
        ),
        Example(
            bad="Tahap pertama jatuh pada **MaretTahap** kedua pada April.",
            good="Tahap pertama jatuh pada Maret Tahap kedua pada April.",
        ),
        Example(good="Ia membuka WhatsApp dan YouTube. Aplikasi itu bernama PanenRaya, panennya raya."),
    ),
)
@looks_for(word=_looked_for)
def glued_names(article: Article) -> Hits:
    """Dua kata berkapital ditulis terpisah.

    Spasi yang hilang menyatukan dua kata, sering kali saat teks disalin. Nama yang di tempat lain Anda tulis terpisah harus
    sama di sini.
    """
    for word in article.words:
        found = GLUED.fullmatch(word.text)
        if found and (
            _apart(article, found[1].lower(), found[2].lower()) or found[1] in CALENDAR or found[2] in QUARTERS
        ):
            right = f"{found[1]} {found[2]}"
            message = Message("Beri spasi di antara dua kata ini: “{right}”.", right=right)
            yield Hit(word.range, message, (Fix.replace(word.range, right),))


def _apart(article: Article, first: str, second: str) -> bool:
    """Whether the two words stand beside each other somewhere in the article."""
    return any(following.lower == second for _, _, following in adjacent(article, indices_of(article, {first})))
