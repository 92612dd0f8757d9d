"""Where findings are, in the ways that machine formats count: lines and columns, ends, UTF-8 columns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newscheck.source import Source

if TYPE_CHECKING:
    from newscheck.report import FileReport


@dataclass(frozen=True, slots=True)
class Place:
    """A range as lines and columns from 1; the end is the place behind the last code point."""

    line: int
    column: int
    end_line: int
    end_column: int


class Places:
    """The places of one draft's ranges."""

    def __init__(self, file: FileReport) -> None:
        """Counts the lines of the draft once."""
        self._source = Source(file.path, file.text)

    def of(self, where: tuple[int, int]) -> Place:
        """Lines and columns in code points."""
        return Place(*self._source.position(where[0]), *self._source.position(where[1]))

    def in_bytes(self, where: tuple[int, int]) -> Place:
        """Lines and columns in bytes of UTF-8."""
        return Place(*self._bytes(where[0]), *self._bytes(where[1]))

    def _bytes(self, offset: int) -> tuple[int, int]:
        line, column = self._source.position(offset)
        before = self._source.text[offset - column + 1 : offset]
        return line, len(before.encode("utf-8", "surrogatepass")) + 1
