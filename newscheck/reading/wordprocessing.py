"""The text of WordprocessingML (ECMA-376, part 1, clause 17): paragraphs as passages of pieces, each with its element.

Tracked changes are read as if accepted. Tables of data, text boxes, notes, field codes, hidden text and placeholders of
forms are no part of the text; a table that only lays out a page is, and so is whatever holds all of the text.
Reading and correcting share this walk, so that an offset in the text is always an offset in the document.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from newscheck.reading.assemble import FEW_WORDS, SEPARATOR

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from lxml.etree import _Element as Element

_BLOCK_WRAPPERS = frozenset({"sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"})
_INLINE_WRAPPERS = _BLOCK_WRAPPERS | {"hyperlink", "fldSimple", "bdo", "dir"}
_FORMULAS = frozenset({"oMath", "oMathPara"})
FORMULA = "\N{OBJECT REPLACEMENT CHARACTER}"
"""What a formula is read as: something stands there, and it is no word."""
PROSE_WORDS = 15
"""Words of a cell's paragraph that is prose and no datum."""
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
        if child(paragraph, "pPr", "rPr", "del") is not None or _drop_cap(paragraph):
            continue
        if current.text.strip():
            found.append(current)
            current = Passage(current.end + len(SEPARATOR))
        else:
            current = Passage(current.start)
    return [*found, current] if current.text.strip() else found


def _drop_cap(paragraph: Element) -> bool:
    """Whether a paragraph is the large letter that begins the next one."""
    return attribute(child(paragraph, "pPr", "framePr"), "dropCap") in {"drop", "margin"}


def paragraphs(body: Element) -> list[Element]:
    """The ``w:p`` elements of the running text, in order; of tables and text boxes only what is no datum."""
    running = list(_paragraphs(body, read_table=lays_out))
    if _words(running) >= FEW_WORDS:
        return running
    whole = list(_paragraphs(body, read_table=lambda _: True, boxes=True))
    return whole if _words(whole) > max(FEW_WORDS, 2 * _words(running)) else running


def _paragraphs(parent: Element, *, read_table: Callable[[Element], bool], boxes: bool = False) -> Iterator[Element]:
    for element in parent:
        name = local(element)
        if name == "p":
            yield element
            for box in _text_boxes(element) if boxes else ():
                yield from _paragraphs(box, read_table=read_table)
        elif (
            (name in _BLOCK_WRAPPERS and not is_placeholder(element))
            or name in {"tr", "tc"}
            or (name == "tbl" and read_table(element))
        ):
            yield from _paragraphs(element, read_table=read_table, boxes=boxes)


def lays_out(table: Element) -> bool:
    """Whether a table only lays out a page: one cell a row, or most of its words in paragraphs of prose."""
    rows = [[c for c in row if local(c) == "tc"] for row in table if local(row) == "tr"]
    counts = [_words([p]) for row in rows for cell in row for p in cell if local(p) == "p"]
    if rows and max(len(r) for r in rows) == 1:
        return sum(counts) >= PROSE_WORDS
    return 2 * sum(n for n in counts if n >= PROSE_WORDS) > sum(counts)


def is_placeholder(element: Element) -> bool:
    """Whether a ``w:sdt`` shows only the text that asks for a text."""
    return local(element) == "sdt" and bool(switched_on(child(element, "sdtPr"), "showingPlcHdr"))


def _text_boxes(paragraph: Element) -> Iterator[Element]:
    """The contents of the text boxes that hang on a paragraph; the copy for old programs is left out."""
    for box in paragraph.iter("{*}txbxContent"):
        if not any(local(a) == "Fallback" for a in box.iterancestors()):
            yield box


def _words(elements: Iterable[Element]) -> int:
    return sum(len("".join(p.text for p in _pieces(e, 0)).split()) for e in elements)


def runs(parent: Element) -> Iterator[Element]:
    """The ``w:r`` elements whose text is to be read, and formulas, in order."""
    for element in parent:
        name = local(element)
        if name in _FORMULAS or (name == "r" and not switched_on(child(element, "rPr"), "vanish")):
            yield element
        elif name in _INLINE_WRAPPERS and not is_placeholder(element):
            yield from runs(element)


def _pieces(paragraph: Element, start: int) -> list[Piece]:
    found: list[Piece] = []
    for run in runs(paragraph):
        if local(run) in _FORMULAS:
            found.append(Piece(start, FORMULA, run))
            start += 1
            continue
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
