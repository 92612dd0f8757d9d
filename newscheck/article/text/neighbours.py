"""Neighbouring words: whether blanks alone part them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newscheck.lexicon.counts import COMMA, END, MARK, NAME, NUMBER, START, count
from newscheck.source import TextRange

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newscheck.article import Article
    from newscheck.article.parts import Word

STOPS = ".?!"
ENDS = re.compile(r"[.?!\n]")
KNOWN = 20
"""Seen so often in small letters, a word with a capital counts as the same word."""


def adjacent(article: Article, firsts: Iterable[int]) -> Iterator[tuple[int, Word, Word]]:
    """Of the words with these indices: each with the word behind it, where only blanks of one line part the two."""
    words, text = article.words, article.text
    for i in firsts:
        if 0 <= i < len(words) - 1:
            gap = text[words[i].range.end : words[i + 1].range.start]
            if gap == " " or ("\n" not in gap and gap.isspace()):
                yield i, words[i], words[i + 1]


def kinds_beside(article: Article, i: int) -> tuple[str, str]:
    """What stands before and behind the word at index ``i``, as :func:`newscheck.lexicon.counts.pair_count` reads it.

    A word in small letters (a capital that its place or its commonness explains is taken off), or a kind.
    """
    words, text = article.words, article.text
    word = words[i]
    before = text[words[i - 1].range.end : word.range.start] if i else "\n"
    behind = text[word.range.end : words[i + 1].range.start] if i + 1 < len(words) else "\n"
    left = _mark_before(before) or _kind(words[i - 1], opens=_opens(article, i - 1))
    return left, _mark_behind(behind) or _kind(words[i + 1], opens=False)


def _mark_before(gap: str) -> str:
    """What stands right before a word, given all that parts it from the one before; nothing when blanks alone do."""
    marks = gap.strip()
    if "\n" in gap or marks[-1:] in STOPS:
        return START if "\n" in gap or marks else ""
    return COMMA if marks[-1:] == "," else MARK


def _mark_behind(gap: str) -> str:
    """What stands right behind a word: a mark, the end of its block, or nothing."""
    marks = gap.strip()
    if not marks:
        return END if "\n" in gap else ""
    return COMMA if marks[0] == "," else MARK


def _opens(article: Article, i: int) -> bool:
    """Whether a sentence ends before the word at ``i``."""
    words = article.words
    return not i or bool(ENDS.search(article.text, words[i - 1].range.end, words[i].range.start))


def _kind(word: Word, *, opens: bool) -> str:
    if word.text[0].isdigit():
        return NUMBER
    known = word.text == word.lower or opens or count(word.lower).small > KNOWN
    return word.lower if known else NAME


def span(first: Word, last: Word) -> TextRange:
    """The range from one word's start to another's end."""
    return TextRange(first.range.start, last.range.end)
