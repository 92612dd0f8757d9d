"""What a stretch of an archive adds up to: kept in the footer of its part, summed for the summary."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from datetime import date

    from newscheck.report import FileReport


@dataclass(slots=True)
class Tally:
    """Sums over articles. ``seconds`` is the work of one core; ``unread`` counts partitions broken off midway.

    ``scores`` counts articles by whole score; ``points`` and ``scored`` by category and, in ``month_…``, by year and
    month (``2026-03``) give means; ``faults`` counts findings by rule, ``faulty`` the articles that have them.
    """

    articles: int = 0
    failed: int = 0
    unread: int = 0
    words: int = 0
    seconds: float = 0.0
    statuses: Counter[str] = field(default_factory=Counter)
    grades: Counter[str] = field(default_factory=Counter)
    scores: Counter[str] = field(default_factory=Counter)
    points: Counter[str] = field(default_factory=Counter)
    scored: Counter[str] = field(default_factory=Counter)
    severities: Counter[str] = field(default_factory=Counter)
    faults: Counter[str] = field(default_factory=Counter)
    faulty: Counter[str] = field(default_factory=Counter)
    month_points: Counter[str] = field(default_factory=Counter)
    month_scored: Counter[str] = field(default_factory=Counter)

    def add(self, report: FileReport, published: date | None) -> None:
        """Counts one article of the table of articles."""
        self.articles += 1
        self.words += report.words
        self.statuses[report.status.value] += 1
        self.severities.update(f.severity.value for f in report.findings)
        self.faults.update(f.rule for f in report.findings)
        self.faulty.update({f.rule for f in report.findings})
        if report.score is None:
            return
        self.grades[str(report.grade)] += 1
        self.scores[str(int(report.score))] += 1
        for name, score in (("all", report.score), *((c.id, c.score) for c in report.categories)):
            self.points[name] += score  # type: ignore[assignment]  # a Counter of sums
            self.scored[name] += 1
        if published is not None:
            month = f"{published:%Y-%m}"
            self.month_points[month] += report.score  # type: ignore[assignment]
            self.month_scored[month] += 1

    def merge(self, other: Tally) -> None:
        """Adds another stretch."""
        for f in fields(self):
            mine, theirs = getattr(self, f.name), getattr(other, f.name)
            if isinstance(mine, Counter):
                mine.update(theirs)
            else:
                setattr(self, f.name, mine + theirs)

    def as_json(self) -> str:
        """As text for a footer."""
        return json.dumps({f.name: getattr(self, f.name) for f in fields(self)})

    @classmethod
    def from_json(cls, text: str | bytes) -> Tally:
        """What :meth:`as_json` wrote; raises ValueError or TypeError for anything else."""
        data: dict[str, Any] = {k: Counter(v) if isinstance(v, dict) else v for k, v in json.loads(text).items()}
        return cls(**data)
