"""How often words stand in edited Indonesian text, and which words are roots (made by ``training.word_counts``)."""

from __future__ import annotations

import gzip
from functools import cache
from typing import NamedTuple

from newscheck.lexicon import HERE, word_list


class Count(NamedTuple):
    """How often a word stands in small letters, and how often with a capital inside a sentence, in 1 million words."""

    small: int
    capital: int


UNSEEN = Count(0, 0)


def unpacked(name: str) -> list[str]:
    """The lines of a gzipped file of this folder."""
    return gzip.decompress((HERE / name).read_bytes()).decode().splitlines()


@cache
def counts() -> dict[str, Count]:
    """Every counted word (in small letters) with its counts."""
    rows = (line.split("\t") for line in unpacked("words.tsv.gz"))
    return {word: Count(int(small), int(capital)) for word, small, capital in rows}


@cache
def roots() -> frozenset[str]:
    """Root words: those of PySastrawi (MIT) and newer ones of ``roots_added.txt``, less ``roots_removed.txt``."""
    return (frozenset(unpacked("roots.txt.gz")) | word_list("roots_added")) - word_list("roots_removed")


def count(word: str) -> Count:
    """The counts of a word given in small letters; zeros when it was never seen."""
    return counts().get(word, UNSEEN)


@cache
def families() -> dict[str, int]:
    """How often all words made of one root stand in small letters, by root."""
    rows = (line.split("\t") for line in unpacked("families.tsv.gz"))
    return {root: int(n) for root, n in rows}
