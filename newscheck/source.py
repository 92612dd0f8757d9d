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


class Seam(NamedTuple):
    """A stretch of a file that is read as something else, mostly as nothing: a comment, a soft hyphen, ``&nbsp;``.

    A ``firm`` seam holds what the writer wants to keep, such as a comment: no correction may run over it.
    """

    start: int
    end: int
    text: str = ""
    firm: bool = False


class Seams:
    """The way between a file's text and the text that is read, in which every seam is replaced by its own text.

    ``seams`` are in order and do not overlap; offsets are code points of the one text or the other.
    """

    def __init__(self, written: str, seams: Iterable[Seam]) -> None:
        """Sews the text that is read, :attr:`text`, out of what is written in the file."""
        self.seams = tuple(seams)
        self._ends = [s.end for s in self.seams]
        self._read_starts: list[int] = []
        self._read_ends: list[int] = []
        parts: list[str] = []
        at = length = 0
        for seam in self.seams:
            parts += (written[at : seam.start], seam.text)
            length += seam.start - at
            self._read_starts.append(length)
            length += len(seam.text)
            self._read_ends.append(length)
            at = seam.end
        self.text = "".join((*parts, written[at:]))

    def start(self, offset: int) -> int:
        """Where in the file the sign at ``offset`` of the text that is read begins."""
        i = bisect_right(self._read_starts, offset) - 1
        if i < 0:
            return offset
        inside = offset < self._read_ends[i]
        return self.seams[i].start if inside else self.seams[i].end + offset - self._read_ends[i]

    def end(self, offset: int) -> int:
        """Where in the file the sign before ``offset`` of the text that is read ends."""
        if not offset:
            return 0
        i = bisect_right(self._read_starts, offset - 1) - 1
        if i < 0:
            return offset
        inside = offset - 1 < self._read_ends[i]
        return self.seams[i].end if inside else self.seams[i].end + offset - self._read_ends[i]

    def written(self, where: tuple[int, int]) -> TextRange:
        """The stretch of the file that is read as ``where``; where something is to be put in, behind what stands there.

        At the beginning of a line it is put before what stands there.
        """
        start, end = where
        if start == end:
            behind = start > 0 and not self.text[start - 1].isspace()
            at = self.end(start) if behind else self.start(start)
            return TextRange(at, at)
        return TextRange(self.start(start), self.end(end))

    def read(self, offset: int) -> int:
        """Where an offset of the file lies in the text that is read; inside a seam, at its beginning."""
        i = bisect_right(self._ends, offset)
        if i < len(self.seams) and self.seams[i].start < offset:
            return self._read_starts[i]
        return offset if not i else self._read_ends[i - 1] + offset - self.seams[i - 1].end

    def firm(self, where: tuple[int, int]) -> bool:
        """Whether a stretch of the file runs over a seam that no correction may run over."""
        i = bisect_right(self._ends, where[0])
        while i < len(self.seams) and self.seams[i].start < where[1]:
            if self.seams[i].firm:
                return True
            i += 1
        return False


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
    LETTERHEAD = "letterhead"
    KICKER = "kicker"
    BYLINE = "byline"
    CONTACT = "contact"
    ABOUT = "about"


BESIDE = frozenset({BlockKind.FRONT_MATTER, BlockKind.LETTERHEAD, BlockKind.BYLINE, BlockKind.CONTACT})
"""What stands beside the story and is not checked: its words belong to no draft."""


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


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment in a file: its words, the line it begins in, and where in the text that is read it stood."""

    text: str
    line: int
    at: int


@dataclass(frozen=True)
class Source:
    """A draft as read.

    ``outline`` holds the blocks that the format itself marks (Markdown headings, docx styles) and is empty for plain
    text, where ``article.text.blocks`` finds them. ``opaque`` are stretches that are never checked: code, URLs,
    markup characters, front matter. ``emphasis`` are stretches set in italics, ``display`` passages that are bold
    throughout, centred or larger than the rest. ``notes`` are sentences for the reader of the report ("dibaca sebagai
    windows-1252"). ``places`` names blocks of formats without lines ("paragraf 3").

    Where a file holds what nobody reads (comments, soft hyphens, template code), ``story`` is the draft without it and
    ``seams`` the way back; else ``story`` is None. ``remarks`` are the comments, in which exceptions stand.
    """

    path: str
    text: str
    format: str = "text"
    encoding: str = "utf-8"
    outline: tuple[Block, ...] = ()
    opaque: Ranges = field(default_factory=Ranges)
    emphasis: Ranges = field(default_factory=Ranges)
    display: Ranges = field(default_factory=Ranges)
    meta: Meta = field(default_factory=Meta)
    notes: tuple[str, ...] = ()
    places: tuple[tuple[TextRange, str], ...] = ()
    story: Source | None = None
    seams: Seams | None = None
    remarks: tuple[Remark, ...] = ()

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
