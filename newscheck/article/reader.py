"""Readers: the patterns of a rule looked for together, each only where its anchors stand."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from newscheck.article.views import shape_of, shape_pieces, views, word_pieces
from newscheck.article.anchors import Anchors, anchors

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newscheck.article import Article
    from newscheck.article.views import Views
    from newscheck.source import TextRange

FREQUENT = " aneiturkdmsglpbohyjcwfvzxq"
"""The blank and the small letters, the most frequent in Indonesian first."""
_BLANKS = re.compile(r"\s+")
_BEYOND = 1 << 60


class Match(NamedTuple):
    """A match: which pattern it is of, in which stretch it lies, and the match itself."""

    pattern: int
    stretch: int
    found: re.Match[str]


class _Anchor(NamedTuple):
    """A string that stands beside matches of a pattern, and the pieces that stand in every text that holds it."""

    pattern: int
    text: str
    pieces: frozenset[str]


class Reader:
    """Patterns that read only the places of a text where their anchors stand; most drafts hold none of them.

    The anchors are told when a draft is first read. Nothing of a draft is kept.
    """

    def __init__(self, *patterns: re.Pattern[str]) -> None:
        """Takes the patterns in the order in which they are looked for."""
        self.patterns = patterns

    def matches(self, article: Article, stretches: Sequence[TextRange]) -> Iterator[Match]:
        """Every match in the stretches, which are in order and apart: pattern by pattern, each in order."""
        seen = views(article)
        standing = self._standing(seen.pieces)
        for n in sorted(standing) if len(standing) > 1 else standing:
            pattern, found = self.patterns[n], self._anchors[n]
            if found is None:
                whole = enumerate(stretches)
                yield from (Match(n, i, m) for i, where in whole for m in pattern.finditer(seen.written, *where))
                continue
            places = _places(getattr(seen, found.view), standing[n])
            if places:
                for i, match in _beside(pattern, seen.written, stretches, places, found):
                    yield Match(n, i, match)

    def _standing(self, pieces: frozenset[str]) -> dict[int, list[str]]:
        """By pattern: its anchors that may stand in a text of such pieces; none for a pattern without anchors."""
        standing: dict[int, list[str]] = {n: [] for n in self._unanchored}
        for piece in self._telling.intersection(pieces):
            for n, text, all_pieces in self._by_piece[piece]:
                if all_pieces <= pieces:
                    standing.setdefault(n, []).append(text)
        for n, text, _ in self._by_piece.get("", ()):
            standing.setdefault(n, []).append(text)
        return standing

    @cached_property
    def _anchors(self) -> tuple[Anchors | None, ...]:
        return tuple(anchors(pattern) for pattern in self.patterns)

    @cached_property
    def _unanchored(self) -> tuple[int, ...]:
        return tuple(n for n, found in enumerate(self._anchors) if found is None)

    @cached_property
    def _by_piece(self) -> dict[str, list[_Anchor]]:
        """Every anchor under the piece that tells most of it; under the empty string those without a piece."""
        found: dict[str, list[_Anchor]] = {}
        for n, known in enumerate(self._anchors):
            for text in sorted(known.texts) if known else ():
                pieces = _pieces(text, known.view)
                found.setdefault(max(pieces, key=_rarity, default=""), []).append(_Anchor(n, text, pieces))
        return found

    @cached_property
    def _telling(self) -> frozenset[str]:
        return frozenset(self._by_piece) - {""}


def _places(text: str, standing: Iterable[str]) -> list[int]:
    """Where the anchors stand, in order."""
    places = []
    for anchor in standing:
        at = text.find(anchor)
        while at >= 0:
            places.append(at)
            at = text.find(anchor, at + 1)
    places.sort()
    return places


def _beside(
    pattern: re.Pattern[str], text: str, stretches: Sequence[TextRange], places: list[int], found: Anchors
) -> Iterator[tuple[int, re.Match[str]]]:
    """The matches that begin beside the places of anchors."""
    narrow, least, most = found.narrow, found.least, found.most
    if narrow and least != most:
        starts = sorted({at - back for at in places for back in range(least, most + 1)})
    else:
        starts = [at - least for at in places] if narrow else places
    i, begin, end, read = -1, 0, 0, 0
    for start in starts:
        if start < read:
            continue
        if start >= end:
            i = bisect_right(stretches, (start, _BEYOND)) - 1
            begin, end = stretches[i] if i >= 0 else (0, 0)
            if start >= end:
                continue
        if narrow:
            match = pattern.match(text, start, end)
            if match:
                yield i, match
                read = match.end()
        else:
            for match in pattern.finditer(text, max(begin, start - most), end):
                yield i, match
            read = end


def _pieces(anchor: str, view: str) -> frozenset[str]:
    """The pieces of an anchor; blanks of any kind and number count as one."""
    bare = _BLANKS.sub(" ", anchor)
    if view == "shape":
        return frozenset(shape_pieces(bare))
    return frozenset((*word_pieces(bare), *shape_pieces("".join(map(shape_of, bare)) if view == "written" else "")))


def _rarity(piece: str) -> tuple[bool, int, int, str]:
    """How much a piece tells: letters more than shapes, rare ones more than frequent ones."""
    ranks = (FREQUENT.find(sign) for sign in piece)
    return piece[0] != "\0", len(piece), sum(len(FREQUENT) if rank < 0 else rank for rank in ranks), piece
