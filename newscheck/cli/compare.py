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
    GITHUB = "github"


def compare(
    paths: Annotated[list[Path], typer.Argument(metavar="NASKAH", help=_("Naskah atau folder lama, lalu yang baru."))],
    since: Annotated[
        str | None, typer.Option("--since", help=_("Bandingkan dengan isi naskah pada commit git ini."))
    ] = None,
    form: Annotated[
        Form, typer.Option("--format", "-f", help=_("Bentuk laporan: text, json, atau github."))
    ] = Form.TEXT,
    config: options.ConfigFile = None,
    packs: options.Packs = None,
) -> None:
    """The command; see HELP."""
    if since is None and len(paths) != 2:  # noqa: PLR2004 - the old one and the new one
        raise typer.BadParameter(_("Sebutkan naskah lama dan baru, atau naskah saja dengan --since."))
    from newscheck.engine.checker import Checker

    checker = Checker(options.config_for(paths if since else paths[:1], config=config, packs=packs))
    comparisons = _compared(paths[0], paths[1], checker) if since is None else _since(paths, since, checker)
    if form is Form.JSON:
        put_data(json.dumps(as_json(comparisons), ensure_ascii=False, indent=2))
    elif form is Form.GITHUB:
        import os

        from newscheck.reporters.github import write_change

        write_change(list(comparisons), os.environ)
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


def _compared(old: Path, new: Path, checker: Checker) -> Iterator[Comparison]:
    from newscheck.report.compare import compare as compared
    from newscheck.report.compare import pairs

    if not old.is_dir() and not new.is_dir():
        yield compared(checker.check(old), checker.check(new))
        return
    below = [[str(p.relative_to(folder)) for p in checker.drafts([folder])] for folder in (old, new)]
    matched, alone = pairs(*below)
    for before_name, after_name in matched:
        yield compared(checker.check(old / before_name), checker.check(new / after_name), after_name)
    for name in alone:
        tell(Message("{name}: tidak ada pasangannya.", name=name))


def _since(paths: list[Path], revision: str, checker: Checker) -> Iterator[Comparison]:
    """The drafts that differ from a git revision, or the only one named; those that it does not know are told."""
    from newscheck.reading import contents
    from newscheck.report.compare import compare as compared

    for path in checker.drafts(paths):
        alone = paths == [path]
        try:
            before = _at(path, revision)
            same = before == contents(path)
        except ReadError as e:
            if alone:
                raise
            tell(e)
            continue
        if alone or not same:
            yield compared(checker.check_bytes(before, str(path)), checker.check(path))


def _at(path: Path, revision: str) -> bytes:
    """The content of a file at a git revision; raises ReadError when git has none."""
    from newscheck.batch.git import commit_of, git

    folder = path.resolve().parent
    commit = commit_of(revision, folder)
    try:
        return git("cat-file", "blob", f"{commit}:./{path.name}", folder=folder)
    except NewscheckError as e:
        raise ReadError(Message("Tidak ada naskah ini pada commit “{revision}”.", revision=revision), str(path)) from e
