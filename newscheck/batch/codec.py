"""Reports as plain JSON and back: what the cache stores. Nothing in it is ever executed.

A dataclass becomes the list of its fields; decoders are made once from the type hints.
"""

from __future__ import annotations

import dataclasses
import types
from collections.abc import Callable, Mapping
from enum import Enum
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

from newscheck.message import Message
from newscheck.report import FileReport
from newscheck.source import TextRange

Decoder = Callable[[Any], Any]


def plain(value: Any) -> Any:
    """``value`` as JSON can say it."""
    if isinstance(value, Message):
        return [value.template, {k: str(v) for k, v in value.values.items()}]
    if isinstance(value, Enum):
        return value.value
    if dataclasses.is_dataclass(value):
        return [plain(getattr(value, f.name)) for f in dataclasses.fields(value)]
    if isinstance(value, Mapping):
        return {str(k): plain(v) for k, v in value.items()}
    if isinstance(value, tuple | list):
        return [plain(v) for v in value]
    return value


def named(value: Any) -> Any:
    """``value`` with every field of a dataclass under its name: nothing that a report knows can be left out.

    A message is its sentence in the language in use. A range is a mapping of ``start`` and ``end``; in a dataclass the
    field ``range`` gives these two in its place.
    """
    if isinstance(value, Message):
        return str(value)
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, TextRange):
        return {"start": value.start, "end": value.end}
    if dataclasses.is_dataclass(value):
        fields = {f.name: named(getattr(value, f.name)) for f in dataclasses.fields(value)}
        where = fields.pop("range", {})
        return {**where, **fields}
    return [named(v) for v in value] if isinstance(value, tuple | list) else value


def report_from(data: Any) -> FileReport:
    """The report that :func:`plain` was given; raises TypeError, ValueError or KeyError for anything else."""
    report: FileReport = decoder(FileReport)(data)
    return report


def as_is(data: Any) -> Any:
    """The decoder of what JSON itself can say."""
    return data


@cache
def decoder(hint: Any) -> Decoder:
    """What turns plain data into a value of the type ``hint``; it may use up the lists in the data."""
    origin, inner = get_origin(hint), get_args(hint)
    if origin in {Union, types.UnionType}:
        one = decoder(next(a for a in inner if a is not type(None)))
        return one if one is as_is else lambda data: None if data is None else one(data)
    if origin is tuple:
        item = decoder(inner[0])
        return tuple if item is as_is else lambda data: tuple(map(item, data))
    return _of_class(origin or hint)


def _of_class(kind: Any) -> Decoder:
    if not isinstance(kind, type):
        return as_is
    if issubclass(kind, Mapping):
        return dict
    if issubclass(kind, Message):
        return lambda data: Message(data[0], **data[1])
    if issubclass(kind, Enum):
        return {m.value: m for m in kind}.__getitem__
    if issubclass(kind, tuple):
        return kind._make  # type: ignore[attr-defined,no-any-return]  # the only tuples of a report are named ones
    return _dataclass(kind) if dataclasses.is_dataclass(kind) else as_is


def _dataclass(hint: type) -> Decoder:
    hints = get_type_hints(hint, localns=_names())
    fields = [decoder(hints[f.name]) for f in dataclasses.fields(hint)]
    count, decoded = len(fields), [(at, part) for at, part in enumerate(fields) if part is not as_is]

    def made(data: list[Any]) -> Any:
        if len(data) != count:
            msg = f"{hint.__name__} has {count} fields"
            raise ValueError(msg)
        for at, part in decoded:
            data[at] = part(data[at])
        return hint(*data)

    return made


@cache
def _names() -> dict[str, Any]:
    """The names that the modules of the report import for type checkers only."""
    from newscheck import edits, finding, source
    from newscheck.article import parts
    from newscheck.report import score

    names: dict[str, Any] = {"Mapping": Mapping}
    for module in (edits, finding, parts, score, source):
        names |= {k: v for k, v in vars(module).items() if not k.startswith("_")}
    return names
