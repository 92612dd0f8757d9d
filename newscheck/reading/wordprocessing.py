"""The text of WordprocessingML (ECMA-376, part 1, clause 17): paragraphs as passages of pieces, each with its element.

Tracked changes are read as if accepted. Tables, text boxes, notes, field codes and hidden text are no part of the text.
Reading and correcting share this walk, so that an offset in the text is always an offset in the document.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from newscheck.reading.assemble import SEPARATOR

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

_BLOCK_WRAPPERS = frozenset({"sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"})
_INLINE_WRAPPERS = _BLOCK_WRAPPERS | {"hyperlink", "fldSimple", "bdo", "dir"}
_GLYPHS = {"tab": "\t", "cr": "\n", "noBreakHyphen": "-"}


def local(element: Element) -> str:
    """The name of an element without its namespace; empty for comments and processing instructions."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def child(element: Element | None, *path: str) -> Element | None:
    """The first descendant reached by the local names in ``path``."""
    for name in path:
        if element is None:
            return None
        element = next((c for c in element if local(c) == name), None)
    return element


def attribute(element: Element | None, name: str) -> str | None:
    """An attribute in the element's own namespace (``w:val``)."""
    if element is None:
        return None
    return element.get(f"{str(element.tag).rpartition('}')[0]}}}{name}")


def switched_on(properties: Element | None, name: str) -> bool | None:
    """An on/off property such as ``w:i``; None when the properties do not speak of it."""
    found = child(properties, name)
    return None if found is None else attribute(found, "val") not in {"0", "false", "off", "none"}


@dataclass(slots=True)
class Piece:
    """Characters of one element (``w:t``, a tab, a break) that stands in a run; ``start`` counts in the whole text."""

    start: int
    text: str
    element: Element

    @property
    def end(self) -> int:
        """Where the piece ends in the whole text."""
        return self.start + len(self.text)

    @property
    def run(self) -> Element:
        """The run (``w:r``) that holds the piece."""
        run = self.element.getparent()
        if run is None:
            msg = "a piece of text outside a run"
            raise ValueError(msg)
        return run


@dataclass(slots=True)
class Passage:
    """A paragraph of the text; several ``w:p`` when the marks between them are deleted."""

    start: int
    elements: list[Element] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The characters of all pieces."""
        return "".join(p.text for p in self.pieces)

    @property
    def end(self) -> int:
        """Where the passage ends in the whole text."""
        return self.pieces[-1].end if self.pieces else self.start


def passages(body: Element) -> list[Passage]:
    """The passages that are not blank, with the offsets that they have when joined by blank lines."""
    found: list[Passage] = []
    current = Passage(0)
    for paragraph in paragraphs(body):
        current.elements.append(paragraph)
        current.pieces += _pieces(paragraph, current.end)
        if child(paragraph, "pPr", "rPr", "del") is not None:
            continue
        if current.text.strip():
            found.append(current)
            current = Passage(current.end + len(SEPARATOR))
        else:
            current = Passage(current.start)
    return [*found, current] if current.text.strip() else found


def paragraphs(body: Element) -> Iterator[Element]:
    """The ``w:p`` elements of the running text; those in tables and text boxes are left out."""
    for element in body:
        name = local(element)
        if name == "p":
            yield element
        elif name in _BLOCK_WRAPPERS:
            yield from paragraphs(element)


def runs(parent: Element) -> Iterator[Element]:
    """The ``w:r`` elements whose text is to be read, in order."""
    for element in parent:
        name = local(element)
        if name == "r" and not switched_on(child(element, "rPr"), "vanish"):
            yield element
        elif name in _INLINE_WRAPPERS:
            yield from runs(element)


def _pieces(paragraph: Element, start: int) -> list[Piece]:
    found: list[Piece] = []
    for run in runs(paragraph):
        for element in run:
            text = _text(element)
            if text:
                found.append(Piece(start, text, element))
                start += len(text)
    return found


def _text(element: Element) -> str:
    name = local(element)
    if name == "t":
        return element.text or ""
    if name == "br":
        return "" if attribute(element, "type") in {"page", "column"} else "\n"
    return _GLYPHS.get(name, "")
