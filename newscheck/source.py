"""A draft as it was read: one text, its line ends untouched, and what the reader learned about it.

All ranges in newscheck are offsets in Unicode code points of ``Source.text``, half open: ``[start, end)``.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date


class TextRange(NamedTuple):
    """A half-open stretch ``[start, end)`` of a text, in code points."""

    start: int
    end: int

    @property
    def length(self) -> int:
        """Code points in the stretch."""
        return self.end - self.start

    def covers(self, other: tuple[int, int]) -> bool:
        """Whether ``other`` lies wholly inside this range."""
        return self.start <= other[0] and other[1] <= self.end

    def overlaps(self, other: tuple[int, int]) -> bool:
        """Whether the two ranges share at least one code point."""
        return self.start < other[1] and other[0] < self.end

    def shifted(self, by: int) -> TextRange:
        """The same stretch, ``by`` code points further on."""
        return TextRange(self.start + by, self.end + by)


class Ranges:
    """Stretches of a text, merged where they touch, for fast questions about other stretches."""

    def __init__(self, ranges: Iterable[tuple[int, int]] = ()) -> None:
        """Takes ranges in any order; empty ones are dropped."""
        merged: list[TextRange] = []
        for start, end in sorted(ranges):
            if start >= end:
                continue
            if merged and start <= merged[-1].end:
                merged[-1] = TextRange(merged[-1].start, max(end, merged[-1].end))
            else:
                merged.append(TextRange(start, end))
        self._ranges = merged
        self._starts = [r.start for r in merged]

    def __iter__(self) -> Iterator[TextRange]:
        """The merged ranges in order."""
        return iter(self._ranges)

    def __len__(self) -> int:
        """How many merged ranges there are."""
        return len(self._ranges)

    def at(self, offset: int) -> TextRange | None:
        """The range that holds the code point at ``offset``, if any."""
        i = bisect_right(self._starts, offset) - 1
        return self._ranges[i] if i >= 0 and offset < self._ranges[i].end else None

    def covers(self, other: tuple[int, int]) -> bool:
        """Whether one of the ranges holds ``other`` wholly."""
        found = self.at(other[0])
        return found is not None and other[1] <= found.end

    def overlaps(self, other: tuple[int, int]) -> bool:
        """Whether any of the ranges shares a code point with ``other``."""
        after = bisect_right(self._starts, other[0])
        if after and self._ranges[after - 1].overlaps(other):
            return True
        return after < len(self._starts) and self._starts[after] < other[1]


class BlockKind(StrEnum):
    """What a block of the draft is; the names are those of the JSON report."""

    FRONT_MATTER = "front_matter"
    TITLE = "title"
    DATELINE = "dateline"
    LEAD = "lead"
    PARAGRAPH = "paragraph"
    SUBHEADING = "subheading"
    LIST = "list"
    CAPTION = "caption"
    ENDING = "ending"


@dataclass(frozen=True, slots=True)
class Block:
    """One block of the draft: its kind and its range, blanks at both ends left out."""

    kind: BlockKind
    range: TextRange


@dataclass(frozen=True, slots=True)
class Meta:
    """What a file says of itself: front matter or document properties. Absent values are None."""

    title: str | None = None
    author: str | None = None
    published: date | None = None
    ignore: tuple[str, ...] = ()
    """Rule ids that the draft itself switches off (front matter key ``newscheck``)."""


@dataclass(frozen=True)
class Source:
    """A draft as read.

    ``outline`` holds the blocks that the format itself marks (Markdown headings, docx styles) and is empty for plain
    text, where ``article.text.blocks`` finds them. ``opaque`` are stretches that are never checked: code, URLs,
    markup characters, front matter. ``emphasis`` are stretches set in italics. ``notes`` are sentences for the reader
    of the report ("dibaca sebagai windows-1252"). ``places`` names blocks of formats without lines ("paragraf 3").
    """

    path: str
    text: str
    format: str = "text"
    encoding: str = "utf-8"
    outline: tuple[Block, ...] = ()
    opaque: Ranges = field(default_factory=Ranges)
    emphasis: Ranges = field(default_factory=Ranges)
    meta: Meta = field(default_factory=Meta)
    notes: tuple[str, ...] = ()
    places: tuple[tuple[TextRange, str], ...] = ()

    @cached_property
    def _line_starts(self) -> list[int]:
        starts, text, at = [0], self.text, 0
        while (at := text.find("\n", at)) != -1:
            at += 1
            starts.append(at)
        return starts

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both counted from 1, the column in code points."""
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1
