"""How often words stand in edited Indonesian text, and which words are roots (made by ``training.word_counts``).

The text is 2.8 million words of edited news and encyclopaedia; counts are times in all of it.
"""

from __future__ import annotations

import gzip
from functools import cache, lru_cache
from typing import NamedTuple

from newscheck.lexicon import HERE, word_list

START, END = "<", ">"
"""What stands for the start and the end of a sentence in a pair of words."""
NAME, NUMBER, COMMA, MARK = "A", "1", ",", "."
"""What stands in a pair of words for a name, a number, a comma, and any other mark."""
MILLIONS = 2.8
"""Million words of text that were counted."""


class Count(NamedTuple):
    """How often a word stands in small letters, with a capital inside a sentence, and in how many sources small.

    A source is a newspaper or a collection; more than nine are nine.
    """

    small: int
    capital: int
    sources: int = 0


UNSEEN = Count(0, 0)


def unpacked(name: str) -> list[str]:
    """The lines of a gzipped file of this folder."""
    return gzip.decompress((HERE / name).read_bytes()).decode().splitlines()


@cache
def counts() -> dict[str, Count]:
    """Every counted word (in small letters) with its counts."""
    rows = (line.split("\t") for line in unpacked("words.tsv.gz"))
    return {word: Count(int(small), int(capital), int(sources)) for word, small, capital, sources in rows}


@cache
def roots() -> frozenset[str]:
    """Root words: those of PySastrawi (MIT) and newer ones of ``roots_added.txt``, less ``roots_removed.txt``."""
    return (frozenset(unpacked("roots.txt.gz")) | word_list("roots_added")) - word_list("roots_removed")


@cache
def open_words() -> frozenset[str]:
    """Words that open lists know, Indonesian and English: they silence a doubt and are never proposed.

    Wordnet Bahasa (MIT), wordfreq and FrequencyWords (CC BY-SA 4.0); made by ``training.open_lists``.
    """
    return frozenset(unpacked("open_words.txt.gz")) | english_words()


@cache
def english_words() -> frozenset[str]:
    """English words seen once in a million words and oftener (wordfreq, CC BY-SA 4.0), of four letters and more."""
    return frozenset(unpacked("english_words.txt.gz"))


def count(word: str) -> Count:
    """The counts of a word given in small letters; zeros when it was never seen."""
    return counts().get(word, UNSEEN)


@cache
def families() -> dict[str, int]:
    """How often all words made of one root stand in small letters, by root."""
    rows = (line.split("\t") for line in unpacked("families.tsv.gz"))
    return {root: int(n) for root, n in rows}


def pair_count(left: str, right: str) -> int:
    """How often ``right`` stands right behind ``left``; 0 when less than three times.

    Both are words in small letters, or :data:`START`, :data:`END`, :data:`NAME`, :data:`NUMBER`, :data:`COMMA`,
    :data:`MARK` for what is no word. A word written with a capital counts as itself when it opens its sentence or
    stands small more than 20 times elsewhere, and as a name otherwise.
    """
    return followers(left).get(right, 0)


@lru_cache(maxsize=4096)
def followers(left: str) -> dict[str, int]:
    """Everything that stands three times or more right behind ``left``, with its count."""
    parts = _pair_lines().get(left, "").split(" ")
    return dict(zip(parts[::2], map(int, parts[1::2]), strict=False))


@cache
def _pair_lines() -> dict[str, str]:
    rows = (line.partition("\t") for line in unpacked("pairs.tsv.gz"))
    return {left: line for left, _, line in rows}
