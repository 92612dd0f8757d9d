"""Comments in a Word document: the part that holds them, its relation to the document, and the anchors in the text."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from newscheck.reading.wordprocessing import local

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from newscheck.reading.archive import Archive
    from newscheck.source import TextRange
    from newscheck.writing.docx_tree import Tree

_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_COMMENTS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"


class Comments:
    """The comments of a document; those that are there stay, new ones are added behind them."""

    def __init__(self, archive: Archive, document: str, namespace: str, author: str, stamp: str) -> None:
        """``document`` is the name of the part with the text; ``stamp`` an ISO moment in UTC."""
        self._archive, self._document, self._namespace = archive, document, namespace
        self._author, self._stamp = author, stamp
        self._part = self._found()
        self._is_new = self._part is None
        self._root = self._element("comments") if self._part is None else archive.xml(self._part)
        ids = (c.get(self._name("id")) or "" for c in self._root)
        self._next = 1 + max((int(i) for i in ids if i.isdigit()), default=-1)
        self._added = 0

    def add(self, tree: Tree, where: TextRange, text: str) -> bool:
        """Comments on a stretch of the text (cut at its paragraph's end); False when nothing stands there."""
        passage = tree.passage_at(where.start, where.start)
        if passage is None:
            return False
        start = min(where.start, passage.end - 1)
        end = min(max(where.end, start + 1), passage.end)
        first, last = tree.right_of(passage, start), tree.left_of(passage, end)
        if first is None or last is None:
            return False
        number = {"id": str(self._next)}
        self._next, self._added = self._next + 1, self._added + 1
        self._outside(first.run).addprevious(self._element("commentRangeStart", number))
        stop, reference = self._element("commentRangeEnd", number), self._element("r")
        reference.append(self._element("commentReference", number))
        self._outside(last.run).addnext(stop)
        stop.addnext(reference)
        self._root.append(self._comment(number, text))
        return True

    def parts(self) -> dict[str, bytes]:
        """The parts to write; none when nothing was added."""
        if not self._added:
            return {}
        part = self._part or posixpath.join(posixpath.dirname(self._document), "comments.xml")
        parts = {part: _bytes(self._root)}
        if self._is_new:
            parts[self._relations] = self._related(part)
            parts["[Content_Types].xml"] = self._typed(part)
        return parts

    @property
    def _relations(self) -> str:
        folder, name = posixpath.split(self._document)
        return posixpath.join(folder, "_rels", f"{name}.rels")

    def _found(self) -> str | None:
        if self._relations not in self._archive:
            return None
        for relation in self._archive.xml(self._relations):
            if (relation.get("Type") or "").endswith("/comments"):
                target = relation.get("Target") or ""
                folder = posixpath.dirname(self._document)
                name = posixpath.normpath(posixpath.join(f"/{folder}", target)).lstrip("/")
                return name if name in self._archive else None
        return None

    def _related(self, part: str) -> bytes:
        from lxml import etree

        known = self._relations in self._archive
        root = self._archive.xml(self._relations) if known else etree.Element(f"{{{_RELATIONS}}}Relationships")
        taken = {r.get("Id") for r in root}
        identity = next(i for n in range(len(taken) + 1) if (i := f"newscheck{n}") not in taken)
        attributes = {"Id": identity, "Type": _COMMENTS, "Target": posixpath.basename(part)}
        root.append(etree.Element(f"{{{_RELATIONS}}}Relationship", attributes))
        return _bytes(root)

    def _typed(self, part: str) -> bytes:
        from lxml import etree

        root = self._archive.xml("[Content_Types].xml")
        if not any(local(e) == "Override" and e.get("PartName") == f"/{part}" for e in root):
            attributes = {"PartName": f"/{part}", "ContentType": _CONTENT_TYPE}
            root.append(etree.Element(f"{{{_TYPES}}}Override", attributes))
        return _bytes(root)

    def _comment(self, number: dict[str, str], text: str) -> Element:
        who = {"author": self._author, "date": self._stamp, "initials": self._author[:2]}
        comment = self._element("comment", {**number, **who})
        for line in text.split("\n"):
            paragraph, run, words = self._element("p"), self._element("r"), self._element("t")
            words.text = line
            run.append(words)
            paragraph.append(run)
            comment.append(paragraph)
        return comment

    def _element(self, name: str, attributes: dict[str, str] | None = None) -> Element:
        from lxml import etree

        named = {self._name(k): v for k, v in (attributes or {}).items()}
        return etree.Element(self._name(name), named, {"w": self._namespace})

    def _name(self, name: str) -> str:
        return f"{{{self._namespace}}}{name}"

    def _outside(self, run: Element) -> Element:
        """The run, or the deletion or own insertion it stands in: a comment outlives the refusal of a change."""
        parent = run.getparent()
        if parent is None or local(parent) not in {"del", "ins"}:
            return run
        own = local(parent) == "del" or parent.get(self._name("author")) == self._author
        return parent if own else run


def _bytes(root: Element) -> bytes:
    from lxml import etree

    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
