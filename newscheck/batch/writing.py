"""Files written whole or not at all: into a new file beside the old one, then put in its place."""

from __future__ import annotations

import errno
import os
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from newscheck.errors import NewscheckError, ReadError
from newscheck.message import Message
from newscheck.reading.decoding import MIXED, decode, encode

if TYPE_CHECKING:
    from newscheck.source import Source


def write_atomically(path: Path, data: bytes) -> None:
    """Puts ``data`` in the place of the file; on any fault the old file stays whole and OSError is raised.

    A link in the file's place is replaced, never followed; a folder that a link leads out of the working folder, though
    its name says otherwise, is refused.
    """
    if _leads_out(path):
        raise OSError(errno.ELOOP, str(Message("foldernya tautan ke luar folder ini; sebutkan tempat aslinya")))
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    new = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if path.exists() and not path.is_symlink():
            new.chmod(path.stat().st_mode & 0o7777)
        else:
            new.chmod(0o644)
        new.replace(path)
    except BaseException:
        with suppress(OSError):
            new.unlink()
        raise


def _leads_out(path: Path) -> bool:
    """Whether a path lies in the working folder by its name and outside of it in truth."""
    here = Path.cwd()
    named = Path(os.path.abspath(path))  # noqa: PTH100 - without following links
    return named.is_relative_to(here) and not named.parent.resolve().is_relative_to(here.resolve())


def write_draft(source: Source, text: str) -> None:
    """Writes a corrected text over the draft it came from, in its own encoding.

    Raises ReadError when that would lose something: the file is a link, mixes encodings, changed since it was read, or
    its encoding cannot say the new text.
    """
    path = Path(source.path)
    if path.is_symlink():
        raise ReadError(Message("Berkas ini tautan; perbaiki langsung berkas aslinya."), source.path)
    if source.encoding == MIXED:
        message = Message("Pengodean berkas ini campur aduk, jadi tidak ditulisi. Simpan ulang dulu sebagai UTF-8.")
        raise ReadError(message, source.path)
    try:
        data = encode(text, source.encoding)
    except UnicodeEncodeError as e:
        message = Message(
            "Perbaikannya memuat huruf yang tidak ada dalam {encoding}. Simpan ulang dulu sebagai UTF-8.",
            encoding=source.encoding,
        )
        raise ReadError(message, source.path) from e
    try:
        if decode(path.read_bytes(), source.path).text != source.text:
            raise ReadError(Message("Berkas berubah sejak dibaca, jadi tidak ditulisi. Jalankan lagi."), source.path)
        write_atomically(path, data)
    except OSError as e:
        message = Message("Tidak dapat menulis: {problem}. Naskah aslinya utuh.", problem=e.strerror or e)
        raise ReadError(message, source.path) from e


def write_report(path: Path, text: str) -> None:
    """Writes a report as UTF-8, whole or not at all; raises NewscheckError when it cannot."""
    try:
        write_atomically(path, text.encode("utf-8", "replace"))
    except OSError as e:
        raise NewscheckError(Message("Tidak dapat menulis: {problem}.", problem=e.strerror or e), str(path)) from e
