"""A document damaged anywhere is read or refused with a sentence; nothing else ever happens."""

from __future__ import annotations

import io
import random
import zipfile
from contextlib import suppress

import pytest
from docx import Document

from newscheck.errors import ReadError
from newscheck.reading import read_bytes

RTF = rb"{\rtf1\ansi{\fonttbl{\f0 Arial;}}\pard Warga {\i datang} \u8220?pagi\u8221? caf\'e9.{\*\x y}\par Dua.\par}"
PAGE = b"<html><head><title>Judul</title></head><body><article><p>Warga datang pagi ini.</p></article></body></html>"
CONTENT = b"""<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>
<text:p>Warga<text:s text:c="3"/>datang.</text:p></office:text></office:body></office:document-content>"""


def word() -> bytes:
    document, out = Document(), io.BytesIO()
    document.add_paragraph("Warga datang.", style="List Bullet")
    document.save(out)
    return out.getvalue()


def open_document() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("content.xml", CONTENT)
    return out.getvalue()


def damaged(data: bytes, rng: random.Random) -> bytes:
    broken = bytearray(data)
    for _ in range(rng.randint(1, 6)):
        at = rng.randrange(len(broken))
        end = at + rng.choice([1, 1, 1, 20])
        broken[at:end] = rng.choice([b"", rng.randbytes(2), b"<", b"{", b"\\", b"\x00" * 4, bytes(broken[at:end]) * 3])
        broken = broken or bytearray(b"x")
    return bytes(broken)


def damaged_parts(data: bytes, rng: random.Random) -> bytes:
    """The archive whole, one of its parts damaged."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        names = [n for n in old.namelist() if n.endswith((".xml", ".rels"))]
        chosen = rng.choice(names)
        for name in old.namelist():
            new.writestr(name, damaged(old.read(name), rng) if name == chosen else old.read(name))
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "data"), [("a.docx", word()), ("a.odt", open_document()), ("a.rtf", RTF), ("a.html", PAGE)]
)
def test_damage_is_survived(name: str, data: bytes) -> None:
    rng = random.Random(name)  # noqa: S311 - repeatable, no secret
    zipped = data.startswith(b"PK")
    for n in range(150 if zipped else 300):
        broken = damaged_parts(data, rng) if zipped and n % 2 else damaged(data, rng)
        with suppress(ReadError):
            read_bytes(broken, name)
