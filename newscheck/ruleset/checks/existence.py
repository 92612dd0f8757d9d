"""Existence: words or patterns that should not stand in a draft."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from newscheck.finding import Hit
from newscheck.message import Message
from newscheck.ruleset.checks.wording import compiled, looked_for, places
from newscheck.ruleset.rule import Param, looks_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscheck.article import Article


@looks_for(patterns=looked_for)
def existence(
    article: Article,
    *,
    words: Annotated[list[str], Param("kata atau frasa yang dicari, huruf besar-kecil diabaikan")] = [],  # noqa: B006 - never changed
    pattern: Annotated[str, Param("ekspresi reguler yang dicari")] = "",
    message: Annotated[str, Param("kalimat untuk penulis; {found} adalah kata yang ditemukan")] = "Hindari “{found}”.",
) -> Iterator[Hit]:
    """Points at every place in the title and the prose where a word or the pattern stands."""
    for where in places(article, compiled(tuple(words), pattern)):
        yield Hit(where, Message(message, found=article[where]))
