"""Findings counted by rule: what a folder of drafts gets wrong most often."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newscheck.report.report import Status

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newscheck.finding import Severity
    from newscheck.report import FileReport


@dataclass(slots=True)
class RuleCount:
    """One rule's findings: how many, the gravest severity among them, and in how many drafts."""

    rule: str
    severity: Severity
    findings: int = 0
    drafts: int = 0


class Statistics:
    """Counts reports one by one and keeps none of them, however many there are."""

    def __init__(self) -> None:
        """Nothing is counted yet."""
        self.drafts = self.words = self.findings = 0
        self._rules: dict[str, RuleCount] = {}

    def add(self, reports: Iterable[FileReport]) -> None:
        """Counts reports; those skipped or failed are no drafts and have no words."""
        for report in reports:
            if report.status is Status.CHECKED:
                self.drafts += 1
                self.words += report.words
            self.findings += len(report.findings)
            self._count(report)

    @property
    def rules(self) -> list[RuleCount]:
        """The rules that found something, the one with most findings first."""
        return sorted(self._rules.values(), key=lambda r: (-r.findings, r.rule))

    def share(self, findings: int) -> float:
        """The part, from 0 to 1, that so many are of all findings."""
        return findings / self.findings if self.findings else 0.0

    def per_thousand(self, findings: int) -> float:
        """So many findings held against 1,000 words of the drafts counted."""
        return 1000 * findings / self.words if self.words else 0.0

    def _count(self, report: FileReport) -> None:
        seen: set[str] = set()
        for finding in report.findings:
            rule = self._rules.setdefault(finding.rule, RuleCount(finding.rule, finding.severity))
            rule.severity = max(rule.severity, finding.severity, key=lambda s: s.rank)
            rule.findings += 1
            rule.drafts += finding.rule not in seen
            seen.add(finding.rule)
