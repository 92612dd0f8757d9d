"""Git as newscheck asks it: names and contents, whatever the user's settings say of colours, pagers and filters."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from functools import lru_cache
from pathlib import Path

from newscheck.errors import NewscheckError
from newscheck.message import Message

_QUIETLY = ("--no-pager", "-c", "core.fsmonitor=false", "-c", "core.quotePath=false")
_BOUND = frozenset({
    *("GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_COMMON_DIR", "GIT_DIR", "GIT_INDEX_FILE", "GIT_NAMESPACE"),
    *("GIT_OBJECT_DIRECTORY", "GIT_PREFIX", "GIT_WORK_TREE", "GIT_CONFIG", "GIT_CONFIG_PARAMETERS"),
})  # fmt: skip
"""Variables that bind git to one repository: a hook sets them, and they would mislead it in any other."""


def git(*words: str, folder: Path | None = None) -> bytes:
    """What git says, in the repository of ``folder``, or else in that of the working folder and its environment.

    Raises NewscheckError where git is not installed, or refuses.
    """
    place = ["-C", str(folder)] if folder else []
    free = {k: v for k, v in os.environ.items() if k not in _BOUND} if folder else dict(os.environ)
    command = [_program(), *_QUIETLY, *place, *words]
    try:
        done = subprocess.run(command, capture_output=True, check=True, env={**free, "GIT_OPTIONAL_LOCKS": "0"})  # noqa: S603 - no shell
    except OSError as e:
        raise NewscheckError(Message("--since dan --staged memerlukan git, yang tidak terpasang.")) from e
    except subprocess.CalledProcessError as e:
        problem = e.stderr.decode(errors="replace").strip().splitlines()
        message = Message("Git menolak: {problem}", problem=problem[0] if problem else e.returncode)
        raise NewscheckError(message) from e
    return done.stdout


def commit_of(name: str, folder: Path | None = None) -> str:
    """The id of the commit that a branch, a tag or an id means; raises NewscheckError for what git does not know."""
    if name.startswith("-"):
        raise NewscheckError(Message("“{name}” bukan nama commit atau cabang.", name=name))
    words = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
    try:
        return git(*words, folder=folder).decode().strip()
    except NewscheckError as e:
        raise NewscheckError(Message("Git tidak mengenal “{name}”.", name=name)) from e


def top_of(folder: Path | None = None) -> Path:
    """The outermost folder of a working tree; raises NewscheckError where there is none."""
    return Path(os.fsdecode(git("rev-parse", "--show-toplevel", folder=folder).removesuffix(b"\n"))).resolve()


@lru_cache(maxsize=1)
def _program() -> str:
    """Where git is installed. Windows would first look in the working folder, where a stranger's git.exe may lie."""
    if sys.platform == "win32":
        os.environ.setdefault("NoDefaultCurrentDirectoryInExePath", "1")
    found = shutil.which("git")
    if found is None or (sys.platform == "win32" and Path(found).resolve().parent == Path.cwd()):
        raise NewscheckError(Message("--since dan --staged memerlukan git, yang tidak terpasang."))
    return found
