"""Neighbouring words: whether one blank alone parts them."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from newscheck.article.memory import per_article
from newscheck.source import TextRange

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscheck.article import Article
    from newscheck.article.parts import Word


@per_article
def pairs(article: Article) -> tuple[tuple[int, Word, Word], ...]:
    """Every two words that only blanks of one line part, with the index of the first."""
    return tuple(_pairs(article))


def _pairs(article: Article) -> Iterator[tuple[int, Word, Word]]:
    words, text = article.words, article.text
    for i, (first, second) in enumerate(pairwise(words)):
        end, start = first.range.end, second.range.start
        gap = text[end:start]
        if gap == " " or ("\n" not in gap and gap.isspace()):
            yield i, first, second


def span(first: Word, last: Word) -> TextRange:
    """The range from one word's start to another's end."""
    return TextRange(first.range.start, last.range.end)
