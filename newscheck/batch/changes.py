"""What changed since a point in git's history: drafts and lines, so that a gate speaks only of new work.

Git says which files changed and keeps the old ones; the lines are compared here, in the texts as newscheck reads them.
So Word files, texts in UTF-16 and files that git takes for binary have changed lines like any other.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from newscheck.batch.git import commit_of, git, top_of
from newscheck.errors import NewscheckError, ReadError
from newscheck.message import Message
from newscheck.reading import read_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from newscheck.report import FileReport

Lines = tuple[tuple[int, int], ...]
"""Stretches of lines, first and last, both counted from 1."""
THROUGHOUT: Lines = ((1, 10**9),)
_FILE, _SUBMODULE = "100", "160000"
_RAW = (
    *("diff", "--raw", "-z", "-M", "-l2000", "--no-abbrev", "--no-color", "--no-relative", "--no-ext-diff"),
    *("--no-textconv", "--ignore-submodules=none"),
)


@dataclass(frozen=True, slots=True)
class Change:
    """A draft that changed: its repository (None: the working folder's), its old name and blob, and its staged blob.

    Without an old blob the draft is new throughout; without a staged one its content is that of the file.
    """

    folder: Path | None = None
    name: str = ""
    before: str | None = None
    staged: str | None = None


@dataclass(slots=True)
class _Repository:
    folder: Path | None
    changed: dict[Path, Change] = field(default_factory=dict)
    kept: frozenset[Path] = frozenset()
    """The files and submodules of the index."""


class Changes:
    """The drafts that differ from ``since`` (a commit, branch or tag) or, ``staged``, from the last commit.

    Drafts that git does not keep are changed throughout, and not staged. Those in submodules are compared with the
    commit of the submodule that the outer repository kept.
    """

    def __init__(self, since: str | None, *, staged: bool) -> None:
        """Reads the repository of the working folder; raises NewscheckError when there is none, or git refuses."""
        self._since, self.staged = since, staged
        self._known: dict[Path, _Repository] = {}
        self._here = top_of()
        self._read(self._here, None)

    def of(self, path: Path) -> Change | None:
        """What became of a draft; None for one that did not change, or is not staged."""
        place = path.resolve()
        top = next((p for p in place.parents if (p / ".git").exists()), None)
        if self._here in place.parents and (top is None or top in self._here.parents):
            top = self._here
        if top is None:
            return None if self.staged else Change()
        if top not in self._known:
            if any(top in one.kept for one in self._known.values()):
                return None
            self._read(top, top)
        repository = self._known[top]
        untracked = place not in repository.kept and not self.staged
        return repository.changed.get(place) or (Change() if untracked else None)

    def keeps(self, path: Path) -> bool:
        """Whether git keeps the draft, changed or not."""
        return any(path.resolve() in one.kept for one in self._known.values())

    def staged_only(self) -> Iterator[Path]:
        """The staged files that are no longer in the working tree."""
        for one in self._known.values():
            yield from (p for p, change in one.changed.items() if change.staged and not p.exists())

    def lines(self, report: FileReport, change: Change) -> Lines:
        """The lines of a report's text that are new."""
        if change.before is None:
            return THROUGHOUT
        try:
            old = read_bytes(blob(change.before, change.folder), change.name).text
        except ReadError:
            return THROUGHOUT
        return new_lines(old, report.text)

    def _read(self, top: Path, folder: Path | None) -> None:
        where = ["--cached"] if self.staged else [commit_of(self._since or "HEAD", folder)]
        self._note(top, folder, where)

    def _note(self, top: Path, folder: Path | None, where: list[str]) -> None:
        listed = git("ls-files", "-z", "--full-name", ":/", folder=folder).split(b"\0")
        repository = _Repository(folder, kept=frozenset(top / os.fsdecode(name) for name in listed if name))
        self._known[top] = repository
        for modes, blobs, status, old, name in _entries(git(*_RAW, *where, "--", folder=folder)):
            place = top / name
            if _SUBMODULE in modes:
                self._submodule(place, modes, blobs)
            elif status == "U":
                repository.changed.setdefault(place, Change(folder))
            elif status != "D" and modes[1].startswith(_FILE):
                before = blobs[0] if modes[0].startswith(_FILE) and status != "A" else None
                staged = blobs[1] if self.staged else None
                repository.changed[place] = Change(folder, old, before, staged)

    def _submodule(self, place: Path, modes: tuple[str, str], blobs: tuple[str, str]) -> None:
        if modes[1] != _SUBMODULE or not (place / ".git").exists():
            return
        nothing = git("hash-object", "-t", "tree", "--stdin", folder=place).decode().strip()
        base = blobs[0] if modes[0] == _SUBMODULE else nothing
        where = [base, blobs[1]] if self.staged else [base]
        try:
            self._note(place, place, where)
        except NewscheckError:
            self._note(place, place, [nothing, *where[1:]])


def _entries(raw: bytes) -> Iterator[tuple[tuple[str, str], tuple[str, str], str, str, str]]:
    """Modes, blobs, status, old name and name of each file in git's raw format."""
    words = iter(os.fsdecode(raw).split("\0"))
    for head in words:
        if not head:
            return
        old_mode, new_mode, old_blob, new_blob, status = head.removeprefix(":").split(" ")
        old = next(words)
        name = next(words) if status[0] in "RC" else old
        yield (old_mode, new_mode), (old_blob, new_blob), status[0], old, name


def blob(name: str, folder: Path | None) -> bytes:
    """The content of a file that git keeps under an id."""
    return git("cat-file", "blob", name, folder=folder)


def new_lines(old: str, new: str) -> Lines:
    """The lines of a text that an older one lacks; where its beginning was cut off, also the line that now is first."""
    before, after = ([line.rstrip("\r") for line in text.split("\n")] for text in (old, new))
    steps = SequenceMatcher(None, before, after).get_opcodes()
    return tuple(
        (first + 1, max(end, 1)) for kind, _, _, first, end in steps if kind != "equal" and (end > first or not end)
    )


def only_new(report: FileReport, lines: Lines) -> set[str]:
    """The fingerprints of the findings that touch one of the lines."""
    kept = set()
    for finding in report.findings:
        last = finding.line + finding.text.count("\n")
        if any(first <= last and finding.line <= end for first, end in lines):
            kept.add(finding.fingerprint)
    return kept


def not_staged(path: Path) -> NewscheckError:
    """The refusal of a draft that was named although git does not keep it."""
    message = Message("Git tidak menyimpan naskah ini, jadi --staged tidak memeriksanya. Jalankan git add dahulu.")
    return NewscheckError(message, str(path))
