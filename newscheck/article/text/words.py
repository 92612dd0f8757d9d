"""Words without spaCy: what style rules, lengths and densities count."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newscheck.article.parts import Word
from newscheck.source import BESIDE, Block, Ranges, TextRange

if TYPE_CHECKING:
    from collections.abc import Iterable

WORD = re.compile(r"[^\W_]+(?:[-'’‑][^\W_]+)*")


def find_words(text: str, blocks: Iterable[Block], opaque: Ranges) -> tuple[Word, ...]:
    """The words of all blocks but those beside the story, in order, without those in opaque stretches."""
    words = []
    for block in blocks:
        if block.kind in BESIDE:
            continue
        hides = opaque.overlaps(block.range)
        for found in WORD.finditer(text, *block.range):
            where, written = TextRange(*found.span()), found.group()
            if not (hides and opaque.overlaps(where)):
                words.append(Word(where, written, written.lower()))
    return tuple(words)
