"""``newscheck fix``: show the corrections as a diff, or write them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from newscheck.cli import options
from newscheck.cli.streams import put, put_data, tell
from newscheck.errors import ReadError
from newscheck.message import Message, _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscheck.engine.checker import Checker
    from newscheck.engine.fixing import Mended
    from newscheck.source import Source

HELP = Message("Perbaiki yang pasti salah: tampilkan perubahannya, atau tulis ke berkas.")


def fix(  # noqa: PLR0913, PLR0917 - one parameter for each option
    paths: options.Paths,
    write: Annotated[bool, typer.Option("--write", "-w", help=_("Tulis perbaikan ke berkas."))] = False,
    diff: Annotated[bool, typer.Option("--diff", help=_("Tampilkan perubahan saja (bawaan)."))] = False,
    unsafe: Annotated[bool, typer.Option("--unsafe", help=_("Sertakan perbaikan yang perlu dibaca ulang."))] = False,
    comments: Annotated[
        bool, typer.Option("--comments", help=_("Untuk .docx: tulis temuan lain sebagai komentar di tepi halaman."))
    ] = False,
    select: options.Select = None,
    ignore: options.Ignore = None,
    published: options.Published = None,
    stdin_name: options.StdinName = "stdin.txt",
    config: options.ConfigFile = None,
    isolated: options.Isolated = False,
    preset: options.Preset = None,
    packs: options.Packs = None,
    force_exclude: options.ForceExclude = False,
    allow_python: options.AllowPython = False,
) -> None:
    """The command; see HELP."""
    if write and diff:
        raise typer.BadParameter(_("Pilih salah satu: --diff atau --write."), param_hint="--write")
    if comments and not write:
        raise typer.BadParameter(_("Komentar ditulis ke salinan; tambahkan --write."), param_hint="--comments")
    settings = options.config_for(
        paths, select=select, ignore=ignore, config=config, isolated=isolated, preset=preset,
        packs=packs, allow_python=allow_python, published=published, force_exclude=force_exclude,
    )  # fmt: skip
    from newscheck.engine.checker import STDIN, Checker
    from newscheck.writing.documents import is_copy

    checker = Checker(settings, stdin_name)
    named = [p for p in paths if str(p) != STDIN]
    files = [p for p in paths if str(p) == STDIN]
    files += (p for p in checker.drafts(named) if p in named or not is_copy(p))
    faults = sum(not _one(path, checker, write=write, unsafe=unsafe, comments=comments) for path in files)
    raise typer.Exit(3 if faults else 0)


def _one(path: Path, checker: Checker, *, write: bool, unsafe: bool, comments: bool) -> bool:
    """Mends one draft; False when it could not be read, checked or written, which is said on standard error."""
    from newscheck.engine.fixing import mend
    from newscheck.report import Status

    try:
        source = checker.read(path)
        name = source.path
        mended = mend(source, checker.rules_for(name), checker.config_for(name), unsafe=unsafe)
        if write:
            _write(path, source, mended, checker if comments else None)
        else:
            put("".join(differences(source, mended.text)))
    except ReadError as e:
        tell(e)
        return False
    if mended.report.status is not Status.CHECKED:
        tell(f"{name}: {mended.report.problem}")
    return mended.report.status is not Status.FAILED


def _write(path: Path, source: Source, mended: Mended, commenting: Checker | None) -> None:
    """Writes over the draft; a Word file stays and gets a corrected copy; standard input goes to standard output."""
    from newscheck.engine.checker import STDIN
    from newscheck.reading import is_document
    from newscheck.writing.documents import write_copy
    from newscheck.writing.files import write_draft

    if str(path) == STDIN:
        put_data(mended.text)
    elif is_document(source.path) and (mended.changed or commenting):
        copy = write_copy(source, mended, commenting)
        tell(Message("{path}: {n} perbaikan ditulis.", path=copy.path, n=mended.fixes))
        if commenting:
            tell(Message("{path}: {n} komentar di tepi halaman.", path=copy.path, n=copy.comments))
    elif mended.changed:
        write_draft(source, mended.text)
        tell(Message("{path}: {n} perbaikan ditulis.", path=path, n=mended.fixes))


def differences(source: Source, text: str) -> Iterator[str]:
    """A unified diff from the draft to the corrected text, control characters made visible."""
    from difflib import unified_diff

    from newscheck.reporters.passages import one_line, visible

    old, new = source.text.splitlines(keepends=True), text.splitlines(keepends=True)
    name = one_line(source.path)
    for line in unified_diff(old, new, name, name):
        yield visible(line.rstrip("\r\n")) + "\n"
