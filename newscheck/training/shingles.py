"""Keeps test sentences out of training: no row may share 40 letters with one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

LENGTH = 40
_NOT_WORD = re.compile(r"\W")


def key(text: str) -> str:
    """Return a text in small letters without blanks and marks."""
    return _NOT_WORD.sub("", text.lower())


class HeldOut:
    """The 40-letter shingles of texts that measure the model."""

    def __init__(self, texts: Iterable[str]) -> None:
        """Take every shingle of every text; shorter texts are held whole."""
        self._shingles: set[str] = set()
        self._short: set[str] = set()
        for text in texts:
            letters = key(text)
            if len(letters) < LENGTH:
                self._short.add(letters)
            self._shingles.update(letters[i : i + LENGTH] for i in range(len(letters) - LENGTH + 1))

    def __len__(self) -> int:
        """Return how many shingles are held out."""
        return len(self._shingles)

    def touches(self, text: str) -> bool:
        """Tell whether a text shares 40 letters in a row with a held-out text, or equals a short one."""
        letters = key(text)
        if len(letters) < LENGTH:
            return letters in self._short
        return any(letters[i : i + LENGTH] in self._shingles for i in range(len(letters) - LENGTH + 1))
