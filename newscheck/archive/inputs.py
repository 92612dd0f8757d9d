"""The input as partitions: stretches of a file that one worker reads, checks and writes by itself.

A stretch is ``[start, end)``: bytes of a JSONL file, row numbers from 0 of a Parquet file. Nothing is read for it but
sizes and footers, so that an archive of any size is planned in moments.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Any

from newscheck.errors import NewscheckError, ReadError
from newscheck.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from newscheck.archive.columns import Columns

SUFFIXES = {".jsonl": "jsonl", ".ndjson": "jsonl", ".parquet": "parquet"}
PARQUET_MAGIC = b"PAR1"
LEAST_BYTES, MOST_BYTES = 128 * 1024, 16 * 1024 * 1024
"""Bounds of a partition's size, uncompressed: small enough to lose little in a crash, large enough for few files."""
SHARES = 64
"""Into how many partitions an archive falls at least, while each keeps :data:`LEAST_BYTES`."""


@dataclass(frozen=True, slots=True)
class InputFile:
    """A file of the input: where it lies, its ``name`` in the input, its kind, and its state when it was planned."""

    path: str
    name: str
    kind: str
    size: int
    changed: int

    @property
    def reader(self) -> Any:
        """The module that reads this kind of file: ``columns_in``, ``cuts``, ``rows``."""
        return import_module(f"newscheck.archive.{self.kind}")


@dataclass(frozen=True, slots=True)
class Partition:
    """A stretch of a file; ``number`` counts the partitions of the whole input from 0."""

    number: int
    file: InputFile
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Row:
    """A row as read: its place in its file (byte or row number), and its values or the sentence why there are none.

    ``rest`` tells that nothing behind this place could be read either.
    """

    place: int
    values: dict[str, Any] | None = None
    problem: str = ""
    rest: bool = False


def find_inputs(where: Path) -> list[InputFile]:
    """The files of the input in order of their names.

    Raises NewscheckError when there is nothing there, ReadError when a file cannot be opened.
    """
    if not where.exists():
        raise NewscheckError(Message("Tidak ada berkas atau folder dengan nama ini."), str(where))
    if not where.is_dir():
        return [_described(where, where.name)]
    found = sorted(f for f in where.rglob("*") if f.suffix.lower() in SUFFIXES and not f.name.startswith("."))
    if not found:
        message = Message("Folder ini tidak berisi arsip ({suffixes}).", suffixes=", ".join(SUFFIXES))
        raise NewscheckError(message, str(where))
    return [_described(f, f.relative_to(where).as_posix()) for f in found]


def _described(file: Path, name: str) -> InputFile:
    try:
        with file.open("rb") as opened:
            magic = opened.read(len(PARQUET_MAGIC))
        state = file.stat()
    except OSError as e:
        raise ReadError(Message("Berkas tidak dapat dibaca: {problem}.", problem=e.strerror or e), str(file)) from e
    kind = "parquet" if magic == PARQUET_MAGIC else SUFFIXES.get(file.suffix.lower(), "jsonl")
    return InputFile(str(file.resolve()), name, kind, state.st_size, state.st_mtime_ns)


def columns_of(file: InputFile) -> list[str]:
    """The names of a file's columns; raises ReadError when it is broken."""
    names: list[str] = file.reader.columns_in(file.path)
    return names


def partitions_of(files: list[InputFile], columns: Columns, jobs: int = 1) -> list[Partition]:
    """All partitions of the input: at least eight for each of the ``jobs`` where the input is large enough.

    Raises ReadError for a broken file, NewscheckError for one without the columns.
    """
    whole = sum(f.size for f in files)
    size = max(LEAST_BYTES, min(MOST_BYTES, whole // max(SHARES, 8 * jobs)))
    cuts = [(file, *cut) for file in files for cut in _cuts(file, columns, size)]
    return [Partition(number, *cut) for number, cut in enumerate(cuts)]


def _cuts(file: InputFile, columns: Columns, size: int) -> Iterator[tuple[int, int]]:
    if file.size:
        columns.refuse_missing(columns_of(file), file.path)
        yield from file.reader.cuts(file.path, columns, size)
