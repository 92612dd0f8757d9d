"""Which drafts the given paths mean: files as named, folders with all that is below and not ignored."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from newscheck.errors import NewscheckError
from newscheck.message import Message
from newscheck.reading import SUFFIXES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pathspec import GitIgnoreSpec

IGNORE_FILES = (".gitignore", ".newscheckignore")
NEVER = frozenset({"node_modules", "__pycache__", "venv"})
_ABOUT_REPOSITORY = re.compile(
    r"(?:README|CHANGELOG|CHANGES|HISTORY|LICEN[SC]E|COPYING|NOTICE|CONTRIBUTING|CODE_OF_CONDUCT|SECURITY|AUTHORS"
    r"|CONTRIBUTORS|MAINTAINERS|CODEOWNERS|SUPPORT|GOVERNANCE|ROADMAP)(?:[._-][A-Za-z0-9-]{1,10})?"
)
_COPY = ".suntingan.docx"
_OWN_PAGE = b'<meta name="generator" content="newscheck '
_HEAD_OF_PAGE = 4096


def find_drafts(
    paths: Iterable[Path], exclude: Sequence[str] = (), root: Path | None = None, *, forced: bool = False
) -> Iterator[Path]:
    """The drafts in order of the paths, folders sorted by name, none twice; ``exclude`` globs are relative to ``root``.

    Links below a folder are not followed: what they lead to lies in the folder itself, or is no business of the run.
    A file named outright is ignored only when ``forced``, as a program needs it that names files one by one. Raises
    NewscheckError for a path that is not there and for a folder without drafts.
    """
    from pathspec import GitIgnoreSpec

    seen: set[Path] = set()
    outer = [((root or Path.cwd()).resolve(), GitIgnoreSpec.from_lines(exclude))] if exclude else []
    for path in paths:
        found = False
        for file in _below(path, outer) if path.is_dir() else _named(path):
            found = True
            if forced and not path.is_dir() and _ignored_above(path, outer):
                continue
            if file not in seen:
                seen.add(file)
                yield file
        if not found:
            message = Message(
                "Folder ini tidak berisi naskah ({suffixes}), atau semuanya dilewati oleh .gitignore, "
                ".newscheckignore, atau “exclude”.",
                suffixes=", ".join(sorted(SUFFIXES)),
            )
            raise NewscheckError(message, str(path))


def _named(path: Path) -> Iterator[Path]:
    if not path.exists() and not path.is_symlink():
        raise NewscheckError(Message("Tidak ada berkas atau folder dengan nama ini."), str(path))
    yield path


def _below(folder: Path, outer: Sequence[tuple[Path, GitIgnoreSpec]]) -> Iterator[Path]:
    yield from _walk(folder, [*outer, *_specs_above(folder.resolve())])


def _walk(folder: Path, specs: Sequence[tuple[Path, GitIgnoreSpec]]) -> Iterator[Path]:
    specs = [*specs, *_specs_of(folder.resolve())]
    try:
        entries = sorted(folder.iterdir())
    except PermissionError as e:
        raise NewscheckError(Message("Folder ini tidak boleh dibaca: izin ditolak."), str(folder)) from e
    for entry in entries:
        is_folder = entry.is_dir()
        if (
            entry.name.startswith(".")
            or entry.is_symlink()
            or entry.name in NEVER
            or _ignored(entry, specs, is_folder=is_folder)
        ):
            continue
        if is_folder:
            yield from _walk(entry, specs)
        elif entry.suffix.lower() in SUFFIXES and entry.is_file() and not _is_no_draft(entry):
            yield entry


def _is_no_draft(file: Path) -> bool:
    """Whether a file is about a repository, a copy that newscheck corrected, or a page that it wrote.

    One that is named outright is read all the same.
    """
    if _ABOUT_REPOSITORY.fullmatch(file.stem) or file.name.lower().endswith(_COPY):
        return True
    if file.suffix.lower() not in {".html", ".htm"}:
        return False
    try:
        with file.open("rb") as page:
            return _OWN_PAGE in page.read(_HEAD_OF_PAGE)
    except OSError:
        return False


def _ignored(entry: Path, specs: Sequence[tuple[Path, GitIgnoreSpec]], *, is_folder: bool) -> bool:
    """The word of the innermost ignore file that says anything of the entry."""
    place = entry.parent.resolve() / entry.name
    for base, spec in reversed(specs):
        said = spec.check_file(place.relative_to(base).as_posix() + "/" * is_folder) if base in place.parents else None
        if said is not None and said.include is not None:
            return said.include
    return False


def _ignored_above(file: Path, outer: Sequence[tuple[Path, GitIgnoreSpec]]) -> bool:
    """Whether a file, or a folder that holds it, is ignored where it stands."""
    place = file.parent.resolve() / file.name
    specs = [*outer, *_specs_above(place.parent), *_specs_of(place.parent)]
    holders = (folder for folder in place.parents if any(base in folder.parents for base, _ in specs))
    return _ignored(place, specs, is_folder=False) or any(_ignored(f, specs, is_folder=True) for f in holders)


def _specs_above(folder: Path) -> Iterator[tuple[Path, GitIgnoreSpec]]:
    """The ignore files of the folders above, from the one that holds ``.git`` down."""
    above: list[Path] = []
    for parent in (folder, *folder.parents):
        if parent != folder:
            above.append(parent)
        if (parent / ".git").exists():
            for one in reversed(above):
                yield from _specs_of(one)
            return


def _specs_of(folder: Path) -> Iterator[tuple[Path, GitIgnoreSpec]]:
    from pathspec import GitIgnoreSpec

    for name in IGNORE_FILES:
        file = folder / name
        if file.is_file():
            lines = file.read_text(encoding="utf-8", errors="replace").splitlines()
            yield folder, GitIgnoreSpec.from_lines(lines)
