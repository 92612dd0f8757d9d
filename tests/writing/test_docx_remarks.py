"""``fix naskah.docx --write --comments``: what has no certain fix stands in Word's margin, at its words."""

from __future__ import annotations

import io
import shutil
import subprocess
import zipfile
from typing import TYPE_CHECKING, Any

import pytest
from docx import Document
from lxml import etree

from newscheck.config import Config
from newscheck.engine.checker import Checker
from newscheck.reading.docx import parse_bytes
from newscheck.writing.documents import comment
from tests.batch.broken import run

if TYPE_CHECKING:
    from pathlib import Path

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TEXT = (
    "Warga Sukamaju Bangun Jembatan.",
    "Warga Desa Sukamaju membangun jembatan agar supaya anak-anak dapat menyeberang ke sekolah, Senin (5/1/2026).",
    "“Kami senang sekali karena anak-anak kami tidak lagi menyeberangi sungai dengan rakit setiap pagi.”",
    "Mereka melakukan penelitian terhadap tanah di tepi sungai itu selama dua bulan bersama para ahli dari kota.",
)
RULES = ("--select", "style/pleonasm,lead/title-full-stop,quotes,sentences/nominalisation", "--isolated")


@pytest.fixture
def word_file(tmp_path: Path) -> Path:
    document = Document()
    document.add_heading(TEXT[0], 0)
    for text in TEXT[1:]:
        document.add_paragraph(text)
    remarked = document.add_paragraph("Acara itu selesai pada pukul sebelas siang.")
    document.add_comment(remarked.runs[0], text="Benarkah?", author="Rini")
    document.save(str(tmp_path / "naskah.docx"))
    return tmp_path / "naskah.docx"


def commented(word_file: Path) -> tuple[Path, str]:
    done = run(word_file.parent, "fix", word_file, "--write", "--comments", *RULES)
    assert done.returncode == 0, done.stderr
    return word_file.with_name("naskah.suntingan.docx"), done.stderr


def anchors(file: Path) -> dict[str, str]:
    """The words that each comment is anchored at, by its id; what is deleted is left out."""
    with zipfile.ZipFile(file) as archive:
        body = etree.fromstring(archive.read("word/document.xml"))
    opened: dict[str, str] = {}
    ended: set[str] = set()
    for element in body.iter():
        number = element.get(f"{W}id") or ""
        if element.tag == f"{W}commentRangeStart":
            opened[number] = ""
        elif element.tag == f"{W}commentRangeEnd":
            ended.add(number)
        elif element.tag == f"{W}t":
            opened |= {k: v + (element.text or "") for k, v in opened.items() if k not in ended}
    assert ended == set(opened)
    return opened


def test_what_has_no_certain_fix_stands_in_the_margin(word_file: Path) -> None:
    before = word_file.read_bytes()
    copy, said = commented(word_file)
    assert word_file.read_bytes() == before
    text = parse_bytes(copy.read_bytes(), "a.docx").text
    assert "jembatan agar anak-anak" in text
    comments: list[Any] = list(Document(str(copy)).comments)
    assert [c.author for c in comments][:1] == ["Rini"]
    own = [c for c in comments if c.author == "newscheck"]
    assert f"{len(own)} komentar" in said
    still = Checker(Config(select=("style/pleonasm", "lead/title-full-stop", "quotes", "sentences/nominalisation")))
    report = still.check(copy)
    assert [c.text for c in own] == [comment(f, still.cards[f.rule]) for f in report.findings]
    assert any("quotes/unattributed" in c.text for c in own)
    where = anchors(copy)
    assert [where[str(c.comment_id)] for c in own] == [f.text for f in report.findings]


def test_a_comment_tells_what_why_and_which_rule(word_file: Path) -> None:
    copy, _said = commented(word_file)
    (told, *_) = [c.text.split("\n") for c in Document(str(copy)).comments if "quotes/unattributed" in c.text]
    card = Checker(Config()).cards["quotes/unattributed"]
    assert card.title in told[-2]
    assert card.why in told[-2]
    assert told[-1].endswith("quotes/unattributed)")


def test_a_comment_on_a_refused_change_keeps_its_anchor() -> None:
    """The reference to a comment stands outside our own insertion, so that refusing the change keeps the comment."""
    from newscheck.edits import Edit
    from newscheck.source import TextRange
    from newscheck.writing.docx_fix import Remark, mend

    document, out = Document(), io.BytesIO()
    document.add_paragraph("Para personil tiba.")
    document.save(out)
    once = mend(out.getvalue(), "a.docx", [Edit(TextRange(5, 13), "personel")]).data
    twice = mend(once, "a.docx", [], [Remark(TextRange(5, 13), "Benar?")]).data
    with zipfile.ZipFile(io.BytesIO(twice)) as archive:
        body = etree.fromstring(archive.read("word/document.xml"))
    for mark in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        (element,) = body.iter(f"{W}{mark}")
        assert not [e for e in element.iterancestors() if e.tag in {f"{W}ins", f"{W}del"}]


def test_comments_need_a_file_to_stand_in(word_file: Path) -> None:
    done = run(word_file.parent, "fix", word_file, "--comments", *RULES)
    assert done.returncode == 2
    assert "--write" in done.stderr


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_shows_the_comments(word_file: Path, tmp_path: Path) -> None:
    copy, _said = commented(word_file)
    home = f"-env:UserInstallation={(tmp_path / 'lo').as_uri()}"
    words = ["soffice", "--headless", home, "--convert-to", "odt", "--outdir", str(tmp_path), str(copy)]
    subprocess.run(words, check=True, timeout=3000, capture_output=True)
    with zipfile.ZipFile(copy.with_suffix(".odt")) as archive:
        content = etree.fromstring(archive.read("content.xml"))
    office = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
    notes = ["".join(map(str, n.itertext())) for n in content.iter(f"{office}annotation")]
    assert len(notes) == len(list(Document(str(copy)).comments))
    assert len(list(content.iter(f"{office}annotation-end"))) == len(notes)
    assert any("quotes/unattributed" in n and "newscheck" in n for n in notes)
