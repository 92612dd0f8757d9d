"""Cutting the runs of a Word document so that a stretch of its text stands alone, formatting kept."""

from __future__ import annotations

from bisect import bisect_right
from copy import deepcopy
from typing import TYPE_CHECKING

from newscheck.reading.wordprocessing import Passage, Piece, child, local, passages

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element as Element

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_NOT_COPIED = frozenset({"rPrChange", "ins", "del", "moveFrom", "moveTo"})
_NO_LOOK = frozenset({"lang", "noProof", "rPrChange"})


class Tree:
    """A document's body whose pieces can be cut; offsets are those of the text as read, whatever has been cut since."""

    def __init__(self, body: Element) -> None:
        """Walks the body once."""
        self.namespace = str(body.tag).partition("}")[0][1:]
        self.passages = passages(body)
        self._starts = [p.start for p in self.passages]

    def name(self, local_name: str) -> str:
        """A qualified name in the document's namespace."""
        return f"{{{self.namespace}}}{local_name}"

    def passage_at(self, start: int, end: int) -> Passage | None:
        """The passage that holds the stretch wholly; None when it runs over the end of a paragraph."""
        i = bisect_right(self._starts, start) - 1
        return self.passages[i] if i >= 0 and end <= self.passages[i].end else None

    def alone(self, passage: Passage, start: int, end: int) -> list[Piece]:
        """The pieces of the stretch, each cut to it and alone in a run of its own."""
        self.cut(passage, start)
        self.cut(passage, end)
        found = [p for p in passage.pieces if start <= p.start and p.end <= end]
        for piece in found:
            _isolate(piece.element)
        return found

    def cut(self, passage: Passage, at: int) -> None:
        """Makes a piece begin at ``at``, in a run of its own beginning; nothing to do at the ends of a passage."""
        i = next((i for i, p in enumerate(passage.pieces) if p.start < at < p.end), None)
        if i is None:
            return
        piece = passage.pieces[i]
        head, tail = piece.text[: at - piece.start], piece.text[at - piece.start :]
        rest = deepcopy(piece.element)
        set_text(piece.element, head)
        set_text(rest, tail)
        piece.element.addnext(rest)
        piece.text = head
        passage.pieces.insert(i + 1, Piece(at, tail, rest))
        split_before(rest)

    def left_of(self, passage: Passage, at: int) -> Piece | None:
        """The piece that ends at ``at``, once it has been cut there."""
        self.cut(passage, at)
        return next((p for p in passage.pieces if p.end == at), None)

    def right_of(self, passage: Passage, at: int) -> Piece | None:
        """The piece that begins at ``at``, once it has been cut there."""
        self.cut(passage, at)
        return next((p for p in passage.pieces if p.start == at), None)


def set_text(element: Element, text: str) -> None:
    """Puts text into a ``w:t``, blanks at its ends kept."""
    element.text = text
    element.set(_SPACE, "preserve")


def split_before(element: Element) -> Element:
    """Parts the parent in two (runs keep their properties) so that ``element`` begins the second, which is returned."""
    parent = element.getparent()
    if parent is None:
        msg = "the root cannot be parted"
        raise ValueError(msg)
    second = parent.makeelement(str(parent.tag), {str(k): str(v) for k, v in parent.attrib.items()})
    properties = child(parent, "rPr")
    if local(parent) == "r" and properties is not None:
        second.append(deepcopy(properties))
    following = [element, *element.itersiblings()]
    second.extend(following)
    parent.addnext(second)
    return second


def formatting(run: Element) -> Element | None:
    """A copy of a run's properties without the history of their changes."""
    properties = child(run, "rPr")
    if properties is None:
        return None
    copy = deepcopy(properties)
    for element in [e for e in copy if local(e) in _NOT_COPIED]:
        copy.remove(element)
    return copy


def same_look(pieces: Sequence[Piece]) -> bool:
    """Whether all pieces are set alike; language and proofing marks do not count."""
    return len({_look(p.run) for p in pieces}) <= 1


def _look(run: Element) -> frozenset[tuple[str, tuple[tuple[str, str], ...]]]:
    properties = child(run, "rPr")
    if properties is None:
        return frozenset()
    return frozenset(
        (local(e), tuple(sorted((str(k), str(v)) for k, v in e.attrib.items())))
        for e in properties
        if local(e) not in _NO_LOOK
    )


def _isolate(element: Element) -> None:
    run = element.getparent()
    if run is None:
        return
    if any(local(e) != "rPr" for e in element.itersiblings(preceding=True)):
        split_before(element)
    after = element.getnext()
    if after is not None:
        split_before(after)
