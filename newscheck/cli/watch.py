"""``newscheck watch``: check again whenever a draft is saved."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from newscheck.cli import options
from newscheck.errors import NewscheckError
from newscheck.message import Message, _

if TYPE_CHECKING:
    from newscheck.batch.checker import Checker

HELP = Message("Periksa ulang setiap kali naskah disimpan.")


def watch(
    paths: options.Paths,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help=_("Cukup satu baris untuk setiap naskah."))] = False,
    select: options.Select = None,
    ignore: options.Ignore = None,
    preset: options.Preset = None,
) -> None:
    """The command; see HELP."""
    try:
        from watchfiles import watch as changes
    except ImportError as e:
        message = Message("Perintah ini memerlukan watchfiles. Pasang dengan: pip install 'newscheck[watch]'.")
        raise NewscheckError(message) from e
    from newscheck.batch.checker import Checker
    from newscheck.batch.discovery import find_drafts

    settings = options.config_for(paths, select=select, ignore=ignore, preset=preset)
    checker = Checker(settings)
    drafts = list(find_drafts(paths, settings.exclude, settings.folder))
    _show(drafts, checker, quiet=quiet)
    for saved in changes(*paths):
        changed = {Path(name).resolve() for _kind, name in saved}
        again = [p for p in find_drafts(paths, settings.exclude, settings.folder) if p.resolve() in changed]
        if again:
            _show(again, checker, quiet=quiet)


def _show(drafts: list[Path], checker: Checker, *, quiet: bool) -> None:
    from rich.console import Console

    from newscheck.report import Report
    from newscheck.reporters.terminal import show

    console = Console(highlight=False)
    console.clear()
    show(Report(tuple(checker.check(p) for p in drafts), checker.cards), console, quiet=quiet)
