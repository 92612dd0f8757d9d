"""One line a finding, as compilers write it: ``draft.txt:17:31: galat style/baku: …``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscheck.reporters import labels
from newscheck.reporters.passages import one_line, plain_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscheck.report import FileReport, Report


def render(report: Report) -> str:
    """All findings, in the order of files and text; a file that was not checked has one line that says why."""
    return "".join(f"{line}\n" for file in report.files for line in _lines(file))


def _lines(file: FileReport) -> Iterator[str]:
    path = plain_line(file.path)
    if file.problem:
        yield f"{path}: {labels.named(labels.STATUS, file.status)}: {one_line(file.problem)}"
    for f in file.findings:
        severity = labels.named(labels.SEVERITY, f.severity)
        yield f"{path}:{file.place_of(f)}: {severity} {f.rule}: {one_line(f.message)}"
