"""Every kind of markup that a Word file can have around a slip, through ``newscheck fix --write`` as a person runs it.

Accepting all changes gives the corrected text, refusing them the original, formatting kept; LibreOffice agrees.
"""

from __future__ import annotations

import io
import shutil
import subprocess
import unicodedata
from typing import TYPE_CHECKING, Any

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from lxml import etree

from newscheck.reading.docx import parse_bytes
from newscheck.reading.odt import parse_bytes as parse_odt
from tests.batch.broken import run
from tests.writing.test_docx_fix import W, body_of, looks, rejected, with_notes

if TYPE_CHECKING:
    from pathlib import Path

RULES = ("--select", "style/pleonasm,style/baku", "--isolated")
WHO = 'w:id="901" w:author="Rini" w:date="2026-01-02T03:04:05Z"'
START, END = "Warga desa membangun jembatan ", " anak-anak dapat ke sekolah."
BOLD, ITALIC = "<w:b/>", "<w:i/>"


def r(text: str, look: str = "", tag: str = "t") -> str:
    """A run."""
    return f'<w:r><w:rPr>{look}</w:rPr><w:{tag} xml:space="preserve">{text}</w:{tag}></w:r>'


def letters(text: str) -> str:
    return "".join(r(c, (BOLD, ITALIC, "<w:u w:val='single'/>", "")[i % 4]) for i, c in enumerate(text))


def wrapped(name: str, inner: str, attributes: str = "") -> str:
    return f"<w:{name} {attributes}>{inner}</w:{name}>"


def control(inner: str) -> str:
    return f'<w:sdt><w:sdtPr><w:alias w:val="isian"/></w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>'


def field(result: str) -> str:
    begin, separate, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    return f"{begin}{r(' ADDIN agar supaya ', tag='instrText')}{separate}{result}{end}"


def bookmarked(inner: str) -> str:
    return f'<w:bookmarkStart w:id="77" w:name="tanda"/>{inner}<w:bookmarkEnd w:id="77"/>'


PHRASE = r("agar supaya")
HALVES = r("agar su", BOLD) + r("paya", ITALIC)
TAG = 'w:uri="contoh" w:element="kata"'
INLINE: dict[str, str] = {
    "plain": PHRASE,
    "word cut in two looks": HALVES,
    "every letter in a run": letters("agar supaya"),
    "character style": r("agar supaya", '<w:rStyle w:val="Strong"/>'),
    "size, colour and font": r("agar ", '<w:sz w:val="40"/><w:color w:val="FF0000"/>')
    + r("supaya", '<w:sz w:val="20"/>'),
    "language and proofing": r("agar ", '<w:lang w:val="id-ID"/>')
    + "<w:proofErr w:type='spellStart'/>"
    + r("supaya", "<w:noProof/>"),
    "hyperlink": wrapped("hyperlink", PHRASE, 'w:anchor="tanda"'),
    "hyperlink over half a word": r("agar su")
    + wrapped("hyperlink", r("paya", "<w:u w:val='single'/>"), 'w:anchor="tanda"'),
    "footnote inside": r("agar") + '<w:r><w:footnoteReference w:id="3"/></w:r>' + r(" supaya"),
    "another's insertion": wrapped("ins", PHRASE, WHO),
    "another's insertion of one word": r("agar") + wrapped("ins", r(" supaya"), WHO),
    "another's deletion between": r("agar") + wrapped("del", r(" tidak", tag="delText"), WHO) + r(" supaya"),
    "moved here": wrapped("moveTo", PHRASE, WHO),
    "moved away beside": wrapped("moveFrom", r("lalu ", tag="delText"), WHO) + PHRASE,
    "another's change of look": r("agar supaya", f"{BOLD}<w:rPrChange {WHO}><w:rPr>{ITALIC}</w:rPr></w:rPrChange>"),
    "simple field": wrapped("fldSimple", PHRASE, 'w:instr=" ADDIN kutipan "'),
    "complex field": field(PHRASE),
    "field over one word": r("agar ") + field(r("supaya", BOLD)),
    "soft hyphen": "<w:r><w:t>agar su</w:t><w:softHyphen/><w:t>paya</w:t></w:r>",
    "smart tag": wrapped("smartTag", PHRASE, TAG),
    "smart tag in a smart tag": wrapped("smartTag", wrapped("smartTag", r("agar", BOLD), TAG) + r(" supaya"), TAG),
    "custom markup": wrapped("customXml", HALVES, TAG),
    "content control": control(PHRASE),
    "content controls nested": control(r("agar ") + control(r("supaya", BOLD))),
    "writing direction": wrapped("bdo", PHRASE, 'w:val="ltr"'),
    "bookmark": r("agar ") + bookmarked(r("supaya")),
    "page break of the last layout": "<w:r><w:t>agar su</w:t><w:lastRenderedPageBreak/><w:t>paya</w:t></w:r>",
    "hidden text between": r("agar") + r(" rahasia", "<w:vanish/>") + r(" supaya"),
    "symbol beside": '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>' + PHRASE,
    "tab and break beside": f"<w:r><w:tab/></w:r>{PHRASE}<w:r><w:br/></w:r>",
    "hyphens that do not break": r("agar supaya anak") + "<w:r><w:noBreakHyphen/></w:r>" + r("anak,"),
    "end of the page": f'{PHRASE}<w:r><w:br w:type="page"/></w:r>',
}
BLOCK: dict[str, tuple[str, str]] = {
    "bullet": ('<w:pStyle w:val="ListBullet"/>', "{}"),
    "numbers": ('<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>', "{}"),
    "heading": ('<w:pStyle w:val="Heading2"/>', "{}"),
    "right-aligned, indented": ('<w:ind w:left="720"/><w:jc w:val="right"/>', "{}"),
    "another's new paragraph": (f"<w:rPr><w:ins {WHO}/></w:rPr>", "{}"),
    "another's change of paragraph": (f'<w:jc w:val="right"/><w:pPrChange {WHO}><w:pPr/></w:pPrChange>', "{}"),
    "block in a content control": ("", control(control("{}"))),
    "block in custom markup": ("", f"<w:customXml {TAG}>{{}}</w:customXml>"),
}


def document(inline: str, properties: str = "", around: str = "{}") -> bytes:
    """A Word file with the slip set so, a table, a note, a comment and a second slip in a word of two looks."""
    made = Document()
    made.add_heading("Warga Sukamaju Bangun Jembatan", 0)
    paragraph = f"<w:p><w:pPr>{properties}</w:pPr>{r(START)}{inline}{r(END)}</w:p>"
    second = f"<w:p>{r('Obat dijual di ')}{r('apo', BOLD)}{r('tik', ITALIC)}{r(' desa itu.')}</w:p>"
    body = made.element.body
    for xml in (around.format(paragraph), second):
        whole = parse_xml(f"<w:body {nsdecls('w')}>{xml}</w:body>")
        for element in list(whole):
            body.insert(len(body) - 1, element)
    made.add_table(rows=1, cols=2).cell(0, 0).text = "agar supaya apotik"
    last = made.add_paragraph("Acara itu selesai pada pukul sebelas siang.")
    made.add_comment(last.runs, text="Benarkah, agar supaya?", author="Rini")
    out = io.BytesIO()
    made.save(out)
    return with_notes(out.getvalue())


CASES = {
    **{name: document(xml) for name, xml in INLINE.items()},
    **{name: document(PHRASE, properties, around) for name, (properties, around) in BLOCK.items()},
}


FLATTENED = {"block in a content control"}
"""LibreOffice makes a field of plain text of such a control and drops the tracked changes in it."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All the documents and the corrected copies that one run of the program wrote beside them."""
    place = tmp_path_factory.mktemp("word")
    for name, data in CASES.items():
        (place / f"{name}.docx").write_bytes(data)
    done = run(place / "simpanan", "fix", place, "--write", *RULES)
    assert done.returncode == 0, done.stderr
    return place


def accepted(data: bytes, author: str = "newscheck") -> Any:
    """The body as it is when every change by ``author`` is taken."""
    body = body_of(data)
    for mark in [e for e in body.iter(f"{W}ins", f"{W}del") if e.get(f"{W}author") == author]:
        if mark.tag == f"{W}ins":
            for element in mark:
                mark.addprevious(element)
        mark.getparent().remove(mark)
    return body


def in_order(part: list[Any], whole: list[Any]) -> bool:
    """Whether ``whole`` holds all of ``part`` in its order."""
    rest = iter(whole)
    return all(x in rest for x in part)


def test_there_are_thirty_kinds() -> None:
    assert len(CASES) >= 30


@pytest.mark.parametrize("name", CASES)
def test_accepted_is_corrected_and_refused_is_the_original(folder: Path, name: str) -> None:
    data = CASES[name]
    mended = (folder / f"{name}.suntingan.docx").read_bytes()
    assert (folder / f"{name}.docx").read_bytes() == data
    before, after = (parse_bytes(x, "a.docx").text for x in (data, mended))
    assert after == before.replace("agar supaya", "agar").replace("apotik", "apotek")
    assert after != before
    whole = looks(body_of(data))
    assert looks(rejected(mended)) == whole
    kept = accepted(mended)
    new = [x for x in looks(kept) if x[0] == "e" and x not in whole]
    assert len(new) <= 1
    assert in_order([x for x in looks(kept) if x not in new], whole + looks(kept)[len(whole) :])
    assert etree.tostring(body_of(data).find(f".//{W}tbl")) == etree.tostring(kept.find(f".//{W}tbl"))
    assert [c.text for c in Document(io.BytesIO(mended)).comments] == ["Benarkah, agar supaya?"]


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_reads_the_same_text(folder: Path, tmp_path: Path) -> None:
    home = f"-env:UserInstallation={(tmp_path / 'lo').as_uri()}"
    words = ["soffice", "--headless", home, "--convert-to", "odt", "--outdir", str(tmp_path)]
    subprocess.run([*words, *map(str, folder.glob("*.suntingan.docx"))], check=True, timeout=3000, capture_output=True)
    for name in CASES.keys() - FLATTENED:
        theirs = parse_odt((tmp_path / f"{name}.suntingan.odt").read_bytes(), "a.odt").text
        ours = parse_bytes((folder / f"{name}.suntingan.docx").read_bytes(), "a.docx").text
        assert seen(theirs.replace(" rahasia", "")) == seen(ours), name
        assert "\N{SOFT HYPHEN}" not in theirs, name


def seen(text: str) -> str:
    """The words of a text; LibreOffice writes symbols of old fonts as characters for private use."""
    plain = "".join(c for c in text if unicodedata.category(c) != "Co")
    return " ".join(plain.replace("\N{NON-BREAKING HYPHEN}", "-").split())
