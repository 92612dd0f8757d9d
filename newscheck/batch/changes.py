"""What changed since a point in git's history: files and lines, so that a gate speaks only of new work."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

from newscheck.errors import NewscheckError
from newscheck.message import Message

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newscheck.report import FileReport

_HUNK = re.compile(rb"@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@")
Lines = tuple[tuple[int, int], ...]
"""Stretches of lines, first and last, both counted from 1."""


def changed_lines(since: str | None, *, staged: bool) -> dict[Path, Lines]:
    """The files that differ from ``since`` (a commit, branch or tag) or, staged, from the last commit, and their lines.

    Files that git does not know yet are changed throughout, unless ``staged``.
    """
    root = Path(_git("rev-parse", "--show-toplevel").decode().strip())
    command = ["diff", "--unified=0", "--no-color", "--no-ext-diff", "--diff-filter=d", "-z", "--name-only"]
    base = ["--cached"] if staged else [_commit(since or "HEAD")]
    found: dict[Path, Lines] = {}
    for name in _git(*command, *base, "--").split(b"\0"):
        if name:
            path = root / name.decode(errors="surrogateescape")
            patch = _git("diff", "--unified=0", "--no-color", "--no-ext-diff", *base, "--", str(path))
            found[path] = _lines(patch)
    if not staged:
        for name in _git("ls-files", "--others", "--exclude-standard", "-z", "--full-name", str(root)).split(b"\0"):
            if name:
                found[root / name.decode(errors="surrogateescape")] = ((1, 10**9),)
    return found


def only_changed(report: FileReport, changed: Mapping[Path, Lines]) -> set[str]:
    """The fingerprints of the findings that touch a changed line."""
    stretches = changed.get(Path(report.path).resolve(), ())
    kept = set()
    for finding in report.findings:
        last = finding.line + finding.text.count("\n")
        if any(first <= last and finding.line <= end for first, end in stretches):
            kept.add(finding.fingerprint)
    return kept


def _commit(name: str) -> str:
    if name.startswith("-"):
        raise NewscheckError(Message("“{name}” bukan nama commit atau cabang.", name=name))
    try:
        return _git("rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}").decode().strip()
    except NewscheckError as e:
        raise NewscheckError(Message("Git tidak mengenal “{name}”.", name=name)) from e


def _lines(patch: bytes) -> Lines:
    stretches = []
    for hunk in _HUNK.finditer(patch):
        first, count = int(hunk.group(1)), int(hunk.group(2) or 1)
        stretches.append((first, first + max(count, 1) - 1))
    return tuple(stretches)


def _git(*arguments: str) -> bytes:
    try:
        done = subprocess.run(["git", *arguments], capture_output=True, check=True)  # nosec B607 # noqa: S603, S607 - fixed words
    except FileNotFoundError as e:
        raise NewscheckError(Message("--since dan --staged memerlukan git, yang tidak terpasang.")) from e
    except subprocess.CalledProcessError as e:
        problem = e.stderr.decode(errors="replace").strip().splitlines()
        message = Message("Git menolak: {problem}", problem=problem[0] if problem else e.returncode)
        raise NewscheckError(message) from e
    return done.stdout
