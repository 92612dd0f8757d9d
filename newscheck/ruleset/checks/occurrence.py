"""Occurrence: words that are fine now and then, but not so often."""

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
def occurrence(  # noqa: PLR0913 - the values of a card, all named
    article: Article,
    *,
    words: Annotated[
        tuple[str, ...], Param("kata atau frasa yang dihitung, huruf besar-kecil diabaikan", holds=none_empty)
    ] = (),
    pattern: Annotated[str, Param("ekspresi reguler yang dihitung")] = "",
    max_times: Annotated[int, Param("berapa kali boleh muncul", ge=0, former="at_most")] = 1,
    per_words: Annotated[int, Param("dalam berapa kata; 0 berarti dalam seluruh naskah", ge=0)] = 0,
    message: Annotated[
        str,
        Param(
            "kalimat untuk penulis; {found} kata itu, {times} jumlahnya, {max_times} batasnya",
            holds=gaps("found", "times", "max_times"),
        ),
    ] = "“{found}” muncul {times} kali; cukup {max_times} kali.",
) -> Iterator[Hit]:
    """Points at every place beyond the allowed number, and at the allowed ones as related places.

    With ``per_words`` the allowance grows with the length of the draft: ``max_times`` in that many words begun.
    """
    found = [w for w in places(article, compiled(tuple(words), pattern)) if not article.speech.covers(w)]
    allowed = max_times * max(1, -(-len(article.words) // per_words)) if per_words else max_times
    for where in found[allowed:]:
        told = Message(message, found=article[where], times=len(found), max_times=allowed)
        yield Hit(where, told, related=tuple(found[:allowed]))
