"""Plain text: nothing is markup, but addresses and comments are no prose."""

from __future__ import annotations

from newscheck.reading.links import find_not_prose
from newscheck.reading.unseen import comments, cut, marginal, sewn
from newscheck.source import Ranges, Source


def parse(text: str, path: str) -> Source:
    """The draft in a plain text."""
    remarks = [*comments(text), *marginal(text)]
    return sewn(text, path, (cut(text, *r) for r in remarks), remarks, lambda sewing: _read(sewing.text, path))


def _read(text: str, path: str) -> Source:
    return Source(path, text, opaque=Ranges(find_not_prose(text)))
