"""Quotation marks, paragraph by paragraph: which open, which close, which are left alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newscheck.article.parts import QuotedText
from newscheck.source import Block, TextRange

if TYPE_CHECKING:
    from collections.abc import Iterable

_PAIR = re.compile(r"[“„\"][^“„\"”]*[”\"]")
SPEECH_WORDS = 4


def find_quoted(text: str, blocks: Iterable[Block]) -> tuple[QuotedText, ...]:
    """Every stretch between quotation marks in order, marks included."""
    found = []
    for block in blocks:
        for pair in _PAIR.finditer(text, *block.range):
            where = TextRange(*pair.span())
            found.append(QuotedText(where, opened=True, closed=True, speech=len(pair.group().split()) >= SPEECH_WORDS))
    return tuple(found)
