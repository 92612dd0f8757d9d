"""JUnit XML: one suite a draft, one case a finding; what fails the run fails, the rest is skipped with its message."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from newscheck.finding import Severity
from newscheck.message import Message
from newscheck.report import Status
from newscheck.reporters import labels
from newscheck.reporters.passages import visible
from newscheck.reporters.xml import SubElement, attributes, document

if TYPE_CHECKING:
    from newscheck.finding import Finding
    from newscheck.report import FileReport, Report


def render(report: Report, *, fail_on: Severity | None = Severity.ERROR, min_score: float = 0) -> str:
    """The suites of all drafts; findings fail from ``fail_on`` on, and a draft whose score is below ``min_score``."""
    root = Element("testsuites", attributes(name="newscheck"))
    for file in report.files:
        _suite(root, file, fail_on, min_score)
    return document(root)


def _suite(root: Element, file: FileReport, fail_on: Severity | None, min_score: float) -> None:
    failing = sum(_fails(f, fail_on) for f in file.findings)
    low = file.score is not None and file.score < min_score
    broken = file.status is Status.FAILED
    suite = SubElement(
        root,
        "testsuite",
        attributes(
            name=file.path,
            tests=max(1, len(file.findings) + broken + low),
            failures=failing + low,
            errors=int(broken),
            skipped=len(file.findings) - failing + (file.status is Status.SKIPPED),
        ),
    )
    if file.problem:
        case = SubElement(suite, "testcase", attributes(classname=file.path, name=file.status.value))
        SubElement(case, "error" if broken else "skipped", attributes(message=file.problem))
    elif low:
        _low(suite, file, min_score)
    elif not file.findings:
        SubElement(suite, "testcase", attributes(classname=file.path, name="newscheck"))
    for finding in file.findings:
        _case(suite, finding, file, failing=_fails(finding, fail_on))


def _fails(finding: Finding, fail_on: Severity | None) -> bool:
    return fail_on is not None and finding.severity.rank >= fail_on.rank


def _low(suite: Element, file: FileReport, min_score: float) -> None:
    case = SubElement(suite, "testcase", attributes(classname=file.path, name="min-score"))
    message = Message("Nilainya {score}, di bawah {lowest}.", score=file.score or 0.0, lowest=min_score)
    SubElement(case, "failure", attributes(message=message, type="min-score"))


def _case(suite: Element, finding: Finding, file: FileReport, *, failing: bool) -> None:
    name = f"{finding.rule} {file.place_of(finding)}"
    case = SubElement(suite, "testcase", attributes(classname=file.path, name=name, file=file.path, line=finding.line))
    if not failing:
        SubElement(case, "skipped", attributes(message=finding.message))
        return
    failure = SubElement(case, "failure", attributes(message=finding.message, type=finding.severity.value))
    severity = labels.named(labels.SEVERITY, finding.severity)
    failure.text = visible(f"{file.path}:{file.place_of(finding)}: {severity} {finding.rule}\n{finding.text}")
