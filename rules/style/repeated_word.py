"""A word written twice in a row."""

from __future__ import annotations

from itertools import pairwise

from newscheck import Article, Example, Fix, Hit, Message, Precision, Severity, rule
from newscheck.rulekit import Hits, adjacent, count, span, word_index, word_list

SHORTEST = 2
CALLS = frozenset({"hei", "hai", "ho", "ha", "he", "hi", "hu", "yel", "ayo", "yuk", "duh", "eh", "oh", "wah", "nah"})
"""Calls and chants are repeated on purpose."""

COMMON = 100
"""Seen so often in small letters, and mostly so, a word is no name that is made of itself (Bora Bora)."""


def _common(word: str) -> bool:
    seen = count(word)
    return seen.small >= COMMON and seen.small > seen.capital


@rule(
    severity=Severity.WARNING,
    weight=0.8,
    reference="EYD V, Tanda Hubung, butir 2 (kata ulang)",
    url="https://ejaan.kemendikdasmen.go.id/eyd/penggunaan-tanda-baca/tanda-hubung/",
    kept=0.999,
    counted="99.000 kata berita",
    speech=True,
    measured=Precision(right=23, read=23),
    examples=(
        Example(bad="Warga berkumpul **di di** balai desa.", good="Warga berkumpul di balai desa."),
        Example(bad="Petani membawa **sayur sayur** segar.", good="Petani membawa sayur-sayur segar."),
        Example(
            bad="Bupati menyapa Wayan **Tirtabuming tirtabuming** Raka.", good="Bupati menyapa Wayan Tirtabuming Raka."
        ),
        Example(good="Petani membawa sayur-sayuran. Sayur itu segar."),
        Example(
            bad="Rapat dihadiri **Anggota Anggota** Koperasi Tirta.",
            good="Rapat dihadiri Anggota-Anggota Koperasi Tirta.",
        ),
        Example(good="Ia berlibur ke Bora Bora."),
    ),
)
def repeated_word(article: Article) -> Hits:
    """Kata yang sama tertulis dua kali berurutan.

    Biasanya sisa suntingan. Bila yang dimaksud kata ulang, beri tanda hubung: “sayur-sayur”.
    """
    twice = sorted(i for standing in word_index(article).values() for i, j in pairwise(standing) if j == i + 1)
    for _, first, second in adjacent(article, twice):
        if len(first.text) < SHORTEST or not first.text.isalpha():
            continue
        if first.text.isupper() or first.lower in CALLS or (second.text[0].isupper() and not _common(first.lower)):
            continue
        where = span(first, second)
        double = f"{first.text}-{second.text}"
        delete, join = Fix.replace(where, first.text), Fix.replace(where, double, safe=False)
        known = first.lower in word_list("function_words")
        if known or (first.text[0].isupper() and not count(first.lower).small):
            yield Hit(where, Message("“{word}” tertulis dua kali.", word=first.text), (delete,))
            continue
        unsafe = Fix.replace(where, first.text, safe=False)
        plural = count(double).small > 0 or first.lower not in {"sisi", "bersama", "proses"}
        fixes = (join, unsafe) if plural else (unsafe, join)
        yield Hit(where, Message("Tulis sekali, atau beri tanda hubung: “{right}”.", right=double), fixes)
