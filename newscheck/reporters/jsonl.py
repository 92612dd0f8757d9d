"""JSON, one line a draft: the objects under ``files`` of the JSON report, for logs and streams."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscheck.reporters.json import SCHEMA, file_dict, written

if TYPE_CHECKING:
    from newscheck.report import Report


def render(report: Report) -> str:
    """One JSON object a line, each with the schema it follows."""
    files = ({"schema": SCHEMA, **file_dict(file)} for file in report.files)
    return "".join(f"{written(file)}\n" for file in files)
