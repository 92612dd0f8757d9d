"""Case and commas spoilt as writers spoil them, so that the network learns not to trust the words around a place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from newscheck.model.restoration.features import Case

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from newscheck.model.restoration.features import Page


@dataclass(frozen=True, slots=True)
class Rates:
    """How often what happens; shares of documents or of sentences."""

    same_word: float = 0.45
    """Documents that write some words wrong throughout."""
    runs: float = 0.20
    """Sentences with one or two runs of up to four common words with capitals."""
    small_names: float = 0.13
    """Sentences in which a third of the names are small."""
    title_case: float = 0.02
    """Sentences with a capital on nearly every word."""
    all_small: float = 0.015
    commas_lost: float = 0.15
    """Documents in which three commas of ten are left out."""
    commas_flipped: float = 0.02
    """Gaps anywhere whose comma is put in or left out."""


RATES = Rates()


def spoilt_cases(page: Page, rng: np.random.Generator, rates: Rates = RATES) -> NDArray[np.int8]:
    """The cases of a document with the errors of writers in them."""
    cases = page.cases.copy()
    if rng.random() < rates.same_word:
        _same_words(page, cases, rng)
    edges = np.flatnonzero(page.cases == Case.EDGE)
    for start, end in zip(edges[:-1] + 1, edges[1:], strict=True):
        _sentence(cases[start:end], page.free[start:end], rng, rates)
    return cases


def _same_words(page: Page, cases: NDArray[np.int8], rng: np.random.Generator) -> None:
    """Up to three common words get capitals, and up to two names lose them, wherever they stand."""
    for wrong, right, most, share in ((Case.CAPITAL, Case.SMALL, 3, 1.0), (Case.SMALL, Case.CAPITAL, 2, 0.7)):
        standing = page.free & (page.cases == right)
        words = np.unique(page.words[standing])
        chosen = rng.choice(words, min(len(words), int(rng.integers(0, most + 1))), replace=False)
        cases[standing & np.isin(page.words, chosen) & (rng.random(len(cases)) < share)] = wrong


def _sentence(cases: NDArray[np.int8], free: NDArray[np.bool_], rng: np.random.Generator, rates: Rates) -> None:
    draw = rng.random()
    bounds = np.cumsum([rates.runs, rates.small_names, rates.title_case, rates.all_small])
    chance = rng.random(len(cases))
    if draw < bounds[0]:
        for _ in range(int(rng.integers(1, 3))):
            start = int(rng.integers(len(cases)))
            run = slice(start, start + int(rng.integers(1, 5)))
            cases[run][free[run] & (cases[run] == Case.SMALL)] = Case.CAPITAL
    elif draw < bounds[1]:
        cases[free & (cases == Case.CAPITAL) & (chance < 0.35)] = Case.SMALL
    elif draw < bounds[2]:
        cases[free & (cases == Case.SMALL) & (chance < 0.9)] = Case.CAPITAL
    elif draw < bounds[3]:
        cases[free & (cases == Case.CAPITAL)] = Case.SMALL


def spoilt_commas(
    page: Page, rng: np.random.Generator, rates: Rates = RATES
) -> tuple[NDArray[np.int8], NDArray[np.int8]]:
    """The flags of commas before and behind each token, some of them wrong."""
    after = page.after.astype(bool)
    chance = rng.random((2, len(after)))
    if rng.random() < rates.commas_lost:
        after = after & (chance[0] > 0.3)
    after = (after ^ (chance[1] < rates.commas_flipped)) & (page.cases != Case.EDGE)
    return np.append(False, after[:-1]).astype(np.int8), after.astype(np.int8)
