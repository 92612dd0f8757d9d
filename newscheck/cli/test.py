"""``newscheck test``: run the examples of a pack."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from newscheck.cli.streams import put, put_line
from newscheck.message import Message, _

HELP = Message("Uji contoh-contoh dalam sebuah paket aturan.")


def test(
    pack: Annotated[Path, typer.Argument(metavar="PAKET", help=_("Folder paket aturan."))] = Path("rules"),  # noqa: PT028 - a command, not a test
    only: Annotated[str, typer.Option("--only", help=_("Hanya aturan yang id-nya berawalan ini."))] = "",  # noqa: PT028
) -> None:
    """The command; see HELP."""
    from newscheck.engine.examples import failures
    from newscheck.errors import NewscheckError
    from newscheck.reporters.passages import visible
    from newscheck.ruleset.catalog import Pack

    chosen = Pack(pack)
    ids = [i for i in chosen.files if i.startswith(only)]
    if not ids:
        raise NewscheckError(Message("Tidak ada aturan berawalan “{only}”.", only=only), str(pack))
    bad = [f for i in ids for f in failures(chosen.load(i))]
    for failure in bad:
        put(visible(str(failure)))
    if bad:
        raise typer.Exit(1)
    put_line(Message("{n} aturan, semua contohnya cocok.", n=len(ids)))
