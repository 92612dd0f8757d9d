"""Names in small letters: those that the same draft also writes with a capital, and those that edited text does."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from newscheck import Article, Example, Fix, Hit, Message, Precision, Severity, TextRange, rule
from newscheck.rulekit import (
    Casing,
    Hits,
    Ranges,
    Word,
    analyse,
    cached_per_article,
    capital_runs,
    casings,
    count,
    in_body,
    indices_of,
    small_names,
    span,
    word_index,
    word_list,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

SHORTEST = 4
PLACED = frozenset({"di", "ke", "dari", "warga", "masyarakat", "kawasan", "wilayah", "asal"})
CHANCE = 3
"""Seen small no more often in 2.8 million words, a word may be a name written wrong."""
SMALL_SHARE = 3
"""A word more often small than this many times its capitals is no name."""


@rule(
    severity=Severity.WARNING,
    weight=0.8,
    reference="EYD V, Huruf Kapital, butir 5 dan 16",
    url="https://ejaan.kemendikdasmen.go.id/eyd/penggunaan-huruf/huruf-kapital/",
    counted="99.000 kata berita; yang tidak pasti hanya saran",
    speech=True,
    measured=Precision(right=21, read=37),
    examples=(
        Example(
            bad="Warga Desa Sarua menanam bakau. Bupati datang ke Desa **sarua** dan ke Pantai Sarua.",
            good="Warga Desa Sarua menanam bakau. Bupati datang ke Desa Sarua dan ke Pantai Sarua.",
        ),
        Example(
            bad="Bupati Tirta Buana datang. Pemkab Tirta **buana** menyiapkan acara.",
            good="Bupati Tirta Buana datang. Pemkab Tirta Buana menyiapkan acara.",
        ),
        Example(
            bad="Warga membeli ikan dari **palembang** dan mobil **toyota** pada pekan lalu.",
            good="Warga membeli ikan dari Palembang dan mobil Toyota pada pekan lalu.",
        ),
        Example(good="Warga Desa Batu memecah batu. Mereka menjual batu itu ke kota."),
        Example(good="Bupati Tirta Buana datang. Tirta Buana berbenah."),
    ),
)
def name_small(article: Article) -> Hits:
    """Tiap kata dalam nama diawali huruf kapital.

    Nama orang, tempat, merek, hari, dan lembaga berhuruf kapital di mana pun letaknya. Nama yang kadang berkapital, kadang
    tidak, membuat pembaca ragu apakah itu nama yang sama.
    """
    unlike = list(_unlike_elsewhere(article))
    for where, right in unlike:
        message = Message("Di tempat lain Anda menulis “{right}”; di sini huruf awalnya kecil.", right=right)
        yield Hit(where, message, (Fix.replace(where, right, safe=False),), soft=True)
    told = Ranges(where for where, _ in unlike)
    for doubted in small_names(article):
        if not told.overlaps(doubted.range):
            right = re.sub(r"\S+", lambda word: word.group()[0].upper() + word.group()[1:], article[doubted.range])
            message = Message("Ini nama atau bagian dari nama; tulis “{right}”.", right=right)
            fix = Fix.replace(doubted.range, right, safe=False)
            yield Hit(doubted.range, message, (fix,), soft=not doubted.sure, last_resort=True)


def _unlike_elsewhere(article: Article) -> Iterator[tuple[TextRange, str]]:
    """The words in small letters that the draft writes as names elsewhere, and their right form."""
    runs, words, cases = capital_runs(article), article.words, casings(article)
    small = _times_small(article, {word.lower for run in runs for word in run})
    named = Counter(w.lower for run in runs for w in run if w.lower in small and _named_at(article, w.range))
    names = {w for w, n in named.items() if SMALL_SHARE * n >= small[w]}
    both = [(a, b) for run in runs for a, b in pairwise(run) if b.lower in small]
    couples = {(a.lower, b.lower) for a, b in both}
    placed = {(a.lower, b.lower) for a, b in both if _named_at(article, span(a, b))}
    for i in indices_of(article, names | {second for _, second in couples}):
        word = words[i]
        if cases[i] is not Casing.SMALL or not word.text.isalpha() or word.lower in word_list("function_words"):
            continue
        before = words[i - 1] if i and _touching(article, words[i - 1], word) else None
        in_couple = before is not None and _couple(before, word, couples, placed)
        alone = before is not None and word.lower in names and _strange(word) and _leads(before)
        if not in_body(article, word) or not (in_couple or alone):
            continue
        right = word.text[0].upper() + word.text[1:]
        found = word.range
        if before and before.lower in word_list("place_generics") and before.text.islower():
            found, right = span(before, word), f"{before.text.capitalize()} {right}"
        yield found, right


def _times_small(article: Article, capitals: set[str]) -> dict[str, int]:
    """Which of these words also stand somewhere without a capital, and how often all in small letters."""
    words, cases, standing = article.words, casings(article), word_index(article)
    also_small = (w for w in capitals if any(cases[i] is Casing.SMALL for i in standing[w]))
    return {w: sum(words[i].text.islower() for i in standing[w]) for w in also_small}


@cached_per_article
def _names(article: Article) -> tuple[list[TextRange], list[int]]:
    """The names of persons and places, and where they begin."""
    found = [n.range for n in article.names if n.kind in {"PER", "LOC"}]
    return found, [where.start for where in found]


def _named_at(article: Article, where: TextRange) -> bool:
    """Whether a stretch lies in one name of a person or a place."""
    names, starts = _names(article)
    i = bisect_right(starts, where.start) - 1
    return i >= 0 and names[i].covers(where)


def _strange(word: Word) -> bool:
    """Whether the word is no common word: never counted small and no derivation of a known root."""
    return len(word.text) >= SHORTEST and count(word.lower).small <= CHANCE and analyse(word.lower) is None


def _common(word: Word) -> bool:
    """Whether a word is mostly small in edited news, or foreign: "Trail run", "rakor percepatan"."""
    seen = count(word.lower)
    return seen.small > SMALL_SHARE * max(seen.capital, 1) or word.lower in word_list("foreign_words")


def _couple(before: Word, word: Word, couples: set[tuple[str, str]], placed: set[tuple[str, str]]) -> bool:
    """Whether the draft elsewhere writes both words as a name: in capitals side by side."""
    both = (before.lower, word.lower)
    return both in couples and _proper(before) and (not _common(word) or both in placed)


def _leads(before: Word) -> bool:
    """Whether a name may follow: a preposition of place, a kind of place, an office, or another name."""
    return before.text[0].isupper() or any(
        before.lower in words for words in (PLACED, word_list("place_generics"), word_list("offices"))
    )


def _proper(word: Word) -> bool:
    """Whether a word with a capital is part of a proper name rather than a common noun."""
    seen = count(word.lower)
    return word.text.istitle() and (seen.capital > seen.small * 2 or seen.small <= CHANCE)


def _touching(article: Article, first: Word, second: Word) -> bool:
    return article.text[first.range.end : second.range.start] == " "
