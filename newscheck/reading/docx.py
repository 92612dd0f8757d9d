"""Word documents (.docx): paragraphs, headings, lists, italics, who wrote it and when."""

from __future__ import annotations

import posixpath
from datetime import timedelta
from typing import TYPE_CHECKING

from newscheck.errors import ReadError
from newscheck.message import Message
from newscheck.reading.archive import Archive
from newscheck.reading.assemble import Paragraph, assemble
from newscheck.reading.front_matter import as_date
from newscheck.reading.wordprocessing import attribute, child, local, paragraphs, passages, switched_on
from newscheck.source import BlockKind, Meta, TextRange

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from lxml.etree import _Element as Element

    from newscheck.reading.wordprocessing import Passage, Piece
    from newscheck.source import Source

ONE_SITTING = timedelta(days=14)
_MACROS = ("macroEnabled", "vbaProject")


def parse_bytes(data: bytes, path: str) -> Source:
    """The draft in a .docx; tracked changes are read as if accepted. Raises ReadError when it cannot or must not be."""
    archive = Archive(data, path)
    body = document_body(archive)
    styles = Styles(archive)
    paragraphs = [_paragraph(p, styles) for p in passages(body)]
    return assemble(path, "docx", paragraphs, _meta(archive), _notes(body))


def document_name(archive: Archive) -> str:
    """The name of the part that holds the text; raises ReadError when the archive is no Word document or has macros."""
    types = archive.read("[Content_Types].xml") if "[Content_Types].xml" in archive else b""
    if any(m.encode() in types or any(m in n for n in archive.names) for m in _MACROS):
        message = Message("Dokumen ini memuat makro, jadi tidak dibuka. Simpan sebagai .docx tanpa makro.")
        raise ReadError(message, archive.path)
    if "_rels/.rels" in archive:
        for relation in archive.xml("_rels/.rels"):
            name = posixpath.normpath((relation.get("Target") or "").lstrip("/"))
            if (relation.get("Type") or "").endswith("/officeDocument") and name in archive:
                return name
    raise ReadError(Message("Berkas ini bukan dokumen Word (.docx)."), archive.path)


def document_body(archive: Archive) -> Element:
    """The ``w:body`` of the document."""
    body = child(archive.xml(document_name(archive)), "body")
    if body is None:
        raise ReadError(Message("Berkas ini bukan dokumen Word (.docx)."), archive.path)
    return body


class Styles:
    """What the paragraph and character styles of a document say about headings, lists and italics."""

    def __init__(self, archive: Archive) -> None:
        """Reads ``styles.xml`` beside the document; a document without it has plain paragraphs."""
        name = posixpath.join(posixpath.dirname(document_name(archive)), "styles.xml")
        root = archive.xml(name) if name in archive else ()
        self._by_id = {attribute(s, "styleId"): s for s in root if local(s) == "style"}

    def chain(self, style_id: str | None) -> Iterator[Element]:
        """A style and those it is based on, nearest first; a circle is walked once."""
        seen: set[str | None] = set()
        while style_id in self._by_id and style_id not in seen:
            seen.add(style_id)
            style = self._by_id[style_id]
            yield style
            style_id = attribute(child(style, "basedOn"), "val")

    def on(self, style_id: str | None, name: str) -> bool:
        """Whether a style sets its text in italics (``i``) or bold (``b``)."""
        own = (switched_on(child(s, "rPr"), name) for s in self.chain(style_id))
        return next((x for x in own if x is not None), False)

    def centred(self, paragraph: Element) -> bool:
        """Whether a ``w:p`` stands in the middle of the page."""
        own = child(paragraph, "pPr")
        chain = self.chain(attribute(child(own, "pStyle"), "val"))
        said = (attribute(child(p, "jc"), "val") for p in (own, *(child(s, "pPr") for s in chain)))
        return next((x for x in said if x), "") == "center"

    def kind(self, paragraph: Element) -> BlockKind:
        """What a ``w:p`` is by its own properties and its style; style names are English in every Word."""
        own = child(paragraph, "pPr")
        chain = list(self.chain(attribute(child(own, "pStyle"), "val")))
        properties = [own, *(child(s, "pPr") for s in chain)]
        names = [(attribute(child(s, "name"), "val") or "").lower() for s in chain]
        if "title" in names:
            return BlockKind.TITLE
        if any(n == "subtitle" or n.startswith("heading") for n in names) or _outlined(properties):
            return BlockKind.SUBHEADING
        if "caption" in names:
            return BlockKind.CAPTION
        numbering = (attribute(child(p, "numPr", "numId"), "val") for p in properties)
        number = next((n for n in numbering if n is not None), "0")
        return BlockKind.PARAGRAPH if number == "0" else BlockKind.LIST


def _outlined(properties: list[Element | None]) -> bool:
    levels = (attribute(child(p, "outlineLvl"), "val") for p in properties)
    return next((x for x in levels if x is not None), "9") != "9"


def _paragraph(passage: Passage, styles: Styles) -> Paragraph:
    first = passage.elements[0]
    style = attribute(child(first, "pPr", "pStyle"), "val")
    italic = [p for p in passage.pieces if _set(p, styles, style, "i")]
    emphasis = tuple(TextRange(p.start, p.end).shifted(-passage.start) for p in italic)
    bold = (_set(p, styles, style, "b") for p in passage.pieces if p.text.strip())
    display = styles.centred(first) or all(bold)
    return Paragraph(passage.text, styles.kind(first), emphasis, display)


def _set(piece: Piece, styles: Styles, style: str | None, name: str) -> bool:
    """Whether a piece is set in italics or bold: by itself, by its character style, or by the paragraph's."""
    properties = child(piece.run, "rPr")
    own = switched_on(properties, name)
    if own is not None:
        return own
    return styles.on(style, name) or styles.on(attribute(child(properties, "rStyle"), "val"), name)


def _meta(archive: Archive) -> Meta:
    name = "docProps/core.xml"
    if name not in archive:
        return Meta()
    said = {local(e): (e.text or "").strip() for e in archive.xml(name)}
    created, modified = as_date(said.get("created")), as_date(said.get("modified"))
    return Meta(said.get("title") or None, said.get("creator") or None, written_on(created, modified))


def written_on(created: date | None, modified: date | None) -> date | None:
    """The day a document was finished, when its dates can be trusted.

    A draft is written within days. When the last change came long after the first, the file was made from an old one or
    opened again later, and neither date says when the news was written.
    """
    if created and modified and abs(modified - created) > ONE_SITTING:
        return None
    return modified or created


def _notes(body: Element) -> Iterator[str]:
    names = [local(e) for e in body.iter()]
    if "tbl" in names or "txbxContent" in names or "footnoteReference" in names or "endnoteReference" in names:
        yield from _left_out(body)
    if {"ins", "del", "moveFrom"} & set(names):
        yield str(Message("Dokumen ini memuat perubahan terlacak; yang diperiksa adalah teks bila semuanya diterima."))


def _left_out(body: Element) -> Iterator[str]:
    """A sentence on everything that a reader may look for and that was not read."""
    read = set(paragraphs(body))
    missed = [t for t in body.iter("{*}tbl") if not any(p in read for p in t.iter("{*}p"))]
    if missed:
        yield str(Message("Tabel tidak ikut diperiksa: {n}.", n=len(missed)))
    boxes = [p for box in body.iter("{*}txbxContent") for p in box.iter("{*}p")]
    if boxes and not any(p in read for p in boxes):
        yield str(Message("Kotak teks tidak ikut diperiksa."))
    if any(True for _ in body.iter("{*}footnoteReference", "{*}endnoteReference")):
        yield str(Message("Catatan kaki tidak ikut diperiksa."))
