"""``newscheck compare``: what a new version of a draft mended, and what it broke."""

from __future__ import annotations

import json
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from newscheck.cli import options
from newscheck.cli.streams import put_data, tell
from newscheck.errors import NewscheckError, ReadError
from newscheck.message import Message, _
from newscheck.report.compare import as_json

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newscheck.engine.checker import Checker
    from newscheck.report.compare import Comparison

HELP = Message("Bandingkan naskah lama dan baru: apa yang sudah dibenahi dan apa yang baru.")


class Form(StrEnum):
    """What a comparison is printed as."""

    TEXT = "text"
    JSON = "json"


def compare(  # noqa: PLR0913, PLR0917 - a command has as many options as it has
    old: Annotated[Path, typer.Argument(metavar="LAMA", help=_("Naskah atau folder lama."))],
    new: Annotated[Path | None, typer.Argument(metavar="BARU", help=_("Naskah atau folder baru."))] = None,
    since: Annotated[
        str | None, typer.Option("--since", help=_("Bandingkan dengan isi naskah pada commit git ini."))
    ] = None,
    form: Annotated[Form, typer.Option("--format", "-f", help=_("Bentuk laporan: text atau json."))] = Form.TEXT,
    config: options.ConfigFile = None,
    packs: options.Packs = None,
) -> None:
    """The command; see HELP."""
    if (new is None) == (since is None):
        raise typer.BadParameter(_("Sebutkan naskah lama dan baru, atau satu naskah dengan --since."))
    from newscheck.engine.checker import Checker

    checker = Checker(options.config_for([old], config=config, packs=packs))
    comparisons = _compared(old, new, since, checker)
    if form is Form.JSON:
        put_data(json.dumps(as_json(comparisons), ensure_ascii=False, indent=2))
    else:
        _shown(comparisons)


def _shown(comparisons: Iterable[Comparison]) -> None:
    from rich.console import Console

    from newscheck.reporters.terminal import WIDEST
    from newscheck.reporters.terminal.change import change_parts

    console = Console(highlight=False)
    width = min(console.width, WIDEST)
    for found in comparisons:
        for part in change_parts(found, width):
            console.print(part, width=width)


def _compared(old: Path, new: Path | None, since: str | None, checker: Checker) -> Iterator[Comparison]:
    from newscheck.report.compare import compare as compared
    from newscheck.report.compare import pairs

    if new is None:
        yield from _since(old, str(since), checker)
        return
    if not old.is_dir() and not new.is_dir():
        yield compared(checker.check(old), checker.check(new))
        return
    below = [[str(p.relative_to(folder)) for p in checker.drafts([folder])] for folder in (old, new)]
    matched, alone = pairs(*below)
    for before_name, after_name in matched:
        yield compared(checker.check(old / before_name), checker.check(new / after_name), after_name)
    for name in alone:
        tell(Message("{name}: tidak ada pasangannya.", name=name))


def _since(paths: Path, revision: str, checker: Checker) -> Iterator[Comparison]:
    """The drafts that differ from a git revision; in a folder, those that it does not know are told and passed over."""
    from newscheck.reading import contents
    from newscheck.report.compare import compare as compared

    for path in checker.drafts([paths]):
        try:
            before = _at(path, revision)
            same = before == contents(path)
        except ReadError as e:
            if not paths.is_dir():
                raise
            tell(e)
            continue
        if same and paths.is_dir():
            continue
        yield compared(checker.check_bytes(before, str(path)), checker.check(path))


def _at(path: Path, revision: str) -> bytes:
    """The content of a file at a git revision; raises ReadError when git has none."""
    from newscheck.batch.git import commit_of, git

    folder = path.resolve().parent
    try:
        return git("cat-file", "blob", f"{commit_of(revision, folder)}:./{path.name}", folder=folder)
    except NewscheckError as e:
        raise ReadError(Message("Tidak ada naskah ini pada commit “{revision}”.", revision=revision), str(path)) from e
