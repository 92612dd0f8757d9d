"""The findings of a draft by paragraph: the source line, the marked words, the message, the fix."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from newscheck.message import Message
from newscheck.reporters import labels
from newscheck.reporters.passages import costliest, excerpt, left_out, passages, visible
from newscheck.reporters.terminal.style import SEVERITY_SIGN, SEVERITY_STYLE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from newscheck.finding import Finding
    from newscheck.report import FileReport
    from newscheck.reporters.passages import Passage

MOST_FIXES = 3


def findings(file: FileReport, width: int, most: int) -> Iterator[RenderableType]:
    """The findings in the order of the text, under the name of their passage; at most so many, the costliest ones."""
    for passage in passages(costliest(file, most)):
        if passage.findings:
            yield _heading(passage, file)
            for finding in passage.findings:
                yield from finding_parts(finding, file, width)
    rest = left_out(file, most)
    if rest:
        yield Padding(Text(f"\n{rest}", "dim italic"), (0, 2))


def finding_parts(finding: Finding, file: FileReport, width: int) -> Iterator[RenderableType]:
    """One finding: what it says, and the line of the draft below."""
    yield _head(finding)
    yield Padding(_body(finding, file, width - 6), (0, 0, 0, 4))


def _heading(passage: Passage, file: FileReport) -> Text:
    where = "" if file.landmarks else Message(" · baris {line}", line=passage.line)
    return Text.assemble("\n", (passage.name, "bold"), (str(where), "dim"))


def _head(finding: Finding) -> RenderableType:
    grid = Table.grid(padding=(0, 1), expand=True)
    grid.add_column(width=1)
    grid.add_column(ratio=1)
    grid.add_column(justify="right", no_wrap=True)
    style = SEVERITY_STYLE[finding.severity]
    points = f" −{labels.number(finding.points)}" if finding.points >= 0.05 else ""  # noqa: PLR2004 - rounds to 0,1
    message = Text.assemble((labels.named(labels.SEVERITY, finding.severity), style), f"  {visible(finding.message)}")
    grid.add_row(Text(SEVERITY_SIGN[finding.severity], style), message, Text(f"{finding.rule}{points}", "dim"))
    return Padding(grid, (0, 0, 0, 2))


def _body(finding: Finding, file: FileReport, width: int) -> Text:
    """The source line with the marked words underlined, and what to put there."""
    before, marked, after = excerpt(file.text, finding.range, max(20, width - 10))
    style = SEVERITY_STYLE[finding.severity]
    place = file.place_of(finding)
    gutter = " " * len(place)
    body = Text.assemble((f"{place} │ ", "dim"), before, (marked, style), after, no_wrap=True, overflow="ellipsis")
    signs = "▔" * max(1, cell_len(marked))
    body.append("\n").append(f"{gutter} │ ", "dim").append(" " * cell_len(before)).append(signs, style)
    for fix in finding.fixes[:MOST_FIXES]:
        body.append("\n").append(f"{gutter} ╰ ", "dim").append(visible(str(fix.title)), "green")
        if not fix.safe:
            body.append(str(Message(" (periksa dahulu)")), "dim")
    return body
