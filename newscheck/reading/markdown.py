"""Markdown: blocks and prose with exact offsets into the untouched source.

markdown-it finds the blocks and their lines; each line of a paragraph's content is then found again in its source line,
so that quote signs, indentation and heading signs fall away. Whatever is no prose is opaque.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from newscheck.errors import ReadError
from newscheck.message import Message
from newscheck.reading.front_matter import read_meta, title_range
from newscheck.reading.inline import inline_spans, note_places
from newscheck.reading.links import find_not_prose
from newscheck.source import Block, BlockKind, Meta, Ranges, Source, TextRange

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it import MarkdownIt
    from markdown_it.token import Token

MOST_NESTED = 10_000
"""Opening brackets or quote signs that one line may hold."""
_LINE = re.compile(r"\r\n?|\n")
_TITLE_LEVELS = frozenset({"h1", "h2"})


class _Piece(NamedTuple):
    """A block of prose: its kind, and for each line of its content the offset in the content and in the source."""

    kind: BlockKind
    content: str
    lines: tuple[tuple[int, int, int], ...]
    """Per line: start in the content, start in the source, length."""

    def ranges(self, start: int, end: int) -> Iterator[TextRange]:
        """The source ranges of a stretch of the content, one a line."""
        for at, source, length in self.lines:
            first, last = max(start, at), min(end, at + length)
            if first < last:
                yield TextRange(source + first - at, source + last - at)

    @property
    def prose(self) -> Iterator[TextRange]:
        """The source ranges of all lines."""
        return self.ranges(0, len(self.content))


def parse(text: str, path: str) -> Source:
    """The draft in a Markdown text; raises ReadError when one of its lines nests deeper than any draft does."""
    _refuse_nesting(text, path)
    env: dict[str, Any] = {}
    tokens = _parser().parse(text, env)
    front = _front_matter(text, tokens)
    meta, notes = read_meta(_inside(text, front)) if front else (Meta(), ())
    pieces = _titled([p for p in _pieces(text, tokens) if p.lines])
    spans = [(p, inline_spans(_parser(), p.content, env)) for p in pieces]
    opaque = [r for p, s in spans for o in s.opaque for r in p.ranges(*o)]
    opaque += [r for p in pieces for where in p.prose for r in find_not_prose(text, *where)]
    emphasis = [r for p, s in spans for e in s.emphasis for r in p.ranges(*e)]
    seen = [r for p in pieces for r in p.prose]
    title = title_range(text, front) if front and not any(p.kind is BlockKind.TITLE for p in pieces) else None
    if title:
        seen.append(title)
    hidden = Ranges([*opaque, *_gaps(text, seen)])
    return Source(
        path,
        text,
        format="markdown",
        outline=(*_front_blocks(front, title), *_blocks(text, pieces, hidden)),
        opaque=hidden,
        emphasis=Ranges(emphasis),
        meta=meta,
        notes=notes,
    )


def _refuse_nesting(text: str, path: str) -> None:
    """Markdown parsers look for the partner of every bracket and open a block for every quote sign."""
    for number, line in enumerate(text.split("\n"), 1):
        if len(line) > MOST_NESTED and (line.count("[") > MOST_NESTED or line.count(">") > MOST_NESTED):
            message = Message(
                "Baris ini memuat lebih dari {most} kurung siku atau tanda “>”; ini bukan naskah berita.",
                most=MOST_NESTED,
            )
            raise ReadError(message, path, number)


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt
    from mdit_py_plugins.front_matter import front_matter_plugin

    md = MarkdownIt("commonmark").enable("table").use(front_matter_plugin)
    md.core.ruler.disable(["inline", "text_join"], ignoreInvalid=True)
    return note_places(md)


def _front_matter(text: str, tokens: Sequence[Token]) -> TextRange | None:
    first = tokens[0] if tokens else None
    if first is None or first.type != "front_matter" or first.map is None:
        return None
    starts = _line_starts(text)
    end = starts[first.map[1]] if first.map[1] < len(starts) else len(text)
    return TextRange(0, len(text[:end].rstrip()))


def _inside(text: str, front: TextRange) -> str:
    lines = _LINE.split(text[slice(*front)])
    return "\n".join(lines[1:-1])


def _pieces(text: str, tokens: Sequence[Token]) -> Iterator[_Piece]:
    """The blocks of prose in order; code, HTML, rules and tables are left out."""
    starts = _line_starts(text)
    opened: list[str] = []
    for token in tokens:
        if token.nesting == 1:
            opened.append(token.type + token.tag if token.type == "heading_open" else token.type)
        elif token.nesting == -1:
            opened.pop()
        elif token.type == "inline" and token.map and "table_open" not in opened:
            yield _Piece(_kind(opened), token.content, tuple(_located(text, starts, token)))


def _kind(opened: Sequence[str]) -> BlockKind:
    if opened[-1].startswith("heading_open"):
        is_title = opened[-1].removeprefix("heading_open") in _TITLE_LEVELS and len(opened) == 1
        return BlockKind.TITLE if is_title else BlockKind.SUBHEADING
    return BlockKind.LIST if "list_item_open" in opened else BlockKind.PARAGRAPH


def _titled(pieces: list[_Piece]) -> list[_Piece]:
    """Only a heading that opens the draft is its title; later ones are subheadings."""
    return [
        p._replace(kind=BlockKind.SUBHEADING) if i and p.kind is BlockKind.TITLE else p for i, p in enumerate(pieces)
    ]


def _located(text: str, starts: Sequence[int], token: Token) -> Iterator[tuple[int, int, int]]:
    """Each line of an inline token's content: its start in the content, its start in the source, its length."""
    at = 0
    first, last = token.map or (0, 0)
    for number, line in enumerate(token.content.split("\n"), first):
        if number < min(last, len(starts)):
            end = starts[number + 1] if number + 1 < len(starts) else len(text)
            found = text.find(line, starts[number], end) if line else -1
            if found >= 0:
                yield at, found, len(line)
        at += len(line) + 1


def _line_starts(text: str) -> list[int]:
    return [0, *(m.end() for m in _LINE.finditer(text))]


def _gaps(text: str, seen: Sequence[TextRange]) -> Iterator[TextRange]:
    """What lies between the stretches of prose, blanks at its ends left out."""
    at = 0
    for start, end in (*sorted(seen), (len(text), len(text))):
        gap = text[at:start]
        if gap.strip():
            yield TextRange(at + len(gap) - len(gap.lstrip()), at + len(gap.rstrip()))
        at = max(at, end)


def _front_blocks(front: TextRange | None, title: TextRange | None) -> Iterator[Block]:
    """The front matter as a block, cut in two around the title where the title stands in it."""
    if front and title:
        yield Block(BlockKind.FRONT_MATTER, TextRange(front.start, title.start))
        yield Block(BlockKind.TITLE, title)
        yield Block(BlockKind.FRONT_MATTER, TextRange(title.end, front.end))
    elif front:
        yield Block(BlockKind.FRONT_MATTER, front)


def _blocks(text: str, pieces: Sequence[_Piece], hidden: Ranges) -> Iterator[Block]:
    """A block for every piece of which something is left to read."""
    for piece in pieces:
        where = TextRange(piece.lines[0][1], piece.lines[-1][1] + piece.lines[-1][2])
        if _readable(text, piece, hidden):
            yield Block(piece.kind, where)


def _readable(text: str, piece: _Piece, hidden: Ranges) -> bool:
    places = (i for where in piece.prose for i in range(*where))
    return any(hidden.at(i) is None and not text[i].isspace() for i in places)
