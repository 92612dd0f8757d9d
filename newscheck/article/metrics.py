"""Readability and make-up of a draft in figures, and where published news stands in each.

LIX (Björnsson 1968) and RIX (Anderson 1983) count sentences and words of more than six letters, as textstat does.
Flesch is left out: its coefficients are English. Fry's graph takes syllables × 0.6, the adjustment for Indonesian of
Harjasujana and Mulyati (1996); what comes out is an estimate.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING

from newscheck.article.norms import PERCENTS, PUBLISHED

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newscheck.article import Article

FIGURES = (
    *("words", "sentences", "words_per_sentence", "syllables_per_word", "lix", "rix", "fry_grade_estimate"),
    *("quote_share", "speakers"),
)
"""The keys of :func:`measure`."""
LONG_LETTERS = 6
FRY_SYLLABLES = 0.6
_VOWEL = re.compile(r"[aeiouéèê]")
_DIPHTHONG = re.compile(r"(?:ai|au|oi|ei)(?=(?:k?an)?(?:nya|lah|kah|ku|mu)?$)|(?<=s)au(?=dar)|^au(?=[lt])")
_FRY = (
    (122, 25.0), (125, 14.3), (128, 11.1), (132, 9.1), (139, 7.7), (145, 6.7),
    (152, 5.9), (156, 5.2), (161, 4.8), (165, 4.5), (168, 4.2), (172, 3.9),
)  # fmt: skip
"""Syllables and sentences in 100 words at the upper edge of grades 1 to 12 on Fry's graph (1977)."""


def measure(article: Article) -> dict[str, float]:
    """The figures of a draft: keys as in the JSON report; lengths in words, shares from 0 to 1.

    ``speakers`` counts named speakers, and only where the model was needed by some rule.
    """
    prose = [w.text for block in article.paragraphs for w in article.words_in(block.range)]
    words, sentences = len(prose), len(article.sentences)
    if not words or not sentences:
        return {"words": len(article.words), "sentences": sentences}
    per_sentence = words / sentences
    per_word = sum(map(syllables, prose)) / words
    long_words = sum(map(is_long, prose))
    figures: dict[str, float] = {
        "words": len(article.words),
        "sentences": sentences,
        "words_per_sentence": round(per_sentence, 1),
        "syllables_per_word": round(per_word, 2),
        "lix": round(per_sentence + 100 * long_words / words, 1),
        "rix": round(long_words / sentences, 2),
        "fry_grade_estimate": fry_grade(per_word, per_sentence),
        "quote_share": round(sum(len(article.words_in(r)) for r in article.speech) / words, 2),
    }
    if article.analysed:
        figures["speakers"] = len({q.speaker_name for q in article.quotes if q.speaker_name})
    return figures


@lru_cache(maxsize=32768)
def is_long(word: str) -> bool:
    """Whether a word has more than six letters; hyphens do not count."""
    return sum(map(str.isalnum, word)) > LONG_LETTERS


@lru_cache(maxsize=32768)
def syllables(word: str) -> int:
    """Syllables of an Indonesian word: its vowels, the closing diphthongs counted once; never less than 1.

    Letters of abbreviations without vowels and digits count one each, as Fry counts them.
    """
    lower = word.lower()
    spoken = len(_VOWEL.findall(lower)) - len(_DIPHTHONG.findall(lower))
    digits = sum(map(str.isdigit, lower))
    return max(1, spoken + digits) if spoken or digits else len(lower)


def fry_grade(syllables_per_word: float, words_per_sentence: float) -> float:
    """The school year on Fry's graph, 1 to 13 (13: beyond school), the mean of what both axes say."""
    spoken = syllables_per_word * 100 * FRY_SYLLABLES
    sentences = 100 / words_per_sentence
    by_syllables = 1 + bisect_left([s for s, _ in _FRY], spoken)
    by_sentences = 1 + bisect_left([-n for _, n in _FRY], -sentences)
    return round((by_syllables + by_sentences) / 2)


def percentile(figure: str, value: float) -> int | None:
    """How many of 100 published articles have a smaller value (0–100), None for a figure that was not counted."""
    table = PUBLISHED.get(figure)
    if table is None:
        return None
    i = bisect_right(table, value)
    if i in {0, len(table)}:
        return 0 if i == 0 else 100
    part = (value - table[i - 1]) / (table[i] - table[i - 1])
    return round(PERCENTS[i - 1] + part * (PERCENTS[i] - PERCENTS[i - 1]))


def usual(figure: str) -> tuple[float, float] | None:
    """The values between which four of five published articles lie, None for a figure that was not counted."""
    table = PUBLISHED.get(figure)
    return (table[PERCENTS.index(10)], table[PERCENTS.index(90)]) if table else None


def quantiles(values: Iterable[float]) -> tuple[float, ...]:
    """The values at :data:`~newscheck.article.norms.PERCENTS`, for making the table anew."""
    ordered = sorted(values)
    return tuple(ordered[min(len(ordered) - 1, len(ordered) * p // 100)] for p in PERCENTS)
