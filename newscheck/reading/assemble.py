"""Formats without lines: paragraphs joined by blank lines into one text, with a map back to “paragraf N”."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from newscheck.article.text.blocks import find_blocks
from newscheck.message import Message
from newscheck.reading.links import find_not_prose
from newscheck.reading.unseen import unveiled
from newscheck.source import Block, BlockKind, Meta, Ranges, Source, TextRange

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

SEPARATOR = "\n\n"
FEW_WORDS = 20
"""Words of a running text beside which the story must stand elsewhere: in a table or in a text box."""
_SENTENCE_END = tuple(".!?…")
_CLOSING = "\"'”’»)"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph as its format gives it. ``emphasis`` are stretches of ``text``; ``display`` as in a source."""

    text: str
    kind: BlockKind = BlockKind.PARAGRAPH
    emphasis: tuple[TextRange, ...] = ()
    display: bool = False


def stands_elsewhere(running: Sequence[Paragraph], whole: Sequence[Paragraph]) -> bool:
    """Whether the story stands in the tables of a document and not in its running text."""
    few, all_words = (sum(len(p.text.split()) for p in paragraphs) for paragraphs in (running, whole))
    return few < FEW_WORDS <= all_words and all_words > 2 * few


def assemble(
    path: str, format_name: str, paragraphs: Iterable[Paragraph], meta: Meta, notes: Iterable[str] = ()
) -> Source:
    """The source made of the paragraphs that are not blank, in order, none of them changed."""
    kept = [p for p in paragraphs if p.text.strip()]
    starts = list(_starts(kept))
    text = SEPARATOR.join(p.text for p in kept)
    blocks = [b for p, at in zip(kept, starts, strict=True) for b in _blocks(p, at)]
    emphasis = [e.shifted(at) for p, at in zip(kept, starts, strict=True) for e in p.emphasis]
    source = Source(
        path,
        text,
        format=format_name,
        outline=tuple(blocks),
        opaque=Ranges(find_not_prose(text)),
        emphasis=Ranges(emphasis),
        display=Ranges(TextRange(at, at + len(p.text)) for p, at in zip(kept, starts, strict=True) if p.display),
        meta=meta,
        notes=tuple(notes),
    )
    return unveiled(replace(source, places=tuple(_places(find_blocks(source), blocks))))


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


def _places(found: Iterable[Block], blocks: Iterable[Block]) -> Iterator[tuple[TextRange, str]]:
    """“judul” for the title; everything else is counted from 1 as “paragraf N”."""
    title = next((b.range for b in found if b.kind is BlockKind.TITLE), None)
    number = 0
    for block in blocks:
        if title and title.covers(block.range):
            yield block.range, str(Message("judul"))
        else:
            number += 1
            yield block.range, str(Message("paragraf {n}", n=number))
