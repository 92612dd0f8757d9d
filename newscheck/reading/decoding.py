"""Bytes to text and back: UTF-8 with or without a byte order mark, UTF-16 with one, else what charset-normalizer finds.

Line ends stay as they are. A file that mixes encodings is read as well as can be, and never written.
"""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from newscheck.errors import ReadError
from newscheck.message import Message

MIXED = "mixed"
_MARKS = {"utf-8-sig": codecs.BOM_UTF8, "utf-16-le": codecs.BOM_UTF16_LE, "utf-16-be": codecs.BOM_UTF16_BE}
_MAGIC = {
    b"%PDF-": "PDF",
    b"PK\x03\x04": "ZIP",
    b"\x89PNG": "PNG",
    b"\xff\xd8\xff": "JPEG",
    b"GIF8": "GIF",
    b"\xd0\xcf\x11\xe0": "Word 97–2003 (.doc)",
    b"\x7fELF": "ELF",
    b"\x1f\x8b": "gzip",
}
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_STRAY = re.compile(r"[\udc80-\udcff]")
_BINARY_SHARE = 0.01
_MOST_STRAYS = 4
"""Stray bytes for each whole UTF-8 letter; other encodings hardly ever make a whole one by chance."""


class Decoded(NamedTuple):
    """A text, the name of its encoding for :func:`encode`, and sentences for the reader of the report."""

    text: str
    encoding: str
    notes: tuple[str, ...] = ()


def decode(data: bytes, path: str) -> Decoded:
    """The text in ``data``; raises ReadError when it is no text."""
    _refuse_known_binaries(data, path)
    decoded = _marked(data, path) or _utf8(data) or _mixed(data) or _detected(data, path)
    if "\0" in decoded.text:
        message = Message("Berkas ini berisi byte NUL, jadi bukan teks biasa. Simpan ulang sebagai teks UTF-8.")
        raise ReadError(message, path)
    if len(_CONTROLS.findall(decoded.text)) > _BINARY_SHARE * len(decoded.text):
        raise ReadError(Message("Berkas ini berisi data biner, bukan teks naskah."), path)
    return decoded


def encode(text: str, encoding: str) -> bytes:
    """The bytes of a text in the encoding it was read in; raises UnicodeEncodeError when they cannot say it."""
    mark = _MARKS.get(encoding, b"")
    return mark + text.encode("utf-8" if encoding == "utf-8-sig" else encoding)


def _refuse_known_binaries(data: bytes, path: str) -> None:
    for magic, name in _MAGIC.items():
        if data.startswith(magic):
            message = Message("Ini berkas {kind}, bukan teks. Simpan naskahnya sebagai .txt atau .docx.", kind=name)
            raise ReadError(message, path)


def _marked(data: bytes, path: str) -> Decoded | None:
    for encoding, mark in _MARKS.items():
        if data.startswith(mark):
            try:
                return Decoded(data[len(mark) :].decode("utf-8" if encoding == "utf-8-sig" else encoding), encoding)
            except UnicodeDecodeError as e:
                if encoding == "utf-8-sig":
                    return None
                raise ReadError(Message("Berkas ini tampaknya UTF-16, tetapi isinya rusak."), path) from e
    return None


def _utf8(data: bytes) -> Decoded | None:
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return None


def _mixed(data: bytes) -> Decoded | None:
    """UTF-8 with single bytes of windows-1252 between, as pasting from an old editor leaves it."""
    text = data.removeprefix(codecs.BOM_UTF8).decode("utf-8", errors="surrogateescape")
    strays = len(_STRAY.findall(text))
    whole = sum(1 for c in text if c > "\x7f") - strays
    if strays > _MOST_STRAYS * whole:
        return None
    first = _STRAY.search(text)
    line = text.count("\n", 0, first.start()) + 1 if first else 1
    mended = _STRAY.sub(lambda m: bytes([ord(m.group()) - 0xDC00]).decode("cp1252", errors="replace"), text)
    note = Message(
        "Berkas ini mencampur UTF-8 dan windows-1252 (mulai baris {line}); simpan ulang sebagai UTF-8.", line=line
    )
    return Decoded(mended, MIXED, (str(note),))


def _detected(data: bytes, path: str) -> Decoded:
    from charset_normalizer import from_bytes

    usual = from_bytes(data, cp_isolation=["cp1252"], enable_fallback=False).best()
    best = usual or from_bytes(data, enable_fallback=False).best()
    if best is None:
        raise ReadError(Message("Pengodean teksnya tidak dikenali. Simpan ulang sebagai teks UTF-8."), path)
    note = Message("Dibaca sebagai {encoding}, bukan UTF-8.", encoding=best.encoding.replace("cp125", "windows-125"))
    return Decoded(data.decode(best.encoding), best.encoding, (str(note),))
