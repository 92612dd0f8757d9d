"""How ``prepositions.tsv.gz`` was made: ``python -m newscheck.training.both_writings COUNTS PAIRS``.

A word behind di, ke or dari stands apart when that is a preposition (di rumah), joined when it is a prefix
(dirumahkan). What edited text does with each word tells which. ``COUNTS`` (word, small, capital) and ``PAIRS`` (first,
second, count) are gzipped tables of one corpus of licensed text.
"""

from __future__ import annotations

import gzip
import sys
from typing import TYPE_CHECKING

from newscheck.lexicon import word_list
from newscheck.lexicon.morphology import analyse
from newscheck.training.word_counts import write

if TYPE_CHECKING:
    from collections.abc import Iterator

PREPOSITIONS = ("di", "ke", "dari")
SEEN = 3
"""Counts from which a writing is worth telling."""
OFTEN = 8
"""Counts from which the joined writing is worth telling when the other one was never counted."""
SLIPS = 0.25
"""The share of the rarer writing up to which it is a slip."""
SHORTEST = 3


def rows(path: str) -> Iterator[list[str]]:
    """The rows of a gzipped table."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield line.rstrip("\n").split("\t")


def main(counts: str, pairs: str) -> None:
    """Writes the table (preposition, word, times apart, times joined) of all words with one clearly commoner writing.

    Rows whose joined writing is the commoner are kept for di alone, and only those of passive verbs.
    """
    small = {word: int(n) for word, n, _ in rows(counts)}
    apart = {(first, second): int(n) for first, second, n in rows(pairs) if first in PREPOSITIONS and second.isalpha()}
    never_apart = {("di", word[2:]): 0 for word, n in small.items() if n >= OFTEN and word[:2] == "di"}
    both = never_apart | apart
    found = [(*key, n, small.get("".join(key), 0)) for key, n in sorted(both.items()) if len(key[1]) >= SHORTEST]
    clear = [row for row in found if max(row[2:]) >= SEEN and min(row[2:]) <= SLIPS * sum(row[2:])]
    kept = [row for row in clear if (_native(row[1]) if row[2] > row[3] else _passive("".join(row[:2])))]
    write("prepositions.tsv.gz", "".join(f"{p}\t{word}\t{n}\t{joined}\n" for p, word, n, joined in kept))


def _native(word: str) -> bool:
    return analyse(word) is not None and word not in word_list("foreign_words")


def _passive(word: str) -> bool:
    analysis = analyse(word)
    return analysis is not None and analysis.prefixes[:1] == ("di",)


if __name__ == "__main__":
    main(*sys.argv[1:])
