"""Anchors: letters that must stand in a stretch of text before a pattern can match there, read from the pattern.

Looking for a few letters is a hundred times faster than trying a pattern at every place, and nearly all patterns of a
rule pack have letters that most drafts do not hold.
"""

from __future__ import annotations

import re
from functools import lru_cache
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser as sre_parse  # type: ignore[attr-defined]
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newscheck.source import TextRange

GRAM = 3
"""Code points of the pieces by which a text is known."""
_NOTHING: frozenset[str] = frozenset()
_REPEATS = frozenset({sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT})


def anchors(pattern: re.Pattern[str]) -> frozenset[str]:
    """Strings one of which every match of ``pattern`` holds or looks ahead to; empty when none can be told."""
    if pattern.flags & re.IGNORECASE:
        return _NOTHING
    return _needed(sre_parse.parse(pattern.pattern, pattern.flags))


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


def _needed(parts: Iterable[tuple[Any, Any]]) -> frozenset[str]:
    """The best anchors of a sequence: its longest run of letters, or those of one of its groups."""
    best, run = _NOTHING, ""
    for kind, value in (*parts, (None, None)):
        if kind is sre.LITERAL:
            run += chr(value)
            continue
        best = max(best, frozenset({run} if run else ()), _inside(kind, value), key=_worth)
        run = ""
    return best


def _inside(kind: object, value: Any) -> frozenset[str]:
    """The anchors of a group, a choice, a repetition or a look ahead; what stands behind lies outside the match."""
    if kind is sre.SUBPATTERN:
        return _NOTHING if value[1] & re.IGNORECASE else _needed(value[3])
    if kind is sre.BRANCH:
        choices = [_needed(choice) for choice in value[1]]
        return _NOTHING.union(*choices) if all(choices) else _NOTHING
    if kind in _REPEATS:
        return _needed(value[2]) if value[0] else _NOTHING
    if kind is sre.ATOMIC_GROUP:
        return _needed(value)
    return _needed(value[1]) if kind is sre.ASSERT and value[0] > 0 else _NOTHING


def _worth(found: frozenset[str]) -> tuple[int, int]:
    """Long anchors are rare, and few are soon looked for."""
    return min(map(len, found), default=0), -len(found)
