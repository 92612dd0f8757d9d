"""A report on the text that was read, told in the places of the file: offsets, lines and columns, corrections."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Any

from newscheck.edits import Edit, Fix
from newscheck.report import Landmark
from newscheck.source import TextRange

if TYPE_CHECKING:
    from newscheck.finding import Finding
    from newscheck.report import FileReport
    from newscheck.source import Seams, Source


def as_written(report: FileReport, source: Source) -> FileReport:
    """The report with every range moved to where it stands in the file; unchanged when all of the file was read."""
    if source.seams is None:
        return report
    seams = source.seams
    findings = tuple(_finding(f, source, seams) for f in report.findings)
    rest: FileReport = _moved(replace(report, findings=()), seams)
    named = tuple(Landmark(where, name) for where, name in source.places)
    notes = (*source.notes, *report.notes)
    return replace(rest, text=source.text, findings=findings, notes=notes, landmarks=named)


def _finding(finding: Finding, source: Source, seams: Seams) -> Finding:
    where = seams.written(finding.range)
    line, column = source.position(where.start)
    fixes = (_fix(fix, seams) for fix in finding.fixes)
    return replace(
        finding,
        range=where,
        line=line,
        column=column,
        text=source.text[slice(*where)],
        related=_moved(finding.related, seams),
        fixes=tuple(fix for fix in fixes if fix is not None),
    )


def _fix(fix: Fix, seams: Seams) -> Fix | None:
    """The fix for the file; None when it would run over what the writer wants to keep."""
    edits = tuple(Edit(seams.written(e.range), e.text) for e in fix.edits)
    return None if any(seams.firm(e.range) for e in edits) else replace(fix, edits=edits)


def _moved(value: Any, seams: Seams) -> Any:
    """A value of the report with all ranges in it moved."""
    if isinstance(value, TextRange):
        return seams.written(value)
    if isinstance(value, tuple):
        return tuple(_moved(v, seams) for v in value)
    if is_dataclass(value) and not isinstance(value, type):
        changed = {n: _moved(getattr(value, n), seams) for n in _names(type(value))}
        return replace(value, **changed)
    return value


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(f.name for f in fields(kind))
