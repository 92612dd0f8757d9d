"""Anchors: letters that must stand in a stretch of text before a pattern can match there, read from the pattern.

Looking for a few letters is a hundred times faster than trying a pattern at every place, and nearly all patterns of a
rule pack have letters that most drafts do not hold.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser as sre_parse  # type: ignore[attr-defined]
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newscheck.source import TextRange

GRAM = 3
"""Code points of the pieces by which a text is known."""
MOST = 24
"""Strings beyond which a chain of letters is broken off: so many are no longer soon looked for."""
ENOUGH = 6
"""Code points from which an anchor is rare enough."""
_REPEATS = frozenset({sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT})
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


def anchors(pattern: re.Pattern[str]) -> frozenset[str]:
    """Strings one of which every match of ``pattern`` holds or looks ahead to; empty when none can be told."""
    if pattern.flags & re.IGNORECASE:
        return frozenset()
    best = _sequence(sre_parse.parse(pattern.pattern, pattern.flags)).best
    return frozenset() if "" in best else frozenset(a for a in best if not any(b != a and b in a for b in best))


@lru_cache(maxsize=2)
def grams(text: str) -> frozenset[str]:
    """All pieces of :data:`GRAM` code points that stand in a text."""
    return frozenset(map("".join, zip(text, text[1:], text[2:], strict=False)))


def may_hold(text: str, wanted: frozenset[str]) -> bool:
    """Whether one of the anchors stands in the text; true when there are none to look for."""
    if not wanted:
        return True
    known = grams(text)
    return any(a in text for a in wanted if len(a) < GRAM or a[:GRAM] in known)


def stretches_with(text: str, stretches: Sequence[TextRange], wanted: Iterable[str]) -> Iterable[int]:
    """Which of the stretches (in order of their starts) hold an anchor: their indices, in no order."""
    found: set[int] = set()
    for anchor in wanted:
        at = text.find(anchor)
        for i, (start, end) in enumerate(stretches):
            if 0 <= at < start:
                at = text.find(anchor, start)
            if at < 0:
                break
            if at + len(anchor) <= end:
                found.add(i)
    return found


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
