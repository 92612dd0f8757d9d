"""A sheet of findings for spreadsheets: one row a finding, commas, a header, UTF-8."""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING

from newscheck.reporters.passages import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscheck.report import FileReport, Report

COLUMNS = (
    "path", "score", "grade", "line", "column", "severity", "category", "rule", "text", "message", "fix", "points",
    "place",
)  # fmt: skip
_FORMULA = tuple("=+-@\t")


def render(report: Report) -> str:
    """The sheet; a draft without findings has one row with its score."""
    page = StringIO()
    sheet = csv.writer(page, lineterminator="\n")
    sheet.writerow(COLUMNS)
    sheet.writerows(tuple(map(harmless, row)) for file in report.files for row in _rows(file))
    return page.getvalue()


def harmless(cell: object) -> object:
    """The cell as it is, but text that a spreadsheet would run as a formula set behind an apostrophe."""
    if not isinstance(cell, str):
        return cell
    text = one_line(cell)
    return f"'{text}" if text.startswith(_FORMULA) else text


def _rows(file: FileReport) -> Iterator[tuple[object, ...]]:
    score, grade = "" if file.score is None else file.score, file.grade or file.status.value
    if not file.findings:
        yield (file.path, score, grade, "", "", "", "", "", "", file.problem or "", "", "", "")
    for f in file.findings:
        fix = str(f.fixes[0].title) if f.fixes else ""
        yield (
            file.path, score, grade, f.line, f.column, f.severity.value, f.category, f.rule,
            f.text, f.message, fix, round(f.points, 2), file.place_of(f),
        )  # fmt: skip
