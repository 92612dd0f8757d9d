"""Many drafts, one process or several: reports come in the order of the paths, whatever finishes first."""

from __future__ import annotations

import os
from collections import deque
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from newscheck.batch.garbage import collect_rarely
from newscheck.engine.checker import STDIN, Checker
from newscheck.engine.pipeline import TOGETHER
from newscheck.message import Message, language_in_use, use_language
from newscheck.reading import contents
from newscheck.report import FileReport, Status

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from concurrent.futures import Future
    from pathlib import Path

    from newscheck.batch.cache import Cache
    from newscheck.config import Config

FEW = 2
"""Drafts in the first and the last shares, so that no worker waits long for another; the others: :data:`TOGETHER`."""
AHEAD = 3
"""Shares given to each worker before the first report is taken back: keeps workers busy and memory flat."""
_worker: Checker | None = None
"""The checker of this process's drafts; a forked worker has it from its parent, any other makes its own."""


def check_paths(
    paths: Iterable[Path],
    checker: Checker,
    jobs: int = 1,
    cache: Cache | None = None,
    content: Callable[[Path], bytes | None] = lambda _path: None,
) -> Iterator[FileReport]:
    """The reports of all drafts in the order of ``paths``; ``jobs`` processes, 0 for one a core.

    ``content`` gives what is checked in place of the file, None for the file itself.
    """
    jobs = jobs or os.cpu_count() or 1
    asked = (_Asked.given(path, data, checker) or _Asked.of(path, cache) for path in paths for data in (content(path),))
    for done in _one_process(asked, checker) if jobs == 1 else _in_parallel(asked, checker, jobs):
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

    @classmethod
    def given(cls, path: Path, data: bytes | None, checker: Checker) -> _Asked | None:
        """The draft with the report of ``data``; None where there is none, or where the file holds the same."""
        if data is None or (path.is_file() and contents(path) == data):
            return None
        return cls(path, report=checker.check_bytes(data, str(path)))

    @classmethod
    def of(cls, path: Path, cache: Cache | None) -> _Asked:
        key = cache.key(path) if cache and str(path) != STDIN else None
        report = cache.get(key, path) if cache and key else None
        return cls(path, key, report, known=report is not None)


@dataclass(slots=True)
class _Share:
    """Drafts that go to a worker together, and what will come back on those that had no report."""

    asked: list[_Asked]
    future: Future[list[FileReport]] | None = None

    @property
    def open(self) -> list[_Asked]:
        """The drafts without a report."""
        return [one for one in self.asked if one.report is None]

    def submit(self, pool: ProcessPoolExecutor) -> None:
        """Gives the drafts without a report to a worker."""
        try:
            self.future = pool.submit(_check, [one.path for one in self.open])
        except BrokenProcessPool:
            self.future = None

    def finished(self) -> bool:
        """Takes the reports from the worker; False when it died."""
        if not self.open:
            return True
        try:
            reports = self.future.result() if self.future else []
        except BrokenProcessPool:
            return False
        for one, report in zip(self.open, reports, strict=False):
            one.report = report
        return not self.open


def _one_process(asked: Iterator[_Asked], checker: Checker) -> Iterator[_Asked]:
    while share := list(islice(asked, TOGETHER)):
        reports = checker.check_all([one.path for one in share if one.report is None])
        for one in share:
            one.report = one.report or next(reports)
            yield one


def _in_parallel(asked: Iterator[_Asked], checker: Checker, jobs: int) -> Iterator[_Asked]:
    waiting: deque[_Share] = deque()
    shares = _shares(asked, jobs)
    pool: ProcessPoolExecutor | None = None
    try:
        while True:
            while len(waiting) < jobs * AHEAD and (drafts := next(shares, None)):
                waiting.append(share := _Share(drafts))
                if share.open:
                    pool = pool or _pool(checker, jobs)
                    share.submit(pool)
            if not waiting:
                return
            share = waiting.popleft()
            if not share.finished():
                _one_by_one(share, checker)
                pool = _begun_again(pool, waiting, checker, jobs)
            yield from share.asked
    finally:
        if pool:  # what runs is waited for: a pool left to itself may be gone when Python, ending, calls on it
            pool.shutdown(cancel_futures=True)


def _shares(asked: Iterator[_Asked], jobs: int) -> Iterator[list[_Asked]]:
    """The drafts in lists: short ones until all workers are busy, longer ones, and short ones at the end."""
    for _ in range(jobs * AHEAD):
        yield list(islice(asked, FEW))
    ahead = deque(islice(asked, jobs * TOGETHER))
    while len(more := list(islice(asked, TOGETHER))) == TOGETHER:
        ahead.extend(more)
        yield [ahead.popleft() for _ in range(TOGETHER)]
    rest = iter((*ahead, *more))
    while drafts := list(islice(rest, FEW)):
        yield drafts


def _begun_again(
    broken: ProcessPoolExecutor | None, waiting: Iterable[_Share], checker: Checker, jobs: int
) -> ProcessPoolExecutor:
    """A new pool, and all that waited given to it."""
    if broken:
        broken.shutdown(wait=False, cancel_futures=True)
    pool = _pool(checker, jobs)
    for share in waiting:
        if share.open:
            share.submit(pool)
    return pool


def _one_by_one(share: _Share, checker: Checker) -> None:
    """The drafts whose worker died, tried once more one after the other; a second death is that draft's own fault."""
    pool: ProcessPoolExecutor | None = None
    for one in share.open:
        pool = pool or _pool(checker, 1)
        try:
            (one.report,) = pool.submit(_check, [one.path]).result()
        except BrokenProcessPool:
            problem = Message("Proses pemeriksa berhenti mendadak pada naskah ini.")
            one.report = FileReport(str(one.path), Status.FAILED, str(problem))
            pool.shutdown(wait=False)
            pool = None
    if pool:
        pool.shutdown()


def _pool(checker: Checker, jobs: int) -> ProcessPoolExecutor:
    global _worker  # noqa: PLW0603 - a process has one checker, made before its first draft
    _worker = checker
    os.environ["PYTHONSAFEPATH"] = "1"  # a worker that Python starts anew looks for no modules in the working folder
    return ProcessPoolExecutor(jobs, initializer=_begin, initargs=(checker.config, language_in_use()))


def _begin(config: Config, language: str) -> None:
    global _worker  # noqa: PLW0603 - as above
    collect_rarely()
    use_language(language)
    _worker = _worker or Checker(config)


def _check(paths: list[Path]) -> list[FileReport]:
    if _worker is None:
        msg = "the worker was not set up"
        raise RuntimeError(msg)
    return list(_worker.check_all(paths))
