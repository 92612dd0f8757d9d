"""A lesson in the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.padding import Padding
from rich.text import Text

from newscheck.reporters.lesson import Kind, Lesson

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

_SIGN = {Kind.BAD: ("✘ ", "red"), Kind.GOOD: ("✔ ", "green")}
_STYLE = {Kind.CODE: "cyan", Kind.LINK: "underline"}


def lesson_parts(one: Lesson) -> Iterator[RenderableType]:
    """The title, what the severity means, and each part under its heading."""
    yield Text(one.title, "bold")
    if one.severity:
        yield Text(f"{one.id} · {one.severity}", "dim")
    for part in one.parts:
        yield Text.assemble("\n", (part.heading, "bold"))
        for kind, text in part.lines:
            yield Padding(_line(kind, text), (0, 0, 0, 2))
    yield Text()


def _line(kind: Kind, text: str) -> Text:
    if kind not in _SIGN:
        return Text(f"  {text}".replace("\n", "\n  ") if kind is Kind.CODE else text, _STYLE.get(kind, ""))
    sign, style = _SIGN[kind]
    line = Text(sign, style)
    for i, piece in enumerate(text.replace("\n\n", "\n  ").split("**")):
        line.append(f"‹{piece}›" if i % 2 else piece, f"bold {style}" if i % 2 else "")
    return line
