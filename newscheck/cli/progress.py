"""How far a command has come: a bar on a terminal, drawn on standard error, and nothing anywhere else."""

from __future__ import annotations

import sys
from contextlib import nullcontext
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager


def steps(total: int, label: str) -> AbstractContextManager[Callable[[], None]]:
    """What is called after each of ``total`` steps; draws only when there are several and a person may watch."""
    return _Steps(total, label) if total > 1 and sys.stderr.isatty() else nullcontext(lambda: None)


class _Steps:
    def __init__(self, total: int, label: str) -> None:
        from rich.console import Console
        from rich.progress import Progress

        self._bar = Progress(console=Console(stderr=True), transient=True)
        self._task = self._bar.add_task(label, total=total)

    def __enter__(self) -> Self:
        self._bar.start()
        return self

    def __exit__(self, *error: object) -> None:
        self._bar.stop()

    def __call__(self) -> None:
        self._bar.advance(self._task)
