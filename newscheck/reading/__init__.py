"""From a file to a Source: the format by its suffix, the encoding by its bytes, and nothing of the text changed."""

from __future__ import annotations

import os
import stat
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from newscheck.errors import ReadError
from newscheck.message import Message
from newscheck.reading.decoding import decode
from newscheck.reading.limits import Limits
from newscheck.reading.repository import smuggled

if TYPE_CHECKING:
    from newscheck.source import Source

TEXT_FORMATS = {".txt": "plain", ".text": "plain", ".md": "markdown", ".markdown": "markdown"}
DOCUMENT_FORMATS = {
    ".docx": "docx",
    ".odt": "odt",
    ".rtf": "rtf",
    ".html": "html",
    ".htm": "html",
    ".docm": "docx",
    ".doc": "docx",  # refused with a sentence
}
SUFFIXES = frozenset({*TEXT_FORMATS, *DOCUMENT_FORMATS}) - {".docm", ".doc"}
__all__ = ["DOCUMENT_FORMATS", "SUFFIXES", "Limits", "contents", "is_document", "parse", "read", "read_bytes"]


def read(path: Path, limits: Limits | None = None) -> Source:
    """The draft in a file; raises ReadError, which says why, when it cannot be read as one."""
    limits = limits or Limits()
    return read_bytes(contents(path, limits), str(path), limits)


def contents(path: Path, limits: Limits | None = None) -> bytes:
    """The bytes of a file, by ``limits`` if given refused when too large; raises ReadError.

    Pipes and devices are refused: they may give nothing for ever, or never end. So are files that a link in a
    repository leads to outside of it, or to its hidden parts: whoever sent the link may not choose what is read.
    """
    if smuggled(path):
        raise ReadError(
            Message(
                "Tautan ini menunjuk ke luar repositorinya, atau ke bagian tersembunyinya. Sebutkan berkas aslinya."
            ),
            str(path),
        )
    try:
        with open(path, "rb", opener=_at_once) as file:
            about = os.fstat(file.fileno())
            if not stat.S_ISREG(about.st_mode):
                message = Message("Ini bukan berkas biasa. Isi pipa dapat diberikan lewat masukan standar (-).")
                raise ReadError(message, str(path))
            if limits is None:
                return file.read()
            limits.check_size(about.st_size, str(path))
            return file.read(limits.max_bytes + 1) or b""
    except OSError as e:
        raise ReadError(_unreadable(e), str(path)) from e


def _at_once(path: str, flags: int) -> int:
    """Opens without waiting for a writer at the other end of a pipe."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def read_bytes(data: bytes, path: str, limits: Limits | None = None) -> Source:
    """The draft in the bytes of a file called ``path``; its suffix tells the format."""
    limits = limits or Limits()
    limits.check_size(len(data), path)
    document = DOCUMENT_FORMATS.get(Path(path).suffix.lower())
    if document:
        whole: Source = import_module(f"newscheck.reading.{document}").parse_bytes(data, path)
        limits.check_text(whole.text, path)
        return whole
    decoded = decode(data, path)
    limits.check_text(decoded.text, path)
    source = parse(decoded.text, path)
    return replace(source, encoding=decoded.encoding, notes=(*decoded.notes, *source.notes))


def parse(text: str, path: str) -> Source:
    """The draft in a text whose format the suffix of ``path`` tells; plain text when it tells none."""
    name = TEXT_FORMATS.get(Path(path).suffix.lower(), "plain")
    source: Source = import_module(f"newscheck.reading.{name}").parse(text, path)
    return source


def is_document(path: str) -> bool:
    """Whether the suffix tells a format that is no text itself, such as Word's."""
    return Path(path).suffix.lower() in DOCUMENT_FORMATS


def _unreadable(error: OSError) -> Message:
    if isinstance(error, FileNotFoundError):
        return Message("Berkas tidak ditemukan.")
    if isinstance(error, PermissionError):
        return Message("Berkas tidak boleh dibaca: izin ditolak.")
    if isinstance(error, IsADirectoryError):
        return Message("Ini folder, bukan berkas.")
    return Message("Berkas tidak dapat dibaca: {problem}.", problem=error.strerror or error)
