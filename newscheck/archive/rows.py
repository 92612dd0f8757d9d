"""A row as a draft: its title as the heading, its body as the paragraphs, its day as the day of publication."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from newscheck.errors import ReadError
from newscheck.message import Message
from newscheck.reading import read_bytes
from newscheck.reading.front_matter import as_date
from newscheck.source import Block, BlockKind, Meta, TextRange

if TYPE_CHECKING:
    from datetime import date

    from newscheck.archive.columns import Columns
    from newscheck.archive.inputs import Row
    from newscheck.reading.limits import Limits
    from newscheck.source import Source


@dataclass(frozen=True, slots=True)
class Entry:
    """An article of the archive: ``source`` to be checked, and what its row says besides.

    ``id`` is the row's own, or the file's name and the row's place in it. ``kept`` are the columns carried along, as
    text. ``problem`` says why there is no source.
    """

    id: str
    place: int
    title: str | None = None
    published: date | None = None
    kept: tuple[str | None, ...] = ()
    source: Source | None = None
    problem: str = ""


def entry_of(row: Row, columns: Columns, file: str, limits: Limits) -> Entry:
    """The article in a row of the file called ``file``; one whose text cannot be read says why."""
    place = f"{file}#{row.place}"
    if row.values is None:
        return Entry(place, row.place, problem=row.problem)
    found = row.values
    name = _text(found.get(columns.id)) if columns.id else None
    entry = Entry(name or place, row.place, kept=tuple(_text(found.get(k)) for k in columns.keep))
    body = found.get(columns.body)
    if not isinstance(body, str):
        message = Message("Kolom “{name}” tidak berisi teks.", name=columns.body)
        return replace(entry, problem=str(message))
    heading = " ".join((_text(found.get(columns.title)) or "").split()) if columns.title else ""
    day = found.get(columns.date) if columns.date else None
    published = as_date(day) if day is not None else None
    try:
        source = _source(heading, body, published, limits)
    except ReadError as e:
        return replace(entry, problem=str(e.message))
    except UnicodeEncodeError:
        return replace(entry, problem=str(Message("Teksnya memuat separuh pasangan UTF-16, jadi bukan teks utuh.")))
    if day not in {None, ""} and published is None:
        note = Message("Tanggal “{day}” tidak terbaca; artikel diperiksa tanpa tanggal terbit.", day=str(day)[:40])
        source = replace(source, notes=(*source.notes, str(note)))
    return replace(entry, title=heading or None, published=published, source=source)


def _source(heading: str, body: str, published: date | None, limits: Limits) -> Source:
    """Read as a text file of title, blank line and body is read, so that the report is the same as that file's."""
    text = f"{heading}\n\n{body}" if heading else body
    source = read_bytes(text.encode("utf-8"), "", limits)
    if heading and source.text.startswith(heading):
        source = _titled(source, len(heading))
    return replace(source, meta=Meta(published=published))


def _titled(source: Source, length: int) -> Source:
    """A source whose first ``length`` code points are its title."""
    if source.story is not None and source.seams is not None:
        return replace(source, story=_titled(source.story, source.seams.read(length)))
    return replace(source, outline=(Block(BlockKind.TITLE, TextRange(0, length)),))


def _text(value: Any) -> str | None:
    if value is None or isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False, default=str) if isinstance(value, dict | list | bool) else str(value)
