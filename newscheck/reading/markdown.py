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
from newscheck.reading.entities import entities
from newscheck.reading.front_matter import find_front
from newscheck.reading.html_prose import html_pieces
from newscheck.reading.inline import inline_spans, note_places
from newscheck.reading.links import find_not_prose
from newscheck.reading.template_code import Code, find_code
from newscheck.reading.unseen import sewn
from newscheck.source import Block, BlockKind, Meta, Ranges, Source, TextRange

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it import MarkdownIt
    from markdown_it.token import Token

    from newscheck.reading.front_matter import Front
    from newscheck.source import Seams

MOST_NESTED = 10_000
"""Opening brackets or quote signs that one line may hold."""
_LINE = re.compile(r"\r\n?|\n")
_SIGN = re.compile(r"[^\r\n]")
_CODE = re.compile(
    r"[{}%$<\\]|\[[\[!^/@a-zA-Z]|==|:::|!!!|\?\?\?|::[ ]|(?:^|[ \t])\^[A-Za-z0-9-]+[ \t]*$"
    r"|^(?:import|export)\b|:[a-z]+:",
    re.MULTILINE,
)
"""What a text without any code holds hardly ever."""
_BACKTICKS = re.compile(r"(?<!`)(`{1,9})(?!`)[^`]{0,600}(?:(?!\1(?!`))`{1,9}[^`]{0,300}){0,6}(?<!`)\1(?!`)")
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
    front = find_front(text)
    code = find_code(text, _shown(text, front)) if _CODE.search(text) else Code()
    title = front.title if front else None
    seams = (*code.seams, *entities(text, front.range.end if front else 0), *(title.seams if title else ()))
    return sewn(text, path, seams, code.comments, lambda sewing: _read(sewing, path, front, code))


def _read(sewing: Seams, path: str, front: Front | None, code: Code) -> Source:
    """The draft in a text from which code has been taken out; front matter and code are told by their places before."""
    text = sewing.text
    env: dict[str, Any] = {}
    head = _moved(sewing, front.range) if front else None
    tokens = _parser().parse(_without(text, head), env)
    unread = Ranges(_moved(sewing, r) for r in code.opaque)
    captions = Ranges(_moved(sewing, r) for r in code.captions)
    pieces = [_captioned(p, captions) for p in _pieces(text, tokens) if p.lines and _readable(text, p, unread)]
    pieces = _titled(pieces)
    spans = [(p, inline_spans(_parser(), p.content, env)) for p in pieces]
    opaque = [*unread, *(r for p, s in spans for o in s.opaque for r in p.ranges(*o))]
    opaque += [r for p in pieces for where in p.prose for r in find_not_prose(text, *where)]
    emphasis = [r for p, s in spans for e in s.emphasis for r in p.ranges(*e)]
    seen = [r for p in pieces for r in p.prose]
    untitled = not any(p.kind is BlockKind.TITLE for p in pieces)
    title = _moved(sewing, front.title.range) if front and front.title and untitled else None
    if title:
        seen.append(title)
    hidden = Ranges([*opaque, *_gaps(text, seen)])
    return Source(
        path,
        text,
        format="markdown",
        outline=(*_front_blocks(head, title), *_blocks(text, pieces, hidden)),
        opaque=hidden,
        emphasis=Ranges(emphasis),
        meta=front.meta if front else Meta(),
        notes=(*(front.notes if front else ()), *_notes(tokens)),
    )


def _moved(sewing: Seams, where: TextRange) -> TextRange:
    return TextRange(sewing.read(where.start), sewing.read(where.end))


def _without(text: str, head: TextRange | None) -> str:
    """The text with blanks in the place of its front matter."""
    return text[: head.start] + _SIGN.sub(" ", text[slice(*head)]) + text[head.end :] if head else text


def _shown(text: str, front: Front | None) -> Ranges:
    """Where code is only shown: in front matter, in fenced and indented blocks, and between backticks."""
    blank = _without(text, front.range if front else None)
    starts = _line_starts(text)
    blocks = [
        TextRange(starts[t.map[0]], starts[t.map[1]] if t.map[1] < len(starts) else len(text))
        for t in _parser().parse(blank)
        if t.type in {"fence", "code_block"} and t.map and not _admonished(text, starts[t.map[0]])
    ]
    head = [front.range] if front else []
    return Ranges([*head, *blocks, *(TextRange(*m.span()) for m in _BACKTICKS.finditer(text))])


def _admonished(text: str, at: int) -> bool:
    """Whether an indented block belongs to the admonition before it, and so is prose."""
    before = text[:at].rstrip()
    return before.rpartition("\n")[2].startswith(("!!!", "???", "==="))


def _captioned(piece: _Piece, captions: Ranges) -> _Piece:
    first = piece.lines[0][1]
    return piece._replace(kind=BlockKind.CAPTION) if captions.at(first) else piece


def _notes(tokens: Sequence[Token]) -> Iterator[str]:
    tables = sum(t.type == "table_open" for t in tokens)
    if tables:
        yield str(Message("Tabel tidak ikut diperiksa: {n}.", n=tables))


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

    md = MarkdownIt("commonmark").enable("table")
    md.core.ruler.disable(["inline", "text_join"], ignoreInvalid=True)
    return note_places(md)


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
        elif token.type == "html_block" and token.map:
            last = starts[token.map[1]] if token.map[1] < len(starts) else len(text)
            for kind, start, end in html_pieces(text, starts[token.map[0]], last):
                yield _Piece(kind, text[start:end], ((0, start, end - start),))


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
