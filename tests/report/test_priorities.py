"""What to mend first."""

from __future__ import annotations

from newscheck.finding import Finding, Severity
from newscheck.report import FileReport, Status
from newscheck.report.priorities import first_things
from newscheck.source import TextRange


def finding(rule: str, severity: Severity, points: float, at: int) -> Finding:
    category = rule.partition("/")[0]
    return Finding(rule, category, severity, TextRange(at, at + 1), 1, at + 1, "x", "pesan", points=points)


def test_what_closes_a_gate_comes_before_dearer_slips() -> None:
    slip = finding("style/baku", Severity.ERROR, 3.0, 0)
    wrong = finding("facts/date", Severity.ERROR, 0.2, 5)
    small = finding("style/ampersand", Severity.HINT, 0.1, 9)
    file = FileReport("a.txt", Status.CHECKED, findings=(slip, wrong, small))
    assert [f.rule for f in first_things(file)] == ["facts/date"]
    assert first_things(FileReport("a.txt", Status.CHECKED, findings=(slip, small))) == (slip,)
