"""The whole way from the raw files to the packed weights, with fixed seeds.

Rounds one and two (``rounds.py``) and the teacher (``teaching.py``) are
trained side by side; then two third rounds with different seeds go on from the
second, four last rounds from the mean of these, and the mean of the last four
and the third two is what ships.
"""

from __future__ import annotations

import logging
import time
from typing import TYPE_CHECKING

from newscheck.model.packing import pack
from newscheck.training.jobs import Job, side_by_side
from newscheck.training.rounds import first_rounds, round_four, round_three
from newscheck.training.soup import averaged_pipeline
from newscheck.training.stock import Stock
from newscheck.training.teaching import READ_PARTS, read_part, train_teacher
from newscheck.training.vectors import train_vectors

if TYPE_CHECKING:
    from pathlib import Path

    from newscheck.training.sources import Sources

LOG = logging.getLogger(__name__)
THIRD_SEEDS = (5, 15)
LAST_SEEDS = (7, 17, 27, 37)


def _prepare(stock: Stock) -> None:
    """Clean the material and train the vectors."""
    train_vectors(stock.mix.vector_rows, stock.vectors, seed=stock.seed)


def train(sources: Sources, work: Path, target: Path, *, seed: int = 1, processes: int = 2) -> int:
    """Train everything and write the packed weights; return their size in bytes.

    ``work`` takes intermediate results and must be empty.
    """
    started = time.perf_counter()
    stock = Stock(sources, work, seed)
    side_by_side([Job(_prepare, (stock,))], processes)
    second = work / "round-two.bin"
    side_by_side([Job(train_teacher, (stock,)), Job(first_rounds, (stock, second))], processes)
    side_by_side([Job(read_part, (stock, part)) for part in range(READ_PARTS)], processes)
    third = [work / f"round-three-{s}.bin" for s in THIRD_SEEDS]
    jobs = [Job(round_three, (stock, second, path, seed + s)) for path, s in zip(third, THIRD_SEEDS, strict=True)]
    side_by_side(jobs, processes)
    last = [work / f"round-four-{s}.bin" for s in LAST_SEEDS]
    jobs = [Job(round_four, (stock, third, path, seed + s)) for path, s in zip(last, LAST_SEEDS, strict=True)]
    side_by_side(jobs, processes)
    size = pack(averaged_pipeline([*third, *last]), target, stock.tables())
    LOG.info("all of it: %.0f s", time.perf_counter() - started)
    return size
