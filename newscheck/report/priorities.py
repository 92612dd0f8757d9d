"""What to mend first: the few findings that cost most, one in a passage."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from newscheck.report.gates import closes_gate

if TYPE_CHECKING:
    from newscheck.finding import Finding
    from newscheck.report.report import FileReport

MOST = 3
"""Things that a person can keep in mind while mending."""
SMALLEST = 0.5
"""Points below which nothing is worth being named first."""


def first_things(file: FileReport, most: int = MOST) -> tuple[Finding, ...]:
    """At most so many findings, one of a rule and of a passage: what closes a gate, then by points to be won."""
    starts = [b.range.start for b in file.blocks]
    passages: set[int] = set()
    rules: set[str] = set()
    chosen: list[Finding] = []
    for finding in sorted(file.findings, key=lambda f: (not closes_gate(f), -_worth(f, file), f.range)):
        passage = bisect_right(starts, finding.range.start)
        if len(chosen) == most or (not closes_gate(finding) and _worth(finding, file) < SMALLEST):
            break
        if finding.rule not in rules and (passage not in passages or finding.category == "coverage"):
            chosen.append(finding)
            rules.add(finding.rule)
            passages.add(passage)
    return tuple(chosen)


def _worth(finding: Finding, file: FileReport) -> float:
    """The points that mending every slip of the finding's kind wins."""
    return sum(f.points for f in file.findings if f.rule == finding.rule)
