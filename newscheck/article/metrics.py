"""Readability and make-up of a draft in figures, and where published news stands in each.

LIX (Björnsson 1968), RIX (Anderson 1983), Gulpease (Lucisano and Piemontese 1988) and reading time are textstat's. It
is handed newscheck's own sentences and words; those of one or two words it leaves out of its count of sentences. Flesch
is left out: its coefficients are English. Syllables and Fry's graph are newscheck's, since textstat has none for
Indonesian: the graph takes syllables × 0.6, as Harjasujana and Mulyati (1996) adjust it; what comes out is an estimate.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING

from newscheck.article.norms import PERCENTS, PUBLISHED
from newscheck.article.textstat_import import import_textstat

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newscheck.article import Article

FIGURES = (
    *("words", "sentences", "words_per_sentence", "syllables_per_word", "lix", "rix", "gulpease"),
    *("fry_grade_estimate", "reading_seconds", "quote_share", "speakers"),
)
"""The keys of :func:`measure`."""
MS_PER_LETTER = 50.0
"""Reading time: 238 words of five letters a minute (Brysbaert 2019), in milliseconds a letter."""
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
    prose = [[w.text for w in article.words_in(sentence.range)] for sentence in article.sentences]
    words = sum(map(len, prose))
    if not words:
        return {"words": len(article.words), "sentences": len(prose)}
    textstat = import_textstat()
    text = plain_sentences(prose)
    per_sentence = textstat.words_per_sentence(text)
    per_word = sum(syllables(word) for sentence in prose for word in sentence) / words
    figures: dict[str, float] = {
        "words": len(article.words),
        "sentences": len(prose),
        "words_per_sentence": round(per_sentence, 1),
        "syllables_per_word": round(per_word, 2),
        "lix": round(textstat.lix(text), 1),
        "rix": round(textstat.rix(text), 2),
        "gulpease": round(textstat.gulpease_index(text), 1),
        "fry_grade_estimate": fry_grade(per_word, per_sentence),
        "reading_seconds": round(textstat.reading_time(text, MS_PER_LETTER)),
        "quote_share": round(sum(len(article.words_in(r)) for r in article.speech) / words, 2),
    }
    if article.analysed:
        figures["speakers"] = len({q.speaker_name for q in article.quotes if q.speaker_name})
    return figures


def plain_sentences(sentences: Iterable[Sequence[str]]) -> str:
    """The words of sentences as a text that textstat cuts where they end: no mark but one full stop behind each."""
    return " ".join(f"{' '.join(words)}." for words in sentences if words)


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
