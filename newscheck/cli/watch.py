"""``newscheck watch``: check again whenever a draft is saved."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from newscheck.cli import options
from newscheck.cli.streams import tell
from newscheck.errors import NewscheckError
from newscheck.message import Message

if TYPE_CHECKING:
    from newscheck.engine.checker import Checker

HELP = Message("Periksa ulang setiap kali naskah disimpan.")
CONFIG_FILES = frozenset({"newscheck.toml", "pyproject.toml"})


def watch(  # noqa: PLR0913, PLR0917 - one parameter for each option
    paths: options.Paths,
    quiet: options.Quiet = False,
    select: options.Select = None,
    ignore: options.Ignore = None,
    config: options.ConfigFile = None,
    preset: options.Preset = None,
) -> None:
    """The command; see HELP."""
    try:
        from watchfiles import watch as changes
    except ImportError as e:
        message = Message("Perintah ini memerlukan watchfiles. Pasang dengan: pip install watchfiles")
        raise NewscheckError(message) from e
    from newscheck.engine.checker import Checker

    def begun() -> Checker:
        return Checker(options.config_for(paths, select=select, ignore=ignore, config=config, preset=preset))

    checker = begun()
    _show(list(checker.drafts(paths)), checker, quiet=quiet)
    for saved in changes(*_folders(paths, checker), recursive=any(p.is_dir() for p in paths)):
        changed = {Path(name).resolve() for _kind, name in saved}
        try:
            settled = bool(changed & _settings(checker)) or any(p.name in CONFIG_FILES for p in changed)
            checker = begun() if settled else checker
            drafts = [p for p in checker.drafts(paths) if settled or p.resolve() in changed]
        except NewscheckError as e:
            tell(e)
            continue
        if drafts:
            _show(drafts, checker, quiet=quiet)


def _folders(paths: list[Path], checker: Checker) -> set[Path]:
    """Folders to watch: an editor that saves puts a new file in the place of the old one, whose watch would be lost."""
    real = {p.resolve() for p in paths}
    return {p if p.is_dir() else p.parent for p in real} | {f.parent for f in _settings(checker)}


def _settings(checker: Checker) -> set[Path]:
    return {Path(checker.config.path).resolve()} if checker.config.path else set()


def _show(drafts: list[Path], checker: Checker, *, quiet: bool) -> None:
    from rich.console import Console

    from newscheck.report import Report
    from newscheck.reporters.terminal import show

    report = Report(tuple(checker.check(p) for p in drafts), checker.cards)
    console = Console(highlight=False)
    console.clear()
    show(report, console, quiet=quiet)
    now = datetime.now().astimezone().strftime("%H.%M.%S")
    console.print(str(Message("{time} · menunggu naskah disimpan; Ctrl-C untuk berhenti.", time=now)), style="dim")
