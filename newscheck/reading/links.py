"""Stretches of a plain text that are no prose: web and mail addresses, handles, hashtags, HTML comments.

Every pattern is bounded in what it looks back over, so that a megabyte of one letter costs a megabyte of work.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newscheck.source import TextRange

if TYPE_CHECKING:
    from collections.abc import Iterator

_DOMAINS = "com|co|id|net|org|info|tv|me|news|edu|gov|io|ly|gl|be|online|site|web"
NOT_PROSE = re.compile(
    rf"""
    <!--(?:[^-]|-(?!->)){{0,1000}}-->
  | (?:https?|ftp)://[^\s<>"“”]+
  | (?<![\w.@/-])www\.[^\s<>"“”]+
  | (?<![\w.+-])[\w.+-]{{1,64}}@[\w-]{{1,63}}(?:\.[\w-]{{1,63}}){{1,5}}
  | (?<![\w.@/-])(?:[A-Za-z0-9][A-Za-z0-9-]{{0,62}}\.){{1,4}}(?:{_DOMAINS})\b(?![-@])(?:/[^\s<>"“”]*)?
  | (?<![\w@/.])@[A-Za-z0-9_][\w.]{{1,40}}
  | (?<![\w#&/])\#[^\W\d_]\w*
  | \ufffc
    """,
    re.VERBOSE,
)
_TRAILING = ".,;:!?)]}'’”\"*_"


def find_not_prose(text: str, start: int = 0, end: int | None = None) -> Iterator[TextRange]:
    """The stretches in order; a full stop or bracket that ends the sentence is left to the sentence."""
    for found in NOT_PROSE.finditer(text, start, len(text) if end is None else end):
        whole = found.group()
        kept = whole if whole.startswith("<!--") else whole.rstrip(_TRAILING)
        yield TextRange(found.start(), found.start() + len(kept))
