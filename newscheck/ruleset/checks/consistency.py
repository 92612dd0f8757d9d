"""Consistency: two ways of writing one thing, both right, but not in one draft."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from newscheck.edits import Fix
from newscheck.finding import Hit
from newscheck.message import Message
from newscheck.ruleset.checks.swaps import like
from newscheck.ruleset.checks.wording import compiled, places
from newscheck.ruleset.parameters import Param
from newscheck.ruleset.texts import filled_pairs, gaps

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscheck.article import Article


def consistency(
    article: Article,
    *,
    either: Annotated[
        dict[str, str], Param("pasangan bentuk: keduanya benar, tetapi pilih satu", holds=filled_pairs)
    ] = {},  # noqa: B006 - never changed
    message: Annotated[
        str, Param("kalimat untuk penulis; {found} dan {other}", holds=gaps("found", "other"))
    ] = "Naskah ini juga menulis “{other}”; pilih satu bentuk.",
) -> Iterator[Hit]:
    """Points at the rarer of two forms where a draft has both; of two equally frequent ones, at the later."""
    for one, other in either.items():
        first, second = list(places(article, compiled((one,), ""))), list(places(article, compiled((other,), "")))
        if not first or not second:
            continue
        if (len(first), -first[0].start) < (len(second), -second[0].start):
            rare, kept, form = first, second, other
        else:
            rare, kept, form = second, first, one
        for where in rare:
            found = article[where]
            fix = Fix.replace(where, like(found, form), safe=False)
            yield Hit(where, Message(message, found=found, other=article[kept[0]]), (fix,), (kept[0],))
