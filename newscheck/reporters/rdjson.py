"""Reviewdog's diagnostic format: findings with suggestions; columns count bytes of UTF-8."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newscheck.reporters.cards import card_of
from newscheck.reporters.json import written
from newscheck.reporters.places import Places

if TYPE_CHECKING:
    from newscheck.edits import Fix
    from newscheck.finding import Finding
    from newscheck.report import FileReport, Report

SEVERITY = {"error": "ERROR", "warning": "WARNING", "hint": "INFO"}


def render(report: Report) -> str:
    """A ``DiagnosticResult`` of reviewdog."""
    diagnostics = [d for file in report.files for d in _file(file, report)]
    result = {"source": {"name": "newscheck"}, "diagnostics": diagnostics}
    return written(result, indent=1) + "\n"


def _file(file: FileReport, report: Report) -> list[dict[str, Any]]:
    places = Places(file)
    found = [_diagnostic(f, file, places, report) for f in file.findings]
    if file.problem:
        found.insert(0, {"message": file.problem, "location": {"path": file.path}, "severity": "ERROR"})
    return found


def _diagnostic(finding: Finding, file: FileReport, places: Places, report: Report) -> dict[str, Any]:
    card = card_of(report, finding.rule)
    code = {"value": finding.rule} | ({"url": card.url} if card and card.url else {})
    return {
        "message": file.told(finding),
        "location": {"path": file.path, "range": _range(places, finding.range)},
        "severity": SEVERITY[finding.severity],
        "code": code,
        "suggestions": [s for fix in finding.fixes for s in _suggestions(fix, places)],
    }


def _suggestions(fix: Fix, places: Places) -> list[dict[str, Any]]:
    """A suggestion holds one range: fixes of several edits cannot be told."""
    return [{"range": _range(places, e.range), "text": e.text} for e in fix.edits] if len(fix.edits) == 1 else []


def _range(places: Places, where: tuple[int, int]) -> dict[str, Any]:
    place = places.in_bytes(where)
    return {
        "start": {"line": place.line, "column": place.column},
        "end": {"line": place.end_line, "column": place.end_column},
    }
