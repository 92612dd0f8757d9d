"""Rich Text Format (.rtf), after Microsoft's specification 1.9.1: paragraphs, lists, italics; no objects, no fields.

The reader is one pass over the tokens with a stack of states, so that nesting costs memory only as it goes.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, field, replace

from newscheck.errors import ReadError
from newscheck.message import Message
from newscheck.reading.assemble import Paragraph, assemble, stands_elsewhere
from newscheck.source import BlockKind, Meta, Source, TextRange

DEEPEST = 1_000
_TOKEN = re.compile(
    r"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,9})? ?|\\'(?P<hex>[0-9a-fA-F]{2})|\\(?P<sign>[^a-zA-Z])"
    r"|(?P<brace>[{}])|[\r\n]+|(?P<text>[^\\{}\r\n]+)|(?P<stray>\\)"
)
_HIGH, _LOW = range(0xD800, 0xDC00), range(0xDC00, 0xE000)
_LONE = re.compile("[\ud800-\udfff]")
_UNREAD = frozenset(
    (
        *("fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "header", "headerl", "headerr", "headerf"),
        *("footer", "footerl", "footerr", "footerf", "footnote", "annotation", "fldinst", "pntext", "listtext", "shp"),
        *("listtable", "listoverridetable", "revtbl", "rsidtbl", "generator", "xmlnstbl", "filetbl", "tc", "xe"),
    )
)
_GLYPHS = {
    "tab": "\t",
    "line": "\n",
    "emdash": "—",
    "endash": "–",
    "bullet": "•",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "emspace": "\u2003",
    "enspace": "\u2002",
}
_ALIGNED = frozenset({"qc", "ql", "qr", "qj"})
_SIGNS = {"~": "\xa0", "_": "-", "{": "{", "}": "}", "\\": "\\"}


@dataclass(frozen=True, slots=True)
class _State:
    """What a group inherits from the group around it."""

    unread: bool = False
    italic: bool = False
    bold: bool = False
    gone: bool = False
    """Deleted (tracked) or hidden."""
    fallback: int = 1
    """How many characters stand after ``\\u`` for readers without Unicode."""


@dataclass(slots=True)
class _Reader:
    """The state of one pass."""

    path: str
    codec: str = "cp1252"
    state: _State = field(default_factory=_State)
    stack: list[_State] = field(default_factory=list)
    skip: int = 0
    parts: list[str] = field(default_factory=list)
    length: int = 0
    emphasis: list[TextRange] = field(default_factory=list)
    paragraphs: list[Paragraph] = field(default_factory=list)
    whole: list[Paragraph] = field(default_factory=list)
    """All paragraphs, those in tables too."""
    kind: BlockKind = BlockKind.PARAGRAPH
    plain: bool = False
    """Whether something in the paragraph is not bold."""
    centred: bool = False
    in_table: bool = False
    tables: bool = False
    tracked: bool = False

    def add(self, text: str) -> None:
        """Adds text to the paragraph, unless it is to be skipped."""
        if self.skip:
            dropped = min(self.skip, len(text))
            self.skip -= dropped
            text = text[dropped:]
        if not text or self.state.unread or self.state.gone:
            return
        if self.state.italic:
            self.emphasis.append(TextRange(self.length, self.length + len(text)))
        self.plain |= bool(text.strip()) and not self.state.bold
        self.parts.append(text)
        self.length += len(text)

    def code_unit(self, unit: int) -> None:
        """Adds one UTF-16 code unit; a low surrogate becomes one code point with the high one that stands before it."""
        high = ord(self.parts[-1]) if self.parts and len(self.parts[-1]) == 1 else 0
        if high in _HIGH and unit in _LOW and not (self.state.unread or self.state.gone):
            self.parts[-1] = (chr(high) + chr(unit)).encode("utf-16", "surrogatepass").decode("utf-16")
        else:
            self.add(chr(unit))

    def end_paragraph(self) -> None:
        """Closes the paragraph; those in tables are kept apart."""
        if self.parts or not self.in_table:
            text = _LONE.sub("\N{REPLACEMENT CHARACTER}", "".join(self.parts))
            display = self.centred or not self.plain
            self.whole.append(Paragraph(text, self.kind, tuple(self.emphasis), display))
            if not self.in_table:
                self.paragraphs.append(self.whole[-1])
        self.parts, self.emphasis, self.length, self.plain = [], [], 0, False

    def brace(self, sign: str) -> bool:
        """Opens or closes a group; False when the document is over."""
        self.skip = 0
        if sign == "{":
            if len(self.stack) >= DEEPEST:
                raise ReadError(Message("Isi berkas ini bertingkat terlalu dalam, jadi tidak dibuka."), self.path)
            self.stack.append(self.state)
            return True
        if self.stack:
            self.state = self.stack.pop()
        return bool(self.stack)

    def word(self, name: str, number: int | None) -> None:
        """Obeys a control word."""
        self.skip = 0
        on = number != 0
        if name in _UNREAD:
            self.state = replace(self.state, unread=True)
        elif name in {"i", "b"}:
            self.state = replace(self.state, italic=on) if name == "i" else replace(self.state, bold=on)
        elif name == "plain":
            self.state = replace(self.state, italic=False, bold=False, gone=False)
        elif name in {"deleted", "v"}:
            self.tracked |= name == "deleted"
            self.state = replace(self.state, gone=on)
        elif name == "uc":
            self.state = replace(self.state, fallback=min(max(number or 0, 0), 8))
        elif name == "u" and number is not None:
            self.code_unit(number % 0x10000)
            self.skip = self.state.fallback
        elif name == "ansicpg":
            self.codec = _codec(number)
        elif name in _GLYPHS:
            self.add(_GLYPHS[name])
        elif not self.state.unread:
            self._layout(name)

    def _layout(self, name: str) -> None:
        if name in {"par", "sect", "page", "cell", "row"}:
            self.end_paragraph()
        elif name == "pard":
            self.kind, self.in_table, self.centred = BlockKind.PARAGRAPH, False, False
        elif name in _ALIGNED:
            self.centred = name == "qc"
        elif name == "ls":
            self.kind = BlockKind.LIST
        elif name == "intbl":
            self.in_table = self.tables = True


def parse_bytes(data: bytes, path: str) -> Source:
    """The draft in an .rtf; deleted and hidden text is left out. Raises ReadError when it is none."""
    if not data.lstrip().startswith(b"{\\rtf"):
        raise ReadError(Message("Berkas ini bukan dokumen RTF."), path)
    reader = _Reader(path)
    text = data.decode("latin-1")
    at = 0
    while (found := _TOKEN.match(text, at)) is not None:
        at = found.end()
        if found["brace"]:
            if not reader.brace(found["brace"]):
                break
        elif found["word"] == "bin":
            at += max(int(found["number"] or 0), 0)
        else:
            _obey(reader, found)
    reader.end_paragraph()
    if reader.tables and stands_elsewhere(reader.paragraphs, reader.whole):
        reader.paragraphs, reader.tables = reader.whole, False
    return assemble(path, "rtf", reader.paragraphs, Meta(), _notes(reader))


def _obey(reader: _Reader, found: re.Match[str]) -> None:
    if found["word"]:
        reader.word(found["word"], int(found["number"]) if found["number"] else None)
    elif found["hex"]:
        reader.add(bytes.fromhex(found["hex"]).decode(reader.codec, "replace"))
    elif found["text"]:
        reader.add(found["text"].encode("latin-1").decode(reader.codec, "replace"))
    elif found["sign"] == "*":
        reader.state = replace(reader.state, unread=True)
    elif found["sign"] in {"\r", "\n"}:
        reader.word("par", None)
    elif found["sign"]:
        reader.add(_SIGNS.get(found["sign"], ""))


def _codec(number: int | None) -> str:
    try:
        return codecs.lookup(f"cp{number}").name
    except LookupError:
        return "cp1252"


def _notes(reader: _Reader) -> list[str]:
    notes = []
    if reader.tables:
        notes.append(str(Message("Tabel tidak ikut diperiksa.")))
    if reader.tracked:
        tracked = Message("Dokumen ini memuat perubahan terlacak; yang diperiksa adalah teks bila semuanya diterima.")
        notes.append(str(tracked))
    return notes
