"""Runs of words with a capital inside a sentence, and which of them edited news writes small."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from newscheck.article.cache import cached_per_article
from newscheck.article.text.casing import Casing, casings
from newscheck.lexicon import word_list
from newscheck.lexicon.counts import count
from newscheck.source import BlockKind, Ranges

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscheck.article import Article
    from newscheck.article.parts import Word

BODY = frozenset({BlockKind.LEAD, BlockKind.PARAGRAPH})
SEEN = 12
"""How often a word must have been counted before its usual case can be told."""
_TITLED = re.compile(r"\b(?:ber)?(?:judul|tajuk|tema|temakan|topik|nama|slogan)(?:nya)?,? $")
_DATED = re.compile(r"[\w.]+\.(?:com|co\.id|id|net|co)\b, [A-Z][\w /]{2,40} $", re.ASCII)
_LOOK_BACK = 60


@cached_per_article
def capital_runs(article: Article) -> tuple[tuple[Word, ...], ...]:
    """Every run of neighbouring words that have a capital inside a sentence of the body, outside titles in marks."""
    return tuple(_capital_runs(article))


def _capital_runs(article: Article) -> Iterator[tuple[Word, ...]]:
    named = Ranges(q.range for q in article.quoted if not q.speech)
    words, text, name = article.words, article.text, Casing.NAME
    run: list[Word] = []
    before = -2
    for i, casing in enumerate(casings(article)):
        if casing is not name or (named and named.covers(words[i].range)):
            continue
        if run and not (i == before + 1 and text[run[-1].range[1] : words[i].range[0]] == " "):
            yield tuple(run)
            run = []
        run.append(words[i])
        before = i
    if run:
        yield tuple(run)


def follows_word(article: Article, word: Word) -> bool:
    """Whether a small word, a number or a comma stands right before: no mark that may open a new sentence or quote."""
    before = article.text[max(0, word.range.start - 2) : word.range.start]
    return before[1:] == " " and (before[0].isalnum() or before[0] == ",")


def opens_name(article: Article, word: Word) -> bool:
    """Whether what stands before announces a title without marks, is a dateline without a dash, or is nothing."""
    start = word.range.start
    block = article.block_at(start)
    before = article.text[max(start - _LOOK_BACK, block.range.start if block else 0) : start]
    return not before.strip() or bool(_TITLED.search(before)) or bool(_DATED.fullmatch(before))


def share_of_capitals(word: str) -> float | None:
    """How often edited news gives a word (in small letters) a capital inside a sentence; None when hardly seen."""
    seen = count(word)
    total = seen.small + seen.capital
    return seen.capital / total if total >= SEEN else None


def is_common(word: Word, most: float = 0.15) -> bool:
    """Whether edited news writes the word small: a capital in at most ``most`` of its places. Acronyms never are."""
    return commonly_small(word.text, most)


@lru_cache(maxsize=8192)
def commonly_small(written: str, most: float = 0.15) -> bool:
    """:func:`is_common` of a word as written."""
    if written.isupper() and len(written) > 1:
        return False
    small = written.lower()
    if small in word_list("common_nouns"):
        return True
    share = share_of_capitals(small.removesuffix("nya"))
    return share is not None and share <= most


def in_body(article: Article, word: Word) -> bool:
    """Whether the word stands in a paragraph of the story: lists, captions and titles have customs of their own."""
    block = article.block_at(word.range.start)
    return block is not None and block.kind in BODY
