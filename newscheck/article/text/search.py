"""Searches: the patterns of a rule looked for together, each only where its required literals occur."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from newscheck.article.text.literals import RequiredLiterals, required_literals
from newscheck.article.text.views import views

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator, Sequence

    from newscheck.article import Article
    from newscheck.source import TextRange

_BEYOND = 1 << 60


class Match(NamedTuple):
    """A match: which pattern it is of, in which stretch it lies, and the match itself."""

    pattern: int
    stretch: int
    found: re.Match[str]


class Search:
    """Patterns that read only the places of a text where their required literals occur; most drafts hold none.

    The literals are told when a draft is first read. Nothing of a draft is kept.
    """

    def __init__(self, *patterns: re.Pattern[str]) -> None:
        """Takes the patterns in the order in which they are looked for."""
        self.patterns = patterns

    @cached_property
    def literals(self) -> tuple[RequiredLiterals | None, ...]:
        """The required literals of each pattern; None for one that every stretch must be read for."""
        return tuple(required_literals(pattern) for pattern in self.patterns)

    def matches(self, article: Article, stretches: Sequence[TextRange]) -> Iterator[Match]:
        """Every match in the stretches, which are in order and apart: pattern by pattern, each in order."""
        seen = views(article)
        for n, (pattern, found) in enumerate(zip(self.patterns, self.literals, strict=True)):
            if found is None:
                whole = enumerate(stretches)
                yield from (Match(n, i, m) for i, where in whole for m in pattern.finditer(seen.written, *where))
                continue
            places = _places(getattr(seen, found.view), found.texts)
            if places:
                for i, match in _beside(pattern, seen.written, stretches, places, found):
                    yield Match(n, i, match)


def _places(text: str, literals: Iterable[str]) -> list[int]:
    """Where the literals occur, in order."""
    places = []
    for literal in literals:
        at = text.find(literal)
        while at >= 0:
            places.append(at)
            at = text.find(literal, at + 1)
    places.sort()
    return places


def _beside(
    pattern: re.Pattern[str], text: str, stretches: Sequence[TextRange], places: list[int], found: RequiredLiterals
) -> Iterator[tuple[int, re.Match[str]]]:
    """The matches that begin beside the places of literals."""
    narrow, least, most = found.narrow, found.least, found.most
    backs = range(least, most + 1) if narrow else (least, 0) if least < 0 else (0,)
    starts = [at - backs[0] for at in places]
    if len(backs) > 1:
        starts = sorted({at - back for at in places for back in backs})
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
            for match in pattern.finditer(text, max(begin, start - most + min(least, 0)), end):
                yield i, match
            read = end
