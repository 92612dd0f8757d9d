"""The published JSON Schemas of what newscheck writes."""

from __future__ import annotations

from pathlib import Path


def report_schema() -> str:
    """The JSON Schema (2020-12) of the report, contract ``newscheck-report/1``, as text."""
    return (Path(__file__).parent / "newscheck-report-1.json").read_text(encoding="utf-8")
