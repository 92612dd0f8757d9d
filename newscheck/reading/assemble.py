"""Formats without lines: paragraphs joined by blank lines into one text, with a map back to “paragraf N”."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newscheck.message import Message
from newscheck.reading.links import find_not_prose
from newscheck.reading.unseen import unveiled
from newscheck.source import Block, BlockKind, Meta, Ranges, Source, TextRange

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

SEPARATOR = "\n\n"
LONGEST_TITLE = 30
LONGEST_SENTENCE_TITLE = 15
"""Words of a title that ends like a sentence: a longer one is more likely a paragraph."""
_SENTENCE_END = tuple(".!?…")
_SENTENCES = re.compile(r"[a-z]{3}[.!?][\"”’']?\s+[A-Z]")
_CLOSING = "\"'”’»)"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph as its format gives it. ``emphasis`` are stretches of ``text``."""

    text: str
    kind: BlockKind = BlockKind.PARAGRAPH
    emphasis: tuple[TextRange, ...] = ()


def assemble(
    path: str, format_name: str, paragraphs: Iterable[Paragraph], meta: Meta, notes: Iterable[str] = ()
) -> Source:
    """The source made of the paragraphs that are not blank, in order, none of them changed."""
    kept = [p for p in paragraphs if p.text.strip()]
    starts = list(_starts(kept))
    text = SEPARATOR.join(p.text for p in kept)
    blocks = _titled(text, [b for p, at in zip(kept, starts, strict=True) for b in _blocks(p, at)])
    emphasis = [e.shifted(at) for p, at in zip(kept, starts, strict=True) for e in p.emphasis]
    source = Source(
        path,
        text,
        format=format_name,
        outline=tuple(blocks),
        opaque=Ranges(find_not_prose(text)),
        emphasis=Ranges(emphasis),
        meta=meta,
        notes=tuple(notes),
        places=tuple(_places(blocks)),
    )
    return unveiled(source)


def _starts(paragraphs: Sequence[Paragraph]) -> Iterator[int]:
    at = 0
    for p in paragraphs:
        yield at
        at += len(p.text) + len(SEPARATOR)


def _blocks(paragraph: Paragraph, at: int) -> Iterator[Block]:
    """One block, or several where the writer ended sentences with a line break instead of a new paragraph."""
    begin = end = 0
    lines = paragraph.text.split("\n")
    for i, line in enumerate(lines):
        end += len(line)
        if i + 1 == len(lines) or _ends_sentence(line) or not line.strip() or not lines[i + 1].strip():
            piece = paragraph.text[begin:end]
            if piece.strip():
                start = at + begin + len(piece) - len(piece.lstrip())
                yield Block(paragraph.kind, TextRange(start, at + begin + len(piece.rstrip())))
            begin = end + 1
        end += 1


def _ends_sentence(line: str) -> bool:
    return line.rstrip().rstrip(_CLOSING).endswith(_SENTENCE_END)


def _titled(text: str, blocks: list[Block]) -> list[Block]:
    """The format's title, or the first block when it looks like one; all further titles are subheadings."""
    named = next((i for i, b in enumerate(blocks) if b.kind is BlockKind.TITLE), None)
    if named is None and len(blocks) > 1 and _looks_like_title(text[slice(*blocks[0].range)], blocks[0].kind):
        named = 0
    return [
        Block(BlockKind.TITLE, b.range)
        if i == named
        else Block(BlockKind.SUBHEADING, b.range)
        if b.kind is BlockKind.TITLE
        else b
        for i, b in enumerate(blocks)
    ]


def _looks_like_title(text: str, kind: BlockKind) -> bool:
    if kind is BlockKind.SUBHEADING:
        return True
    words = len(text.split())
    limit = LONGEST_SENTENCE_TITLE if text.rstrip(_CLOSING).endswith(_SENTENCE_END) else LONGEST_TITLE
    return kind is BlockKind.PARAGRAPH and words <= limit and "\n" not in text and not _SENTENCES.search(text)


def _places(blocks: Iterable[Block]) -> Iterator[tuple[TextRange, str]]:
    """“judul” for the title; everything else is counted from 1 as “paragraf N”."""
    number = 0
    for block in blocks:
        if block.kind is BlockKind.TITLE:
            yield block.range, str(Message("judul"))
        else:
            number += 1
            yield block.range, str(Message("paragraf {n}", n=number))
