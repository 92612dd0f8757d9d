"""Corrected copies of Word files: the original stays as it is, the copy carries tracked changes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from newscheck.batch.docx_fix import edits_between, mend
from newscheck.batch.writing import write_atomically
from newscheck.errors import ReadError
from newscheck.message import Message

if TYPE_CHECKING:
    from newscheck.fixing import Mended
    from newscheck.source import Source

SUFFIX = ".suntingan"


def write_copy(source: Source, mended: Mended) -> Path:
    """Writes ``naskah.suntingan.docx`` beside the original and gives its path."""
    path = Path(source.path)
    if path.suffix.lower() != ".docx":
        raise ReadError(Message("Perbaikan hanya dapat ditulis ke .txt, .md, dan .docx."), source.path)
    copy = path.with_name(f"{path.stem}{SUFFIX}{path.suffix}")
    data = mend(path.read_bytes(), source.path, edits_between(source.text, mended.text)).data
    try:
        write_atomically(copy, data)
    except OSError as e:
        raise ReadError(Message("Tidak dapat menulis: {problem}.", problem=e.strerror or e), str(copy)) from e
    return copy
