"""What a worker has in hand, written down first: if it dies of an article, the next one knows which.

A batch whose worker died is checked again article by article; an article whose worker died twice while it was alone is
the culprit and is not tried again. A worker killed from outside costs its batch nothing but time.
"""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

from newscheck.archive.parts import WORK

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

DEATHS = 2
"""How often a worker must have died of an article alone before the article is given up."""


class Journal:
    """The journal of one partition, a line of JSON for each batch; places are those of :class:`Row`."""

    def __init__(self, out: Path, number: int) -> None:
        """Reads what earlier workers had in hand when they died, and begins a new attempt."""
        self._file = out / WORK / f"part-{number:06}.journal"
        self.suspects: set[int] = set()
        self.culprits: set[int] = set()
        self._read()
        self._write([])

    def begin(self, places: Sequence[int]) -> None:
        """Notes the places of the articles that are checked next."""
        self._write(places)

    def close(self) -> None:
        """The partition is finished."""
        self._file.unlink(missing_ok=True)

    def _write(self, places: Sequence[int]) -> None:
        with self._file.open("a", encoding="ascii") as file:
            file.write(f"{json.dumps(list(places))}\n")

    def _read(self) -> None:
        try:
            lines = self._file.read_text(encoding="ascii", errors="replace").splitlines()
        except FileNotFoundError:
            return
        alone: Counter[int] = Counter()
        for line, after in zip(lines, [*lines[1:], "[]"], strict=True):
            if after == "[]" and line != "[]":
                in_hand = _places(line)
                self.suspects |= set(in_hand)
                alone.update(in_hand if len(in_hand) == 1 else ())
        self.culprits = {place for place, deaths in alone.items() if deaths >= DEATHS}


def _places(line: str) -> list[int]:
    try:
        found = json.loads(line)
    except ValueError:
        return []
    return found if isinstance(found, list) else []
