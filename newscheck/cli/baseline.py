"""``newscheck baseline``: note what an archive has, so that only new findings are reported."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from newscheck.cli import options
from newscheck.cli.streams import put_line, tell
from newscheck.message import Message, _

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newscheck.report import FileReport

HELP = Message("Catat temuan lama sebuah arsip (write), atau hapus yang sudah diperbaiki (prune).")


class Action(StrEnum):
    """What to do with the baseline."""

    WRITE = "write"
    PRUNE = "prune"


def baseline(  # noqa: PLR0913, PLR0917 - one parameter for each option
    action: Annotated[Action, typer.Argument(help=_("write mencatat semua; prune hanya mengurangi."))],
    paths: options.Paths,
    file: Annotated[Path, typer.Option("--file", help=_("Berkas baseline."))] = Path("newscheck-baseline.json"),
    jobs: options.Jobs = 1,
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
    from newscheck.batch.run import check_paths
    from newscheck.engine.checker import Checker

    settings = options.config_for(
        paths, select=select, ignore=ignore, config=config, isolated=isolated, preset=preset,
        packs=packs, allow_python=allow_python,
    )  # fmt: skip
    old = read_baseline(file) if action is Action.PRUNE else {}
    checker = Checker(settings)
    failures: list[FileReport] = []
    reports = _telling(check_paths(checker.drafts(paths), checker, jobs), failures)
    kept = pruned(old, reports, file.parent) if action is Action.PRUNE else baseline_of(reports, file.parent)
    write_baseline(file, kept)
    total = sum(sum(prints.values()) for prints in kept.values())
    put_line(Message("{path}: {n} temuan tercatat.", path=file, n=total))
    raise typer.Exit(3 if failures else 0)


def _telling(reports: Iterable[FileReport], failures: list[FileReport]) -> Iterator[FileReport]:
    """The same reports; those that failed are said on standard error and noted in ``failures``."""
    from newscheck.report import Status

    for report in reports:
        if report.status is Status.FAILED:
            tell(f"{report.path}: {report.problem}")
            failures.append(report)
        yield report
