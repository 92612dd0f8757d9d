"""What the network sees of a text: hashed words, the case of their neighbours, commas, and the rest of the draft."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum
from itertools import islice
from math import nan
from typing import TYPE_CHECKING
from zlib import crc32

import numpy as np

from newscheck.lexicon.counts import count, roots
from newscheck.lexicon.morphology import analyse

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from numpy.typing import NDArray

TOKEN = re.compile(r"[^\W_]+(?:[-'’./][^\W_]+)*|[^\w\s]|_")
"""A word with its inner hyphens, apostrophes and stops, or a single mark."""
FORM_ROWS, AFFIX_ROWS, KINDS = 40_000, 6_000, 17
"""Rows of the tables of forms, of prefixes and of suffixes, and of kinds of words; row 0 is the edge of a sentence."""
HASHES = 6
_OPENERS = tuple('"“‘«:;•–—-(…!?.')
"""Behind these a capital may open a sentence or a quotation, so that no verdict on it is possible."""
SEEN, OFTEN_LARGE, OFTEN_SMALL = 8, 0.2, 0.9
"""Counts below which a word has hardly been seen; shares of capitals from and up to which a verdict is given."""
_LONGEST = 30
_ROOT, _EXPLAINED, _PLACE, _PERSON = 1, 2, 4, 8
_DIGIT = re.compile(r"\d")
_LETTER = re.compile(r"[^\W\d_]")


class Case(IntEnum):
    """How a token is written."""

    SMALL = 0
    CAPITAL = 1
    """The first letter alone."""
    ALL = 2
    MIXED = 3
    NUMBER = 4
    MARK = 5
    EDGE = 6
    """No token: where a sentence begins or ends."""


def case_of(token: str) -> Case:
    """How a token is written; a doubled word is judged by its first part."""
    if not token[0].isalnum():
        return Case.MARK
    if token.islower():
        return Case.SMALL
    if not _LETTER.search(token):
        return Case.NUMBER
    if token.isupper() and sum(map(str.isalpha, token)) > 1:
        return Case.ALL
    first = token.partition("-")[0]
    return Case.CAPITAL if first[0].isupper() and (len(token) == 1 or first[1:].islower()) else Case.MIXED


class Words:
    """The hashed features of every word met so far; grows while reading."""

    def __init__(self, place: Callable[[str], bool], name: Callable[[str], bool], most: int = 20_000) -> None:
        """``place`` and ``name`` tell whether a word is part of a place's or a person's name.

        When more than ``most`` words are remembered, all are forgotten before the next text is read.
        """
        self._listed = place, name
        self._most = most
        self._begin()

    def make_room(self) -> None:
        """Forgets all words when they are too many; numbers given before lose their meaning."""
        if len(self._types) > self._most:
            self._begin()

    def _begin(self) -> None:
        self._codes: dict[str, int] = {"": int(Case.EDGE)}
        self._types: dict[str, int] = {"": 0}
        self._rows: list[tuple[int, ...]] = [(0,) * HASHES]
        self._table: NDArray[np.int32] = np.empty((0, HASHES), np.int32)
        self._shares: NDArray[np.float32] = np.empty(0, np.float32)

    def codes(self, tokens: Sequence[str]) -> NDArray[np.int64]:
        """Of every token: the number of its word times 8, plus its :class:`Case`. The empty token is an edge."""
        known = self._codes
        for token in set(tokens).difference(known):
            known[token] = self._number(token.lower()) * 8 + case_of(token)
        return np.fromiter(map(known.__getitem__, tokens), np.int64, len(tokens))

    @property
    def table(self) -> NDArray[np.int32]:
        """The rows of every word by its number: two of its form, prefix, two suffixes, kind. Shape (words, 6)."""
        if len(self._table) < len(self._rows):
            new = np.array(self._rows[len(self._table) :], np.int32)
            self._table = np.concatenate([self._table, new])
        return self._table

    def unlike(self, page: Page) -> NDArray[np.bool_]:
        """Where a word is not written as edited text mostly writes it: elsewhere a verdict is a waste.

        Capitals on words that edited text writes small, too, and small letters on what it often writes with a capital;
        of words that it hardly ever has, capitals on those of a known form, and small letters on all others.
        """
        share, small = self._shares_of(page.words), page.cases == Case.SMALL
        explained = ((self.table[page.words, -1] - 1) & _EXPLAINED) > 0
        return np.where(np.isnan(share), explained ^ small, np.where(small, share >= OFTEN_LARGE, share <= OFTEN_SMALL))

    def _shares_of(self, numbers: NDArray[np.int64]) -> NDArray[np.float32]:
        """How often edited text gives each word a capital; NaN where it has hardly been seen."""
        if len(self._shares) < len(self._types):
            new = [_share(word) for word in islice(self._types, len(self._shares), None)]
            self._shares = np.concatenate([self._shares, np.array(new, np.float32)])
        return self._shares[numbers]

    def _number(self, small: str) -> int:
        number = self._types.get(small)
        if number is None:
            number = self._types[small] = len(self._rows)
            self._rows.append(self._features(small))
        return number

    def _features(self, small: str) -> tuple[int, ...]:
        form = _DIGIT.sub("0", small)
        explained = small.isalpha() and len(small) < _LONGEST and analyse(small) is not None
        place, name = (listed(small) for listed in self._listed)
        kind = 1 + _ROOT * (small in roots()) + _EXPLAINED * explained + _PLACE * place + _PERSON * name
        return (
            _row("a" + form, FORM_ROWS),
            _row("b" + form, FORM_ROWS),
            _row("p" + form[:3], AFFIX_ROWS),
            _row("s" + form[-3:], AFFIX_ROWS),
            _row("t" + form[-4:], AFFIX_ROWS),
            kind,
        )


def _share(word: str) -> float:
    small, capital, _ = count(word)
    return capital / (small + capital) if small + capital >= SEEN else nan


def _row(text: str, rows: int) -> int:
    return 1 + crc32(text.encode("utf-8", "surrogatepass")) % (rows - 1)


@dataclass(frozen=True, slots=True)
class Page:
    """A text as parallel arrays, one place a token; commas are no tokens but flags. An edge stands at both ends.

    ``words`` are numbers in :class:`Words`; ``before`` and ``after`` tell whether a comma stands there; ``free`` are
    the places where a verdict on case is possible; ``sentence`` numbers the sentences; ``token`` are the places in the
    tokens that were given; ``elsewhere`` tells how the other sentences write each word.
    """

    words: NDArray[np.int64]
    cases: NDArray[np.int8]
    before: NDArray[np.int8]
    after: NDArray[np.int8]
    free: NDArray[np.bool_]
    sentence: NDArray[np.int64]
    token: NDArray[np.int64]
    elsewhere: NDArray[np.int64]


def page(tokens: Sequence[str], words: Words) -> Page:
    """The arrays of some sentences in a row, each closed by an empty token."""
    words.make_room()
    codes = words.codes(["", *tokens])
    comma = codes == words.codes([","])[0]
    kept = np.flatnonzero(~comma)
    codes = codes[kept]
    cases = (codes & 7).astype(np.int8)
    edge = cases == Case.EDGE
    after = np.append(np.diff(kept) > 1, False) & ~edge
    before = np.append(False, after[:-1])
    found, free, sentence = codes >> 3, _free(codes, cases, words), np.cumsum(edge)
    return Page(
        found, cases, before.astype(np.int8), after.astype(np.int8), free, sentence, kept - 1,
        elsewhere(found, sentence, free, cases),
    )  # fmt: skip


def between_words(found: Page) -> NDArray[np.bool_]:
    """Behind which words another follows in the same sentence, with or without a comma."""
    word = found.cases < Case.MARK
    both: NDArray[np.bool_] = word & np.append(word[1:], False)
    return both


def _free(codes: NDArray[np.int64], cases: NDArray[np.int8], words: Words) -> NDArray[np.bool_]:
    """Where a small letter or a capital is the writer's choice: not where a sentence or a quotation may begin."""
    opens = (cases == Case.EDGE) | np.isin(codes, words.codes(_OPENERS))
    tells = opens | ((cases != Case.MARK) & (cases != Case.NUMBER))
    last = np.maximum.accumulate(np.where(tells, np.arange(len(codes)), 0))
    begun = np.append(True, opens[last][:-1])
    return ~begun & (cases <= Case.CAPITAL)


def elsewhere(
    words: NDArray[np.int64], sentence: NDArray[np.int64], free: NDArray[np.bool_], cases: NDArray[np.int8]
) -> NDArray[np.int64]:
    """How the other sentences write each word: 3 * small + capital, each up to 2; free places alone count."""
    most = int(words.max()) + 1
    distinct, where = np.unique(sentence * most + words, return_inverse=True)
    total = np.zeros(len(words), np.int64)
    for case, weight in ((Case.SMALL, 3), (Case.CAPITAL, 1)):
        marked = free & (cases == case)
        everywhere = np.bincount(words[marked], minlength=most)[words]
        here = np.bincount(where[marked], minlength=len(distinct))[where]
        total += weight * np.minimum(everywhere - here, 2)
    return total


def bits(texts: Iterable[str], size: int = 1 << 17) -> NDArray[np.uint8]:
    """A set of words as ``size`` bytes of bits; one word in thirty of others is taken for one of them."""
    found = np.zeros(size * 8, np.uint8)
    found[[crc32(text.encode("utf-8", "surrogatepass")) % (size * 8) for text in texts]] = 1
    return np.packbits(found)


def holds(packed: NDArray[np.uint8]) -> Callable[[str], bool]:
    """The test for membership of a set that :func:`bits` made."""

    def held(text: str) -> bool:
        at = crc32(text.encode("utf-8", "surrogatepass")) % (len(packed) * 8)
        return bool(packed[at >> 3] >> (7 - (at & 7)) & 1)

    return held
