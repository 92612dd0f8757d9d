"""Thirty generated Word documents go through correction: text mended, formatting kept, the original untouched."""

from __future__ import annotations

import hashlib
import io
import random
import shutil
import subprocess
import zipfile
from copy import deepcopy
from typing import TYPE_CHECKING, Any

import pytest
from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from lxml import etree

from newscheck.edits import Edit, apply
from newscheck.reading.docx import parse_bytes
from newscheck.reading.odt import parse_bytes as parse_odt
from newscheck.source import TextRange
from newscheck.writing.docx_fix import Mended, Remark, edits_between, mend, shrunk

if TYPE_CHECKING:
    from pathlib import Path

WORDS = (
    *("warga", "personil", "kemarin", "agar", "supaya", "rapat", "desa", "jembatan", "Siti", "Rahma", "apotik"),
    *("bupati", "sungai", "izin", "“kami”", "pukul", "10.00,", "membangun,", "meresmikan", "ijin."),
)
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def saved(document: Any) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def generated(seed: int) -> bytes:
    """A document with styles, words cut over several runs, tracked changes, tables, notes, links and comments."""
    rng = random.Random(seed)  # noqa: S311 - repeatable, no secret
    document = Document()
    document.add_heading("Warga Sukamaju Bangun Jembatan", level=rng.choice([0, 1]))
    for n in range(rng.randint(3, 8)):
        style = rng.choice(["Normal", "List Bullet", "Quote", "Body Text", "Normal"])
        paragraph = document.add_paragraph(style=style)
        for _ in range(rng.randint(4, 30)):
            word = rng.choice(WORDS) + " "
            cut = rng.randint(0, len(word))
            for part in (word[:cut], word[cut:]):
                run = paragraph.add_run(part)
                run.bold, run.italic = rng.random() < 0.2, rng.random() < 0.2
                if rng.random() < 0.15:
                    tracked(run._r, rng.choice(["ins", "del"]))
            if rng.random() < 0.1:
                paragraph.add_run().add_break()
            if rng.random() < 0.1:
                run._r.append(note_reference(n))
        if rng.random() < 0.3:
            document.add_table(rows=1, cols=2).cell(0, 0).text = "personil apotik"
    return with_notes(saved(document))


def tracked(run: Any, kind: str) -> None:
    mark = OxmlElement(f"w:{kind}")
    for key, value in {"id": "900", "author": "Rini", "date": "2026-01-02T03:04:05Z"}.items():
        mark.set(qn(f"w:{key}"), value)
    run.addprevious(mark)
    mark.append(run)
    if kind == "del":
        for text in run.findall(qn("w:t")):
            text.tag = qn("w:delText")


NOTE = '<w:footnote w:id="{n}"><w:p><w:r><w:t>Catatan personil.</w:t></w:r></w:p></w:footnote>'
NOTES = f'<w:footnotes xmlns:w="{W[1:-1]}">{"".join(NOTE.format(n=n) for n in range(10))}</w:footnotes>'
KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
NOTES_RELATION = f'<Relationship Id="n1" Type="{RELATION}" Target="footnotes.xml"/>'


def with_notes(data: bytes) -> bytes:
    """The document with the part that its footnotes stand in."""
    out = io.BytesIO()
    added = {
        "[Content_Types].xml": f'<Override PartName="/word/footnotes.xml" ContentType="{KIND}"/></Types>',
        "word/_rels/document.xml.rels": f"{NOTES_RELATION}</Relationships>",
    }
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = old.read(name)
            if name in added:
                end = added[name][added[name].rindex("<") :]
                part = part.replace(end.encode(), added[name].encode())
            new.writestr(name, part)
        new.writestr("word/footnotes.xml", NOTES)
    return out.getvalue()


def note_reference(number: int) -> Any:
    reference = OxmlElement("w:footnoteReference")
    reference.set(qn("w:id"), str(number))
    return reference


def random_edits(text: str, seed: int) -> list[Edit]:
    rng = random.Random(seed)  # noqa: S311 - repeatable, no secret
    edits, at = [], 0
    while at < len(text) - 12:
        at += rng.randint(1, 40)
        end = min(at + rng.choice([0, 1, 3, 9]), len(text))
        if "\n\n" not in text[at - 1 : end + 1] and at < len(text):
            edits.append(Edit(TextRange(at, end), rng.choice(["", "baru", "x\ty", " dua\nbaris"]) or "—"))
        at = end + 1
    return edits


def body_of(data: bytes) -> Any:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return etree.fromstring(archive.read("word/document.xml"))


def rejected(data: bytes, author: str = "newscheck") -> Any:
    """The body as it is when every change by ``author`` is refused."""
    body = body_of(data)
    for mark in [e for e in body.iter(f"{W}ins", f"{W}del") if e.get(f"{W}author") == author]:
        if mark.tag == f"{W}del":
            for run in mark:
                for text in run.findall(f"{W}delText"):
                    text.tag = f"{W}t"
                mark.addprevious(run)
        mark.getparent().remove(mark)
    return body


def looks(body: Any) -> list[tuple[str, str]]:
    """Every character of the document with the formatting and the tracked change it stands in, cuts of runs ignored."""
    found = []
    for run in body.iter(f"{W}r"):
        properties = run.find(f"{W}rPr")
        look = b"" if properties is None else etree.tostring(deepcopy(properties), method="c14n")
        marks = "/".join(e.tag for e in run.iterancestors() if e.tag != f"{W}body")
        for element in run:
            if element.tag == f"{W}rPr":
                continue
            letters = element.text if element.tag in {f"{W}t", f"{W}delText"} else element.tag
            found += [(c, f"{look!r}{marks}") for c in (letters if element.text else [element.tag])]
    return found


@pytest.mark.parametrize("seed", range(30))
def test_a_document_survives_correction(seed: int) -> None:
    data = generated(seed)
    before = hashlib.sha256(data).hexdigest()
    source = parse_bytes(data, "naskah.docx")
    edits = random_edits(source.text, seed)
    remarks = [Remark(b.range, "Periksa lagi.") for b in source.outline[:3]]
    mended = mend(data, "naskah.docx", edits, remarks)
    assert hashlib.sha256(data).hexdigest() == before
    assert not mended.left_out
    assert parse_bytes(mended.data, "naskah.docx").text == apply(source.text, edits)
    assert [x for x in looks(rejected(mended.data)) if "comment" not in x[0]] == looks(body_of(data))
    assert_other_parts_kept(data, mended)
    Document(io.BytesIO(mended.data))


def assert_other_parts_kept(data: bytes, mended: Mended) -> None:
    changed = {"word/document.xml", "word/comments.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"}
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(io.BytesIO(mended.data)) as new:
        assert new.testzip() is None
        for name in set(old.namelist()) - changed:
            assert old.read(name) == new.read(name)


def test_a_word_set_in_two_ways_keeps_both() -> None:
    document = Document()
    paragraph = document.add_paragraph("Para ")
    paragraph.add_run("per").bold = True
    paragraph.add_run("sonil tiba.").italic = True
    data = saved(document)
    mended = mend(data, "a.docx", [Edit(TextRange(5, 13), "personel")])
    inserted = body_of(mended.data).find(f".//{W}ins")
    assert "".join(inserted.itertext()) == "e"
    assert inserted.find(f".//{W}i") is not None
    assert inserted.find(f".//{W}b") is None


def test_an_insertion_inside_another_writers_insertion_stands_beside_it() -> None:
    document = Document()
    tracked(document.add_paragraph().add_run("Warga datang malam.")._r, "ins")
    mended = mend(saved(document), "a.docx", [Edit(TextRange(6, 12), "pulang")])
    assert parse_bytes(mended.data, "a.docx").text == "Warga pulang malam."
    assert not body_of(mended.data).xpath("//*[local-name()='ins']//*[local-name()='ins']")


def test_comments_join_those_that_are_there() -> None:
    document = Document()
    run = document.add_paragraph("Warga personil datang.").runs[0]
    document.add_comment(run, text="Benarkah?", author="Rini")
    mended = mend(saved(document), "a.docx", [], [Remark(TextRange(6, 14), "Bentuk baku: personel.\nLihat KBBI.")])
    reopened = Document(io.BytesIO(mended.data))
    assert [c.author for c in reopened.comments] == ["Rini", "newscheck"]
    assert [c.text for c in reopened.comments][1] == "Bentuk baku: personel.\nLihat KBBI."


def test_an_edit_over_a_paragraphs_end_is_left_out() -> None:
    document = Document()
    document.add_paragraph("Satu.")
    document.add_paragraph("Dua.")
    edit = Edit(TextRange(3, 9), "x")
    assert mend(saved(document), "a.docx", [edit]).left_out == (edit,)


def test_edits_between_turn_one_text_into_the_other() -> None:
    before, after = "Para personil datang.\n\nDemi untuk warga .", "Para personel datang.\n\nDemi warga."
    assert apply(before, edits_between(before, after)) == after
    assert not list(edits_between("satu", "satu\n\ndua"))


def test_shrunk_leaves_out_what_stays() -> None:
    assert shrunk("personil", 10, "personel") == Edit(TextRange(16, 17), "e")


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_the_results(tmp_path: Path) -> None:
    expected = {}
    for seed in range(30):
        data = generated(seed)
        text = parse_bytes(data, "a.docx").text
        edits = random_edits(text, seed)
        expected[seed] = apply(text, edits).split()
        (tmp_path / f"{seed}.docx").write_bytes(mend(data, "a.docx", edits, [Remark(TextRange(0, 9), "Baik.")]).data)
    command = ["soffice", "--headless", f"-env:UserInstallation=file://{tmp_path}/lo", "--convert-to", "odt"]
    files = [str(f) for f in tmp_path.glob("*.docx")]
    subprocess.run([*command, "--outdir", str(tmp_path), *files], check=True, timeout=3000, capture_output=True)
    for seed, words in expected.items():
        assert parse_odt((tmp_path / f"{seed}.odt").read_bytes(), "a.odt").text.split() == words
