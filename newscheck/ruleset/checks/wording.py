"""Words and phrases as patterns: what several kinds of check look for."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from newscheck.article.text.search import Search
from newscheck.message import Message
from newscheck.ruleset import texts
from newscheck.ruleset.parameters import WrongValue
from newscheck.source import TextRange

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newscheck.article import Article


@lru_cache(maxsize=256)
def compiled(words: tuple[str, ...], pattern: str) -> re.Pattern[str]:
    """One expression for all words (case ignored, any blanks between them) and a pattern of the author's own.

    Raises WrongValue when there is nothing to look for, or the pattern cannot be read.
    """
    if not words and not pattern:
        raise WrongValue(Message("isi “words” atau “pattern”"), "words")
    if pattern:
        texts.compiled(pattern, "pattern")
    spaced = (r"\s+".join(map(re.escape, w.split())) for w in sorted(words, key=len, reverse=True))
    firsts = "".join(sorted({re.escape(c) for w in words for c in (w[0].lower(), w[0].upper())}))
    together = [rf"\b(?=[{firsts}])(?i:{'|'.join(spaced)})\b"] if words else []
    return texts.compiled("|".join([*together, *([pattern] if pattern else [])]), "pattern")


def places(article: Article, found: re.Pattern[str]) -> Iterator[TextRange]:
    """Where an expression stands in the title and the prose, in order."""
    blocks = [b.range for b in (article.title, *article.paragraphs) if b]
    for match in _search(found).matches(article, blocks):
        if match.found.group():
            yield TextRange(*match.found.span())


def searchable(*, words: tuple[str, ...] = (), pattern: str = "", **_: object) -> None:
    """Raises WrongValue for words and a pattern that cannot be looked for."""
    compiled(words, pattern)


def looked_for(*, words: Sequence[str] = (), pattern: str = "", **_: object) -> Search:
    """What a check with these values reads by; raises WrongValue as :func:`compiled` does."""
    return _search(compiled(tuple(words), pattern))


@lru_cache(maxsize=256)
def _search(pattern: re.Pattern[str]) -> Search:
    return Search(pattern)
