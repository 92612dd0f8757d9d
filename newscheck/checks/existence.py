"""Existence: words or patterns that should not stand in a draft."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Annotated

from newscheck.finding import Hit
from newscheck.message import Message
from newscheck.rule import Param
from newscheck.source import TextRange

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscheck.article import Article


def existence(
    article: Article,
    *,
    words: Annotated[list[str], Param("kata atau frasa yang dicari, huruf besar-kecil diabaikan")] = [],  # noqa: B006 - never changed
    pattern: Annotated[str, Param("ekspresi reguler yang dicari")] = "",
    message: Annotated[str, Param("kalimat untuk penulis; {found} adalah kata yang ditemukan")] = "Hindari “{found}”.",
) -> Iterator[Hit]:
    """Points at every place in the prose where a word or the pattern stands."""
    found = _compiled(tuple(words), pattern)
    for block in (article.title, *article.paragraphs):
        for match in found.finditer(article.text, *block.range) if block else ():
            if match.group():
                yield Hit(TextRange(*match.span()), Message(message, found=match.group()))


@lru_cache(maxsize=256)
def _compiled(words: tuple[str, ...], pattern: str) -> re.Pattern[str]:
    spaced = (r"\s+".join(map(re.escape, w.split())) for w in sorted(words, key=len, reverse=True))
    alternatives = [rf"\b{w}\b" for w in spaced]
    return re.compile("|".join([*alternatives, *([pattern] if pattern else [])]), re.IGNORECASE if words else 0)
