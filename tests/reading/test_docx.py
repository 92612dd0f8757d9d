"""Word documents: what is read of them, and which are refused."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime
from typing import Any

import pytest
from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from newscheck.article.text.blocks import find_blocks
from newscheck.errors import ReadError
from newscheck.reading import read_bytes
from newscheck.reading.archive import LARGEST_PART
from newscheck.source import BlockKind


def saved(document: Any) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def draft() -> Any:
    document = Document()
    document.core_properties.title = "Jembatan Gantung"
    document.core_properties.author = "Rini Astuti"
    document.core_properties.created = datetime(2026, 3, 1, 8, 0)  # noqa: DTZ001 - the library wants it so
    document.core_properties.modified = datetime(2026, 3, 2, 9, 0)  # noqa: DTZ001
    document.add_heading("Warga Sukamaju Bangun Jembatan", 0)
    paragraph = document.add_paragraph("Warga ")
    paragraph.add_run("swadaya").italic = True
    paragraph.add_run(" membangun jembatan.")
    document.add_heading("Dana Desa", 2)
    document.add_paragraph("semen", style="List Bullet")
    document.add_table(1, 1).cell(0, 0).text = "di dalam tabel"
    document.add_paragraph("Satu.")
    return document


def rezipped(data: bytes, **parts: bytes) -> bytes:
    """The archive with the part ``word/document.xml`` (or another, ``__`` for ``/``) replaced."""
    wanted = {name.replace("__", "/").replace("_xml", ".xml"): body for name, body in parts.items()}
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, wanted.pop(name, old.read(name)))
        for name, body in wanted.items():
            new.writestr(name, body)
    return out.getvalue()


def test_blocks_italics_places_and_meta() -> None:
    source = read_bytes(saved(draft()), "naskah.docx")
    assert source.text.split("\n\n") == [
        "Warga Sukamaju Bangun Jembatan",
        "Warga swadaya membangun jembatan.",
        "Dana Desa",
        "semen",
        "Satu.",
    ]
    assert [b.kind for b in source.outline] == [
        BlockKind.TITLE, BlockKind.PARAGRAPH, BlockKind.SUBHEADING, BlockKind.LIST, BlockKind.PARAGRAPH,
    ]  # fmt: skip
    assert [source.text[slice(*e)] for e in source.emphasis] == ["swadaya"]
    assert [name for _, name in source.places] == ["judul", "paragraf 1", "paragraf 2", "paragraf 3", "paragraf 4"]
    assert (source.meta.title, source.meta.author) == ("Jembatan Gantung", "Rini Astuti")
    assert str(source.meta.published) == "2026-03-02"
    assert source.notes == ("Tabel tidak ikut diperiksa: 1.",)


def test_a_file_made_from_an_old_one_has_no_date() -> None:
    document = draft()
    document.core_properties.created = datetime(2013, 12, 23)  # noqa: DTZ001
    assert read_bytes(saved(document), "a.docx").meta.published is None


def test_an_unstyled_first_line_is_the_title() -> None:
    document = Document()
    document.add_paragraph("Warga Bangun Jembatan")
    document.add_paragraph("Warga membangun jembatan.").add_run().add_break()
    document.paragraphs[1].add_run("Jembatan itu dipakai anak sekolah.")
    source = read_bytes(saved(document), "a.docx")
    assert [b.kind for b in find_blocks(source)] == [BlockKind.TITLE, BlockKind.LEAD, BlockKind.PARAGRAPH]


def test_tracked_changes_are_read_as_if_accepted() -> None:
    document = Document()
    paragraph = document.add_paragraph("Warga ")
    for kind, word in (("del", "pulang"), ("ins", "datang")):
        run = paragraph.add_run(word)._r
        mark = OxmlElement(f"w:{kind}")
        run.addprevious(mark)
        mark.append(run)
    properties = paragraph._p.get_or_add_pPr()
    mark = OxmlElement("w:rPr")
    mark.append(OxmlElement("w:del"))
    properties.append(mark)
    document.add_paragraph(" malam.")
    source = read_bytes(saved(document), "a.docx")
    assert source.text == "Warga datang malam."
    assert "perubahan terlacak" in source.notes[0]


def test_hidden_text_and_notes_are_no_text() -> None:
    document = Document()
    paragraph = document.add_paragraph("Warga datang.")
    hidden = paragraph.add_run("rahasia")
    hidden.font.hidden = True
    reference = OxmlElement("w:footnoteReference")
    reference.set(qn("w:id"), "2")
    paragraph.add_run()._r.append(reference)
    assert read_bytes(saved(document), "a.docx").text == "Warga datang."


BOMB = b'<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>'
DEEP = b"<x>" * 10_000 + b"</x>" * 10_000


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "rusak"),
        (b"PK\x03\x04 putus", "rusak"),
        (rezipped(saved(draft()), word__document_xml=BOMB), "DOCTYPE"),
        (rezipped(saved(draft()), word__document_xml=DEEP), "terlalu dalam"),
        (rezipped(saved(draft()), word__document_xml=b"<x>"), "rusak"),
        (rezipped(saved(draft()), word__document_xml=b" " * (LARGEST_PART + 1)), "mengembang"),
        (rezipped(saved(draft()), word__vbaProject=b"x"), "makro"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + "EncryptedPackage".encode("utf-16-le"), "kata sandi"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + b"WordDocument", ".doc"),
        (rezipped(saved(draft()), _rels___rels=b"<x/>"), None),
    ],
)
def test_hostile_files_are_refused_with_a_sentence(data: bytes, sentence: str | None) -> None:
    if sentence is None:
        read_bytes(data, "a.docx")
        return
    with pytest.raises(ReadError, match=sentence):
        read_bytes(data, "a.docx")


def test_a_zip_that_is_no_document_is_refused() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("catatan.txt", "halo")
    with pytest.raises(ReadError, match="bukan dokumen Word"):
        read_bytes(out.getvalue(), "a.docx")


def test_an_encrypted_zip_is_refused() -> None:
    data = bytearray(saved(draft()))
    with zipfile.ZipFile(io.BytesIO(bytes(data))) as archive:
        entry = archive.start_dir
    data[entry + 8] |= 1
    with pytest.raises(ReadError, match="kata sandi"):
        read_bytes(bytes(data), "a.docx")
