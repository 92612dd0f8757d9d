"""One word with a blank inside: p agi, masyara kat."""

from __future__ import annotations

from functools import lru_cache

from newscheck import Article, Example, Fix, Hit, Message, Precision, Severity, rule
from newscheck.rulekit import Hits, adjacent, analyse, count, indices_of, open_words, span, word_index

KNOWN = 30
"""The whole seen so often in small letters is a word that was meant."""
SOURCES = 3
"""Independent sources that write the whole."""
TIMES = 100
"""The whole is seen so many times oftener than a longer part."""
LETTERS = 2
"""Letters of the shortest part that could be a word of its own."""


@rule(
    severity=Severity.ERROR,
    weight=1,
    reference="EYD V, Kata Dasar",
    url="https://ejaan.kemendikdasmen.go.id/eyd/penulisan-kata/kata-dasar/",
    speech=True,
    measured=Precision(right=0, read=0),
    examples=(
        Example(
            bad="Bantuan itu dibagikan kepada **masyara kat** desa.",
            good="Bantuan itu dibagikan kepada masyarakat desa.",
        ),
        Example(bad="Pasar itu ramai sejak **p agi**.", good="Pasar itu ramai sejak pagi."),
        Example(bad="Hasil **pene litian** itu terbit.", good="Hasil penelitian itu terbit."),
        Example(good="Warga membawa huruf k dan e, lalu menulis surat ke camat."),
        Example(good="Rapat et al itu dibuka oleh tim dari kota."),
    ),
)
def word_split(article: Article) -> Hits:
    """Tulis serangkai kata yang terpotong oleh spasi.

    Kedua bagiannya bukan kata, tetapi bersama-sama menjadi kata yang lazim. Biasanya jari menyentuh tombol spasi
    terlalu cepat.
    """
    for _, first, second in adjacent(article, indices_of(article, set(filter(_no_word, word_index(article))))):
        whole = first.text + second.text
        if second.text.islower() and first.text[1:] == first.lower[1:] and _cut_in_two(first.lower, second.lower):
            where = span(first, second)
            yield Hit(
                where, Message("Mungkin maksud Anda “{right}”?", right=whole), (Fix.replace(where, whole, safe=False),)
            )


@lru_cache(maxsize=32768)
def _no_word(word: str) -> bool:
    """Whether neither grammar nor lists know a word, and edited text hardly ever writes it."""
    if not (word.isascii() and word.isalpha()):
        return False
    if len(word) < LETTERS:
        return True
    seen = count(word)
    return seen.small + seen.capital < KNOWN and analyse(word) is None and word not in open_words()


@lru_cache(maxsize=4096)
def _cut_in_two(first: str, second: str) -> bool:
    """Whether two parts that are no words make one that is common."""
    if not _no_word(second) or len(first) == len(second) == 1:
        return False
    whole, longer = count(first + second), count(max(first, second, key=len))
    common = whole.small >= KNOWN and whole.sources >= SOURCES and analyse(first + second) is not None
    return common and whole.small >= TIMES * longer.small
