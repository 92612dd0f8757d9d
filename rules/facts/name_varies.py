"""One name is spelt one way."""

from __future__ import annotations

from collections import Counter

from newscheck import Article, Example, Hit, Message, Severity, TextRange, rule
from newscheck.rulekit import Hits, near, words_of_name


@rule(
    severity=Severity.WARNING,
    weight=1.5,
    reference="Kode Etik Jurnalistik, Pasal 1 (akurat)",
    speech=True,
    examples=(
        Example(
            bad="“Air surut,” kata Ketua Kelompok Tani Wayan Mulyana.\n\n“Warga pulang,” ujar **Muliana**.",
        ),
        Example(
            bad="Ketua panitia Kadek Sutrisna membuka lomba.\n\n“Semua senang,” kata **Sutresna**.",
        ),
        Example(
            good="“Air surut,” kata Ketua Kelompok Tani Wayan Mulyana.\n\n“Warga pulang,” ujar Mulyana.",
        ),
        Example(
            good="“Air surut,” kata Made Suarta.\n\n“Warga pulang,” ujar Putu Suarti.",
        ),
    ),
)
def name_varies(article: Article) -> Hits:
    """Tulis satu nama dengan satu ejaan.

    Salah menulis nama orang adalah kesalahan yang paling cepat ditegur. Periksa ejaan di kartu nama atau daftar hadir, lalu
    samakan.
    """
    found = [
        (m, w) for p in article.people if p.kind == "person" for m in p.mentions for w in words_of_name(article[m])
    ]
    found.sort(key=lambda x: x[0])
    counts = Counter(w for _, w in found)
    first: dict[str, TextRange] = {}
    for where, word in found:
        first.setdefault(word, where)
    told: set[str] = set()
    for where, word in found:
        for other, before in first.items():
            if word in told or other == word or before.start >= where.start or not near(word, other):
                continue
            if counts[word] <= counts[other] and _same(article, where, before, word, other):
                told.add(word)
                spot = _spot(article, where, word)
                message = Message(
                    "Tadi tertulis “{other}”. Periksa ejaan nama ini, lalu samakan.",
                    other=_written(article, before, other),
                )
                yield Hit(spot, message, related=(before,))


def _same(article: Article, here: TextRange, there: TextRange, word: str, other: str) -> bool:
    """Whether nothing but the slip tells the two names apart: the rest of one is a part of the rest of the other."""
    mine = set(words_of_name(article[here])) - {word}
    theirs = set(words_of_name(article[there])) - {other}
    return mine <= theirs or (theirs <= mine and bool(theirs))


def _spot(article: Article, where: TextRange, word: str) -> TextRange:
    at = article[where].casefold().find(word)
    return TextRange(where.start + at, where.start + at + len(word)) if at >= 0 else where


def _written(article: Article, where: TextRange, word: str) -> str:
    return article[_spot(article, where, word)]
