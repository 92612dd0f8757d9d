"""JSONL: one object a line, read from any byte on; a line belongs to the stretch that its first byte lies in."""

from __future__ import annotations

import json
from itertools import islice, pairwise
from typing import TYPE_CHECKING, Any, BinaryIO

from newscheck.archive.inputs import Row
from newscheck.errors import ReadError
from newscheck.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscheck.archive.columns import Columns

PEEKED = 100
"""Lines at the top of a file whose keys are taken for its columns."""
LONGEST = 50_000_000
"""Bytes of the longest line that is read, so that a file without line ends cannot fill the memory."""
_CHUNK = 1 << 20


def columns_in(path: str) -> list[str]:
    """The keys of the first rows, in order; raises ReadError when none of them is a JSON object."""
    problem, names = "", dict[str, None]()
    with open(path, "rb") as file:  # noqa: PTH123 - paths travel as text between processes
        for line in islice(_lines(file, None), PEEKED):
            row = _row(*line)
            names |= dict.fromkeys(row.values or ())
            problem = problem or row.problem
    if not names:
        raise ReadError(Message("Bukan JSONL: {problem}", problem=problem or Message("berkasnya kosong.")), path)
    return list(names)


def cuts(path: str, columns: Columns, size: int) -> Iterator[tuple[int, int]]:
    """Stretches of about ``size`` bytes; only the file's length is looked at."""
    del columns
    with open(path, "rb") as file:  # noqa: PTH123
        length = file.seek(0, 2)
    pieces = max(1, round(length / size))
    edges = [length * i // pieces for i in range(pieces + 1)]
    yield from pairwise(edges)


def rows(path: str, columns: Columns, start: int, end: int) -> Iterator[Row]:
    """The rows whose lines begin in ``[start, end)``; a line that is no object comes with the sentence why."""
    del columns
    try:
        with open(path, "rb") as file:  # noqa: PTH123
            if start:
                file.seek(start - 1)
                _skip_line(file)
            for line in _lines(file, end):
                yield _row(*line)
    except OSError as e:
        yield Row(
            start, None, str(Message("Berkas tidak dapat dibaca: {problem}.", problem=e.strerror or e)), rest=True
        )


def _lines(file: BinaryIO, end: int | None) -> Iterator[tuple[int, bytes | None]]:
    """Place and bytes of each line that is not blank; None for the bytes of a line that is too long."""
    place = file.tell()
    while (end is None or place < end) and (line := file.readline(LONGEST + 1)):
        if len(line) > LONGEST and not line.endswith(b"\n"):
            _skip_line(file)
            yield place, None
        elif line.strip():
            yield place, line
        place = file.tell()


def _skip_line(file: BinaryIO) -> None:
    while (piece := file.readline(_CHUNK)) and not piece.endswith(b"\n"):
        pass


def _row(place: int, line: bytes | None) -> Row:
    if line is None:
        return Row(place, None, str(Message("Baris ini lebih dari {limit} byte.", limit=LONGEST)))
    try:
        values: Any = json.loads(line.removeprefix(b"\xef\xbb\xbf") if place == 0 else line)
    except json.JSONDecodeError as e:
        return Row(
            place, None, str(Message("Baris ini bukan JSON: {problem} (karakter {n}).", problem=e.msg, n=e.colno))
        )
    except (ValueError, RecursionError) as e:
        return Row(place, None, str(Message("Baris ini bukan JSON: {problem}.", problem=type(e).__name__)))
    if not isinstance(values, dict):
        return Row(place, None, str(Message("Baris ini bukan objek JSON, jadi tidak punya kolom.")))
    return Row(place, values)
