"""What a word's first letter tells: a name inside a sentence, or a capital that its place alone explains."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from newscheck.article.cache import cached_per_article
from newscheck.source import BlockKind, Ranges

if TYPE_CHECKING:
    from newscheck.article import Article

HEADINGS = frozenset({BlockKind.TITLE, BlockKind.SUBHEADING, BlockKind.DATELINE, BlockKind.KICKER})
_OPENERS = "\"“„‘'«([:•–—"
TITLE_CASED = 0.5
"""Share of words with a capital from which a heading counts as title-cased: its capitals tell nothing."""


class Casing(IntEnum):
    """How a word is written, and whether its place explains it."""

    SMALL = 0
    PLACED = 1
    """A capital at the start of a sentence, or in a heading where every word has one."""
    NAME = 2
    """A capital inside a sentence: a name, or part of one."""


@cached_per_article
def casings(article: Article) -> tuple[Casing, ...]:
    """The casing of every word of ``article.words``, in order."""
    words, text = article.words, article.text
    openings = {s.range.start for s in article.sentences} | {b.range.start for b in article.blocks}
    titled = Ranges(b.range for b in article.blocks if b.kind in HEADINGS and _title_cased(article, b.range))
    found = [Casing.SMALL] * len(words)
    for i, word in enumerate(words):
        if word.text != word.lower and word.text[0].isupper():
            start = word.range[0]
            marked = text[start - 1 : start] in _OPENERS and _opens(text, start, openings)
            placed = start in openings or marked or (titled and titled.covers(word.range))
            found[i] = Casing.PLACED if placed else Casing.NAME
    return tuple(found)


@cached_per_article
def name_words(article: Article) -> frozenset[str]:
    """The words (in small letters) that stand somewhere in the article with a capital inside a sentence."""
    name, words = Casing.NAME, article.words
    return frozenset([words[i].lower for i, casing in enumerate(casings(article)) if casing is name])


def _opens(text: str, start: int, openings: set[int]) -> bool:
    at = start
    while at and text[at - 1] in _OPENERS:
        at -= 1
    return at in openings or start in openings or (at < start and text[at:start].strip(" ") != "")


def _title_cased(article: Article, where: tuple[int, int]) -> bool:
    words = article.words_in(where)
    return bool(words) and sum(w.text[0].isupper() for w in words) >= TITLE_CASED * len(words)
