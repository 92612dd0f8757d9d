"""``newscheck baseline``: note what an archive has, so that only new findings are reported."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from newscheck.cli import options
from newscheck.message import Message, _

HELP = Message("Catat temuan lama sebuah arsip (write), atau hapus yang sudah diperbaiki (prune).")


class Action(StrEnum):
    """What to do with the baseline."""

    WRITE = "write"
    PRUNE = "prune"


def baseline(  # noqa: PLR0913, PLR0917 - one parameter for each option
    action: Annotated[Action, typer.Argument(help=_("write mencatat semua; prune hanya mengurangi."))],
    paths: options.Paths,
    file: Annotated[Path, typer.Option("--file", help=_("Berkas baseline."))] = Path("newscheck-baseline.json"),
    jobs: Annotated[int, typer.Option("--jobs", "-j", min=0, help=_("Banyaknya proses; 0 berarti semua inti."))] = 1,
    select: options.Select = None,
    ignore: options.Ignore = None,
    config: options.ConfigFile = None,
    isolated: options.Isolated = False,
    preset: options.Preset = None,
    packs: options.Packs = None,
    allow_python: options.AllowPython = False,
) -> None:
    """The command; see HELP."""
    from newscheck.batch.baseline import baseline_of, pruned, read_baseline, write_baseline
    from newscheck.batch.checker import Checker
    from newscheck.batch.discovery import find_drafts
    from newscheck.batch.run import check_paths

    settings = options.config_for(
        paths, select=select, ignore=ignore, config=config, isolated=isolated, preset=preset,
        packs=packs, allow_python=allow_python,
    )  # fmt: skip
    old = read_baseline(file) if action is Action.PRUNE else {}
    found = find_drafts(paths, settings.exclude, settings.folder)
    now = baseline_of(check_paths(found, Checker(settings), jobs), file.parent)
    kept = pruned(old, now) if action is Action.PRUNE else now
    write_baseline(file, kept)
    total = sum(sum(prints.values()) for prints in kept.values())
    typer.echo(str(Message("{path}: {n} temuan tercatat.", path=file, n=total)))
