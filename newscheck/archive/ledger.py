"""What a folder of results was made from: it is only ever added to by a run of the very same kind."""

from __future__ import annotations

import hashlib
import json
import shutil
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from filelock import FileLock, Timeout

import newscheck
from newscheck.archive.inputs import InputFile, Partition
from newscheck.archive.parts import ARTICLES, ERRORS, WORK
from newscheck.batch.cache import files_below
from newscheck.errors import NewscheckError
from newscheck.message import Message
from newscheck.model import VERSION as MODEL
from newscheck.writing.files import write_atomically

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from newscheck.archive.work import Job
    from newscheck.engine.checker import Checker

LEDGER, SUMMARY, LOCK = "archive.json", "summary.json", ".lock"
OWN = (ARTICLES, ERRORS, WORK, LEDGER, SUMMARY, LOCK)
"""Everything that a result consists of; ``--fresh`` removes nothing else."""
KINDS = {
    "newscheck": Message("versi newscheck"),
    "model": Message("versi model"),
    "rules": Message("aturan atau kode newscheck"),
    "config": Message("konfigurasi"),
    "columns": Message("kolom"),
    "input": Message("isi masukan"),
}
"""What a result depends on, by the keys of its ledger."""


def identity(job: Job, checker: Checker, files: Sequence[InputFile]) -> dict[str, Any]:
    """What the results of a job depend on, under the keys of :data:`KINDS`."""
    config = f"{replace(job.config, path=None)!r}\0{job.language}"
    return {
        "newscheck": newscheck.__version__,
        "model": MODEL,
        "rules": _content((Path(newscheck.__file__).parent, *checker.pack_folders)),
        "config": _print_of(config.encode("utf-8", "surrogatepass")),
        "columns": asdict(job.columns) | {"keep": list(job.columns.keep)},
        "input": [[f.name, f.size, f.changed] for f in files],
    }


def _content(folders: Sequence[Path]) -> str:
    whole = hashlib.sha256()
    for folder in folders:
        for file in files_below(folder):
            whole.update(f"{file.relative_to(folder)}\0".encode("utf-8", "surrogatepass") + file.read_bytes() + b"\0")
    return whole.hexdigest()[:16]


def _print_of(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:16]


class Ledger:
    """A folder of results, held by one run at a time."""

    def __init__(self, out: Path, *, fresh: bool = False) -> None:
        """Makes the folder, or takes the one that is there; with ``fresh`` earlier results are removed.

        Raises NewscheckError when it holds something else, is in use, or cannot be written.
        """
        self.out = out
        try:
            self._refuse_foreign()
            out.mkdir(parents=True, exist_ok=True)
            self._lock = FileLock(out / LOCK, blocking=False)
            self._lock.acquire()
        except Timeout as e:
            raise NewscheckError(Message("Folder hasil ini sedang dipakai newscheck lain."), str(out)) from e
        except OSError as e:
            raise _unwritable(e, out) from e
        if fresh:
            self._clear()

    def __enter__(self) -> Self:
        """The ledger itself."""
        return self

    def __exit__(self, *error: object) -> None:
        """Lets go of the folder."""
        self._lock.release()

    def plan(
        self, made_from: dict[str, Any], cut: Callable[[], list[Partition]], files: Sequence[InputFile]
    ) -> list[Partition]:
        """The partitions of this folder: those of the run that began it, else what ``cut`` gives, put on record.

        Raises NewscheckError, naming what differs, when the folder was made from something else.
        """
        file = self.out / LEDGER
        if not file.exists():
            cuts = cut()
            at = {f.path: i for i, f in enumerate(files)}
            record = {**made_from, "partitions": [[at[p.file.path], p.start, p.end] for p in cuts]}
            try:
                write_atomically(file, json.dumps(record, ensure_ascii=False).encode("utf-8", "surrogatepass"))
            except OSError as e:
                raise _unwritable(e, self.out) from e
            return cuts
        try:
            record = json.loads(file.read_bytes())
            known = [Partition(n, files[f], *cut) for n, (f, *cut) in enumerate(record["partitions"])]
        except (OSError, ValueError, KeyError, TypeError, IndexError):
            known, record = [], {}
        differs = [str(KINDS[k]) for k in KINDS if record.get(k) != made_from[k]]
        if differs:
            message = Message(
                "Folder ini berisi hasil dari {what} yang lain. Pakai folder lain, atau --fresh untuk mulai dari awal.",
                what=", ".join(differs),
            )
            raise NewscheckError(message, str(self.out))
        return known

    def _refuse_foreign(self) -> None:
        if self.out.exists() and not self.out.is_dir():
            raise NewscheckError(Message("Ini berkas, bukan folder."), str(self.out))
        if self.out.is_dir() and any(True for f in self.out.iterdir() if f.name not in OWN):
            message = Message("Folder ini berisi berkas lain. Pilih folder baru atau kosong untuk hasilnya.")
            raise NewscheckError(message, str(self.out))

    def _clear(self) -> None:
        for name in OWN:
            found = self.out / name
            if name == LOCK:
                continue
            if found.is_dir() and not found.is_symlink():
                shutil.rmtree(found)
            else:
                found.unlink(missing_ok=True)


def _unwritable(error: OSError, out: Path) -> NewscheckError:
    return NewscheckError(Message("Tidak dapat menulis: {problem}.", problem=error.strerror or error), str(out))
