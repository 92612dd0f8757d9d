"""Quotation marks, paragraph by paragraph: every quoted stretch, what its marks lack, and whether it is speech.

Lost marks are recovered inside their paragraph: an unclosed quotation ends before its attribution, with its title, or
with its paragraph; an unopened one begins with its sentence.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from newscheck.article.parts import QuotedText
from newscheck.article.quotes.cues import attribution_inside
from newscheck.article.quotes.glyphs import Pair, pairs, singles
from newscheck.article.quotes.speech import is_speech, title_end
from newscheck.source import BESIDE, BlockKind, Ranges, TextRange

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newscheck.source import Block

PARAGRAPHS_BETWEEN = 6
LOST_SENTENCES = 3
_STOP = re.compile(r"[.!?]\s+")
_NO_QUOTES = BESIDE | {BlockKind.DATELINE}
_PROSE = frozenset({BlockKind.LEAD, BlockKind.PARAGRAPH, BlockKind.LIST})


def find_quoted(text: str, blocks: Iterable[Block], opaque: Ranges | None = None) -> tuple[QuotedText, ...]:
    """Every outermost stretch between quotation marks in order, marks included; marks in ``opaque`` do not count."""
    kept = [b for b in blocks if b.kind not in _NO_QUOTES]
    by_block = [list(_quoted(text, b, opaque or Ranges())) for b in kept]
    _join_paragraphs(text, kept, by_block)
    return tuple(q for block in by_block for q in block)


def _quoted(text: str, block: Block, opaque: Ranges) -> Iterator[QuotedText]:
    start, end = block.range
    doubles = [p for p in pairs(text, start, end) if not _hidden(p, opaque)]
    found = [_build(text, block, p, room) for p, room in _neighbours(doubles, start, end)]
    taken = Ranges(q.range for q in found)
    alone = (p for p in singles(text, start, end) if not taken.overlaps(_whole(p)))
    found += [_build(text, block, p, (start, end), single=True) for p in alone]
    yield from sorted(found, key=lambda q: q.range)


def _hidden(pair: Pair, opaque: Ranges) -> bool:
    return any(glyph is not None and opaque.overlaps(glyph.range) for glyph in (pair.opening, pair.closing))


def _neighbours(found: list[Pair], start: int, end: int) -> Iterator[tuple[Pair, tuple[int, int]]]:
    """Each pair with the room from the one before it to the one after it."""
    starts = [_whole(p).start for p in found] + [end]
    at = start
    for i, pair in enumerate(found):
        yield pair, (at, starts[i + 1])
        at = _whole(pair).end


def _whole(pair: Pair) -> TextRange:
    """From the first mark that is there to the last one."""
    marks = [glyph.range for glyph in (pair.opening, pair.closing) if glyph]
    return TextRange(marks[0].start, marks[-1].end)


def _build(text: str, block: Block, pair: Pair, room: tuple[int, int], *, single: bool = False) -> QuotedText:
    """The quoted stretch of a pair; a mark that is lost stood somewhere in ``room``."""
    before, after = room
    opening = pair.opening.range if pair.opening else None
    closing = pair.closing.range if pair.closing else None
    attributed = bool(pair.closing and pair.closing.attributed)
    where = TextRange(
        opening.start if opening else _sentence_start(text, before, closing.start if closing else before, block),
        closing.end if closing else _lost_end(text, opening.end if opening else before, after),
    )
    if opening and not closing:
        attributed = attribution_inside(text, opening.end, after) is not None
    inner = tuple(TextRange(p.opening.range.start, p.closing.range.end) for p in pair.inner if p.opening and p.closing)
    speech = is_speech(text, where, block.range, attributed=attributed)
    return QuotedText(
        where, opening is not None, closing is not None, speech, opening, closing, inner,
        attributed=attributed, single=single,
    )  # fmt: skip


def _lost_end(text: str, at: int, limit: int) -> int:
    """Where an unclosed quotation that opens before ``at`` ends, at most ``limit``."""
    cue = attribution_inside(text, at, limit)
    if cue:
        return len(text[: cue.start()].rstrip())
    return title_end(text, at, limit) or at + len(text[at:limit].rstrip())


def _sentence_start(text: str, at: int, closing: int, block: Block) -> int:
    """Where an unopened quotation begins: with a short block that quotes nothing before it, else with its sentence."""
    piece = text[at:closing]
    stops = list(_STOP.finditer(piece.rstrip(" .!?")))
    if at > block.range.start and stops:
        return at + stops[0].end() if len(stops) <= LOST_SENTENCES else at + stops[-1].end()
    if len(stops) > LOST_SENTENCES:
        return at + stops[-1].end()
    return closing - len(piece.lstrip(" .,\n"))


def _join_paragraphs(text: str, blocks: list[Block], by_block: list[list[QuotedText]]) -> None:
    """Marks quotations that run over several paragraphs, so that no mark is missed where a paragraph ends."""
    for i, quoted in enumerate(by_block):
        last = quoted[-1] if quoted else None
        if last is None or last.closed or not last.opened or last.attributed or last.range.end < blocks[i].range.end:
            continue
        j = _continuation(blocks, by_block, i)
        if j is None or not _opens_speech(text, blocks[i], last):
            continue
        quoted[-1] = replace(last, continues=True, speech=True)
        for k in range(i + 1, j):
            by_block[k] = [
                QuotedText(blocks[k].range, opened=False, closed=False, speech=True, continued=True, continues=True)
            ]
        first = by_block[j][0]
        by_block[j][0] = replace(first, continued=True, speech=True)


def _opens_speech(text: str, block: Block, quoted: QuotedText) -> bool:
    """Whether the quotation begins its paragraph or follows a comma or colon: the places where long speech begins."""
    before = text[block.range.start : quoted.range.start].rstrip()
    return not before or before[-1] in ",:.?!"


def _continuation(blocks: list[Block], by_block: list[list[QuotedText]], i: int) -> int | None:
    """The block in which the quotation that block ``i`` leaves open goes on with a mark of its own."""
    for j in range(i + 1, min(len(blocks), i + 2 + PARAGRAPHS_BETWEEN)):
        if blocks[j].kind not in _PROSE:
            return None
        doubles = [q for q in by_block[j] if not q.single]
        if doubles:
            first = doubles[0]
            begins = first.opened and first.range.start == blocks[j].range.start
            return j if (begins and j == i + 1) or (not first.opened and first is by_block[j][0]) else None
    return None
