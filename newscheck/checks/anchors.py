"""Anchors: letters that must stand in a stretch of text before a pattern can match there, read from the pattern.

Looking for a few letters is a hundred times faster than trying a pattern at every place, and nearly all patterns of a
rule pack have letters that most drafts do not hold.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

from newscheck.article.memory import per_article

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newscheck.article import Article
    from newscheck.source import TextRange

GRAM = 3
"""Code points of the pieces by which a text is known."""
FREQUENT = " aneiturkdmsglpbohyjcwfvzxq"
"""The blank and the small letters, the most frequent in Indonesian first."""
MOST = 24
"""Strings beyond which a chain of letters is broken off: so many are no longer soon looked for."""
ENOUGH = 6
"""Code points from which an anchor is rare enough."""


def _private(name: str) -> Any:
    """A module inside ``re``, whose names are Python's own and may change; None when it is gone."""
    try:
        return import_module(f"re.{name}")
    except ImportError:
        return None


sre, sre_parse = _private("_constants"), _private("_parser")
_REPEATS = frozenset(getattr(sre, name, None) for name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"))
_BLANKS = re.compile(r"\s+")
_EMPTY = frozenset({""})


@dataclass(frozen=True, slots=True)
class _Letters:
    """What is known of the texts that a piece of a pattern matches.

    Each begins with one of ``head``, ends with one of ``tail`` and holds one of ``best``; the empty string tells
    nothing. When ``exact``, ``head`` and ``tail`` are the same and list the texts themselves.
    """

    exact: bool
    head: frozenset[str]
    tail: frozenset[str]
    best: frozenset[str]


_UNKNOWN = _Letters(exact=False, head=_EMPTY, tail=_EMPTY, best=_EMPTY)


class Reader:
    """A pattern that reads only the stretches of a text where its anchors stand."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        """Reads the anchors from the pattern."""
        self.pattern = pattern
        self._anchors = tuple((anchor, frozenset(_grams_of(anchor))) for anchor in sorted(anchors(pattern)))
        self._telling = frozenset(max(grams, key=_rarity) for _, grams in self._anchors)

    def matches(
        self, text: str, known: frozenset[str], stretches: Sequence[TextRange]
    ) -> list[tuple[int, re.Match[str]]]:
        """Every match in the stretches, with the index of the stretch; ``known`` are the :func:`grams` of the text."""
        if self._anchors and self._telling.isdisjoint(known):
            return []
        places = self._places(text, known, stretches) if self._anchors else range(len(stretches))
        return [(i, match) for i in places for match in self.pattern.finditer(text, *stretches[i])]

    def _places(self, text: str, known: frozenset[str], stretches: Sequence[TextRange]) -> list[int]:
        standing = [anchor for anchor, grams in self._anchors if grams <= known]
        if len(standing) == 1:
            return list(_holding(text, stretches, standing[0]))
        return sorted({i for anchor in standing for i in _holding(text, stretches, anchor)}) if standing else []


def anchors(pattern: re.Pattern[str]) -> frozenset[str]:
    """Strings one of which every match of ``pattern`` holds or looks ahead to; empty when none can be told."""
    if pattern.flags & re.IGNORECASE or sre is None:
        return frozenset()
    try:
        best = _sequence(sre_parse.parse(pattern.pattern, pattern.flags)).best
    except (AttributeError, TypeError, ValueError, IndexError):
        return frozenset()  # a Python that parses otherwise: every stretch is read, which only takes longer
    return frozenset() if "" in best else frozenset(a for a in best if not any(b != a and b in a for b in best))


def _holding(text: str, stretches: Sequence[TextRange], anchor: str) -> Iterator[int]:
    """The indices of the stretches that hold an anchor."""
    since, at = 0, text.find(anchor)
    if at < 0:
        return
    for i, (start, end) in enumerate(stretches):
        if start < since or 0 <= at < start:
            since, at = start, text.find(anchor, start)
        if 0 <= at <= end - len(anchor):
            yield i


@per_article
def grams(article: Article) -> frozenset[str]:
    """The pieces of up to :data:`GRAM` code points by which a text is known; any blanks count as one."""
    return frozenset(" ").union(*map(_grams_of_word, set(article.text.split())))


def _grams_of(anchor: str) -> Iterator[str]:
    """The pieces of an anchor that stand in every text that holds it."""
    bare = _BLANKS.sub(" ", anchor)
    for i in range(len(bare)):
        for piece in {bare[i : i + n] for n in range(1, GRAM + 1)}:
            if " " not in piece[1:-1]:
                yield piece


def _rarity(gram: str) -> tuple[int, int, str]:
    """How much a piece tells: long ones tell more, and so do rare letters, capitals and marks."""
    ranks = (FREQUENT.find(character) for character in gram)
    return len(gram), sum(len(FREQUENT) if rank < 0 else rank for rank in ranks), gram


@lru_cache(maxsize=32768)
def _grams_of_word(word: str) -> tuple[str, ...]:
    return tuple(_grams_of(f" {word} "))


def _sequence(parts: Iterable[tuple[Any, Any]]) -> _Letters:
    """What is known of pieces in a row: neighbouring letters are joined."""
    best, run, head = _EMPTY, _EMPTY, None
    for kind, value in parts:
        if kind is sre.ASSERT and value[0] > 0:
            ahead = _sequence(value[1])
            best = max(best, ahead.best, _joined(run, ahead.head), key=_worth)
            continue
        piece = _piece(kind, value)
        both = _joined(run, piece.head)
        if piece.exact and len(run) * len(piece.head) <= MOST:
            run = both
            continue
        best = max(best, piece.best, both, key=_worth)
        head = both if head is None else head
        run = piece.tail
    return _Letters(head is None, run if head is None else head, run, max(best, run, key=_worth))


def _piece(kind: object, value: Any) -> _Letters:
    """What is known of one node of a parsed pattern; what it looks back at lies outside the match."""
    if kind is sre.LITERAL:
        kind, value = sre.IN, [(kind, value)]
    if kind is sre.IN and all(k is sre.LITERAL for k, _ in value):
        return _exactly({chr(v) for _, v in value})
    if kind in {sre.AT, sre.ASSERT, sre.ASSERT_NOT}:
        return _exactly(_EMPTY)
    if kind is sre.SUBPATTERN:
        return _UNKNOWN if value[1] & re.IGNORECASE else _sequence(value[3])
    if kind is sre.ATOMIC_GROUP:
        return _sequence(value)
    if kind is sre.BRANCH:
        return _choice([_sequence(choice) for choice in value[1]])
    return _repeated(value[0], value[1], _sequence(value[2])) if kind in _REPEATS else _UNKNOWN


def _choice(choices: Sequence[_Letters]) -> _Letters:
    """What is known of a piece that is one of several."""
    head, tail, best = (
        frozenset().union(*sets) for sets in zip(*((c.head, c.tail, c.best) for c in choices), strict=True)
    )
    return _Letters(all(c.exact for c in choices), head, tail, best)


def _repeated(least: int, most: int, part: _Letters) -> _Letters:
    """What is known of a piece that stands several times."""
    if not least:
        return _exactly(part.head | _EMPTY) if part.exact and most == 1 else _UNKNOWN
    if not part.exact:
        return _Letters(exact=False, head=part.head, tail=part.tail, best=part.best)
    whole = part.head
    for _ in range(least - 1):
        whole = _joined(whole, part.head)
    return _Letters(least == most == 1, whole, whole, whole)


def _joined(firsts: frozenset[str], seconds: frozenset[str]) -> frozenset[str]:
    """Every first string with every second behind it; the first ones alone when that were too many."""
    if len(firsts) * len(seconds) > MOST:
        return firsts
    return frozenset(first + second for first in firsts for second in seconds)


def _exactly(texts: Iterable[str]) -> _Letters:
    """A piece that matches these texts and no others."""
    found = frozenset(texts)
    return _Letters(exact=True, head=found, tail=found, best=found)


def _worth(found: frozenset[str]) -> tuple[int, int]:
    """Long anchors are rare, and few are soon looked for."""
    return min(ENOUGH, *map(len, found)), -len(found)
