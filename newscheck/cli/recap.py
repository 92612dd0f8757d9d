"""``newscheck recap``: the tutor's view of a folder of drafts."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from newscheck.cli import options
from newscheck.message import Message, _

HELP = Message("Rekap kelas: nilai setiap naskah dan kesalahan tersering untuk diajarkan.")


def recap(  # noqa: PLR0913, PLR0917 - one parameter for each option
    paths: options.Paths,
    html: Annotated[Path | None, typer.Option("--html", help=_("Tulis halaman web ke berkas ini."))] = None,
    xlsx: Annotated[Path | None, typer.Option("--xlsx", help=_("Tulis lembar kerja ke berkas ini."))] = None,
    anonymous: Annotated[bool, typer.Option("--anonymous", help=_("Tanpa nama naskah."))] = False,
    jobs: options.Jobs = 1,
    config: options.ConfigFile = None,
    packs: options.Packs = None,
) -> None:
    """The command; see HELP."""
    from rich.console import Console

    from newscheck.batch.run import check_paths
    from newscheck.engine.checker import Checker
    from newscheck.report import Report
    from newscheck.reporters import recap as made
    from newscheck.reporters.terminal import WIDEST
    from newscheck.reporters.terminal.recap import recap_parts
    from newscheck.writing.files import write_report

    checker = Checker(options.config_for(paths, config=config, packs=packs))
    files = list(checker.drafts(paths))
    report = Report(tuple(check_paths(files, checker, jobs if len(files) > 1 else 1)), checker.cards)
    found = made.recap(report, anonymous=anonymous)
    if html is not None:
        write_report(html, made.html(found))
    if xlsx is not None:
        write_report(xlsx, made.xlsx(found))
    if html is None and xlsx is None:
        console = Console(highlight=False)
        for part in recap_parts(found, min(console.width, WIDEST)):
            console.print(part, width=min(console.width, WIDEST))
