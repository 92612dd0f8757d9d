"""What every round of training draws on, kept in the work folder between the processes that run them."""

from __future__ import annotations

import pickle
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from newscheck.training import mixture as material
from newscheck.training.casing import CaseTable, truecased

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from newscheck.training.mixture import Mixture
    from newscheck.training.names_data import Tagged
    from newscheck.training.sources import Sources

T = TypeVar("T")


def kept(path: Path, make: Callable[[], T]) -> T:
    """Return what lies at ``path``, else make it and leave it there."""
    if path.exists():
        found: T = pickle.loads(path.read_bytes())  # noqa: S301 - our own work folder
        return found
    made = make()
    path.write_bytes(pickle.dumps(made))
    return made


@dataclass(frozen=True)
class Stock:
    """The raw files, the folder of intermediate results and the first seed."""

    sources: Sources
    work: Path
    seed: int

    @property
    def vectors(self) -> Path:
        """The floret table."""
        return self.work / "vectors.floret"

    @cached_property
    def mix(self) -> Mixture:
        """The cleaned training material."""
        return kept(self.work / "mixture.pkl", lambda: material.assemble(self.sources, seed=self.seed))

    @cached_property
    def case_table(self) -> CaseTable:
        """How words are written in the news and in the cased name sets."""
        return CaseTable([*([f for f, _ in rows] for rows in self.mix.tagged_news), *(t.forms for t in self.mix.names)])

    @cached_property
    def lowercase(self) -> list[Tagged]:
        """The lower-cased name sentences with likely capitals."""
        return [truecased(t, self.case_table, mark_unsure=True) for t in self.mix.lowercase_names]

    def tables(self) -> dict[str, Any]:
        """Return the word tables that are packed with the weights."""
        return {"small": self.case_table.small_words(least=3, share=0.85)}
