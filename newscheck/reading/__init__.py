"""From a file to a Source."""

from __future__ import annotations

from pathlib import Path

from newscheck.source import Source


def read(path: Path) -> Source:
    """The draft in a file."""
    return Source(str(path), path.read_bytes().decode("utf-8-sig"))
