"""Many drafts, one process or several: reports come in the order of the paths, whatever finishes first."""

from __future__ import annotations

import os
from collections import deque
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import TYPE_CHECKING

from newscheck.batch.checker import Checker
from newscheck.message import Message, language_in_use, use_language
from newscheck.report import FileReport, Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from concurrent.futures import Future
    from pathlib import Path

    from newscheck.config import Config

AHEAD = 8
"""Drafts given to each worker before the first report is taken back: keeps workers busy and memory flat."""
_worker: Checker | None = None


def check_paths(paths: Iterable[Path], checker: Checker, jobs: int = 1) -> Iterator[FileReport]:
    """The reports of all drafts in the order of ``paths``; ``jobs`` processes, 0 for one a core."""
    jobs = jobs or os.cpu_count() or 1
    if jobs == 1:
        yield from (checker.check(path) for path in paths)
        return
    yield from _in_parallel(iter(paths), checker.config, jobs)


def _in_parallel(paths: Iterator[Path], config: Config, jobs: int) -> Iterator[FileReport]:
    waiting: deque[tuple[Path, Future[FileReport] | None]] = deque()
    pool = _pool(config, jobs)
    try:
        while True:
            while len(waiting) < jobs * AHEAD and (path := next(paths, None)) is not None:
                waiting.append((path, _submit(pool, path)))
            if not waiting:
                return
            path, future = waiting.popleft()
            try:
                if future is None:
                    raise BrokenProcessPool  # noqa: TRY301 - the same way out as a pool that breaks later
                yield future.result()
            except BrokenProcessPool:
                pool.shutdown(wait=False, cancel_futures=True)
                yield _alone(path, config)
                pool = _pool(config, jobs)
                waiting = deque((p, _submit(pool, p)) for p, _ in waiting)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _submit(pool: ProcessPoolExecutor, path: Path) -> Future[FileReport] | None:
    try:
        return pool.submit(_check, path)
    except BrokenProcessPool:
        return None


def _alone(path: Path, config: Config) -> FileReport:
    """A draft whose worker died, tried once more in a process of its own; a second death is its own fault."""
    with _pool(config, 1) as pool:
        try:
            return pool.submit(_check, path).result()
        except BrokenProcessPool:
            problem = Message("Proses pemeriksa berhenti mendadak pada naskah ini.")
            return FileReport(str(path), Status.FAILED, str(problem))


def _pool(config: Config, jobs: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(jobs, initializer=_begin, initargs=(config, language_in_use()))


def _begin(config: Config, language: str) -> None:
    global _worker  # noqa: PLW0603 - a process has one checker, made before its first draft
    use_language(language)
    _worker = Checker(config)


def _check(path: Path) -> FileReport:
    if _worker is None:
        msg = "the worker was not set up"
        raise RuntimeError(msg)
    return _worker.check(path)
