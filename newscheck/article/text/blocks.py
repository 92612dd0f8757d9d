"""The blocks of a draft: title, dateline, lead, paragraphs, subheadings, captions, ending.

Formats with markup bring their outline; plain text is read by blank lines, or by single line ends where a draft has no
blank lines. Shapes of datelines and endings are those seen in Indonesian national and regional news and releases.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newscheck.article.text.release import surroundings
from newscheck.article.text.release_lines import DATE, SHORT, Line, Role
from newscheck.article.text.sentences import split
from newscheck.source import Block, BlockKind, TextRange

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newscheck.source import Source

_PLACE = r"[A-Z][\w.'’]*(?:[ ][A-Z][\w.'’]*){0,3}"
_OUTLET = r"[\w.]+(?:[ ][A-Z][\w.]*){0,2}"
_CITY = (
    r"(?:(?:Banda|Bandar|Kota|Kuala|Labuan|Lubuk|New|Padang|Palangka|Pangkal|Pematang|San|Tanjung|Tebing)[ ])?"
    r"[A-Z][a-z]+"
    r"(?:[ ](?:Pusat|Utara|Barat|Timur|Selatan|Tengah|Tenggara)\b)?"
)
_WHEN = rf"\(?(?:(?:Senin|Selasa|Rabu|Kamis|Jum['’]?at|Sabtu|Minggu),?\s)?\(?{DATE}\)?(?:,\s\d{{4}})?"
_NO_PLACE = r"(?!(?:Pada|Hari|Sejak|Mulai|Tanggal|Hingga|Sampai|Per|Dari|Untuk)\b)"
DATELINE = re.compile(
    rf"""
    (?!(?:PENGUMUMAN|FOTO|VIDEO|OPINI|SIARAN[ ]PERS)\b)
    (?:
      \({_PLACE},?\s?{_WHEN}\)\s*(?:--?|[–—:|])                 # (TIRTAMAYA, 4/3) -
    | \({_OUTLET}\)\s*[,:]?                                   # (Baliekbis.com),
    | {_PLACE}(?:,\s?|\s)\({_OUTLET}\)\s*(?:--?|[–—:|])       # Jakarta (ANTARA News) - / KOTA (OUTLET) |
    | {_NO_PLACE}{_PLACE}(?:,\s?{_OUTLET})?(?:,\s?|\s){_WHEN}(?:\s?\({_OUTLET}\))?\s*(?:--?|[–—:|]|\.(?=\s)) # 18/10 -
    | {_PLACE}\s?[,/|]\s?{_OUTLET}\s*(?:--?|[–—|]|:(?=\s))    # JAKARTA, KOMPAS — / Liputan6.com, Jakarta -
    | {_PLACE}\s?(?:--?|[–—])(?=\s|[A-Z])                     # MUARASABAK- / Samarinda -
    | [A-Z][\w.]*\.(?:com|id|co\.id|net)\s*(?:--?|[–—:|])     # KOMPAS.com –
    | [A-Z]\w*\.(?:com|id|co\.id|net),[ ]{_CITY}(?=[ ][A-Z])  # Kabarkita.com, Jakarta (no dash behind it)
    | [A-Z][a-z]+(?:\s[A-Z][a-z]+)?:(?=\s[A-Z])               # Jakarta:
    | [A-Z]{{3,}}(?:\s[A-Z]{{3,}})*[,:](?=\s[A-Z])            # SAMARINDA, / DENPASAR:
    | [A-Z][a-zA-Z]+(?:[ ][A-Z][a-zA-Z]+){{0,2}}\s\|(?=\s)           # TIRTAMAYA |
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
_STOP = re.compile(r"[.!?…:;][\"'”’)\]]*$")
_FULL_DATE = re.compile(r"\(\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?\)")
_CLOSED = tuple(".!?…\"”’'")
_OPENERS = "\"“‘'„"
LONG_TITLE_WORDS = 30
SUBHEADING_WORDS = 10
WRAP_WIDTH = 100
NARROW = 60
"""Signs of a line of a letterhead or of a title over two lines; wrapped paragraphs are wider."""
SHORT_TITLE_WORDS = 12
"""Words of a title that may hold two short sentences."""
LONG_SENTENCE_WORDS = 15
"""Words of a title that ends like a sentence: a longer one is more likely a paragraph."""
LEAST_LEAD = 5
"""Words behind a dateline."""


def find_blocks(source: Source) -> tuple[Block, ...]:
    """The blocks in order, never overlapping; blanks at their ends are left out.

    An outline of nothing but a title, as a row of an archive has it, leaves the rest to be read as plain text.
    """
    text, outline = source.text, source.outline
    front = [b for b in outline if b.kind is BlockKind.FRONT_MATTER]
    titles = [b for b in outline if b.kind is BlockKind.TITLE]
    if len(titles) < len(outline):
        pieces = [b for b in outline if b.kind is not BlockKind.FRONT_MATTER]
    else:
        end = titles[-1].range.end if titles else 0
        plain = [p for p in _pieces(text) if p.start >= end and not source.opaque.covers(p)]
        pieces = [*titles, *(Block(BlockKind.PARAGRAPH, p) for p in plain)]
    if not pieces:
        return outline
    marked = len(titles) < len(outline)
    blocks = [*front, *_named(source, pieces, marked=marked)]
    return tuple(_with_lead(text, sorted(blocks, key=lambda b: b.range)))


def _named(source: Source, pieces: Sequence[Block], *, marked: bool) -> Iterator[Block]:
    """The pieces of a draft told apart; ``marked`` means that its format tells lists and headings from paragraphs."""
    text = source.text
    lines = [_line(source, b) for b in pieces]
    known = next((i for i, b in enumerate(pieces) if b.kind is BlockKind.TITLE and lines[i].role is None), None)
    first = lines[0].role is None and (known == 0 or _may_be_title(text, pieces[0]))
    around = surroundings(
        lines,
        [_joined(source, pieces, i) for i in range(len(pieces))],
        [_begins(text, b) for b in pieces],
        titled=first,
    )
    title = (known, known) if known is not None else around.title or ((0, 0) if first and not around.kinds else None)
    for i, block in enumerate(pieces):
        if title and title[0] <= i <= title[1]:
            if i == title[0]:
                yield Block(BlockKind.TITLE, TextRange(block.range.start, pieces[title[1]].range.end))
        elif i in around.kinds and not (known is not None and _undecided(around.kinds[i], lines[i])):
            yield Block(around.kinds[i], block.range)
        else:
            yield Block(_own_kind(text, block, i + 1 == len(pieces), marked=marked), block.range)


def _undecided(kind: BlockKind, line: Line) -> bool:
    """Whether a line was named by its place towards a title that the format has told otherwise."""
    return line.role is None and kind in {BlockKind.KICKER, BlockKind.SUBHEADING, BlockKind.LETTERHEAD}


def _own_kind(text: str, block: Block, last: bool, *, marked: bool) -> BlockKind:  # noqa: FBT001 - a plain fact
    if block.kind is BlockKind.TITLE:
        return BlockKind.SUBHEADING
    if block.kind is not BlockKind.PARAGRAPH:
        return block.kind
    kind = _kind(text[slice(*block.range)], last)
    return kind if not marked or kind in {BlockKind.CAPTION, BlockKind.ENDING} else BlockKind.PARAGRAPH


def _line(source: Source, block: Block) -> Line:
    written = source.text[slice(*block.range)]
    bold = written.startswith(("**", "__")) and written.rstrip().endswith(("**", "__"))
    heading = block.kind in {BlockKind.TITLE, BlockKind.SUBHEADING}
    return Line(written, display=bold or source.display.covers(block.range), heading=heading)


def _joined(source: Source, pieces: Sequence[Block], i: int) -> bool:
    """Whether the next piece may go on the line that this one began: nothing between them, and a gap behind both."""
    if i + 1 >= len(pieces):
        return False
    ends, starts = pieces[i].range.end, pieces[i + 1].range.start
    if source.display.covers(pieces[i].range) and source.display.covers(pieces[i + 1].range):
        return True
    after = pieces[i + 2].range.start if i + 2 < len(pieces) else len(source.text)
    return source.text.count("\n", ends, starts) == 1 and source.text.count("\n", pieces[i + 1].range.end, after) > 1


def _begins(text: str, block: Block) -> bool:
    """Whether a piece begins with a dateline and tells something behind it."""
    dateline = DATELINE.match(text, *block.range) if block.kind is BlockKind.PARAGRAPH else None
    return dateline is not None and len(text[dateline.end() : block.range.end].split()) >= LEAST_LEAD


def _may_be_title(text: str, block: Block) -> bool:
    piece = text[slice(*block.range)]
    return block.kind is BlockKind.SUBHEADING or (block.kind is BlockKind.PARAGRAPH and looks_like_title(piece))


def looks_like_title(text: str) -> bool:
    """Whether the first piece of a draft is a headline: one short line, or two, and no paragraph."""
    line = Line(text.strip())
    rows = line.text.split("\n")
    if len(text.split()) > LONG_TITLE_WORDS or len(rows) > 2 or any(len(r.split()) > 12 for r in rows[1:]):  # noqa: PLR2004
        return False
    dateline = DATELINE.match(text)
    if dateline and len(text) - dateline.end() > WRAP_WIDTH:
        return False
    if not line.stops:
        return True
    if _FULL_DATE.search(text) and len(line.words) >= SHORT:
        return False
    if len(line.words) <= SHORT_TITLE_WORDS:
        return True
    sentences = sum(1 for _ in split(text, 0, len(text)))
    return sentences == 1 and (len(line.words) <= LONG_SENTENCE_WORDS or line.small_share < 0.35)  # noqa: PLR2004


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
    if not any(x.lstrip()[:1].islower() for x in lines[1:]) and max(widths) <= NARROW:
        return False
    if any(Line(x).role in {Role.MARKER, Role.MATTER, Role.ADDRESS, Role.BYLINE, Role.CONTACT} for x in lines):
        return False
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
