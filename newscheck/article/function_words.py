"""Function words of Indonesian and how content words of a stretch are compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscheck.lexicon import word_list

if TYPE_CHECKING:
    from newscheck.article import Article


def content_words(article: Article, where: tuple[int, int]) -> list[str]:
    """The words of a range that carry meaning, in small letters and in order: no function words, no single letters."""
    empty = word_list("function_words")
    return [w.lower for w in article.words_in(where) if len(w.lower) > 1 and w.lower not in empty]
