"""Prose between HTML tags in a Markdown text: paragraphs, headings, lists and captions, as a browser shows them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newscheck.source import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator

_TAG = re.compile(r"<(?P<close>/)?(?P<name>[A-Za-z][A-Za-z0-9-]{0,30})(?:\s[^<>]{0,2000})?>|<[!?][^>]{0,2000}>")
_UNREAD = frozenset(
    (
        *(
            "script",
            "style",
            "pre",
            "code",
            "textarea",
            "svg",
            "iframe",
            "object",
            "head",
            "select",
            "math",
            "template",
        ),
        *("video", "audio", "noscript", "button", "form", "nav", "td", "th"),
    )
)
_KINDS = {
    **dict.fromkeys(("h1", "h2"), BlockKind.TITLE),
    **dict.fromkeys(("h3", "h4", "h5", "h6", "summary"), BlockKind.SUBHEADING),
    **dict.fromkeys(("li", "dt", "dd"), BlockKind.LIST),
    **dict.fromkeys(("figcaption", "caption"), BlockKind.CAPTION),
}
_BLOCKS = frozenset(
    (
        *("p", "div", "section", "article", "aside", "main", "header", "footer", "center", "details", "blockquote"),
        *("figure", "ul", "ol", "dl", "address", "hr", "table", "tr", "tbody", "thead", "body", "html", "link", "meta"),
        *_KINDS,
        *_UNREAD,
    )
)
_PROSE = re.compile(r"[^\W_]")


def html_pieces(text: str, start: int, end: int) -> Iterator[tuple[BlockKind, int, int]]:
    """The pieces of prose in ``text[start:end]``: kind, beginning and end, blanks at their ends left out."""
    at, kind, unread = start, BlockKind.PARAGRAPH, ""
    for tag in _TAG.finditer(text, start, end):
        name = (tag["name"] or "").lower()
        if unread:
            if name == unread and tag["close"]:
                unread, at = "", tag.end()
            continue
        if name not in _BLOCKS:
            continue
        yield from _piece(text, at, tag.start(), kind)
        at = tag.end()
        kind = BlockKind.PARAGRAPH if tag["close"] else _KINDS.get(name, BlockKind.PARAGRAPH)
        unread = name if name in _UNREAD and not tag["close"] else ""
    if not unread:
        yield from _piece(text, at, end, kind)


def _piece(text: str, start: int, end: int, kind: BlockKind) -> Iterator[tuple[BlockKind, int, int]]:
    piece = text[start:end]
    if _PROSE.search(_TAG.sub("", piece)):
        yield kind, start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())
