"""Typed tokens: what stands beside a mark, as the grammar of marks asks for it."""

from __future__ import annotations

import re
from enum import Enum
from typing import NamedTuple

from newscheck.source import TextRange


class Kind(Enum):
    """The kinds of token that stand beside each other."""

    LINE = "line end"
    WORD = "word"
    LETTER = "one letter"
    FIGURE = "figure"
    OPENING = "opening bracket"
    CLOSING = "closing bracket"
    QUOTE = "quotation mark"
    COMMA = "comma"
    SEMICOLON = "semicolon"
    COLON = "colon"
    STOP = "full stop"
    CALL = "question or exclamation mark"
    PERCENT = "per cent"
    SLASH = "slash"
    DASH = "hyphen or dash"
    OTHER = "another sign"


TEXT = (Kind.WORD, Kind.LETTER, Kind.FIGURE)
"""The kinds that are no marks."""
LONGEST_WORD = 60
"""Code points that are looked back over for a word."""
KINDS = {
    ",": Kind.COMMA,
    ";": Kind.SEMICOLON,
    ":": Kind.COLON,
    ".": Kind.STOP,
    "%": Kind.PERCENT,
    "/": Kind.SLASH,
    **dict.fromkeys("?!", Kind.CALL),
    **dict.fromkeys("([", Kind.OPENING),
    **dict.fromkeys(")]", Kind.CLOSING),
    **dict.fromkeys(("--", "-", "–", "—"), Kind.DASH),
    **dict.fromkeys("“”\"‘’'„«»", Kind.QUOTE),
}
_BLANKS = " \t\u00a0"
_BLANKS_BEHIND = re.compile(r"[ \t\u00a0]*")
_WORD_BEFORE = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*$|\d+$")
_SOLID = re.compile(r"[^\s(\[“\"‘']+$")
_WORD_BEHIND = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d+")


class Token(NamedTuple):
    """A token beside a mark; its text is empty at the end of a line.

    The range of a sign that closes a word takes the word in.
    """

    kind: Kind
    text: str
    range: TextRange


def token_before(text: str, start: int, at: int) -> Token:
    """The token that ends before ``at`` or before the blanks there, in the line that begins at ``start``."""
    end = start + len(text[start:at].rstrip(_BLANKS))
    found = _WORD_BEFORE.search(text, max(start, end - LONGEST_WORD), end)
    if found is not None or end == start:
        return _token(found, end)
    whole = _SOLID.search(text, max(start, end - LONGEST_WORD), end)
    return Token(KINDS.get(text[end - 1], Kind.OTHER), text[end - 1], TextRange(whole.start() if whole else end, end))


def token_behind(text: str, at: int, end: int) -> Token:
    """The token that begins at ``at`` or behind the blanks there, in the line that ends at ``end``."""
    blanks = _BLANKS_BEHIND.match(text, at, end)
    at = blanks.end() if blanks else at
    if at >= end or text[at] == "\n":
        return _token(None, at)
    found = _WORD_BEHIND.match(text, at, end)
    sign = text[at]
    return _token(found, at) if found else Token(KINDS.get(sign, Kind.OTHER), sign, TextRange(at, at + 1))


def _token(found: re.Match[str] | None, at: int) -> Token:
    """The word or figure found; where there is none, the line ends."""
    if found is None:
        return Token(Kind.LINE, "", TextRange(at, at))
    written = found.group()
    kind = Kind.FIGURE if written.isdecimal() else Kind.LETTER if len(written) == 1 else Kind.WORD
    return Token(kind, written, TextRange(*found.span()))
