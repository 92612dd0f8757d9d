"""Character references in a text: ``&nbsp;``, ``&ldquo;``, ``&shy;`` are read as the signs that they stand for."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from newscheck.reading.unseen import unseen
from newscheck.source import Seam

if TYPE_CHECKING:
    from collections.abc import Iterator

_REFERENCE = re.compile(r"&(?:[A-Za-z][A-Za-z0-9]{1,31}|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});")
_BREAK = re.compile(r"<wbr\s{0,9}/?>", re.IGNORECASE)


def entities(text: str, start: int = 0) -> Iterator[Seam]:
    """The references behind ``start``, but for those of signs that mean something in Markdown or HTML."""
    if "&" in text:
        for found in _REFERENCE.finditer(text, start):
            sign = html.unescape(found.group())
            if sign != found.group() and (not sign.isascii() or sign in "\"'"):
                yield Seam(*found.span(), "" if unseen(sign) else sign)
    if "<" in text:
        yield from (Seam(*found.span()) for found in _BREAK.finditer(text, start))
