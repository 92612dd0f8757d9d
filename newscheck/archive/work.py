"""One partition from its rows to its part. What runs in a worker, and nothing in it knows of Ray."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from newscheck.archive.journal import Journal
from newscheck.archive.parts import Part
from newscheck.archive.rows import entry_of
from newscheck.archive.table import article_row, error_row
from newscheck.archive.tally import Tally
from newscheck.batch.garbage import collect_rarely
from newscheck.engine.checker import Checker
from newscheck.engine.pipeline import check_sources
from newscheck.message import Message, use_language
from newscheck.report import FileReport, Status

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newscheck.archive.columns import Columns
    from newscheck.archive.inputs import Partition
    from newscheck.archive.rows import Entry
    from newscheck.config import Config

TOGETHER = 32
"""Articles in one batch: what a worker has in hand."""


@dataclass(frozen=True, slots=True)
class Job:
    """What every worker needs to know; ``out`` is the folder of the results."""

    out: str
    columns: Columns
    config: Config
    language: str = "id"


@dataclass(frozen=True, slots=True)
class Done:
    """What became of a partition: its articles and failures, or the sentence why it could not be written."""

    number: int
    articles: int = 0
    failed: int = 0
    problem: str = ""


class Worker:
    """Turns partitions into parts; rules and model are loaded once."""

    def __init__(self, job: Job) -> None:
        """Raises NewscheckError when the config or a pack is wrong."""
        use_language(job.language)
        self._job = job
        self._out = Path(job.out)
        collect_rarely()
        self._checker = Checker(job.config)

    def finish(self, partition: Partition) -> Done:
        """Writes the part of a partition; faults of the disk come back as a sentence, all others cost one article."""
        try:
            tally = self._finish(partition)
        except OSError as e:
            problem = Message("Tidak dapat menulis: {problem}.", problem=e.strerror or e)
            return Done(partition.number, problem=str(problem))
        return Done(partition.number, tally.articles, tally.failed)

    def _finish(self, partition: Partition) -> Tally:
        tally, begun = Tally(), time.process_time()
        journal = Journal(self._out, partition.number)
        keep = self._job.columns.keep
        with Part(self._out, partition.number, keep) as part:
            for batch in self._batches(partition, journal, tally):
                good, bad = [], []
                for entry, report in self._reports(batch, partition, journal):
                    if report.status is Status.FAILED:
                        bad.append(error_row(entry, partition, report.problem or ""))
                        tally.failed += 1
                    else:
                        good.append(article_row(entry, report, partition.file.name, keep))
                        tally.add(report, entry.published)
                part.add(good, bad)
            tally.seconds = round(time.process_time() - begun, 3)
            part.commit(tally)
        journal.close()
        return tally

    def _batches(self, partition: Partition, journal: Journal, tally: Tally) -> Iterator[list[Entry]]:
        """The articles in batches; one that is suspected of a death comes alone."""
        waiting: list[Entry] = []
        file = partition.file
        for row in file.reader.rows(file.path, self._job.columns, partition.start, partition.end):
            tally.unread = tally.unread or int(row.rest)
            entry = entry_of(row, self._job.columns, file.name, self._checker.config.limits)
            if row.place in journal.suspects:
                yield [entry]
                continue
            waiting.append(entry)
            if len(waiting) == TOGETHER:
                yield waiting
                waiting = []
        if waiting:
            yield waiting

    def _reports(
        self, batch: Sequence[Entry], partition: Partition, journal: Journal
    ) -> Iterator[tuple[Entry, FileReport]]:
        journal.begin([e.place for e in batch])
        sound = [e.source for e in batch if e.source is not None and e.place not in journal.culprits]
        file = partition.file.path
        reports = check_sources(sound, self._checker.rules_for(file), self._checker.config_for(file))
        for entry in batch:
            if entry.place in journal.culprits:
                yield entry, _failed(str(Message("Proses pemeriksa berhenti mendadak pada naskah ini.")))
            else:
                yield entry, next(reports) if entry.source is not None else _failed(entry.problem)


def _failed(problem: str) -> FileReport:
    return FileReport("", Status.FAILED, problem)
