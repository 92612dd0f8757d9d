"""``newscheck check --statistics``: findings counted by rule, shown in their place as ruff does."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import typer

from newscheck.cli.streams import put_data, tell
from newscheck.message import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newscheck.report import FileReport
    from newscheck.report.statistics import Statistics

TABLE, DATA = frozenset({"text", "concise"}), frozenset({"json", "jsonl"})
"""Formats in which findings are counted in a table, and as JSON."""


def countable(form: str) -> None:
    """Raises BadParameter for a format that cannot hold counts."""
    if form not in TABLE | DATA:
        raise typer.BadParameter(_("--statistics berlaku untuk --format text atau json."), param_hint="--statistics")


def counting(reports: Iterable[FileReport], counted: Statistics) -> Iterator[FileReport]:
    """The same reports, each counted as it goes by; a draft that could not be checked is told on standard error."""
    for report in reports:
        counted.add((report,))
        if report.status == "failed":
            tell(f"{report.path}: {report.problem or ''}")
        yield report


def show(counted: Statistics, form: str) -> None:
    """Writes the counts on standard output: a table, or with ``json`` and ``jsonl`` one JSON object."""
    if form in DATA:
        text = json.dumps(data(counted), ensure_ascii=False, indent=2 if form == "json" else None)
        put_data(text)
        return
    from rich.console import Console

    from newscheck.reporters.terminal.statistics import statistics_parts

    console = Console(highlight=False)
    for part in statistics_parts(counted):
        console.print(part)


def data(counted: Statistics) -> dict[str, object]:
    """The counts as JSON: findings, drafts and words in all, then a row a rule; ``share`` is from 0 to 1."""
    rows = [
        {
            "rule": r.rule,
            "severity": str(r.severity),
            "findings": r.findings,
            "drafts": r.drafts,
            "share": round(counted.share(r.findings), 4),
            "per_1000_words": round(counted.per_thousand(r.findings), 3),
        }
        for r in counted.rules
    ]
    return {"findings": counted.findings, "drafts": counted.drafts, "words": counted.words, "rules": rows}
