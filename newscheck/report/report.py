"""What a run found, ready for every reporter: plain data that can be stored and shown."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from newscheck.finding import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from newscheck.article.parts import Element, Person, Quote
    from newscheck.finding import Finding
    from newscheck.report.score import CategoryScore
    from newscheck.ruleset.rule import Card
    from newscheck.source import Block, TextRange


class Status(StrEnum):
    """What became of a file."""

    CHECKED = "checked"
    SKIPPED = "skipped"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Landmark:
    """A passage of a format without lines, by the name under which a reader finds it: ``paragraf 3``."""

    range: TextRange
    name: str


@dataclass(frozen=True, slots=True)
class FileReport:
    """One draft's report. ``problem`` says why a file was skipped or failed; ``text`` is the text as checked."""

    path: str
    status: Status
    problem: str | None = None
    text: str = ""
    words: int = 0
    score: float | None = None
    grade: str | None = None
    categories: tuple[CategoryScore, ...] = ()
    metrics: Mapping[str, float] = field(default_factory=dict)
    blocks: tuple[Block, ...] = ()
    elements: tuple[Element, ...] = ()
    quotes: tuple[Quote, ...] = ()
    people: tuple[Person, ...] = ()
    findings: tuple[Finding, ...] = ()
    notes: tuple[str, ...] = ()
    landmarks: tuple[Landmark, ...] = ()

    def place_of(self, finding: Finding) -> str:
        """Line and column, ``17:31``; in formats without lines the passage and the character in it."""
        start = finding.range.start
        mark = next((m for m in reversed(self.landmarks) if m.range.start <= start), None)
        return f"{mark.name}:{start - mark.range.start + 1}" if mark else f"{finding.line}:{finding.column}"

    def told(self, finding: Finding) -> str:
        """The message for programs that know only lines; in formats without lines its place stands in front."""
        return f"{self.place_of(finding)}: {finding.message}" if self.landmarks else finding.message

    @property
    def counts(self) -> tuple[int, int, int]:
        """How many errors, warnings and hints."""
        by = Counter(f.severity for f in self.findings)
        return by[Severity.ERROR], by[Severity.WARNING], by[Severity.HINT]

    @property
    def weakest(self) -> CategoryScore | None:
        """The category that lost the most points; None when nothing was lost."""
        worst = max(self.categories, key=lambda c: c.weight * (100 - c.score), default=None)
        return worst if worst and worst.findings else None


@dataclass(frozen=True, slots=True)
class Fault:
    """One rule's findings in all drafts of a run: how many, in how many drafts, and one of them to show."""

    rule: str
    category: str
    severity: Severity
    findings: int
    drafts: int
    points: float
    example: Finding
    file: FileReport


@dataclass(frozen=True, slots=True)
class Report:
    """The reports of all files of a run, in the order asked for.

    ``cards`` are the cards of the rules that found something, by id; reporters look up those that are missing in the
    built-in pack.
    """

    files: tuple[FileReport, ...]
    cards: Mapping[str, Card] = field(default_factory=dict)

    @property
    def counts(self) -> tuple[int, int, int]:
        """How many errors, warnings and hints in all files."""
        errors, warnings, hints = zip(*(f.counts for f in self.files), strict=True) if self.files else ((), (), ())
        return sum(errors), sum(warnings), sum(hints)

    @property
    def scored(self) -> tuple[FileReport, ...]:
        """The files that have a score."""
        return tuple(f for f in self.files if f.score is not None)

    @property
    def mean_score(self) -> float | None:
        """The score of the whole folder: the mean of its drafts' scores; None when no draft has one."""
        scores = [f.score for f in self.files if f.score is not None]
        return round(sum(scores) / len(scores), 1) if scores else None


def faults(report: Report) -> tuple[Fault, ...]:
    """The rules that found something, the one in most drafts first."""
    found: dict[str, list[tuple[Finding, FileReport]]] = {}
    for finding, file in _all(report):
        found.setdefault(finding.rule, []).append((finding, file))
    ranked = (_fault(rule, places) for rule, places in found.items())
    return tuple(sorted(ranked, key=lambda f: (-f.drafts, -f.findings, f.rule)))


def _all(report: Report) -> Iterator[tuple[Finding, FileReport]]:
    return ((finding, file) for file in report.files for finding in file.findings)


def _fault(rule: str, places: list[tuple[Finding, FileReport]]) -> Fault:
    example, file = min(places, key=lambda p: (not p[0].fixes, -p[0].severity.rank, p[0].range.length))
    return Fault(
        rule=rule,
        category=example.category,
        severity=max((f.severity for f, _ in places), key=lambda s: s.rank),
        findings=len(places),
        drafts=len({f.path for _, f in places}),
        points=sum(f.points for f, _ in places),
        example=example,
        file=file,
    )
