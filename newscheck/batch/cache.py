"""Reports kept from one run to the next: same bytes, same settings, same newscheck, same report.

One SQLite file in the user's cache folder. A broken one is thrown away; one that another process holds, or that cannot
be written, is left alone. Without one newscheck only takes longer.
"""

from __future__ import annotations

import errno
import hashlib
import json
import os
import sqlite3
import time
import zlib
from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import newscheck
from newscheck.batch.codec import plain, report_from
from newscheck.errors import ReadError
from newscheck.message import language_in_use
from newscheck.reading import contents
from newscheck.report import Status
from newscheck.writing.files import leads_out

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscheck.engine.checker import Checker
    from newscheck.report import FileReport

FORMAT = 1
NAME = f"reports-{FORMAT}.sqlite"
DAYS_KEPT = 30
TOGETHER = 50
SECONDS_WAITED = 2
"""How long another process's lock is waited for, once a run."""
LARGEST_REPORT = 100_000_000
_DAY = 86_400
_NO_REPORT = (
    *(zlib.error, ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError, OverflowError),
    MemoryError,
)
"""What reading something else than a report can raise."""


def cache_file() -> Path | None:
    """Where the cache is: in ``NEWSCHECK_CACHE`` or the user's cache folder; None for a user without a home."""
    own = os.environ.get("NEWSCHECK_CACHE")
    if own:
        return Path(own) / NAME
    try:
        caches = Path(os.environ.get("XDG_CACHE_HOME", ""))
        base = caches if caches.is_absolute() else Path.home() / ".cache"
    except RuntimeError:
        return None
    return base / "newscheck" / NAME if base.is_absolute() else None


class Cache:
    """The reports kept for one checker. Faults of the disk or of the file only make it forget."""

    def __init__(self, checker: Checker, file: Path | None = None) -> None:
        """Opens the cache, or makes it; its keys hold the checker's settings and every file of newscheck."""
        self._checker = checker
        self._version = _version_of(checker)
        self._written = 0
        self._day = int(time.time() // _DAY)
        self._file = file or cache_file()
        self._base = self._opened(self._file) if self._file else None

    def key(self, path: Path) -> bytes | None:
        """The key of the draft in a file as it is now; None when it cannot be read or is too large."""
        try:
            content = contents(path, self._checker.config.limits)
        except ReadError:
            return None
        config = self._checker.config_for(str(path))
        print_of = hashlib.sha256(self._version)
        for part in (repr(config), language_in_use(), path.suffix.lower()):
            print_of.update(part.encode("utf-8", "surrogatepass") + b"\0")
        print_of.update(content)
        return print_of.digest()

    def get(self, key: bytes, path: Path) -> FileReport | None:
        """The report kept under the key, as one on ``path``."""
        if self._base is None:
            return None
        try:
            row = self._base.execute("SELECT data FROM reports WHERE key = ?", (key,)).fetchone()
            return row and replace(report_from(json.loads(_unpacked(row[0]))), path=str(path))
        except sqlite3.Error as e:
            self._given_up(e)
        except _NO_REPORT:
            pass
        return None

    def put(self, key: bytes, report: FileReport) -> None:
        """Keeps a report, unless its file changed while it was checked; failures are never kept, but tried again."""
        if self._base is None or report.status is Status.FAILED or self.key(Path(report.path)) != key:
            return
        data = zlib.compress(json.dumps(plain(report), ensure_ascii=False).encode("utf-8", "surrogatepass"), 1)
        try:
            self._base.execute("INSERT OR REPLACE INTO reports VALUES (?, ?, ?)", (key, self._day, data))
            self._written += 1
            if self._written % TOGETHER == 0:
                self._base.commit()
        except sqlite3.Error as e:
            self._given_up(e)

    def close(self) -> None:
        """Puts everything on disk and drops what is older than :data:`DAYS_KEPT` days."""
        if self._base is not None:
            with suppress(sqlite3.Error), closing(self._base):
                if self._written:
                    self._base.execute("DELETE FROM reports WHERE day < ?", (self._day - DAYS_KEPT,))
                self._base.commit()

    def _given_up(self, error: sqlite3.Error) -> None:
        """Goes on without the cache, so that a lock is waited for only once; a broken file is thrown away."""
        if self._base is not None:
            with suppress(sqlite3.Error):
                self._base.close()
            self._base = None
            if self._file and not _passing(error):
                _thrown_away(self._file)

    def _opened(self, file: Path) -> sqlite3.Connection | None:
        try:
            return self._connected(file)
        except OSError:
            return None
        except sqlite3.Error as e:
            if _passing(e):
                return None
        try:
            _thrown_away(file)
            return self._connected(file)
        except (OSError, sqlite3.Error):
            return None

    def _connected(self, file: Path) -> sqlite3.Connection:
        if leads_out(file):
            raise OSError(errno.ELOOP, "a link leads out of the working folder")
        for beside in _with_journals(file):
            if beside.is_symlink():
                beside.unlink()
        file.parent.mkdir(parents=True, exist_ok=True)
        base = sqlite3.connect(file, timeout=SECONDS_WAITED)
        try:
            base.execute("PRAGMA trusted_schema = OFF")
            base.execute("PRAGMA synchronous = NORMAL")
            base.execute("CREATE TABLE IF NOT EXISTS reports (key BLOB PRIMARY KEY, day INTEGER, data BLOB)")
            base.execute("SELECT key, day, data FROM reports LIMIT 1").fetchone()
        except sqlite3.Error:
            base.close()
            raise
        return base


def _with_journals(file: Path) -> Iterator[Path]:
    """The file and those that SQLite puts beside it."""
    yield from (file.with_name(file.name + end) for end in ("", "-journal", "-wal", "-shm"))


def _thrown_away(file: Path) -> None:
    """Deletes the file with the journal beside it, which would else be played back into the next one."""
    for one in _with_journals(file):
        with suppress(OSError):
            one.unlink(missing_ok=True)


def _passing(error: sqlite3.Error) -> bool:
    """Whether the file itself is sound: it is locked, may not be written, cannot be opened, or the disk is full."""
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
    return code in {
        *(sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN),
        *(sqlite3.SQLITE_FULL, sqlite3.SQLITE_PERM, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_NOMEM),
    }


def _unpacked(data: bytes) -> bytes:
    """The bytes of a kept report; raises ValueError when they are more than any report has."""
    unpacking = zlib.decompressobj()
    found = unpacking.decompress(data, LARGEST_REPORT)
    if not unpacking.eof:
        msg = "too large"
        raise ValueError(msg)
    return found


def _version_of(checker: Checker) -> bytes:
    """A print of every file that a report depends on besides the draft: code, word lists, model, rules."""
    print_of = hashlib.sha256(newscheck.__version__.encode())
    package = Path(newscheck.__file__).parent
    for folder in (package, *checker.pack_folders):
        for file in files_below(folder):
            state = file.stat()
            print_of.update(f"{file}\0{state.st_size}\0{state.st_mtime_ns}\n".encode("utf-8", "surrogatepass"))
    return print_of.digest()


def files_below(folder: Path) -> Iterator[Path]:
    """The files that a pack or the package itself consists of, in a fixed order; compiled ones are left out."""
    for base, folders, names in os.walk(folder):
        folders[:] = sorted(f for f in folders if f != "__pycache__")
        yield from (Path(base, name) for name in sorted(names))
