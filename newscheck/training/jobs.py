"""Runs independent stretches of training side by side, each in a fresh process with one thread."""

from __future__ import annotations

import logging
import os
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from typing import TYPE_CHECKING, Any

from newscheck.model.spacy_import import THREAD_SETTINGS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Job:
    """A function of this package and what it is called with; it leaves its result in a file."""

    function: Callable[..., None]
    arguments: tuple[Any, ...]


def start_log() -> None:
    """Write the progress of training to the error stream, with the time of day and the process."""
    layout = "%(asctime)s %(process)d %(message)s"
    logging.basicConfig(level=logging.INFO, stream=sys.stderr, format=layout, force=True)


def _run(job: Job) -> None:
    """Run one job in a worker and note how long it took."""
    start_log()
    started, busy = time.perf_counter(), time.process_time()
    job.function(*job.arguments)
    spent, used = time.perf_counter() - started, time.process_time() - busy
    LOG.info("%s: %.0f s, %.0f s of processor time", job.function.__name__, spent, used)


def side_by_side(jobs: Sequence[Job], processes: int) -> None:
    """Run jobs in that many processes at once; the first error of a job is raised here.

    One thread each: the same seed gives the same sums however many run.
    """
    os.environ.update(dict.fromkeys(THREAD_SETTINGS, "1"))
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn"), max_tasks_per_child=1) as pool:
        for done in [pool.submit(_run, job) for job in jobs]:
            done.result()
