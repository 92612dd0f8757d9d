"""Corrected copies of Word files: the original stays as it is, the copy carries tracked changes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from newscheck.batch.docx_fix import edits_between, mend
from newscheck.batch.writing import CHANGED, write_atomically
from newscheck.errors import ReadError
from newscheck.message import Message
from newscheck.reading import contents
from newscheck.reading.docx import parse_bytes

if TYPE_CHECKING:
    from newscheck.fixing import Mended
    from newscheck.source import Source

SUFFIX = ".suntingan"


def is_copy(path: Path) -> bool:
    """Whether the name is that of a corrected copy."""
    return path.suffix.lower() == ".docx" and path.stem.endswith(SUFFIX)


def write_copy(source: Source, mended: Mended) -> Path:
    """Writes ``naskah.suntingan.docx`` beside the original and gives its path.

    Raises ReadError when the format cannot be written, when the original has changed since it was read, and when a copy
    is there already: someone may have worked in it.
    """
    path = Path(source.path)
    if path.suffix.lower() != ".docx":
        raise ReadError(Message("Perbaikan hanya dapat ditulis ke .txt, .md, dan .docx."), source.path)
    copy = path.with_name(f"{path.stem}{SUFFIX}{path.suffix}")
    if copy.exists() or copy.is_symlink():
        message = Message("Sudah ada, jadi tidak ditimpa. Pindahkan atau hapus dahulu, lalu jalankan lagi.")
        raise ReadError(message, str(copy))
    original = contents(path)
    if parse_bytes(original, source.path).text != source.text:
        raise ReadError(CHANGED, source.path)
    data = mend(original, source.path, edits_between(source.text, mended.text)).data
    try:
        write_atomically(copy, data)
    except OSError as e:
        raise ReadError(Message("Tidak dapat menulis: {problem}.", problem=e.strerror or e), str(copy)) from e
    return copy
