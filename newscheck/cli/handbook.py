"""``newscheck handbook``: all rules as a course book."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from newscheck.cli import options
from newscheck.cli.streams import put_data
from newscheck.message import Message, _

HELP = Message("Buku pegangan: semua aturan dengan alasan dan contohnya.")


def handbook(
    web: Annotated[bool, typer.Option("--html/--md", help=_("Halaman web atau Markdown."))] = False,
    output: Annotated[Path | None, typer.Option("--output", "-o", help=_("Tulis ke berkas ini."))] = None,
    packs: options.Packs = None,
) -> None:
    """The command; see HELP."""
    from newscheck.reporters.handbook import html, markdown
    from newscheck.ruleset.catalog import Catalog, Pack, builtin_pack

    catalog = Catalog((Pack(builtin_pack()), *(Pack(p) for p in packs or ())))
    text = (html if web else markdown)(catalog)
    if output is None:
        put_data(text)
        return
    from newscheck.writing.files import write_report

    write_report(output, text)
