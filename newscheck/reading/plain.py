"""Plain text: nothing is markup, but addresses and comments are no prose."""

from __future__ import annotations

from newscheck.reading.links import find_not_prose
from newscheck.source import Ranges, Source


def parse(text: str, path: str) -> Source:
    """The draft in a plain text."""
    return Source(path, text, opaque=Ranges(find_not_prose(text)))
