"""Gives lower-cased text its capitals back, and learns which words are written small.

The NERP set is lower-cased; its own names tell some capitals, the cased news
text tells the others.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from newscheck.training.augment import SMALL_WORDS
from newscheck.training.names_data import Tagged

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

SENTENCE_ENDS = frozenset(".?!")
RARE = 4


class CaseTable:
    """How often each word was written how, away from the start of its sentence."""

    def __init__(self, rows: Iterable[Sequence[str]]) -> None:
        """Count the spellings in cased, tokenized rows."""
        self._spellings: dict[str, Counter[str]] = defaultdict(Counter)
        for row in rows:
            for form in row[1:]:
                self._spellings[form.lower()][form] += 1

    def usual(self, word: str) -> str:
        """Return the usual spelling of a small-letter word; unseen ones come back as they are."""
        spellings = self._spellings.get(word)
        return spellings.most_common(1)[0][0] if spellings and spellings.total() > 1 else word

    def count(self, word: str) -> int:
        """Return how often a word was seen."""
        return self._spellings[word].total() if word in self._spellings else 0

    def small_words(self, *, least: int, share: float) -> list[str]:
        """Return the words seen at least ``least`` times and small in at least that share."""
        return sorted(
            word
            for word, spellings in self._spellings.items()
            if word.isalpha() and spellings.total() >= least and spellings[word] >= share * spellings.total()
        )


def _spelt(word: str, kind: str | None, table: CaseTable) -> str:
    """Return a lower-cased word with its likely capitals, ``kind`` being the name it is in."""
    usual = table.usual(word)
    if kind and usual.islower() and word not in SMALL_WORDS:
        return word.upper() if len(word.rstrip(".")) == 1 else word.capitalize()
    if not kind and usual != word and not usual.isupper() and table.count(word) < RARE:
        return word
    return usual


def truecased(tagged: Tagged, table: CaseTable, *, mark_unsure: bool) -> Tagged:
    """Return a lower-cased sentence with capitals; capitalised words outside names may be organisations.

    NERP has no label for organisations: with ``mark_unsure`` such words count
    as not annotated instead of as no name.
    """
    kinds: dict[int, str] = {i: label for a, b, label in tagged.names for i in range(a, b)}
    forms: list[str] = []
    unsure: list[int] = []
    at_start = True
    for index, word in enumerate(tagged.forms):
        spelt = _spelt(word, kinds.get(index), table)
        if mark_unsure and index not in kinds and spelt[:1].isupper():
            unsure.append(index)
        if at_start and spelt[:1].isalpha():
            spelt, at_start = spelt[:1].upper() + spelt[1:], False
        if word in SENTENCE_ENDS:
            at_start = True
        forms.append(spelt)
    return Tagged(tuple(forms), tagged.names, tuple(unsure))
