"""A class's recap in the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich import box
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from newscheck.message import Message
from newscheck.reporters import labels
from newscheck.reporters.passages import shortened
from newscheck.reporters.terminal.style import SEVERITY_SIGN, SEVERITY_STYLE, bar, title

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from newscheck.reporters.recap import Recap, Topic


def recap_parts(found: Recap, width: int) -> Iterator[RenderableType]:
    """The rows, the spread of scores, and the faults to teach."""
    yield _rows(found)
    if found.mean is not None and found.median is not None:
        values = {"mean": labels.number(found.mean), "median": labels.number(found.median)}
        yield title(Message("Nilai rata-rata {mean}, nilai tengah {median}", **values))
        yield from (Padding(_step(i, n, max(found.spread)), (0, 2)) for i, n in enumerate(found.spread) if n)
    if found.topics:
        yield title(Message("Bahan ajar: kesalahan tersering"))
        yield from (Padding(_topic(t, width), (0, 2)) for t in found.topics)


def _rows(found: Recap) -> RenderableType:
    grid = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, 1), header_style="dim")
    grid.add_column(str(Message("Naskah")), overflow="fold")
    grid.add_column(str(Message("Nilai")), justify="right", no_wrap=True)
    grid.add_column("", no_wrap=True)
    grid.add_column(str(Message("Galat")), justify="right", no_wrap=True)
    grid.add_column(str(Message("Terlemah")), no_wrap=True)
    for r in found.rows:
        drawn = bar(r.score, 12) if r.score is not None else Text(shortened(r.remark, 24), "dim")
        score = labels.number(r.score) if r.score is not None else "–"
        grid.add_row(Text(r.name), score, drawn, str(r.counts[0]), r.weakest)
    return grid


def _step(number: int, count: int, most: int) -> Text:
    return Text.assemble(
        (f"{number * 10:>3}–{number * 10 + 10:<3} ", "dim"), "█" * max(1, round(30 * count / most)), f" {count}"
    )


def _topic(topic: Topic, width: int) -> Text:
    style = SEVERITY_STYLE[topic.severity]
    text = Text.assemble((f"{SEVERITY_SIGN[topic.severity]} ", style), (topic.title, "bold"))
    drafts = Message("{findings}× dalam {drafts} naskah", findings=topic.findings, drafts=topic.drafts)
    text.append(f"  {drafts} · {topic.rule}\n", "dim")
    before, marked, after = topic.example
    text.append("  ").append(before).append(marked, style).append(after)
    return text.append(f"\n  {shortened(topic.message, width - 6)}\n", "italic")
