"""Quotation glyphs of one block and how they pair: which open, which close, which have lost their partner.

A glyph's surroundings say more than its shape (newsrooms set ”…”, ‘’…’’ and "…" alike), so context decides first, the
shape second, and the marks around it third. Everything is one pass with a bounded look ahead: linear in the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from newscheck.article.quotes.cues import attribution_at
from newscheck.source import TextRange

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

DOUBLE = re.compile(r"(?<!â€)(?<!Å)(?:''|‘’|’’|‘‘|’‘|``|´´|,,(?=\w)|[“”„‟\"«»″＂])")
SINGLE = re.compile(r"(?<![\w'‘’])['‘’](?=[\w#@(\[.…])|(?<=[\w.,!?…%)\]])['’](?![\w'’])")
_OPENING_SHAPES = frozenset({"“", "„", "«", "‘‘", "``", ",,", "‘’"})
_CLOSING_SHAPES = frozenset({"”", "»", "’’", "´´"})
_BEFORE_OPENING = frozenset(" \t\n\r\u00a0\u2009\u202f([{/-–—*_“”„\"'‘’")
_AFTER_CLOSING = frozenset(" \t\n\r\u00a0\u2009\u202f)]}/-–—*_,.;:!?…“”\"'‘’")
_STOPS = frozenset(",.;:!?)]}…")
SINGLE_REACH = 300


class Side(Enum):
    """What the surroundings of a glyph say: it opens, it closes, or they do not tell."""

    OPENS = 1
    CLOSES = 2
    UNSURE = 3


@dataclass(frozen=True, slots=True)
class Glyph:
    """One quotation mark: its range, its characters and what its surroundings say."""

    range: TextRange
    text: str
    side: Side
    attributed: bool
    """Whether words of attribution follow (``” kata Siti``)."""


@dataclass(slots=True)
class Pair:
    """An opening and a closing glyph, either of which may be missing; ``inner`` are the pairs between them."""

    opening: Glyph | None
    closing: Glyph | None
    inner: list[Pair]


def pairs(text: str, start: int, end: int) -> list[Pair]:
    """The outermost pairs of double marks in ``text[start:end]``, in order, pairs inside them as ``inner``."""
    glyphs = [_glyph(text, m, start, end) for m in DOUBLE.finditer(text, start, end)]
    return _pair([g for g in glyphs if g is not None])


def singles(text: str, start: int, end: int) -> Iterator[Pair]:
    """Pairs of single marks (‘…’, '…') in ``text[start:end]``; an apostrophe without a partner is no mark."""
    opening: Glyph | None = None
    for m in SINGLE.finditer(text, start, end):
        where = TextRange(*m.span())
        if where.start == start or text[where.start - 1] in _BEFORE_OPENING:
            opening = Glyph(where, m.group(), Side.OPENS, attributed=False)
        elif opening and where.start - opening.range.start <= SINGLE_REACH:
            yield Pair(opening, Glyph(where, m.group(), Side.CLOSES, _attributed(text, where.end, end)), [])
            opening = None


def _glyph(text: str, m: re.Match[str], start: int, end: int) -> Glyph | None:
    where = TextRange(*m.span())
    before = text[where.start - 1] if where.start > start else " "
    after = text[where.end] if where.end < end else " "
    if m.group() in {'"', "″", "''"} and before.isdigit() and _measure(text, start, where):
        return None
    attributed = _attributed(text, where.end, end)
    side = _side(before, after)
    if attributed and after.islower() and m.group() not in _OPENING_SHAPES and _stopped(text, start, where.start):
        side = Side.CLOSES
    return Glyph(where, m.group(), side, attributed and (after.islower() or side is not Side.OPENS))


def _stopped(text: str, start: int, at: int) -> bool:
    """Whether a comma or a final mark stands before ``at``: a mark set there closes, even with a blank before it."""
    return text[max(start, at - 3) : at].rstrip()[-1:] in tuple(",.?!…")


def _measure(text: str, start: int, where: TextRange) -> bool:
    """Whether a straight mark behind a digit means inches (``layar 14"``): no mark stands open before it."""
    return len(DOUBLE.findall(text, max(start, where.start - 400), where.start)) % 2 == 0 and not attribution_at(
        text, where.end
    )


def _attributed(text: str, at: int, end: int) -> bool:
    found = attribution_at(text, at)
    return found is not None and found.end() <= end


def _side(before: str, after: str) -> Side:
    may_open = before in _BEFORE_OPENING and not after.isspace() and after not in _STOPS
    may_close = not before.isspace() and before not in "([{" and after in _AFTER_CLOSING
    if may_open == may_close:
        return Side.UNSURE
    return Side.OPENS if may_open else Side.CLOSES


def _pair(glyphs: Sequence[Glyph]) -> list[Pair]:
    """Goes through the glyphs once; at most one pair stands open inside another."""
    found: list[Pair] = []
    stack: list[Pair] = []
    for i, glyph in enumerate(glyphs):
        if _closes(glyph, glyphs, i, len(stack)):
            if stack:
                stack.pop().closing = glyph
            else:
                found.append(Pair(None, glyph, []))
            continue
        if stack and not _nests(glyphs, i):
            stack.clear()
        pair = Pair(glyph, None, [])
        (stack[-1].inner if stack else found).append(pair)
        stack.append(pair)
    return found


def _closes(glyph: Glyph, glyphs: Sequence[Glyph], i: int, depth: int) -> bool:
    """Whether the glyph closes what stands open (``depth`` > 0) or has lost its opening partner."""
    if depth:
        return glyph.side is not Side.OPENS or (glyph.attributed and glyph.text not in _OPENING_SHAPES)
    if glyph.side is Side.CLOSES:
        return glyph.attributed or not _closer_follows(glyphs, i)
    return glyph.side is Side.UNSURE and glyph.text in _CLOSING_SHAPES and glyph.attributed


def _closer_follows(glyphs: Sequence[Glyph], i: int) -> bool:
    """Whether the next glyph can only close, so that this one, spaced wrongly, must open (``: " Kami siap."``)."""
    return i + 1 < len(glyphs) and glyphs[i + 1].side is Side.CLOSES


def _nests(glyphs: Sequence[Glyph], i: int) -> bool:
    """Whether an opening glyph inside an open pair begins a pair of its own: two closing glyphs come next."""
    following = glyphs[i + 1 : i + 3]
    return len(following) == 2 and all(g.side is not Side.OPENS or g.attributed for g in following)  # noqa: PLR2004 - one for each pair
