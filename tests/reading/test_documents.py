"""OpenDocument, RTF and news pages: what is read of them, and which are refused."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import pytest
from odf import style, table, text
from odf.opendocument import OpenDocumentText

from newscheck.article.text.blocks import find_blocks
from newscheck.errors import ReadError
from newscheck.reading import read_bytes
from newscheck.source import BlockKind


def open_document() -> bytes:
    document = OpenDocumentText()
    italic = style.Style(name="Miring", family="text")
    italic.addElement(style.TextProperties(fontstyle="italic"))
    document.automaticstyles.addElement(italic)
    document.text.addElement(text.P(stylename=titled(document), text="Warga Bangun Jembatan"))
    paragraph = text.P(text="Warga ")
    paragraph.addElement(text.Span(stylename=italic, text="swadaya"))
    paragraph.addText(" membangun")
    paragraph.addElement(text.S(c=2))
    paragraph.addText("jembatan.")
    document.text.addElement(paragraph)
    document.text.addElement(text.H(outlinelevel=2, text="Dana Desa"))
    items, item = text.List(), text.ListItem()
    item.addElement(text.P(text="semen"))
    items.addElement(item)
    document.text.addElement(items)
    cells = table.Table()
    cells.addElement(table.TableRow())
    document.text.addElement(cells)
    out = io.BytesIO()
    document.write(out)
    return out.getvalue()


def titled(document: Any) -> Any:
    title = style.Style(name="Title", family="paragraph")
    document.styles.addElement(title)
    return title


def test_open_document() -> None:
    source = read_bytes(open_document(), "a.odt")
    assert source.text == "Warga Bangun Jembatan\n\nWarga swadaya membangun  jembatan.\n\nDana Desa\n\nsemen"
    assert [b.kind for b in source.outline] == [
        BlockKind.TITLE, BlockKind.PARAGRAPH, BlockKind.SUBHEADING, BlockKind.LIST,
    ]  # fmt: skip
    assert [source.text[slice(*e)] for e in source.emphasis] == ["swadaya"]
    assert source.notes == ("Tabel tidak ikut diperiksa: 1.",)


def test_hidden_text_of_an_open_document_is_not_read() -> None:
    document = OpenDocumentText()
    for name, family in (("Sembunyi", "text"), ("ParagrafSembunyi", "paragraph")):
        hidden = style.Style(name=name, family=family)
        hidden.addElement(style.TextProperties(display="none"))
        document.automaticstyles.addElement(hidden)
    paragraph = text.P(text="Warga membangun")
    paragraph.addElement(text.Span(stylename="Sembunyi", text=" (cek lagi)"))
    paragraph.addText(" jembatan.")
    document.text.addElement(paragraph)
    document.text.addElement(text.P(stylename="ParagrafSembunyi", text="Catatan untuk diri sendiri."))
    section = text.Section(name="Simpanan", display="none")
    section.addElement(text.P(text="Naskah lama."))
    document.text.addElement(section)
    out = io.BytesIO()
    document.write(out)
    assert read_bytes(out.getvalue(), "a.odt").text == "Warga membangun jembatan."


@pytest.mark.parametrize(
    ("name", "body", "sentence"),
    [
        ("META-INF/manifest.xml", b"<m><encryption-data/></m>", "kata sandi"),
        ("Basic/Standard/Module1.xml", b"<x/>", "makro"),
        ("content.xml", b"<!DOCTYPE x SYSTEM 'file:///etc/passwd'><x/>", "DOCTYPE"),
        ("content.xml", b"<x/>", "OpenDocument"),
    ],
)
def test_hostile_open_documents(name: str, body: bytes, sentence: str) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(open_document())) as old, zipfile.ZipFile(out, "w") as new:
        for other in old.namelist():
            if other != name:
                new.writestr(other, old.read(other))
        new.writestr(name, body)
    with pytest.raises(ReadError, match=sentence):
        read_bytes(out.getvalue(), "a.odt")


RTF = rb"""{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Arial;}}{\info{\title Judul}{\author Rini}}
{\*\generator Riched20;}\pard Warga Bangun Jembatan\par
\pard Kata {\i Siti Rahma}, \ldblquote kami\rdblquote\~sudah lama
 \u8220?menunggu\u8221? caf\'e9{\deleted  lama}{\v x}.\par
{\pntext 1.\tab}\ls1 semen\par\pard\intbl sel\cell\row\pard {\pict\bin4 }}}{}Desa \{A\}.\par}"""


def test_rich_text() -> None:
    source = read_bytes(RTF, "a.rtf")
    assert source.text.split("\n\n") == [
        "Warga Bangun Jembatan",
        "Kata Siti Rahma, “kami”\xa0sudah lama “menunggu” café.",
        "semen",
        "Desa {A}.",
    ]
    assert [source.text[slice(*e)] for e in source.emphasis] == ["Siti Rahma"]
    assert [b.kind for b in find_blocks(source)][:3] == [BlockKind.TITLE, BlockKind.LEAD, BlockKind.LIST]
    assert len(source.notes) == 2


@pytest.mark.parametrize("data", [b"halo", b"{\\rtf1" + b"{" * 10_000, b""])
def test_hostile_rich_text(data: bytes) -> None:
    with pytest.raises(ReadError):
        read_bytes(data, "a.rtf")


def test_a_broken_surrogate_does_not_break_rich_text() -> None:
    assert read_bytes(rb"{\rtf1 Kota \u55357?\u56832? dan \u55357? saja.}", "a.rtf").text.startswith("Kota 😀 dan")


SENTENCES = (
    "SUKAMAJU — Warga Desa Sukamaju membangun jembatan gantung sepanjang 40 meter di atas Sungai Cilaju, Senin (2/3).",
    "Jembatan itu menghubungkan dua dusun yang selama ini terpisah ketika air sungai naik pada musim hujan.",
    "“Anak-anak kami tidak perlu lagi memutar sejauh lima kilometer,” kata Siti Rahma, warga Dusun Melati.",
    "Pembangunan memakan waktu tiga bulan dan memakai dana desa serta iuran warga.",
    "Singkat saja.",
)
PAGE = f"""<!DOCTYPE html><html lang="id"><head><meta charset="utf-8">
<title>Warga Sukamaju Bangun Jembatan - Kabar Melati</title>
<meta property="og:title" content="Warga Sukamaju Bangun Jembatan"><meta name="author" content="Rini Astuti">
<meta property="article:published_time" content="2026-03-02T08:00:00+07:00"></head><body>
<nav><ul><li><a href="/">Beranda</a></li><li><a href="/desa">Desa</a></li></ul></nav>
<main><article><h1>Warga Sukamaju Bangun Jembatan</h1>
{"".join(f"<p>{s}</p>" for s in SENTENCES[:3])}<h2>Dana Desa</h2>{"".join(f"<p>{s}</p>" for s in SENTENCES[3:])}
<p>Mereka menyebutnya <em>gotong royong</em> sejak dulu kala.</p>
</article></main><aside><h3>Populer</h3><ul><li><a href="/x">Harga Cabai Turun</a></li></ul></aside>
<footer><p>Hak cipta Kabar Melati</p></footer></body></html>"""


def test_a_news_page() -> None:
    source = read_bytes(PAGE.encode(), "a.html")
    blocks = source.text.split("\n\n")
    assert blocks[0] == "Warga Sukamaju Bangun Jembatan"
    assert all(s in blocks for s in SENTENCES)
    assert not any(word in source.text for word in ("Beranda", "Harga Cabai", "Hak cipta"))
    assert [b.kind for b in find_blocks(source)][:3] == [BlockKind.TITLE, BlockKind.DATELINE, BlockKind.LEAD]
    assert BlockKind.SUBHEADING in {b.kind for b in source.outline}
    assert [source.text[slice(*e)].strip() for e in source.emphasis] == ["gotong royong"]
    assert (source.meta.author, str(source.meta.published)) == ("Rini Astuti", "2026-03-02")


@pytest.mark.parametrize(
    "data", [b"", b"<html><body></body></html>", b"<div>" * 10_000 + b"Halo" + b"</div>" * 10_000, b"\x00\x01\x02"]
)
def test_hostile_pages(data: bytes) -> None:
    with pytest.raises(ReadError):
        read_bytes(data, "a.html")


def test_more_paragraphs_than_a_draft_has_are_refused() -> None:
    with pytest.raises(ReadError, match="max-paragraphs"):
        read_bytes(b"Warga datang.\n" * 5_001, "a.txt")
    assert read_bytes(b"Warga datang.\n" * 5_000, "a.txt").text


def test_a_part_that_unpacks_to_far_more_than_it_weighs_is_refused() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("content.xml", b"<a>" + b" " * 3_000_000 + b"</a>")
    with pytest.raises(ReadError, match="mengembang"):
        read_bytes(out.getvalue(), "a.odt")
