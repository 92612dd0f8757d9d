"""Colours and small drawings of the terminal report. Every colour stands beside a word or shape that says the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from newscheck.report.weights import grade

if TYPE_CHECKING:
    from newscheck.message import Message

SEVERITY_STYLE = {"error": "bold red", "warning": "bold yellow", "hint": "bold cyan"}
SEVERITY_SIGN = {"error": "✖", "warning": "▲", "hint": "●"}
GRADE_STYLE = {"siap-terbit": "bold green", "perlu-suntingan": "bold yellow", "tulis-ulang": "bold red"}
ANSWER_STYLE = {"yes": "green", "partial": "yellow", "no": "red"}
ANSWER_SIGN = {"yes": "✔", "partial": "◐", "no": "✘"}
BAR = 24


def title(text: Message) -> Text:
    """The heading of a part of the report."""
    return Text.assemble("\n", (str(text), "bold"))


def bar(score: float, width: int = BAR) -> Text:
    """A bar for a score of 0–100, coloured by its grade."""
    full = round(score / 100 * width)
    return Text.assemble(("█" * full, GRADE_STYLE[grade(score)]), ("░" * (width - full), "dim"))


def scale(percent: int, width: int = BAR) -> Text:
    """A dot on a line from the lowest to the highest of published news; the usual four fifths are drawn thick."""
    at = min(width - 1, max(0, round(percent / 100 * (width - 1))))
    usual = range(round(width * 0.1), round(width * 0.9))
    line = Text()
    for i in range(width):
        if i == at:
            line.append("●", "bold green" if i in usual else "bold yellow")
        else:
            line.append("━" if i in usual else "─", "dim")
    return line
