"""Bytes become text in the encoding they were written in, and go back unchanged."""

from __future__ import annotations

import pytest

from newscheck.errors import ReadError
from newscheck.reading.decoding import MIXED, decode, encode

TEXT = "Ia berkata, “Kami mau,” lalu pergi – besok.\r\nWarga desa pulang.\r\n"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (b"\xef\xbb\xbf" + TEXT.encode(), "utf-8-sig"),
        (b"\xff\xfe" + TEXT.encode("utf-16-le"), "utf-16-le"),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), "utf-16-be"),
        (TEXT.encode("cp1252"), "cp1252"),
    ],
)
def test_text_comes_out_and_goes_back(data: bytes, encoding: str) -> None:
    decoded = decode(data, "a.txt")
    assert decoded.text == TEXT
    assert decoded.encoding == encoding
    assert encode(decoded.text, decoded.encoding) == data


def test_another_encoding_is_said() -> None:
    assert decode(TEXT.encode("cp1252"), "a.txt").notes == ("Dibaca sebagai windows-1252, bukan UTF-8.",)


def test_mixed_encodings_are_read_and_said() -> None:
    decoded = decode(TEXT.encode() + "Ujarnya, “ya”.".encode("cp1252"), "a.txt")
    assert decoded.text == TEXT + "Ujarnya, “ya”."
    assert decoded.encoding == MIXED
    assert "baris 3" in decoded.notes[0]


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"Warga\x00desa", "NUL"),
        (b"%PDF-1.7", "PDF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "Word"),
        (bytes(range(1, 9)) * 9, "biner"),
        (b"\xff\xfeabc", "UTF-16"),
        (bytes(range(128, 256)) * 4, "Pengodean"),
    ],
)
def test_what_is_no_text(data: bytes, says: str) -> None:
    with pytest.raises(ReadError, match=says):
        decode(data, "a.txt")
