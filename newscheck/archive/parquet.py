"""Parquet: rows by number, read in small batches from the row groups that hold them."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any

from newscheck.archive.inputs import Row
from newscheck.errors import ReadError
from newscheck.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscheck.archive.columns import Columns

BATCH = 256
"""Rows decoded at a time."""
BUFFER = 1 << 20
"""Bytes of a column that are read at a time."""
MOST_PIECES = 64
"""Into how many partitions one row group is cut at most: those before a piece are decoded again to reach it."""


def columns_in(path: str) -> list[str]:
    """The names of the columns; raises ReadError when the footer is broken."""
    return list(_opened(path).schema_arrow.names)


def cuts(path: str, columns: Columns, size: int) -> Iterator[tuple[int, int]]:
    """Stretches of rows of about ``size`` uncompressed bytes in the columns read, none over the edge of a row group."""
    data = _opened(path).metadata
    first = 0
    for i in range(data.num_row_groups):
        group = data.row_group(i)
        weighed = (group.column(c) for c in range(group.num_columns))
        weight = sum(c.total_uncompressed_size for c in weighed if c.path_in_schema.split(".")[0] in columns.read)
        pieces = max(1, min(MOST_PIECES, round(weight / size), group.num_rows))
        edges = [first + group.num_rows * p // pieces for p in range(pieces + 1)]
        yield from ((a, b) for a, b in itertools.pairwise(edges) if a < b)
        first += group.num_rows


def rows(path: str, columns: Columns, start: int, end: int) -> Iterator[Row]:
    """The rows ``[start, end)``; where the file is broken, one row says so and is the last."""
    place = start
    try:
        file = _opened(path)
        groups, at = _groups(file.metadata, start, end)
        for batch in file.iter_batches(BATCH, row_groups=groups, columns=list(columns.read), use_threads=False):
            low, high = max(start - at, 0), min(end - at, batch.num_rows)
            at += batch.num_rows
            for values in batch.slice(low, high - low).to_pylist() if low < high else ():
                yield Row(place, values)
                place += 1
            if at >= end:
                return
    except ReadError as e:
        yield Row(place, None, str(e.message), rest=True)
    except Exception as e:  # noqa: BLE001 - pyarrow has many names for a broken page
        yield Row(place, None, str(Message("Parquet rusak mulai baris ini: {problem}.", problem=_short(e))), rest=True)


def _groups(data: Any, start: int, end: int) -> tuple[list[int], int]:
    """The row groups that share rows with the stretch, and the number of the first row in them."""
    groups: list[int] = []
    first, at = 0, 0
    for i in range(data.num_row_groups):
        last = first + data.row_group(i).num_rows
        if first < end and start < last:
            at = at if groups else first
            groups.append(i)
        first = last
    return groups, at


def _opened(path: str) -> Any:
    from pyarrow import ArrowException
    from pyarrow.parquet import ParquetFile

    try:
        return ParquetFile(path, buffer_size=BUFFER, pre_buffer=False)
    except (ArrowException, OSError) as e:
        raise ReadError(Message("Berkas Parquet ini rusak: {problem}.", problem=_short(e)), path) from e


def _short(error: Exception) -> str:
    return (str(error) or type(error).__name__).splitlines()[0].rstrip(".")[:200]
