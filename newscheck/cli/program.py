"""The Typer program: its commands, and what is asked of all of them."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from typing import Annotated

import typer

from newscheck import __version__
from newscheck.message import _

COMMANDS = (
    *("check", "fix", "rules", "explain", "recap", "compare", "handbook"),
    *("test", "new", "init", "baseline", "schema", "watch", "server", "archive"),
)
"""In the order that help shows; each is a function of the same name in a module of the same name."""


def program() -> typer.Typer:
    """The program with its commands, help in the language in use."""
    made = typer.Typer(
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
        context_settings={"help_option_names": ["-h", "--help"]},
        help=_("Membaca naskah berita seperti seorang redaktur: menunjukkan apa yang perlu dibenahi dan mengapa."),
    )
    made.callback()(_common)
    for name in COMMANDS:
        if find_spec(f"newscheck.cli.{name}"):
            module = import_module(f"newscheck.cli.{name}")
            made.command(name, help=str(module.HELP))(getattr(module, name))
    return made


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"newscheck {__version__}")
        raise typer.Exit


def _common(
    version: Annotated[  # noqa: ARG001 - its callback has done the work
        bool, typer.Option("--version", help=_("Tampilkan versi, lalu selesai."), callback=_version, is_eager=True)
    ] = False,
    lang: Annotated[
        str, typer.Option("--lang", help=_("Bahasa laporan dan bantuan: id atau en."), envvar="NEWSCHECK_LANG")
    ] = "id",
) -> None:
    """What stands before a command; the language itself is set before the program is made."""
    if lang not in {"id", "en"}:
        raise typer.BadParameter(_("Bahasa yang ada: id dan en."), param_hint="--lang")
