"""The table of findings by rule, in the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich import box
from rich.table import Table
from rich.text import Text

from newscheck.message import Message
from newscheck.reporters import labels
from newscheck.reporters.terminal.style import SEVERITY_SIGN, SEVERITY_STYLE, title

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from newscheck.report.statistics import Statistics


def statistics_parts(counted: Statistics) -> Iterator[RenderableType]:
    """A heading, then one row a rule, the one with most findings first; only a sentence where nothing was found."""
    figures = {
        "findings": labels.number(counted.findings, 0),
        "drafts": labels.number(counted.drafts, 0),
        "words": labels.number(counted.words, 0),
    }
    if not counted.findings:
        yield title(Message("Tidak ada temuan dalam {drafts} naskah ({words} kata)", **figures))
        return
    yield title(Message("{findings} temuan dalam {drafts} naskah ({words} kata)", **figures))
    grid = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, 1), header_style="dim")
    grid.add_column(str(Message("Aturan")), overflow="fold")
    for heading in (Message("Temuan"), Message("Naskah"), Message("Bagian"), Message("Per 1.000 kata")):
        grid.add_column(str(heading), justify="right", no_wrap=True)
    for row in counted.rules:
        grid.add_row(
            Text.assemble((f"{SEVERITY_SIGN[row.severity]} ", SEVERITY_STYLE[row.severity]), row.rule),
            labels.number(row.findings, 0),
            labels.number(row.drafts, 0),
            f"{labels.number(100 * counted.share(row.findings))} %",
            labels.number(counted.per_thousand(row.findings), 2),
        )
    yield grid
