"""How di, ke and dari stand to a word: apart (di rumah) or joined (dirumahkan), by what edited text does with it."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from newscheck.lexicon.counts import unpacked

PREPOSITIONS = ("dari", "di", "ke")


class Writings(NamedTuple):
    """How often a preposition and one word stand apart, and how often joined (made by ``training.both_writings``)."""

    apart: int
    joined: int


NEVER = Writings(0, 0)


@cache
def _counted() -> dict[tuple[str, str], Writings]:
    rows = (line.split("\t") for line in unpacked("prepositions.tsv.gz"))
    return {(preposition, word): Writings(int(apart), int(joined)) for preposition, word, apart, joined in rows}


def writings(preposition: str, word: str) -> Writings:
    """The counts of both writings; zeros when neither is clearly the commoner."""
    return _counted().get((preposition, word), NEVER)
