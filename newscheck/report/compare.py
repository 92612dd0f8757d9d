"""Two versions of a draft, or of a folder: what got better, what is new, and how the score moved."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import PurePath
from statistics import mean
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newscheck.finding import Finding
    from newscheck.report import FileReport


@dataclass(frozen=True, slots=True)
class Comparison:
    """An old and a new report of one draft. Findings are told apart by fingerprint, so moved lines do not matter."""

    name: str
    old: FileReport
    new: FileReport
    mended: tuple[Finding, ...]
    fresh: tuple[Finding, ...]
    kept: int

    @property
    def change(self) -> float | None:
        """The new score less the old one; None when one of them was not graded."""
        if self.old.score is None or self.new.score is None:
            return None
        return round(self.new.score - self.old.score, 1)

    @property
    def categories(self) -> tuple[tuple[str, float, float], ...]:
        """Category, old score, new score."""
        old = {c.id: c.score for c in self.old.categories}
        return tuple((c.id, old[c.id], c.score) for c in self.new.categories if c.id in old)


def compare(old: FileReport, new: FileReport, name: str | None = None) -> Comparison:
    """What became of the old draft's findings in the new one."""
    mended = _missing(old.findings, new.findings)
    fresh = _missing(new.findings, old.findings)
    return Comparison(name or new.path, old, new, mended, fresh, len(old.findings) - len(mended))


def as_json(comparisons: Iterable[Comparison]) -> dict[str, Any]:
    """Comparisons for programs: each draft's scores (0–100, null where not graded) and counts, and the mean change."""
    compared = tuple(comparisons)
    drafts = [
        {
            "path": c.name,
            "old": c.old.score,
            "new": c.new.score,
            "change": c.change,
            "categories": {category: {"old": old, "new": new} for category, old, new in c.categories},
            "mended": [f.rule for f in c.mended],
            "fresh": [f.rule for f in c.fresh],
            "kept": c.kept,
        }
        for c in compared
    ]
    return {"drafts": drafts, "mean_change": mean_change(compared)}


def mean_change(comparisons: Iterable[Comparison]) -> float | None:
    """The mean change of score of the drafts that were graded both times; None when there is none."""
    changes = [c.change for c in comparisons if c.change is not None]
    return round(mean(changes), 1) if changes else None


def pairs(old: Iterable[str], new: Iterable[str]) -> tuple[tuple[tuple[str, str], ...], tuple[str, ...]]:
    """The paths of two folders, matched by their names below the folder, and the names that have no partner."""
    by_old, by_new = {PurePath(p).as_posix() for p in old}, {PurePath(p).as_posix() for p in new}
    return tuple((p, p) for p in sorted(by_old & by_new)), tuple(sorted(by_old ^ by_new))


def _missing(here: Iterable[Finding], there: Iterable[Finding]) -> tuple[Finding, ...]:
    left = Counter(f.fingerprint for f in there)
    found = []
    for finding in here:
        if left[finding.fingerprint]:
            left[finding.fingerprint] -= 1
        else:
            found.append(finding)
    return tuple(found)
