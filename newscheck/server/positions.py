"""Between offsets in code points and the positions of LSP: lines and code units from 0."""

from __future__ import annotations

import re
from bisect import bisect_right

from lsprotocol.types import Position, PositionEncodingKind, Range

_LINE_END = re.compile(r"\r\n|\n|\r")
_CODECS = {
    PositionEncodingKind.Utf8: ("utf-8", 1),
    PositionEncodingKind.Utf16: ("utf-16-le", 2),
    PositionEncodingKind.Utf32: ("utf-32-le", 4),
}


class Positions:
    """The positions of one text in the code units that client and server agreed on."""

    def __init__(self, text: str, encoding: PositionEncodingKind | str = PositionEncodingKind.Utf16) -> None:
        """Finds the lines of the text once; LSP knows three line ends."""
        self._text = text
        self._starts = [0, *(m.end() for m in _LINE_END.finditer(text))]
        self._codec, self._unit = _CODECS[PositionEncodingKind(encoding)]

    def position(self, offset: int) -> Position:
        """Where a code point stands."""
        line = bisect_right(self._starts, offset) - 1
        return Position(line, self._units(self._text[self._starts[line] : offset]))

    def range(self, where: tuple[int, int]) -> Range:
        """Where a stretch begins and ends."""
        return Range(self.position(where[0]), self.position(where[1]))

    def offset(self, position: Position) -> int:
        """The code point at a position; positions behind a line's or the text's end mean the end."""
        if position.line >= len(self._starts):
            return len(self._text)
        start = self._starts[position.line]
        end = self._starts[position.line + 1] if position.line + 1 < len(self._starts) else len(self._text)
        line = self._text[start:end]
        if line.isascii():
            return start + min(position.character, len(line))
        room = position.character
        for i, letter in enumerate(line):
            room -= self._units(letter)
            if room < 0:
                return start + i
        return end

    def _units(self, text: str) -> int:
        return len(text.encode(self._codec, "surrogatepass")) // self._unit
