"""Existence: words or patterns that should not stand in a draft."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from newscheck.finding import Hit
from newscheck.message import Message
from newscheck.ruleset.checks.wording import compiled, looked_for, places, searchable
from newscheck.ruleset.parameters import Param
from newscheck.ruleset.rule import looks_for, valid_if
from newscheck.ruleset.texts import gaps, none_empty

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscheck.article import Article


@valid_if(searchable)
@looks_for(patterns=looked_for)
def existence(
    article: Article,
    *,
    words: Annotated[
        tuple[str, ...], Param("kata atau frasa yang dicari, huruf besar-kecil diabaikan", holds=none_empty)
    ] = (),
    pattern: Annotated[str, Param("ekspresi reguler yang dicari")] = "",
    message: Annotated[
        str, Param("kalimat untuk penulis; {found} adalah kata yang ditemukan", holds=gaps("found"))
    ] = "Hindari “{found}”.",
) -> Iterator[Hit]:
    """Points at every place in the title and the prose where a word or the pattern stands."""
    for where in places(article, compiled(tuple(words), pattern)):
        yield Hit(where, Message(message, found=article[where]))
