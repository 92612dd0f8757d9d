"""Files written whole or not at all: into a new file beside the old one, then put in its place."""

from __future__ import annotations

import errno
import glob
import os
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from newscheck.errors import NewscheckError, ReadError
from newscheck.message import Message
from newscheck.reading import contents
from newscheck.reading.decoding import MIXED, decode, encode

if TYPE_CHECKING:
    from newscheck.source import Source


CHANGED = Message("Berkas berubah sejak dibaca, jadi tidak ditulisi. Jalankan lagi.")
UNFINISHED = ".newscheck-baru"
"""How the names of files end that are still being written."""
SECONDS_TO_WRITE = 60
"""An unfinished file older than this is left from a run that was killed."""


def write_atomically(path: Path, data: bytes) -> None:
    """Puts ``data`` in the place of the file; on any fault the old file stays whole and OSError is raised.

    A link in the file's place is replaced, never followed; a folder that a link leads out of the working folder, though
    its name says otherwise, is refused. What a killed run left unfinished beside it is cleared away.
    """
    if leads_out(path):
        raise OSError(errno.ELOOP, str(Message("foldernya tautan ke luar folder ini; sebutkan tempat aslinya")))
    _clear(path)
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=UNFINISHED, dir=path.parent)
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


def _clear(path: Path) -> None:
    with suppress(OSError):
        for left in path.parent.glob(f".{glob.escape(path.name)}.*{UNFINISHED}"):
            if time.time() - left.stat().st_mtime > SECONDS_TO_WRITE:
                left.unlink()


def leads_out(path: Path) -> bool:
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
    if decode(contents(path), source.path).text != source.text:
        raise ReadError(CHANGED, source.path)
    try:
        write_atomically(path, data)
    except OSError as e:
        message = Message("Tidak dapat menulis: {problem}. Naskah aslinya utuh.", problem=e.strerror or e)
        raise ReadError(message, source.path) from e


def write_report(path: Path, content: str | bytes) -> None:
    """Writes what newscheck made (text as UTF-8), whole or not at all; raises NewscheckError when it cannot.

    A link is replaced, never followed to a file elsewhere; a pipe or a device is written to, never replaced.
    """
    data = content if isinstance(content, bytes) else content.encode("utf-8", "replace")
    try:
        if path.exists() and not path.is_file():
            path.write_bytes(data)
        else:
            write_atomically(path, data)
    except (OSError, RuntimeError) as e:
        problem = getattr(e, "strerror", None) or e
        raise NewscheckError(Message("Tidak dapat menulis: {problem}.", problem=problem), str(path)) from e
