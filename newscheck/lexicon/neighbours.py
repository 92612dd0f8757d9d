"""How well a word fits between the words beside it: pairs of words in edited text against chance."""

from __future__ import annotations

from functools import lru_cache
from math import log10

from newscheck.lexicon.counts import COMMA, END, MARK, NAME, NUMBER, START, count, pair_count

ALL = 2.9e6
"""Words and marks that the pairs were counted in."""
KINDS = {NAME: 300_000, NUMBER: 70_000, COMMA: 160_000, MARK: 300_000, START: 150_000, END: 150_000}
"""How often what is no word stood in that text, to the first figure."""
LEAST, MOST = -1.5, 3.0
"""What one neighbour can say at most against a word and for it, in log10."""
SEEN, EXPECTED = 0.1, 0.3
"""What is added to every count, so that one pair more or less makes no difference."""
TOLD = 3.0
"""Expected so often, a pair that never stands tells something."""


@lru_cache(maxsize=8192)
def fit(before: str, word: str, after: str) -> float:
    """How much likelier ``word`` is between its neighbours than anywhere: log10, above 0 when it fits.

    ``before`` and ``after`` are words in small letters or the kinds of :func:`newscheck.lexicon.counts.pair_count`.
    """
    return _together(before, word) + _together(word, after)


def _together(left: str, right: str) -> float:
    seen, expected = pair_count(left, right), _often(left) * _often(right) / ALL
    if not seen and expected <= TOLD:
        return 0.0
    more = EXPECTED * min(expected, 1) + SEEN
    return max(LEAST, min(MOST, log10((seen + more) / (expected + more))))


def _often(word: str) -> int:
    return KINDS.get(word) or max(count(word).small, 1)
