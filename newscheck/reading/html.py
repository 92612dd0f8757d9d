"""News pages (.html): title and body as trafilatura finds them, without menus, advertisements and comments."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from newscheck.errors import ReadError
from newscheck.message import Message
from newscheck.reading.assemble import Paragraph, assemble
from newscheck.reading.decoding import decode
from newscheck.reading.front_matter import as_date
from newscheck.reading.wordprocessing import local
from newscheck.source import BlockKind, Meta, TextRange

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

    from newscheck.source import Source

DEEPEST = 200
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}[\"']?([\w-]{2,40})", re.IGNORECASE)
_WEB_ENCODINGS = re.compile(
    r"ascii|utf-(?:8|16.*)|iso8859-\d+|cp\d+|koi8-[ru]|gb.*|hz|big5.*|euc_.*|shift_jis.*|mac-.*"
)
_KINDS = {"p": BlockKind.PARAGRAPH, "quote": BlockKind.PARAGRAPH, "head": BlockKind.SUBHEADING, "item": BlockKind.LIST}
FEW = 3
_TAGS = {
    **dict.fromkeys(("p", "blockquote"), BlockKind.PARAGRAPH),
    **dict.fromkeys(("h1", "h2", "h3", "h4"), BlockKind.SUBHEADING),
    "li": BlockKind.LIST,
    "figcaption": BlockKind.CAPTION,
}
_FURNITURE = frozenset({"nav", "footer", "aside", "form", "script", "style", "table", "button"})
_POST = re.compile(
    r"(?:^|\s)(?:instagram-media|twitter-(?:tweet|video)|tiktok-embed|fb-(?:post|video)|threads-post|text-post-media"
    r"|reddit-embed|bluesky-embed|telegram-post|pinterest-embed|wp-embedded-content|youtube-embed)(?:\s|$)"
)
_BLANKS = re.compile(r"[ \t\r\n\f]+")


def parse_bytes(data: bytes, path: str) -> Source:
    """The draft in a page; raises ReadError when there is no article in it or it is no page at all."""
    try:
        import trafilatura
    except ImportError as e:
        message = Message(
            "Membaca halaman web memerlukan trafilatura. Pasang dengan: pip install trafilatura lxml-html-clean"
        )
        raise ReadError(message, path) from e
    root = _page(data, path)
    _tidy(root)
    found = trafilatura.bare_extraction(
        root, favor_recall=True, include_comments=False, include_tables=False, include_formatting=True,
        with_metadata=True, date_extraction_params={"extensive_search": False, "original_date": True},
    )  # fmt: skip
    body = getattr(found, "body", None)
    paragraphs = list(_paragraphs(body)) if body is not None else []
    if len(paragraphs) < FEW:
        paragraphs = max(paragraphs, list(_own_paragraphs(root)), key=len)
    if not paragraphs:
        raise ReadError(Message("Tidak ditemukan naskah berita di halaman ini."), path)
    title, author, day = (getattr(found, name, None) for name in ("title", "author", "date"))
    if title and all(p.text.strip() != title.strip() for p in paragraphs[:2]):
        paragraphs.insert(0, Paragraph(title.strip(), BlockKind.TITLE))
    note = str(Message("Yang diperiksa adalah judul dan isi berita; menu, iklan, dan komentar dilewati."))
    return assemble(path, "html", paragraphs, Meta(title, author, as_date(day)), [note])


def _tidy(root: Element) -> None:
    """Takes out comments and posts embedded from elsewhere, and sets quotation marks where ``<q>`` stands for them."""
    from lxml import etree

    gone = [e for e in root.iter() if not isinstance(e.tag, str) or _POST.search(e.get("class") or "")]
    for element in gone:
        tail, parent, before = element.tail or "", element.getparent(), element.getprevious()
        if parent is None:
            continue
        if before is not None:
            before.tail = (before.tail or "") + tail
        else:
            parent.text = (parent.text or "") + tail
        parent.remove(element)
    for quotation in root.iter("q"):
        quotation.text = "“" + (quotation.text or "")
        last = quotation[-1] if len(quotation) else None
        if last is None:
            quotation.text += "”"
        else:
            last.tail = (last.tail or "") + "”"
    etree.strip_tags(root, "q", "wbr")


def _own_paragraphs(root: Element) -> Iterator[Paragraph]:
    """The paragraphs of a page too short for its story to be told from its furniture by their number."""
    inside = next((e for name in ("article", "main", "body") for e in root.iter(name)), root)
    for element in inside.iter(*_TAGS):
        above = {local(a) for a in element.iterancestors()}
        if not above & _FURNITURE and not any(True for _ in element.iterdescendants(*_TAGS)):
            found = _paragraph(element, _TAGS[str(element.tag)])
            if found.text.strip():
                yield found


def _page(data: bytes, path: str) -> Element:
    """The parsed page; refused when it nests deeper than any page made by people."""
    from lxml import etree
    from lxml import html as lxml_html

    parser = lxml_html.HTMLParser(encoding="utf-8", huge_tree=False)
    try:
        root = lxml_html.document_fromstring(_text(data, path).encode(), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as e:
        raise ReadError(Message("Berkas ini bukan halaman HTML yang terbaca."), path) from e
    if _depth(root) > DEEPEST or any("xcessive depth" in e.message for e in parser.error_log):
        raise ReadError(Message("Isi berkas ini bertingkat terlalu dalam, jadi tidak dibuka."), path)
    return root


def _text(data: bytes, path: str) -> str:
    """The page as text, by the encoding that it names, when it is one of the web's, or else by its bytes."""
    named = _CHARSET.search(data[:4096])
    try:
        codec = codecs.lookup(named[1].decode()).name if named else "utf-8"
        codec = "cp1252" if codec in {"iso8859-1", "ascii"} else codec  # so WHATWG's Encoding, 4.2
        return data.decode("utf-8-sig" if codec == "utf-8" else codec if _WEB_ENCODINGS.fullmatch(codec) else "ascii")
    except (LookupError, UnicodeDecodeError):
        return decode(data, path).text


def _depth(root: Element) -> int:
    deepest = depth = 0
    node: Element | None = root
    while node is not None:
        deepest = max(deepest, depth)
        if len(node):
            node, depth = node[0], depth + 1
            continue
        while node is not None and node.getnext() is None:
            node, depth = node.getparent(), depth - 1
        node = node.getnext() if node is not None else None
    return deepest


def _paragraphs(parent: Element) -> Iterator[Paragraph]:
    for element in parent:
        name = local(element)
        if name in _KINDS and not any(local(e) in {"p", "item"} for e in element):
            yield _paragraph(element, _KINDS[name])
        elif name in {"list", "quote", "div", "item"}:
            yield from _paragraphs(element)


def _paragraph(element: Element, kind: BlockKind) -> Paragraph:
    text = ""
    emphasis = []
    for part, italic in _inline(element, italic=False):
        clean = part if part == "\n" else _BLANKS.sub(" ", part)
        clean = clean.lstrip(" ") if not text or text[-1] in " \n" else clean
        if italic and clean.strip():
            emphasis.append(TextRange(len(text), len(text) + len(clean)))
        text += clean
    return Paragraph(text.rstrip(), kind, tuple(TextRange(a, min(b, len(text.rstrip()))) for a, b in emphasis))


def _inline(element: Element, *, italic: bool) -> Iterator[tuple[str, bool]]:
    if element.text:
        yield element.text, italic
    for inner in element:
        if local(inner) == "lb" or local(inner) == "br":
            yield "\n", italic
        elif local(inner):
            yield from _inline(inner, italic=italic or inner.get("rend") == "#i")
        if inner.tail:
            yield inner.tail, italic
