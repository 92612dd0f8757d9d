"""Rewrite: a pattern of letters and marks, and what should stand in its place."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Annotated

from newscheck.edits import Fix
from newscheck.finding import Hit
from newscheck.message import Message
from newscheck.rule import Param
from newscheck.source import BlockKind, TextRange

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from newscheck.article import Article

NEAR = 40
"""Code points around figures that a pattern of numbers may read."""
_DIGITS = re.compile(r"[0-9]+")
PROSE = frozenset({BlockKind.LEAD, BlockKind.PARAGRAPH, BlockKind.LIST, BlockKind.CAPTION})
HEADS = frozenset({BlockKind.TITLE, BlockKind.SUBHEADING})


def rewrite(  # noqa: PLR0913 - the values of a card, all named
    article: Article,
    *,
    put: Annotated[dict[str, str], Param("pola yang dicari dan gantinya; \\1 adalah kelompok pertama pola")] = {},  # noqa: B006 - never changed
    names: Annotated[dict[str, str], Param("potongan pola yang dipakai berulang: {nama} diganti isinya")] = {},  # noqa: B006 - never changed
    message: Annotated[str, Param("kalimat untuk penulis; {found} dan {right}")] = "Tulis “{right}”, bukan “{found}”.",
    safe: Annotated[bool, Param("apakah gantinya boleh dipasang otomatis")] = True,
    heads: Annotated[bool, Param("apakah judul dan subjudul ikut dibaca")] = False,
    digits: Annotated[bool, Param("apakah polanya hanya mungkin cocok di dekat angka; mempercepat")] = False,
) -> Iterator[Hit]:
    """Points at every match in the prose and offers the replacement; a match within another is left out."""
    wanted = PROSE | HEADS if heads else PROSE
    for block in article.blocks:
        if block.kind not in wanted:
            continue
        taken = block.range.start
        line = TextRange(block.range.start, _line_end(article.text, block.range.end))
        pieces = _near_digits(article.text, line) if digits else (line,)
        for where, right in sorted(m for piece in pieces for m in _matches(article.text, piece, put, names)):
            if where.start < taken:
                continue
            taken = where.end
            found = article[where]
            said = Message(message, found=found.strip(), right=right.strip())
            yield Hit(where, said, (Fix.replace(where, right, safe=safe),))


@lru_cache(maxsize=512)
def _near_digits(text: str, line: TextRange) -> tuple[TextRange, ...]:
    """The stretches of a line that lie near figures: all that patterns of numbers need to read."""
    found: list[TextRange] = []
    for match in _DIGITS.finditer(text, *line):
        start, end = max(line.start, match.start() - NEAR), min(line.end, match.end() + NEAR)
        if found and start <= found[-1].end:
            found[-1] = TextRange(found[-1].start, end)
        else:
            found.append(TextRange(start, end))
    return tuple(found)


def _line_end(text: str, offset: int) -> int:
    """Where the line of ``offset`` ends: what follows a paragraph on its line ("(ist)") is read along."""
    end = text.find("\n", offset)
    return len(text) if end < 0 else end


def _matches(
    text: str, where: TextRange, put: Mapping[str, str], names: Mapping[str, str]
) -> Iterator[tuple[TextRange, str]]:
    for pattern, template in put.items():
        for match in _compiled(pattern, tuple(names.items())).finditer(text, *where):
            yield TextRange(*match.span()), match.expand(template)


@lru_cache(maxsize=256)
def _compiled(pattern: str, names: tuple[tuple[str, str], ...]) -> re.Pattern[str]:
    for name, piece in names:
        pattern = pattern.replace("{" + name + "}", f"(?:{piece})")
    return re.compile(pattern)
