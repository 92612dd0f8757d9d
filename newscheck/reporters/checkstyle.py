"""Checkstyle XML, which most CI servers can show."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from newscheck.reporters.xml import SubElement, attributes, document

if TYPE_CHECKING:
    from newscheck.report import Report

SEVERITY = {"error": "error", "warning": "warning", "hint": "info"}


def render(report: Report) -> str:
    """One ``file`` a draft, one ``error`` a finding; a file that was not checked has one that says why."""
    root = Element("checkstyle", attributes(version="4.3"))
    for file in report.files:
        own = SubElement(root, "file", attributes(name=file.path))
        if file.problem:
            SubElement(own, "error", attributes(line=1, severity="error", message=file.problem, source="newscheck"))
        for f in file.findings:
            SubElement(
                own,
                "error",
                attributes(
                    line=f.line,
                    column=f.column,
                    severity=SEVERITY[f.severity],
                    message=file.told(f),
                    source=f"newscheck.{f.rule}",
                ),
            )
    return document(root)
