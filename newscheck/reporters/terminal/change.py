"""A comparison in the terminal: the score's step, each category, what was mended and what is new."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from newscheck.message import Message
from newscheck.reporters import labels
from newscheck.reporters.passages import plain_line, shortened, visible
from newscheck.reporters.terminal.style import bar, title

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from newscheck.finding import Finding
    from newscheck.report.compare import Comparison


def change_parts(found: Comparison, width: int) -> Iterator[RenderableType]:
    """The parts of one draft's comparison."""
    yield Text.assemble("\n", (plain_line(found.name), "bold"))
    yield Padding(_score(found), (0, 2))
    yield Padding(_categories(found), (0, 2))
    if found.mended:
        yield title(Message("Sudah dibenahi ({count})", count=len(found.mended)))
        yield from (_finding(f, "✔", "green", width) for f in found.mended)
    if found.fresh:
        yield title(Message("Baru ({count})", count=len(found.fresh)))
        yield from (_finding(f, "✘", "red", width) for f in found.fresh)
    yield Padding(Text(str(Message("{count} temuan lama masih ada.", count=found.kept)), "dim"), (1, 0, 0, 2))


def _score(found: Comparison) -> Text:
    if found.change is None or found.old.score is None or found.new.score is None:
        problem = found.new.problem or found.old.problem or ""
        return Text(visible(problem), "red")
    text = Text(f"{labels.number(found.old.score)} → {labels.number(found.new.score)}  ", "bold")
    sign = "+" if found.change > 0 else "−" if found.change < 0 else "±"
    style = "green" if found.change > 0 else "red" if found.change < 0 else "dim"
    return text.append(f"{sign}{labels.number(abs(found.change))}", style)


def _categories(found: Comparison) -> Table:
    grid = Table.grid(padding=(0, 2))
    for name, old, new in found.categories:
        step = Text(
            f"{labels.number(old, 0)} → {labels.number(new, 0)}",
            "green" if new > old else "red" if new < old else "dim",
        )
        grid.add_row(labels.named(labels.CATEGORY, name), bar(new), step)
    return grid


def _finding(finding: Finding, sign: str, style: str, width: int) -> Padding:
    line = Text.assemble(
        (f"{sign} ", style),
        f"{finding.line}:{finding.column} ",
        shortened(finding.message, width - len(finding.rule) - 16),
    )
    return Padding(line.append(f"  {finding.rule}", "dim"), (0, 0, 0, 2))
