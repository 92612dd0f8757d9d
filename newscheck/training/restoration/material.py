"""The licensed text as pages, and the batches that training draws from them."""

from __future__ import annotations

import csv
import gzip
import json
import re
from typing import TYPE_CHECKING

import numpy as np

from newscheck.model.restoration.features import FORM_ROWS, Case, Page, Words, between_words, elsewhere, page
from newscheck.model.restoration.network import WINDOW
from newscheck.training.restoration.noise import spoilt_cases, spoilt_commas

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from newscheck.training.licensed_text import Document

BATCH = 4000
"""Tokens read at once."""
HELD_BACK = 3
"""Gaps with as many commas as usual that every word is taken to have beside its own."""
TITLE_CASED, LONGEST = 0.6, 120
"""Sentences with more capitals are headlines and teach nothing; longer ones are lists."""
FEWEST_BEARERS = 5
"""Name words borne by fewer persons are left out."""


def register_words(licensed: Path) -> set[str]:
    """The words (of three letters or more) of all names of provinces, regencies, districts and villages; MIT."""
    words: set[str] = set()
    for name in ("desa", "wilayah"):
        found = gzip.decompress((licensed / f"wilayah/{name}.json.gz").read_bytes()).decode()
        words.update(re.findall(r"[a-z]{3,}", " ".join(_leaves(json.loads(found))).lower()))
    return words


def _leaves(node: object) -> Iterator[str]:
    if isinstance(node, dict):
        for value in node.values():
            yield from _leaves(value)
    elif isinstance(node, str):
        yield node


def name_words(licensed: Path) -> set[str]:
    """The words of personal names that five persons or more bear; MIT."""
    rows = gzip.decompress((licensed / "names-id/name_words.tsv.gz").read_bytes()).decode().splitlines()
    table = csv.DictReader(rows, delimiter="\t")
    return {row["word"] for row in table if int(row["female"]) + int(row["male"]) >= FEWEST_BEARERS}


def pages(documents: Iterable[Document], words: Words) -> list[Page]:
    """A page for every document; headlines and lists are left out."""
    found = []
    for document in documents:
        kept = [s for s in document.sentences if len(s) <= LONGEST and not _title_cased(s)]
        if kept:
            found.append(page([token for sentence in kept for token in (*sentence, "")], words))
    return found


def _title_cased(sentence: Sequence[str]) -> bool:
    letters = [token for token in sentence if token[0].isalpha()]
    return sum(token.istitle() for token in letters) > TITLE_CASED * len(letters)


class Batch:
    """Some pages in a row, with WINDOW edges between sentences; what is asked of each place, and the answers.

    ``words`` are numbers of :class:`Words`; ``flags`` are case, elsewhere, comma before and behind, shape (tokens, 4).
    """

    def __init__(self, found: Sequence[Page], rng: np.random.Generator) -> None:
        """Spoils the pages anew with every call."""
        spoilt = [_spoilt(one, rng) for one in found]
        cases = np.concatenate([one.cases for one in found])
        edge = cases == Case.EDGE
        spread = np.repeat(np.arange(len(cases)), np.where(edge, WINDOW, 1))
        inner = ~edge & ~np.append(edge[1:], True)
        self.words = np.concatenate([one.words for one in found])[spread]
        self.flags = np.concatenate(spoilt)[spread]
        self.asked_case = np.concatenate([one.free for one in found])[spread]
        self.asked_comma = inner[spread]
        self.capital = (cases == Case.CAPITAL)[spread]
        self.comma = np.concatenate([one.after for one in found]).astype(bool)[spread]


def _spoilt(one: Page, rng: np.random.Generator) -> NDArray[np.int64]:
    cases = spoilt_cases(one, rng)
    return np.stack([cases, elsewhere(one.words, one.sentence, one.free, cases), *spoilt_commas(one, rng)], 1).astype(
        np.int64
    )


def batches(found: Sequence[Page], rng: np.random.Generator) -> Iterator[Batch]:
    """All pages once, in a new order, about BATCH tokens at a time."""
    group: list[Page] = []
    size = 0
    for i in rng.permutation(len(found)):
        group.append(found[i])
        size += len(found[i].words)
        if size >= BATCH:
            yield Batch(group, rng)
            group, size = [], 0
    if group:
        yield Batch(group, rng)


def comma_odds(found: Sequence[Page], words: Words) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """By row of forms: the log odds of a comma behind the word, and before it less those of any gap.

    Their sum is a first guess at every gap between two words, without the words around it. Two arrays (FORM_ROWS,).
    """
    behind, ahead = np.zeros((FORM_ROWS, 2)), np.zeros((FORM_ROWS, 2))
    for one in found:
        at = np.flatnonzero(between_words(one))
        rows = words.table[one.words][:, 0]
        np.add.at(behind, (rows[at], one.after[at]), 1)
        np.add.at(ahead, (rows[at + 1], one.after[at]), 1)
    share = behind[:, 1].sum() / behind.sum()
    usual = np.log(share / (1 - share))
    odds = [np.log((n[:, 1] + HELD_BACK * share) / (n[:, 0] + HELD_BACK * (1 - share))) for n in (behind, ahead)]
    return odds[0], odds[1] - usual
