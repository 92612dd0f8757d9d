"""GitLab's Code Quality report: a flat list of findings that a merge request shows beside the changed lines."""

from __future__ import annotations

from collections import Counter
from hashlib import sha256
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from newscheck.report import Status
from newscheck.reporters.json import written
from newscheck.reporters.passages import one_line

if TYPE_CHECKING:
    from newscheck.finding import Finding
    from newscheck.report import FileReport, Report

SEVERITY = {"error": "major", "warning": "minor", "hint": "info"}
"""Of GitLab's five degrees: none of a draft's faults is critical for a program, or blocks one."""


def render(report: Report) -> str:
    """A JSON list with an entry for each finding and each draft that could not be checked."""
    seen: Counter[str] = Counter()
    entries = []
    for file in report.files:
        if file.status is Status.FAILED:
            entries.append(_entry(file, "newscheck", file.problem or "", "major", 1, seen))
        entries += [_of(finding, file, seen) for finding in file.findings]
    return written(entries, indent=1) + "\n"


def _of(finding: Finding, file: FileReport, seen: Counter[str]) -> dict[str, Any]:
    message, severity = file.told(finding), SEVERITY[finding.severity]
    return _entry(file, finding.rule, message, severity, finding.line, seen, finding.fingerprint)


def _entry(  # noqa: PLR0913, PLR0917 - as many as an entry has parts
    file: FileReport, name: str, message: str, severity: str, line: int, seen: Counter[str], fingerprint: str = ""
) -> dict[str, Any]:
    """One entry. Its fingerprint stays when lines move, and is no other's: GitLab drops a second one of the same."""
    path = PurePath(one_line(file.path)).as_posix()
    own = f"{path}\0{name}\0{fingerprint}"
    seen[own] += 1
    return {
        "description": one_line(message),
        "check_name": name,
        "fingerprint": sha256(f"{own}\0{seen[own]}".encode()).hexdigest()[:32],
        "severity": severity,
        "location": {"path": path, "lines": {"begin": line}},
    }
