"""Zipped documents (docx, odt) opened with care: bounded sizes, no entities, no endless nesting.

The dangers are those that defusedxml and OWASP list for documents from strangers: zip bombs, entity bombs, external
entities, endless nesting.
"""

from __future__ import annotations

import io
import lzma
import zipfile
import zlib
from typing import TYPE_CHECKING

from newscheck.errors import ReadError
from newscheck.message import Message
from newscheck.reading.limits import MEGABYTE, megabytes

if TYPE_CHECKING:
    from lxml import etree

MOST_PARTS = 5_000
LARGEST_PART = 60 * MEGABYTE
LARGEST_WHOLE = 4 * LARGEST_PART
MOST_EXPANSION = 200
"""How many times its size a part over a megabyte may unpack to; the parts of real documents reach 10 to 50."""
_UNREADABLE = (KeyError, ValueError, OSError, EOFError, RuntimeError, zipfile.BadZipFile, zlib.error, lzma.LZMAError)
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_ENCRYPTED_PART = "EncryptedPackage".encode("utf-16-le")


class Archive:
    """The parts of a zipped document; every fault is a ReadError with the document's path."""

    def __init__(self, data: bytes, path: str) -> None:
        """Opens the archive in ``data`` and reads its table of contents only."""
        self.path = path
        if data.startswith(_OLE):
            raise ReadError(_old_or_locked(data), path)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as e:
            raise ReadError(_broken(), path) from e
        self._unpacked = 0
        self.names = tuple(self._zip.namelist())
        if len(self.names) > MOST_PARTS:
            message = Message("Berkas ini berisi {n} bagian; itu bukan naskah berita yang wajar.", n=len(self.names))
            raise ReadError(message, path)
        if any(i.flag_bits & 1 for i in self._zip.infolist()):
            raise ReadError(locked(), path)

    def __contains__(self, name: str) -> bool:
        """Whether the archive has a part of that name."""
        return name in self.names

    @property
    def infos(self) -> list[zipfile.ZipInfo]:
        """The table of contents in order."""
        return self._zip.infolist()

    def read(self, name: str) -> bytes:
        """A part's bytes, as many as the limits above allow, whatever the archive says of itself."""
        try:
            with self._zip.open(name) as part:
                data = part.read(LARGEST_PART + 1)
        except _UNREADABLE as e:
            raise ReadError(_broken(), self.path) from e
        self._unpacked += len(data)
        if len(data) > LARGEST_PART or self._unpacked > LARGEST_WHOLE:
            raise ReadError(_bomb(), self.path)
        packed = self._zip.getinfo(name).compress_size
        if len(data) > MEGABYTE and len(data) > MOST_EXPANSION * packed:
            message = Message(
                "Isi berkas ini mengembang {ratio} kali saat dibuka, jadi tidak dibaca.",
                ratio=len(data) // max(packed, 1),
            )
            raise ReadError(message, self.path)
        return data

    def xml(self, name: str) -> etree._Element:
        """The root element of an XML part."""
        return parse_xml(self.read(name), self.path)


def parse_xml(data: bytes, path: str) -> etree._Element:
    """The root element of ``data``: no document type, no entities, no network, at most 256 levels."""
    from lxml import etree

    if b"<!DOCTYPE" in data or b"<!ENTITY" in data or "<!DOCTYPE".encode("utf-16-le") in data:
        raise ReadError(_typed(), path)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as e:
        if "depth" in str(e).lower():
            message = Message("Isi berkas ini bertingkat terlalu dalam, jadi tidak dibuka.")
            raise ReadError(message, path) from e
        raise ReadError(_broken(), path) from e
    if root.getroottree().docinfo.internalDTD is not None:
        raise ReadError(_typed(), path)
    return root


def _typed() -> Message:
    return Message("Berkas ini memuat definisi XML (DOCTYPE) yang bisa berbahaya, jadi tidak dibuka.")


def locked() -> Message:
    """What to say of a document with a password."""
    return Message("Dokumen ini terkunci kata sandi. Simpan salinan tanpa kata sandi, lalu periksa lagi.")


def _old_or_locked(data: bytes) -> Message:
    if _ENCRYPTED_PART in data:
        return locked()
    return Message(
        "Ini dokumen Word lama (.doc). Buka di Word atau LibreOffice, simpan sebagai .docx, lalu periksa lagi."
    )


def _broken() -> Message:
    return Message("Berkas ini rusak atau bukan dokumen yang utuh. Buka di Word atau LibreOffice, lalu simpan ulang.")


def _bomb() -> Message:
    limit = megabytes(LARGEST_PART)
    return Message("Isi berkas ini mengembang lebih dari {limit} saat dibuka, jadi tidak dibaca.", limit=limit)
