"""OpenDocument texts (.odt), after OASIS OpenDocument 1.3, part 3: paragraphs, headings, lists, italics, meta."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from newscheck.errors import ReadError
from newscheck.message import Message
from newscheck.reading.archive import Archive, locked
from newscheck.reading.assemble import Paragraph, assemble, stands_elsewhere
from newscheck.reading.docx import written_on
from newscheck.reading.front_matter import as_date
from newscheck.reading.wordprocessing import child, local
from newscheck.source import BlockKind, Meta, TextRange

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

    from newscheck.source import Source

_FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_WRAPPERS = frozenset({"section", "list", "list-item", "list-header", "soft-page-break"})
_TABLES = frozenset({"table", "table-row", "table-cell", "table-rows", "table-row-group", "table-header-rows"})
_READ = frozenset(
    (
        *("span", "a", "meta", "meta-field", "ruby", "ruby-base", "bookmark-ref", "reference-ref", "sequence", "date"),
        *("time", "author-name", "author-initials", "title", "subject", "description", "page-number", "page-count"),
        *("user-defined", "user-field-get", "variable-get", "variable-set", "expression", "text-input"),
        *("sender-firstname", "sender-lastname", "sender-title", "sender-company", "sender-city", "sender-street"),
        *("creation-date", "creation-time", "modification-date", "modification-time", "initial-creator", "creator"),
        *("chapter", "file-name", "conditional-text", "note-ref", "word-count", "sequence-ref"),
    )
)
"""Elements within a paragraph whose text is the paragraph's; notes, comments, frames and drawn shapes are not."""
_BLANKS = re.compile(r"[ \t\r\n]+")
_SPACE, _TAB, _LINE_BREAK = "\0 ", "\0\t", "\0\n"
_MADE = frozenset({_SPACE, _TAB, _LINE_BREAK})
"""Blanks that an element stands for: those are kept. XML holds no NUL."""
_MOST_SPACES = 1_000


def parse_bytes(data: bytes, path: str) -> Source:
    """The draft in an .odt; tracked changes are read as if accepted. Raises ReadError when it cannot or must not be."""
    archive = Archive(data, path)
    if "META-INF/manifest.xml" in archive and b"encryption-data" in archive.read("META-INF/manifest.xml"):
        raise ReadError(locked(), path)
    if any(n.startswith("Basic/") and n.endswith(".xml") and "/script-l" not in n for n in archive.names):
        raise ReadError(Message("Dokumen ini memuat makro, jadi tidak dibuka. Simpan ulang tanpa makro."), path)
    content = archive.xml("content.xml") if "content.xml" in archive else None
    text = child(content, "body", "text")
    if content is None or text is None:
        raise ReadError(Message("Berkas ini bukan dokumen teks OpenDocument (.odt)."), path)
    roots = [content, *([archive.xml("styles.xml")] if "styles.xml" in archive else [])]
    styles = _Styles(roots)
    paragraphs = [_paragraph(e, kind, styles) for e, kind in _walk(text, styles, _WRAPPERS, listed=False)]
    whole = [_paragraph(e, kind, styles) for e, kind in _walk(text, styles, _WRAPPERS | _TABLES, listed=False)]
    in_tables = stands_elsewhere(paragraphs, whole)
    paragraphs = whole if in_tables else paragraphs
    return assemble(path, "odt", paragraphs, _meta(archive), _notes(text, tables=not in_tables))


class _Styles:
    """The paragraph and text styles of a document by name."""

    def __init__(self, roots: list[Element]) -> None:
        self._by_name = {s.get(f"{_STYLE}name"): s for root in reversed(roots) for s in root.iter(f"{_STYLE}style")}

    def chain(self, name: str | None) -> Iterator[Element]:
        seen: set[str | None] = set()
        while name in self._by_name and name not in seen:
            seen.add(name)
            yield self._by_name[name]
            name = self._by_name[name].get(f"{_STYLE}parent-style-name")

    def italic(self, name: str | None) -> bool | None:
        """Whether a style sets italics; None when it does not speak of it."""
        slant = self._said(name, f"{_FO}font-style")
        return slant in {"italic", "oblique"} if slant else None

    def bold(self, name: str | None) -> bool | None:
        """Whether a style sets bold; None when it does not speak of it."""
        weight = self._said(name, f"{_FO}font-weight")
        return weight in {"bold", "600", "700", "800", "900"} if weight else None

    def centred(self, name: str | None) -> bool:
        """Whether a paragraph style sets its text in the middle."""
        said = (child(s, "paragraph-properties") for s in self.chain(name))
        aligned = (p.get(f"{_FO}text-align") for p in said if p is not None)
        return next((x for x in aligned if x), "") == "center"

    def hidden(self, name: str | None) -> bool:
        """Whether a style hides its text."""
        return self._said(name, f"{_TEXT}display") == "none"

    def _said(self, name: str | None, attribute: str) -> str | None:
        """What a style, or the nearest one that it is made from, says of its text."""
        for style in self.chain(name):
            properties = child(style, "text-properties")
            said = None if properties is None else properties.get(attribute)
            if said:
                return said
        return None

    def is_title(self, name: str | None) -> bool:
        """Whether a paragraph style is the title's or made from it."""
        return name == "Title" or any(s.get(f"{_STYLE}parent-style-name") == "Title" for s in self.chain(name))


def _walk(
    parent: Element, styles: _Styles, wrappers: frozenset[str], *, listed: bool
) -> Iterator[tuple[Element, BlockKind]]:
    """The paragraphs of the running text with their kinds; those in tables and hidden ones are left out."""
    for element in parent:
        name = local(element)
        if element.get(f"{_TEXT}display") == "none" or styles.hidden(element.get(f"{_TEXT}style-name")):
            continue
        if name == "h":
            yield element, BlockKind.SUBHEADING
        elif name == "p":
            title = styles.is_title(element.get(f"{_TEXT}style-name"))
            yield element, BlockKind.TITLE if title else BlockKind.LIST if listed else BlockKind.PARAGRAPH
        elif name in wrappers:
            yield from _walk(element, styles, wrappers, listed=listed or name == "list")


class _Look(NamedTuple):
    """How a stretch of text is set."""

    italic: bool = False
    bold: bool = False

    def under(self, name: str | None, styles: _Styles) -> _Look:
        """The look within a span of that style."""
        italic, bold = styles.italic(name), styles.bold(name)
        return _Look(self.italic if italic is None else italic, self.bold if bold is None else bold)


def _paragraph(element: Element, kind: BlockKind, styles: _Styles) -> Paragraph:
    style = element.get(f"{_TEXT}style-name")
    text = ""
    emphasis: list[TextRange] = []
    bold = True
    for part, look in _inline(element, styles, _Look().under(style, styles)):
        written = _collapsed(part, text)
        if look.italic and written:
            emphasis.append(TextRange(len(text), len(text) + len(written)))
        bold = bold and (look.bold or not written.strip())
        text += written
    return Paragraph(text, kind, tuple(emphasis), bold or styles.centred(style))


def _collapsed(part: str, before: str) -> str:
    """Blanks and line ends of the XML as one blank, none at the beginning (OpenDocument 1.3, part 3, 6.1.2)."""
    if part in _MADE:
        return part[1:]
    clean = _BLANKS.sub(" ", part)
    return clean[1:] if clean.startswith(" ") and (not before or before[-1] in " \n\t") else clean


def _inline(element: Element, styles: _Styles, look: _Look) -> Iterator[tuple[str, _Look]]:
    if element.text:
        yield element.text, look
    for inner in element:
        name = local(inner)
        if name == "s":
            count = inner.get(f"{_TEXT}c") or "1"
            yield from [(_SPACE, look)] * min(int(count) if count.isdecimal() else 1, _MOST_SPACES)
        elif name in {"tab", "line-break"}:
            yield _TAB if name == "tab" else _LINE_BREAK, look
        elif name in _READ and not styles.hidden(inner.get(f"{_TEXT}style-name")):
            own = look.under(inner.get(f"{_TEXT}style-name"), styles) if name == "span" else look
            yield from _inline(inner, styles, own)
        if inner.tail:
            yield inner.tail, look


def _meta(archive: Archive) -> Meta:
    root = child(archive.xml("meta.xml"), "meta") if "meta.xml" in archive else None
    if root is None:
        return Meta()
    said = {local(e): (e.text or "").strip() for e in root}
    author = said.get("initial-creator") or said.get("creator") or None
    return Meta(
        said.get("title") or None, author, written_on(as_date(said.get("creation-date")), as_date(said.get("date")))
    )


def _notes(text: Element, *, tables: bool) -> Iterator[str]:
    names = [local(e) for e in text.iter()]
    if tables and names.count("table"):
        yield str(Message("Tabel tidak ikut diperiksa: {n}.", n=names.count("table")))
    if "tracked-changes" in names:
        yield str(Message("Dokumen ini memuat perubahan terlacak; yang diperiksa adalah teks bila semuanya diterima."))
