"""The report in a terminal, drawn with Rich: for one draft in full, for a folder as a table; plain when piped."""

from __future__ import annotations

from io import StringIO
from typing import TYPE_CHECKING

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from newscheck.config import MOST_FINDINGS
from newscheck.message import Message
from newscheck.report import Status
from newscheck.reporters import labels
from newscheck.reporters.passages import COMMANDS, one_line, plain_line, visible
from newscheck.reporters.terminal.findings import findings
from newscheck.reporters.terminal.folder import commonest, table
from newscheck.reporters.terminal.overview import categories, elements, first, head, quotes, readability, ticks
from newscheck.reporters.terminal.style import GRADE_STYLE, title

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from newscheck.report import FileReport, Report

WIDEST = 120


def show(
    report: Report, console: Console, *, quiet: bool = False, details: bool | None = None, most: int = MOST_FINDINGS
) -> None:
    """Draws the report.

    ``quiet`` leaves one line a draft. ``details`` draws every draft in full; by default only where there is but one.
    ``most`` is how many findings of a draft are drawn.
    """
    width = min(console.width, WIDEST)
    details = len(report.files) == 1 if details is None else details
    for part in _parts(report, width, quiet=quiet, details=details, most=most):
        console.print(part, width=width)


def render(
    report: Report, *, width: int = 100, quiet: bool = False, details: bool | None = None, most: int = MOST_FINDINGS
) -> str:
    """The report as plain text, ``width`` columns wide."""
    page = StringIO()
    console = Console(file=page, width=width, color_system=None, legacy_windows=False)
    show(report, console, quiet=quiet, details=details, most=most)
    return "".join(f"{_harmless(line.rstrip())}\n" for line in page.getvalue().splitlines())


def _harmless(line: str) -> str:
    """The line; one that a CI runner would obey, because a draft's words came to stand at its beginning, is quoted."""
    return f"> {line}" if line.lstrip().startswith(COMMANDS) else line


def _parts(report: Report, width: int, *, quiet: bool, details: bool, most: int) -> Iterator[RenderableType]:
    if quiet:
        yield from (_line(file) for file in report.files)
        return
    if details:
        for file in report.files:
            yield from draft(file, width, most)
    if len(report.files) != 1:
        yield table(report, width)
        yield from commonest(report, width)


def draft(file: FileReport, width: int, most: int) -> Iterator[RenderableType]:
    """The parts of one draft's report."""
    yield head(file)
    yield from (Padding(Text(visible(note), "dim italic"), (0, 2)) for note in (*file.notes, file.problem) if note)
    if file.status is not Status.CHECKED and not file.findings:
        return
    yield from first(file)
    if file.elements:
        yield ticks(file)
    if file.categories:
        yield categories(file)
    if file.elements:
        yield elements(file, width)
    if file.quotes:
        yield quotes(file, width)
    if "lix" in file.metrics:
        yield readability(file)
    yield from findings(file, width, most)
    if not file.findings:
        yield title(Message("Tidak ada temuan. Naskah ini bersih."))
    yield Text()


def _line(file: FileReport) -> Text:
    line = Text(plain_line(file.path), "bold")
    if file.score is None or file.grade is None:
        return line.append(": ").append(labels.named(labels.STATUS, file.status), "red").append(_why(file))
    line.append(f": {labels.number(file.score)} ", GRADE_STYLE.get(file.grade, ""))
    return line.append(f"{labels.named(labels.GRADE, file.grade)} ({labels.counts(*file.counts)})")


def _why(file: FileReport) -> str:
    return f" – {one_line(file.problem)}" if file.problem else ""
