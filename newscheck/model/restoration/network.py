"""Reads a text with the packed network: NumPy only, and only the places that are asked about."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from newscheck.model.restoration.features import Case, Page, Words, between_words, holds

if TYPE_CHECKING:
    from numpy.typing import NDArray

WINDOW, SIDE, HIDDEN = 6, 160, 96
"""Tokens that are looked at on each side; width of what is made of a side; width before a verdict."""
ODDS_STEPS, LEAST_ODDS = 16, -3.0
"""Steps in which log odds are packed, and those of a comma below which a gap is not looked at.

Of gaps in which the network misses a comma with a logit of 2.5 or more, 24 of 25 are looked at, and a quarter of all.
"""
PACKED = Path(__file__).with_name("weights.npz")
"""The packed weights."""
_REACH = np.arange(WINDOW)


class Restorer:
    """The trained network. Logits are natural: 0 is even odds, 3 is 95 to 5, 5 is 99.3 to 0.7 on clean text."""

    def __init__(self, path: Path) -> None:
        """Reads the weights that ``training.restoration.packing`` wrote; raises FileNotFoundError without them."""
        with np.load(path) as packed:
            self._arrays = {n: a.astype(np.float32) if n.endswith(".scale") else a for n, a in packed.items()}
        self.words = Words(holds(self._arrays["places"]), holds(self._arrays["names"]))
        self._dense = {
            name: np.ascontiguousarray(self._rows(name.removesuffix(".weight"), slice(None)).T)
            for name in self._arrays
            if name.startswith(("left", "right", "capital", "gap")) and name.endswith(".weight")
        }

    def likely_gaps(self, page: Page) -> NDArray[np.int64]:
        """Behind which words another follows without a comma, though one may stand there for all that the two tell."""
        gaps = np.flatnonzero(between_words(page) & (page.after == 0))
        rows = self.words.table[page.words][:, 0]
        odds = self._arrays["behind"][rows[gaps]].astype(np.float32) + self._arrays["ahead"][rows[gaps + 1]]
        likely: NDArray[np.int64] = gaps[odds / ODDS_STEPS >= LEAST_ODDS]
        return likely

    def verdicts(
        self, page: Page, words: NDArray[np.int64], gaps: NDArray[np.int64]
    ) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """The logit of a capital on each of these ``words``, and of a comma behind each of these ``gaps``.

        Both are places in the page, never edges. A word's own case and a gap's own comma have no say.
        """
        if not len(words) + len(gaps):
            return np.empty(0, np.float32), np.empty(0, np.float32)
        own, shared = self._tokens(page)
        left_at, right_at = np.concatenate([words - 1, gaps]), np.concatenate([words, gaps]) + 1
        edges = np.flatnonzero(page.cases == Case.EDGE)
        start, end = edges[np.searchsorted(edges, left_at, "right") - 1], edges[np.searchsorted(edges, right_at)]
        behind, ahead = left_at[:, None] - _REACH, right_at[:, None] + _REACH
        left = self._side("left", shared, page.before, np.maximum(behind, start[:, None]))
        right = self._side("right", shared, page.after, np.minimum(ahead, end[:, None]))
        n, seen = len(words), self._rows("seen", page.elsewhere[words])
        capitals = self._verdict("capital", left[:n], right[:n], own[words], seen)
        return capitals, self._verdict("gap", left[n:], right[n:])

    def _tokens(self, page: Page) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """What is made of each word alone, shape (tokens, 120), and with its case and the rest of the draft (136)."""
        rows = self.words.table[page.words]
        parts = [self._rows("form", rows[:, 0]) + self._rows("form", rows[:, 1])]
        parts += [self._rows(name, rows[:, i]) for i, name in enumerate(("prefix", "suffix3", "suffix4", "kind"), 2)]
        own = np.concatenate(parts, axis=1)
        return own, np.concatenate([own, self._rows("case", page.cases), self._rows("seen", page.elsewhere)], axis=1)

    def _side(
        self, name: str, shared: NDArray[np.float32], commas: NDArray[np.int8], window: NDArray[np.int64]
    ) -> NDArray[np.float32]:
        """One layer over the tokens of each window. Shape (places, SIDE)."""
        tokens = np.concatenate([shared, self._rows("comma", commas)], axis=1)
        gathered = tokens[window].reshape(len(window), -1)
        side: NDArray[np.float32] = gathered @ self._dense[f"{name}.weight"]
        side += self._arrays[f"{name}.bias"]
        return np.maximum(side, 0, out=side)

    def _verdict(self, name: str, *parts: NDArray[np.float32]) -> NDArray[np.float32]:
        hidden = np.concatenate(parts, axis=1) @ self._dense[f"{name}.0.weight"] + self._arrays[f"{name}.0.bias"]
        logits = np.maximum(hidden, 0) @ self._dense[f"{name}.2.weight"] + self._arrays[f"{name}.2.bias"]
        found: NDArray[np.float32] = logits[:, 0]
        return found

    def _rows(self, name: str, rows: NDArray[np.integer[Any]] | slice) -> NDArray[np.float32]:
        """Some rows of a table, at full precision."""
        stored: NDArray[np.float32] = self._arrays[f"{name}.weight"][rows]
        scale = self._arrays.get(f"{name}.weight.scale")
        return stored if scale is None else stored * scale[rows, None]


@cache
def restorer() -> Restorer:
    """The shipped network, read at the first call and kept."""
    return Restorer(PACKED)
