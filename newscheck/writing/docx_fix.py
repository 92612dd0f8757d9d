"""Corrections of a Word document, written into a copy as tracked changes and comments; the original is never touched.

Only ``word/document.xml`` changes (and the parts that comments need): every other part is carried over byte for byte.
Markup after ECMA-376, part 1, clause 17.13 (annotations).
"""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass
from datetime import UTC, datetime
from difflib import SequenceMatcher
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from newscheck.edits import Edit
from newscheck.reading.archive import Archive
from newscheck.reading.assemble import SEPARATOR
from newscheck.reading.docx import document_name
from newscheck.reading.wordprocessing import child, local
from newscheck.source import TextRange
from newscheck.writing.docx_comments import Comments
from newscheck.writing.docx_tree import Tree, formatting, same_look, set_text, split_before

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lxml.etree import _Element as Element

    from newscheck.reading.wordprocessing import Piece

AUTHOR = "newscheck"
_TRACKED = frozenset({"ins", "moveTo"})
_WORDS = re.compile(r"\w+|\s+|[^\w\s]")
_BREAKS = {"\n": "br", "\t": "tab"}


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment on a stretch of the text."""

    range: TextRange
    text: str


@dataclass(frozen=True, slots=True)
class Mended:
    """A corrected copy: its bytes, and the edits that could not be made because they run over a paragraph's end."""

    data: bytes
    left_out: tuple[Edit, ...] = ()


def mend(
    data: bytes, path: str, edits: Iterable[Edit], remarks: Iterable[Remark] = (), when: datetime | None = None
) -> Mended:
    """A copy of the .docx in ``data`` with ``edits`` as tracked changes and ``remarks`` as comments.

    Ranges are those of the text that :func:`newscheck.reading.docx.parse_bytes` gives; edits must not overlap. Raises
    ReadError when the document cannot be read.
    """
    from lxml import etree

    archive = Archive(data, path)
    name = document_name(archive)
    root = archive.xml(name)
    body = child(root, "body")
    if body is None:
        return Mended(data, tuple(edits))
    stamp = (when or datetime.now(UTC)).strftime("%Y-%m-%dT%H:%M:%SZ")
    pen = _Pen(Tree(body), root, stamp)
    left_out = tuple(e for e in sorted(edits, key=lambda e: e.range, reverse=True) if not pen.change(e))
    comments = Comments(archive, name, pen.tree.namespace, AUTHOR, stamp)
    for remark in remarks:
        comments.add(pen.tree, remark.range, remark.text)
    changed = {name: etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True), **comments.parts()}
    return Mended(_rewritten(archive, changed), left_out)


def _rewritten(archive: Archive, changed: dict[str, bytes]) -> bytes:
    """The archive with some parts replaced and new ones at its end."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for info in archive.infos:
            name = info.filename
            target.writestr(info, changed[name] if name in changed else archive.read(name), info.compress_type)
        for name in changed.keys() - set(archive.names):
            target.writestr(name, changed[name])
    return out.getvalue()


class _Pen:
    """Writes tracked changes into a tree."""

    def __init__(self, tree: Tree, root: Element, stamp: str) -> None:
        self.tree = tree
        self._stamp = stamp
        ids = (e.get(tree.name("id")) or "" for e in root.iter(tree.name("*")))
        self._last_id = max((int(i) for i in ids if i.isdigit()), default=0)

    def change(self, edit: Edit) -> bool:
        """Makes one edit; False when it runs over the end of a paragraph or would make a new one."""
        (start, end), text = edit.range, edit.text
        passage = self.tree.passage_at(start, end)
        if passage is None or SEPARATOR in text:
            return False
        pieces = self.tree.alone(passage, start, end)
        if pieces and not same_look(pieces):
            edit = shrunk("".join(p.text for p in pieces), start, text)
            (start, end), text = edit.range, edit.text
            pieces = self.tree.alone(passage, start, end)
        left = self.tree.left_of(passage, start)
        beside = pieces[-1] if pieces else left or self.tree.right_of(passage, start)
        if beside is None:
            return False
        for hyphen in _soft_hyphens(pieces):
            self._struck(hyphen)
        wraps = [self._deleted(p) for p in pieces]
        if text:
            look = pieces[0] if pieces else beside
            before = not pieces and left is None
            self._place(self._inserted(text, look.run), wraps[-1] if wraps else beside.run, before=before)
        return True

    def _mark(self, name: str) -> Element:
        self._last_id += 1
        attributes = {"id": str(self._last_id), "author": AUTHOR, "date": self._stamp}
        return _made(self.tree.name(name), {self.tree.name(k): v for k, v in attributes.items()})

    def _deleted(self, piece: Piece) -> Element:
        if local(piece.element) == "t":
            piece.element.tag = self.tree.name("delText")
        return self._struck(piece.run)

    def _struck(self, run: Element) -> Element:
        mark = self._mark("del")
        run.addprevious(mark)
        mark.append(run)
        return mark

    def _inserted(self, text: str, like: Element) -> Element:
        run = _made(self.tree.name("r"))
        look = formatting(like)
        if look is not None:
            run.append(look)
        for part in re.split(r"([\n\t])", text):
            if part in _BREAKS:
                run.append(_made(self.tree.name(_BREAKS[part])))
            elif part:
                element = _made(self.tree.name("t"))
                set_text(element, part)
                run.append(element)
        mark = self._mark("ins")
        mark.append(run)
        return mark

    @staticmethod
    def _place(mark: Element, anchor: Element, *, before: bool) -> None:
        """Puts an insertion beside ``anchor``; another writer's insertion is parted there, for they do not nest."""
        parent = anchor.getparent()
        while parent is not None and local(parent) in {"del", *_TRACKED}:
            if local(parent) == "del":
                anchor, parent = parent, parent.getparent()
                continue
            second = anchor if before else anchor.getnext()
            parted = split_before(second) if second is not None and second.getprevious() is not None else None
            anchor = parted if before and parted is not None else parent
            parent = anchor.getparent()
        (anchor.addprevious if before else anchor.addnext)(mark)


def _soft_hyphens(pieces: Sequence[Piece]) -> Iterator[Element]:
    """The runs between the pieces that hold nothing but a place where a word may be parted: they go with the word."""
    for piece, following in pairwise(pieces):
        for run in [*piece.run.itersiblings()]:
            if run is following.run:
                break
            if {local(e) for e in run} - {"rPr"} == {"softHyphen"}:
                yield run


def _made(name: str, attributes: dict[str, str] | None = None) -> Element:
    from lxml import etree

    return etree.Element(name, attributes or {})


def shrunk(old: str, start: int, new: str) -> Edit:
    """The edit that puts ``new`` for ``old`` at ``start`` and leaves out what both begin and end with."""
    head = _shared(old, new)
    tail = _shared(old[head:][::-1], new[head:][::-1])
    return Edit(TextRange(start + head, start + len(old) - tail), new[head : len(new) - tail])


def _shared(a: str, b: str) -> int:
    """How many characters both texts begin with."""
    return next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))


def edits_between(before: str, after: str) -> Iterator[Edit]:
    """Word by word, the edits that turn one text into another with the same paragraphs.

    A paragraph count that differs gives no edits: such a change cannot be tracked word by word.
    """
    olds, news = before.split(SEPARATOR), after.split(SEPARATOR)
    at = 0
    for old, new in zip(olds, news, strict=False) if len(olds) == len(news) else ():
        if old != new:
            a, b = _WORDS.findall(old), _WORDS.findall(new)
            starts = list(accumulate(map(len, a), initial=at))
            for tag, i, j, k, m in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
                if tag != "equal":
                    yield Edit(TextRange(starts[i], starts[j]), "".join(b[k:m]))
        at += len(old) + len(SEPARATOR)
