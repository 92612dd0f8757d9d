"""A folder in the terminal: a table of its drafts and the faults that come back most."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from rich import box
from rich.console import Group
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from newscheck.message import Message, translate
from newscheck.report import faults
from newscheck.reporters import labels
from newscheck.reporters.cards import card_of
from newscheck.reporters.passages import plain_line, shortened
from newscheck.reporters.terminal.style import GRADE_STYLE, SEVERITY_SIGN, SEVERITY_STYLE, bar, title

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from newscheck.report import Fault, FileReport, Report

COMMONEST = 10


def table(report: Report, width: int) -> RenderableType:
    """One row a draft, the weakest first: score, grade, errors, and the category that lost most."""
    grid = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, 1), header_style="dim")
    grid.add_column(str(Message("Naskah")), ratio=1, overflow="fold")
    grid.add_column(str(Message("Nilai")), justify="right", no_wrap=True)
    grid.add_column("", no_wrap=True)
    grid.add_column(str(Message("Galat")), justify="right", no_wrap=True)
    grid.add_column(str(Message("Terlemah")), no_wrap=True)
    shared = _shared_folder([f.path for f in report.files])
    for file in sorted(report.files, key=lambda f: (f.score is not None, f.score or 0.0, f.path)):
        grid.add_row(*_row(file, file.path[shared:], width))
    return Group(_summary(report), Padding(grid, (0, 0, 0, 2)))


def _shared_folder(paths: list[str]) -> int:
    """The length of the folder that all paths begin with, its slash included."""
    return os.path.commonprefix(paths).rfind("/") + 1  # noqa: RUF071 - cut at the last slash, so any prefix will do


def _row(file: FileReport, name: str, width: int) -> tuple[Text, ...]:
    path = Text(plain_line(name))
    if file.score is None or file.grade is None:
        status = labels.named(labels.STATUS, file.status)
        return (
            path,
            Text("–"),
            Text(status, "red"),
            Text("–"),
            Text(shortened(file.problem or next(iter(file.notes), ""), 24), "dim"),
        )
    weakest = file.weakest
    style = GRADE_STYLE.get(file.grade, "")
    grade = labels.named(labels.GRADE, file.grade)
    return (
        path,
        Text(labels.number(file.score), style),
        Text.assemble(bar(file.score, 8), f" {grade}") if width >= 100 else Text(grade, style),  # noqa: PLR2004
        Text(str(file.counts[0])),
        Text(labels.named(labels.CATEGORY, weakest.id) if weakest else "–"),
    )


def _summary(report: Report) -> Text:
    mean = report.mean_score
    drafts = Message("{count} naskah", count=labels.number(len(report.files), 0))
    text = Text.assemble("\n", (str(drafts), "bold"))
    if mean is not None:
        text.append(str(Message(" · nilai rata-rata {score}", score=labels.number(mean))))
    return text.append(f" · {labels.counts(*report.counts)}", "dim")


def commonest(report: Report, width: int) -> Iterator[RenderableType]:
    """The faults found in most drafts, each with one example."""
    ranked = faults(report)[:COMMONEST]
    if not ranked:
        return
    yield title(Message("Paling sering ditemukan"))
    for fault in ranked:
        yield Padding(_fault(fault, report, width), (0, 0, 0, 2))


def _fault(fault: Fault, report: Report, width: int) -> Text:
    card = card_of(report, fault.rule)
    drafts = Message("{findings}× dalam {drafts} naskah", findings=fault.findings, drafts=fault.drafts)
    style = SEVERITY_STYLE[fault.severity]
    text = Text.assemble((SEVERITY_SIGN[fault.severity], style), f" {translate(card.title) if card else fault.rule}")
    text.append(f"  {drafts} · {fault.rule}\n", "dim")
    return text.append(f"  {shortened(fault.example.message, width - 6)}", "italic")
