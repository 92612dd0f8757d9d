"""The blocks of a draft: title, dateline, lead, paragraphs, subheadings, captions, ending.

Formats with markup bring their outline; plain text is read by blank lines, or by single line ends where a draft has no
blank lines. Shapes of datelines and endings are those seen in Indonesian national and regional news and releases.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newscheck.source import Block, BlockKind, TextRange

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscheck.source import Source

_PLACE = r"[A-Z][\w.'’]*(?:[ ][A-Z][\w.'’]*){0,3}"
_OUTLET = r"[\w.]+(?:[ ][A-Z][\w.]*){0,2}"
_CITY = (
    r"(?:(?:Banda|Bandar|Kota|Kuala|Labuan|Lubuk|New|Padang|Palangka|Pangkal|Pematang|San|Tanjung|Tebing)[ ])?"
    r"[A-Z][a-z]+"
    r"(?:[ ](?:Pusat|Utara|Barat|Timur|Selatan|Tengah|Tenggara)\b)?"
)
DATELINE = re.compile(
    rf"""
    (?!(?:PENGUMUMAN|FOTO|VIDEO|OPINI|SIARAN[ ]PERS)\b)
    (?:
      \({_OUTLET}\)\s*[,:]?                                   # (Baliekbis.com),
    | {_PLACE}(?:,\s?|\s)\({_OUTLET}\)\s*(?:--?|[–—:])        # Jakarta (ANTARA News) -
    | {_PLACE}\s?[,/|]\s?{_OUTLET}\s*(?:--?|[–—|]|:(?=\s))    # JAKARTA, KOMPAS — / Liputan6.com, Jakarta -
    | {_PLACE}\s?(?:--?|[–—])(?=\s|[A-Z])                     # MUARASABAK- / Samarinda -
    | [A-Z][\w.]*\.(?:com|id|co\.id|net)\s*(?:--?|[–—:|])     # KOMPAS.com –
    | [A-Z]\w*\.(?:com|id|co\.id|net),[ ]{_CITY}(?=[ ][A-Z])  # Kabarkita.com, Jakarta (no dash behind it)
    | [A-Z][a-z]+(?:\s[A-Z][a-z]+)?:(?=\s[A-Z])               # Jakarta:
    | [A-Z]{{3,}}(?:\s[A-Z]{{3,}})*[,:](?=\s[A-Z])            # SAMARINDA, / DENPASAR:
    )""",
    re.VERBOSE,
)
_ENDING_TAIL = re.compile(r"(?:(?<=[.!?”\"’'])\s*|(?<=\s)(?!\([A-Z]{2,}\)))(\([\w*/&.,\- ]{1,40}\)|\*{2,}|#{2,})\s*$")
_ENDING_LINE = re.compile(
    r"(?:\([\w*/&.,\- ]{1,60}\)|[*#\-=_ ]{3,}|[A-Z][\w ]{0,20}/[A-Z][\w ]{0,20})\.?$"
    r"|(?:narahubung|kontak media|kontak|cp|contact person|info(?:rmasi)? lebih lanjut|editor|penulis|reporter|pewarta"
    r"|sumber|foto|rilis|siaran pers|humas|tim redaksi|baca juga|copyright|all rights reserved)\b.{0,160}$|©.{0,160}$",
    re.IGNORECASE,
)
_CAPTION = re.compile(
    r"(?:foto|gambar|keterangan foto|ilustrasi|caption|kredit foto)\s*[:.]|\(?foto\s*:", re.IGNORECASE
)
_LIST_ITEM = re.compile(r"(?:[-*•●▪–]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s+\S")
_SENTENCE_BREAK = re.compile(r"[a-z]{3}\.[\"”’']?\s+[A-Z]")
_FULL_STOP = re.compile(r"\.[\"”’')]*$")
_STOP = re.compile(r"[.!?…:;][\"'”’)\]]*$")
_CLOSED = tuple(".!?…\"”’'")
_OPENERS = "\"“‘'„"
LONG_TITLE_WORDS = 30
SUBHEADING_WORDS = 10
WRAP_WIDTH = 100


def find_blocks(source: Source) -> tuple[Block, ...]:
    """The blocks in order, never overlapping; blanks at their ends are left out.

    An outline of nothing but a title, as a row of an archive has it, leaves the rest to be read as plain text.
    """
    blocks = [b for b in source.outline if b.kind is BlockKind.TITLE]
    if len(blocks) < len(source.outline):
        return tuple(_with_lead(source.text, list(_named(source))))
    titled = blocks[-1].range.end if blocks else 0
    pieces = [p for p in _pieces(source.text) if p.start >= titled and not source.opaque.covers(p)]
    if not pieces:
        return tuple(blocks)
    first = pieces[0]
    if not blocks and looks_like_title(source.text[slice(*first)]):
        blocks.append(Block(BlockKind.TITLE, first))
        pieces = pieces[1:]
    blocks += [Block(_kind(source.text[slice(*p)], i + 1 == len(pieces)), p) for i, p in enumerate(pieces)]
    return tuple(_with_lead(source.text, blocks))


def _named(source: Source) -> Iterator[Block]:
    """The outline, its plain paragraphs told apart: a title that the format did not mark, captions, endings."""
    text, outline = source.text, source.outline
    titled = any(b.kind is BlockKind.TITLE for b in outline)
    body = [b for b in outline if b.kind is not BlockKind.FRONT_MATTER]
    for block in outline:
        piece = text[slice(*block.range)]
        if block.kind is not BlockKind.PARAGRAPH:
            yield block
        elif block is body[0] and not titled and looks_like_title(piece):
            yield Block(BlockKind.TITLE, block.range)
        else:
            kind = _kind(piece, block is body[-1])
            yield Block(kind, block.range) if kind in {BlockKind.CAPTION, BlockKind.ENDING} else block


def looks_like_title(text: str) -> bool:
    """Whether the first piece of a draft is a headline: one short line that is no paragraph."""
    if "\n" in text.strip() or len(text.split()) > LONG_TITLE_WORDS:
        return False
    dateline = DATELINE.match(text)
    several = _SENTENCE_BREAK.search(text) and _FULL_STOP.search(text)
    return not (dateline and len(text) - dateline.end() > WRAP_WIDTH) and not several


def _pieces(text: str) -> Iterator[TextRange]:
    """Paragraph ranges: by blank lines, each cut further at single line ends that are no mere wrapping."""
    for chunk in re.finditer(r"\S(?:.|\n(?![ \t\r]*\n))*", text):
        piece = chunk.group()
        lines = piece.split("\n")
        if len(lines) == 1 or _wrapped(lines):
            yield _trimmed(text, *chunk.span())
            continue
        at = chunk.start()
        for line in lines:
            if line.strip():
                yield _trimmed(text, at, at + len(line))
            at += len(line) + 1


def _wrapped(lines: list[str]) -> bool:
    """Whether the line ends only wrap one paragraph: all but the last line are of one width and stop mid-sentence."""
    widths = [len(x.rstrip()) for x in lines[:-1]]
    mid = sum(not _STOP.search(x.rstrip()) for x in lines[:-1])
    even = min(widths) >= max(widths) * 0.6 and max(widths) <= WRAP_WIDTH
    return even and len(lines) > 1 and mid >= len(widths) * 0.6 and not any(_LIST_ITEM.match(x) for x in lines)


def _trimmed(text: str, start: int, end: int) -> TextRange:
    piece = text[start:end]
    return TextRange(start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip()))


def _kind(text: str, last: bool) -> BlockKind:  # noqa: FBT001 - a plain fact about the piece
    if _CAPTION.match(text):
        return BlockKind.CAPTION
    if _ENDING_LINE.match(text) and (last or len(text.split()) <= SUBHEADING_WORDS):
        return BlockKind.ENDING
    if _LIST_ITEM.match(text):
        return BlockKind.LIST
    words = text.split()
    if (
        len(words) <= SUBHEADING_WORDS
        and not last
        and not text.endswith((*_CLOSED, ",", ":", ";"))
        and text[0] not in _OPENERS
    ):
        return BlockKind.SUBHEADING
    return BlockKind.PARAGRAPH


def _with_lead(text: str, blocks: list[Block]) -> Iterator[Block]:
    """Names the first paragraph the lead, parts its dateline from it, and the ending from the last paragraph."""
    prose = [i for i, b in enumerate(blocks) if b.kind in {BlockKind.PARAGRAPH, BlockKind.LEAD}]
    for i, block in enumerate(blocks):
        if not prose or i not in {prose[0], prose[-1]}:
            yield block
            continue
        start, end = block.range
        if i == prose[0]:
            dateline = DATELINE.match(text, start, end)
            if dateline:
                yield Block(BlockKind.DATELINE, TextRange(start, dateline.end()))
                start = _trimmed(text, dateline.end(), end).start
        tail = _ENDING_TAIL.search(text, start, end) if i == prose[-1] else None
        stop = len(text[: tail.start(1)].rstrip()) if tail else end
        if start < stop:
            yield Block(BlockKind.LEAD if i == prose[0] else BlockKind.PARAGRAPH, TextRange(start, stop))
        if tail:
            yield Block(BlockKind.ENDING, TextRange(tail.start(1), tail.end(1)))
