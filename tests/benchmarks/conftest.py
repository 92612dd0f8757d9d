"""Benchmarks run only when asked for: ``pytest tests/benchmarks -m benchmark``."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

import pytest

HERE = Path(__file__).parent
Ratio = Callable[[Callable[[], object], Callable[[], object]], float]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.benchmark)


@pytest.fixture
def ratio() -> Ratio:
    """How many times as long the first takes as the second: the median over pairs run in turn."""

    def measure(first: Callable[[], object], second: Callable[[], object], pairs: int = 7) -> float:
        first(), second()
        return median(seconds(first) / seconds(second) for _ in range(pairs))

    return measure


def seconds(job: Callable[[], object]) -> float:
    start = time.perf_counter()
    job()
    return time.perf_counter() - start


def python(*arguments: str) -> Callable[[], object]:
    """A job that runs Python with these arguments in a process of its own."""

    def job() -> object:
        return subprocess.run([sys.executable, *arguments], check=False, capture_output=True)

    return job
