"""Label lines: “Waktu: 08.00 WIB”, “Narahubung: Siti Aminah”. They list details and are no sentences."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newscheck.article.cache import cached_per_article
from newscheck.lexicon import word_list
from newscheck.source import BlockKind, Ranges

if TYPE_CHECKING:
    from newscheck.article import Article

_LINE = re.compile(
    r"[-*•_ ]{0,4}(?P<label>[A-Z][\w/.()-]*(?: [\w/.()-]+){0,4}?)[*_]{0,3}[ \t\u00a0]*"
    r":[*_]{0,3}[ \t\u00a0]+(?P<value>\S.*)$"
)
_STOP = re.compile(r"[.!?][\"”’)\]*_]*$")
_NO_LABELS = frozenset({BlockKind.FRONT_MATTER, BlockKind.TITLE, BlockKind.DATELINE})
LONGEST = 16
"""Words of the longest value."""


@cached_per_article
def label_lines(article: Article) -> Ranges:
    """The blocks of one line that name a detail and give it: those with a known label, and any two in a row."""
    blocks = [b for b in article.blocks if b.kind not in _NO_LABELS]
    found = [_label(article[b.range]) for b in blocks]
    beside = [
        bool(found[i - 1 : i] and found[i - 1]) or bool(found[i + 1 : i + 2] and found[i + 1])
        for i in range(len(found))
    ]
    known = word_list("label_nouns")
    return Ranges(
        b.range
        for b, label, near in zip(blocks, found, beside, strict=True)
        if label and (near or label.lower() in known)
    )


def _label(text: str) -> str:
    """The label of a line that may be one; empty for others: sentences, long values, several lines."""
    found = _LINE.match(text) if "\n" not in text else None
    if found is None or _STOP.search(text) or len(found["value"].split()) > LONGEST:
        return ""
    return found["label"]
