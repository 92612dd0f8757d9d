"""On which line of a TOML file a key stands: the TOML reader keeps no places."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_TABLE = re.compile(r"\s*\[\[?([^\]]+)\]")
_KEY = re.compile(r"\s*((?:\"[^\"]*\"|'[^']*'|[\w-]+)(?:\s*\.\s*(?:\"[^\"]*\"|'[^']*'|[\w-]+)){0,9})\s*=")
_PART = re.compile(r"\"([^\"]*)\"|'([^']*)'|([\w-]+)")


def line_of(path: Path | str | None, keys: Sequence[str]) -> int | None:
    """The line (from 1) of the key that ends with ``keys``; else of the longest part of them that stands there."""
    if path is None:
        return None
    try:
        lines = Path(path).read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError):
        return None
    wanted = tuple(k.replace("_", "-") for k in keys)
    places = list(_places(lines))
    for length in range(len(wanted), 0, -1):
        for found, line in places:
            if found[-length:] == wanted[:length] or (length == 1 and found[-1:] == wanted[-1:]):
                return line
    return None


def _places(lines: Sequence[str]) -> Iterator[tuple[tuple[str, ...], int]]:
    table: tuple[str, ...] = ()
    for number, line in enumerate(lines, 1):
        header = _TABLE.match(line)
        if header:
            table = _parts(header.group(1))
            yield table, number
            continue
        key = _KEY.match(line)
        if key:
            path = (*table, *_parts(key.group(1)))
            yield path, number
            for inner in re.finditer(r"[{,]\s*([\w-]+)\s*=", line[key.end() :]):
                yield (*path, inner.group(1).replace("_", "-")), number


def _parts(dotted: str) -> tuple[str, ...]:
    return tuple("".join(m).replace("_", "-") for m in _PART.findall(dotted))
