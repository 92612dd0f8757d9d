"""JUnit XML: one suite a draft, one case a finding; errors and warnings fail, hints are skipped with their message."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from newscheck.report import Status
from newscheck.reporters import labels
from newscheck.reporters.passages import visible
from newscheck.reporters.xml import SubElement, attributes, document

if TYPE_CHECKING:
    from newscheck.finding import Finding
    from newscheck.report import FileReport, Report


def render(report: Report) -> str:
    """The suites of all drafts."""
    root = Element("testsuites", attributes(name="newscheck"))
    for file in report.files:
        _suite(root, file)
    return document(root)


def _suite(root: Element, file: FileReport) -> None:
    errors, warnings, hints = file.counts
    broken = file.status is Status.FAILED
    suite = SubElement(
        root,
        "testsuite",
        attributes(
            name=file.path,
            tests=max(1, len(file.findings) + broken),
            failures=errors + warnings,
            errors=int(broken),
            skipped=hints + (file.status is Status.SKIPPED),
        ),
    )
    if file.problem:
        case = SubElement(suite, "testcase", attributes(classname=file.path, name=file.status.value))
        SubElement(case, "error" if broken else "skipped", attributes(message=file.problem))
    elif not file.findings:
        SubElement(suite, "testcase", attributes(classname=file.path, name="newscheck"))
    for finding in file.findings:
        _case(suite, finding, file)


def _case(suite: Element, finding: Finding, file: FileReport) -> None:
    name = f"{finding.rule} {file.place_of(finding)}"
    case = SubElement(suite, "testcase", attributes(classname=file.path, name=name, file=file.path, line=finding.line))
    if finding.severity == "hint":
        SubElement(case, "skipped", attributes(message=finding.message))
        return
    failure = SubElement(case, "failure", attributes(message=finding.message, type=finding.severity.value))
    severity = labels.named(labels.SEVERITY, finding.severity)
    failure.text = visible(f"{file.path}:{file.place_of(finding)}: {severity} {finding.rule}\n{finding.text}")
