"""An archive from input to summary: plan, do what is not yet done, add up."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from newscheck.archive.columns import chosen_columns
from newscheck.archive.inputs import columns_of, find_inputs, partitions_of
from newscheck.archive.ledger import Ledger, identity
from newscheck.archive.on_ray import refuse_without_ray, session, spread
from newscheck.archive.parts import is_finished, sweep
from newscheck.archive.summary import write_summary
from newscheck.archive.work import Job
from newscheck.engine.checker import Checker
from newscheck.errors import ReadError
from newscheck.message import Message, language_in_use

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from contextlib import AbstractContextManager
    from pathlib import Path

    from newscheck.archive.inputs import InputFile, Partition
    from newscheck.archive.work import Done
    from newscheck.config import Config

    Progress = Callable[[int], AbstractContextManager[Callable[[], None]]]


@dataclass(frozen=True, slots=True)
class Asked:
    """What a person asks for: the input, the folder of results, columns by role (None: the usual ones), ``keep``.

    0 ``jobs`` are one for each core; ``address`` is that of a cluster.
    """

    where: Path
    out: Path
    columns: dict[str, str | None]
    keep: tuple[str, ...] = ()
    jobs: int = 0
    address: str | None = None
    fresh: bool = False


@dataclass(slots=True)
class Stopped(Exception):  # noqa: N818 - the person stopped it; that is no error
    """The run was interrupted after ``done`` of ``all`` partitions."""

    done: int
    all: int


def run(asked: Asked, config: Config, progress: Progress) -> dict[str, Any]:
    """Checks the archive and gives its summary; partitions that an earlier run finished are not done again.

    Raises NewscheckError for wrong input, ReadError when the results cannot be written, Stopped when it is interrupted.
    ``progress`` is asked with the number of partitions to do, and what it gives is called for each that is done.
    """
    refuse_without_ray()
    files = find_inputs(asked.where)
    job = _job(asked, config, files)
    made_from = identity(job, Checker(config), files)
    with Ledger(asked.out, fresh=asked.fresh) as ledger:
        jobs = asked.jobs or os.cpu_count() or 1
        partitions = ledger.plan(made_from, lambda: partitions_of(files, job.columns, jobs), files)
        sweep(asked.out)
        todo = [p for p in partitions if not is_finished(asked.out, p.number)]
        done = len(partitions) - len(todo)
        try:
            with progress(len(todo)) as step:
                for _ in _done(job, todo, asked):
                    done += 1
                    step()
        except KeyboardInterrupt:
            raise Stopped(done, len(partitions)) from None
        return write_summary(asked.out, len(partitions))


def _job(asked: Asked, config: Config, files: Sequence[InputFile]) -> Job:
    first = next((f for f in files if f.size), None)
    if first is None:
        raise ReadError(Message("Arsip ini kosong; belum ada yang dapat diperiksa."), str(asked.where))
    columns = chosen_columns(asked.columns, asked.keep, columns_of(first), first.path)
    return Job(str(asked.out.resolve()), columns, config, language_in_use())


def _done(job: Job, todo: Sequence[Partition], asked: Asked) -> Iterator[Done]:
    """The partitions as they are finished; raises ReadError for the first that cannot be written."""
    if not todo:
        return
    with session(asked.jobs, asked.address) as actors:
        for one in spread(job, todo, actors):
            if one.problem:
                message = Message(
                    "{problem} Bagian yang selesai utuh; jalankan lagi untuk melanjutkan.", problem=one.problem
                )
                raise ReadError(message, job.out)
            yield one
