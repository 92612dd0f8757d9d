"""How Indonesian a spelling looks: how likely its letters follow one another (made by ``training.word_counts``)."""

from __future__ import annotations

import gzip
from functools import cache, lru_cache

from newscheck.lexicon import HERE

ALPHABET = "abcdefghijklmnopqrstuvwxyz"
EDGE = len(ALPHABET)
"""What stands for the edge of a word among the letters' numbers."""
SIGNS = len(ALPHABET) + 1
STEPS = 32
"""Steps of the table to one decimal logarithm."""
UNLIKELIEST = 255
"""What the table can say at most, in steps."""


@cache
def _costs() -> bytes:
    """By three signs in a row, how unlikely the third is behind the two, in steps."""
    return gzip.decompress((HERE / "letters.bin.gz").read_bytes())


@lru_cache(maxsize=32768)
def letters_likelihood(word: str) -> float:
    """How likely the letters of a word are, read one after the other: log10 of a probability, so 0 at most.

    ``word`` is in small letters; letters outside a–z count as the unlikeliest. A word of eight letters that is well
    formed has about -8, one with letters that no Indonesian word has side by side -12 and less.
    """
    return -sum(_steps(word)) / STEPS


@lru_cache(maxsize=32768)
def oddest(word: str) -> float:
    """How unlikely the least likely letter of a word is behind the two before it: log10 of a probability."""
    return -max(_steps(word)) / STEPS


def _steps(word: str) -> list[int]:
    """How unlikely each letter of a word is, and its end: beside a letter outside a–z, as unlikely as can be."""
    signs = (EDGE, EDGE, *map(ALPHABET.find, word), EDGE)
    costs = _costs()
    return [
        costs[(a * SIGNS + b) * SIGNS + c] if min(a, b, c) >= 0 else UNLIKELIEST
        for a, b, c in zip(signs, signs[1:], signs[2:], strict=False)
    ]
