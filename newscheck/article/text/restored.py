"""Where a trained network would write a draft's capitals and commas otherwise (:mod:`newscheck.model.restoration`)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from newscheck.article.cache import cached_per_article
from newscheck.source import BlockKind, TextRange

if TYPE_CHECKING:
    from newscheck.article import Article

BODY = frozenset({BlockKind.LEAD, BlockKind.PARAGRAPH})
CLOSED = frozenset(".!?:;,\"”’')…")
SHORT_LINE = 12
"""Words up to which a paragraph without a closing mark is a heading."""
LEAST = 1.5
"""Logit below which a doubt is not told."""


@dataclass(frozen=True, slots=True)
class CaseDoubt:
    """A word of the body that edited text would write with the other case: ``logit`` 3 is 95 to 5, 5 is 99.3 to 0.7."""

    range: TextRange
    capital: bool
    logit: float


@dataclass(frozen=True, slots=True)
class CommaDoubt:
    """Two neighbouring words, from the first's start to the second's end, between which a comma would stand."""

    range: TextRange
    at: int
    logit: float


@cached_per_article
def case_doubts(article: Article) -> tuple[CaseDoubt, ...]:
    """The words inside sentences whose case the network doubts, in order; words in opaque stretches are left out."""
    return _doubts(article)[0]


@cached_per_article
def comma_doubts(article: Article) -> tuple[CommaDoubt, ...]:
    """The gaps between two words of a sentence in which the network misses a comma, in order."""
    return _doubts(article)[1]


@cached_per_article
def _doubts(article: Article) -> tuple[tuple[CaseDoubt, ...], tuple[CommaDoubt, ...]]:
    import numpy as np

    from newscheck.model.restoration.features import Case, page
    from newscheck.model.restoration.network import restorer

    tokens, starts = _tokens(article)
    found = page(tokens, restorer().words)
    words = np.flatnonzero(found.free & restorer().words.unlike(found))
    gaps = restorer().likely_gaps(found)
    capitals, commas = restorer().verdicts(found, words, gaps)
    small = found.cases[words] == Case.SMALL
    against = np.where(small, capitals, -capitals)
    where = partial(_standing, tokens, starts)
    case = [
        CaseDoubt(at, bool(small[i]), float(against[i]))
        for i in np.flatnonzero(against >= LEAST).tolist()
        if not article.source.opaque.overlaps(at := where(found.token[words[i]]))
    ]
    comma = []
    for i in np.flatnonzero(commas >= LEAST).tolist():
        first, second = where(found.token[gaps[i]]), where(found.token[gaps[i] + 1])
        both = TextRange(first.start, second.end)
        if not article.source.opaque.overlaps(both):
            comma.append(CommaDoubt(both, first.end, float(commas[i])))
    return tuple(case), tuple(comma)


def _heading(article: Article, where: TextRange) -> bool:
    """Whether a paragraph is a heading or a link to another story: short, and without a mark at its end."""
    return article[where].rstrip()[-1:] not in CLOSED and len(article.words_in(where)) <= SHORT_LINE


def _standing(tokens: list[str], starts: list[int], i: int) -> TextRange:
    return TextRange(starts[i], starts[i] + len(tokens[i]))


def _tokens(article: Article) -> tuple[list[str], list[int]]:
    """The tokens of the sentences of the body and where each begins; an empty one closes each sentence."""
    from newscheck.model.restoration.features import TOKEN

    tokens: list[str] = []
    starts: list[int] = []
    headings = {block.range for block in article.paragraphs if _heading(article, block.range)}
    for sentence in article.sentences:
        if sentence.block.kind in BODY and sentence.block.range not in headings:
            for match in TOKEN.finditer(article.text, *sentence.range):
                tokens.append(match[0])
                starts.append(match.start())
            tokens.append("")
            starts.append(sentence.range.end)
    return tokens, starts
