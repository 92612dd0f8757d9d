"""Neighbouring words: whether blanks alone part them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscheck.source import TextRange

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newscheck.article import Article
    from newscheck.article.parts import Word


def adjacent(article: Article, firsts: Iterable[int]) -> Iterator[tuple[int, Word, Word]]:
    """Of the words with these indices: each with the word behind it, where only blanks of one line part the two."""
    words, text = article.words, article.text
    for i in firsts:
        if 0 <= i < len(words) - 1:
            gap = text[words[i].range.end : words[i + 1].range.start]
            if gap == " " or ("\n" not in gap and gap.isspace()):
                yield i, words[i], words[i + 1]


def span(first: Word, last: Word) -> TextRange:
    """The range from one word's start to another's end."""
    return TextRange(first.range.start, last.range.end)
