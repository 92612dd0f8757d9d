"""Many drafts, one process or several: reports come in the order of the paths, whatever finishes first."""

from __future__ import annotations

import os
from collections import deque
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newscheck.batch.checker import STDIN, Checker
from newscheck.message import Message, language_in_use, use_language
from newscheck.report import FileReport, Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from concurrent.futures import Future
    from pathlib import Path

    from newscheck.batch.cache import Cache
    from newscheck.config import Config

AHEAD = 8
"""Drafts given to each worker before the first report is taken back: keeps workers busy and memory flat."""
_worker: Checker | None = None


def check_paths(
    paths: Iterable[Path], checker: Checker, jobs: int = 1, cache: Cache | None = None
) -> Iterator[FileReport]:
    """The reports of all drafts in the order of ``paths``; ``jobs`` processes, 0 for one a core."""
    jobs = jobs or os.cpu_count() or 1
    asked = (_Asked.of(path, cache) for path in paths)
    for done in _one_by_one(asked, checker) if jobs == 1 else _in_parallel(asked, checker.config, jobs):
        if done.report is None:
            msg = f"no report on {done.path}"
            raise RuntimeError(msg)
        if cache and done.key and not done.known:
            cache.put(done.key, done.report)
        yield done.report


@dataclass(slots=True)
class _Asked:
    """A draft on its way: its key in the cache, and its report once there is one."""

    path: Path
    key: bytes | None = None
    report: FileReport | None = None
    known: bool = False
    future: Future[FileReport] | None = None

    @classmethod
    def of(cls, path: Path, cache: Cache | None) -> _Asked:
        key = cache.key(path) if cache and str(path) != STDIN else None
        report = cache.get(key, path) if cache and key else None
        return cls(path, key, report, known=report is not None)


def _one_by_one(asked: Iterable[_Asked], checker: Checker) -> Iterator[_Asked]:
    for one in asked:
        one.report = one.report or checker.check(one.path)
        yield one


def _in_parallel(asked: Iterator[_Asked], config: Config, jobs: int) -> Iterator[_Asked]:
    waiting: deque[_Asked] = deque()
    pool: ProcessPoolExecutor | None = None
    try:
        while True:
            while len(waiting) < jobs * AHEAD and (one := next(asked, None)) is not None:
                if one.report is None:
                    pool = pool or _pool(config, jobs)
                    one.future = _submit(pool, one.path)
                waiting.append(one)
            if not waiting:
                return
            one = waiting.popleft()
            if one.report is None and not _finished(one):
                one.report = _alone(one.path, config)
                pool = _begun_again(pool, waiting, config, jobs)
            yield one
    finally:
        if pool:
            pool.shutdown(wait=False, cancel_futures=True)


def _finished(one: _Asked) -> bool:
    """Takes the report from the worker; False when the worker died."""
    try:
        one.report = one.future.result() if one.future else None
    except BrokenProcessPool:
        return False
    return one.report is not None


def _begun_again(
    broken: ProcessPoolExecutor | None, waiting: Iterable[_Asked], config: Config, jobs: int
) -> ProcessPoolExecutor:
    """A new pool, and all that waited given to it."""
    if broken:
        broken.shutdown(wait=False, cancel_futures=True)
    pool = _pool(config, jobs)
    for one in waiting:
        if one.report is None:
            one.future = _submit(pool, one.path)
    return pool


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
