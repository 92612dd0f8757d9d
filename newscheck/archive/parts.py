"""The part that a partition becomes: one Parquet file of articles, and one of errors where there are any.

A part is written under a name of its own and renamed when it is whole. Its footer holds the partition's tally, so the
file is also the ledger's entry: the partition is finished when, and only when, the part is there.
"""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Self

from newscheck.archive.schema import article_schema, error_schema
from newscheck.archive.tally import Tally

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

ARTICLES, ERRORS, WORK = "articles", "errors", ".work"
"""Folders of a result; the last one holds what is being worked on."""
TALLY = b"newscheck"
TOGETHER = 512
"""Articles in a row group: how many wait in memory before they are written."""


def name_of(number: int) -> str:
    """The name of a partition's files."""
    return f"part-{number:06}.parquet"


def tally_of(out: Path, number: int) -> Tally | None:
    """What the partition's part adds up to; None while there is none, or when the file is broken."""
    from pyarrow import ArrowException
    from pyarrow.parquet import read_metadata

    try:
        return Tally.from_json(read_metadata(out / ARTICLES / name_of(number)).metadata[TALLY])
    except (ArrowException, OSError, KeyError, TypeError, ValueError):
        return None


def is_finished(out: Path, number: int) -> bool:
    """Whether the partition need not be done again: its part is there, and its input could be read to the end."""
    tally = tally_of(out, number)
    return tally is not None and not tally.unread


def sweep(out: Path) -> None:
    """Makes the folders, and removes what a run that was killed left half written."""
    for folder in (ARTICLES, ERRORS, WORK):
        (out / folder).mkdir(parents=True, exist_ok=True)
        for left in (out / folder).glob(".*.tmp"):
            left.unlink(missing_ok=True)


class Part:
    """A part in the making: rows go in, :meth:`commit` makes it appear; without it nothing is left.

    Every method raises OSError when the disk does.
    """

    def __init__(self, out: Path, number: int, keep: tuple[str, ...]) -> None:
        """Opens nothing yet; ``keep`` are the columns carried along."""
        name = name_of(number)
        self._articles = _Table(out / ARTICLES / name, article_schema(keep))
        self._errors = _Table(out / ERRORS / name, error_schema())

    def add(self, articles: Iterable[dict[str, Any]] = (), errors: Iterable[dict[str, Any]] = ()) -> None:
        """Takes rows; full groups of them are written."""
        self._articles.add(articles)
        self._errors.add(errors)

    def commit(self, tally: Tally) -> None:
        """Puts the errors and then the articles in their places."""
        if self._errors.rows:
            self._errors.finish({})
        else:
            self._errors.target.unlink(missing_ok=True)
        self._articles.finish({TALLY.decode(): tally.as_json()})

    def __enter__(self) -> Self:
        """The part itself."""
        return self

    def __exit__(self, *error: object) -> None:
        """Leaves nothing half written behind."""
        self._articles.drop()
        self._errors.drop()


class _Table:
    def __init__(self, target: Path, schema: Any) -> None:
        self.target = target
        self.rows = 0
        self._new = target.with_name(f".{target.name}.{os.getpid()}.tmp")
        self._schema = schema
        self._waiting: list[dict[str, Any]] = []
        self._file: Any = None

    def add(self, rows: Iterable[dict[str, Any]]) -> None:
        before = len(self._waiting)
        self._waiting += rows
        self.rows += len(self._waiting) - before
        if len(self._waiting) >= TOGETHER:
            self._write()

    def finish(self, notes: dict[str, str]) -> None:
        self._write()
        self._file.add_key_value_metadata(notes)
        self._file.close()
        with self._new.open("rb") as whole:
            os.fsync(whole.fileno())
        self._new.replace(self.target)

    def drop(self) -> None:
        if self._file is not None:
            with suppress(OSError):
                self._file.close()
        self._new.unlink(missing_ok=True)

    def _write(self) -> None:
        import pyarrow as pa
        from pyarrow.parquet import ParquetWriter

        if self._file is None:
            self._file = ParquetWriter(self._new, self._schema, compression="zstd")
        self._file.write_table(pa.Table.from_pylist(self._waiting, schema=self._schema))
        self._waiting.clear()
