"""A small archive, and Ray started once for all tests that need it."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from newscheck.archive.columns import Columns
from newscheck.archive.inputs import find_inputs, partitions_of
from newscheck.archive.parts import ARTICLES, ERRORS, sweep
from newscheck.archive.work import Job, Worker
from newscheck.config import Config
from tests.cli.conftest import run

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["run"]
pytest.importorskip("pyarrow", reason="the archive needs pyarrow: pip install 'newscheck[archive]'")
EXAMPLE = Path(__file__).parents[2] / "examples" / "arsip"
COLUMNS = Columns("isi", "judul", "tanggal", "id", ("desk",))
PLAIN = Config(select=("style/baku",))
"""One rule that needs no model."""


def generated(count: int, seed: int = 1) -> list[dict[str, Any]]:
    spec = importlib.util.spec_from_file_location("buat", EXAMPLE / "buat.py")
    assert spec
    assert spec.loader
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return list(made.articles(count, seed))


def write_jsonl(file: Path, rows: list[Any]) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("".join((r if isinstance(r, str) else json.dumps(r)) + "\n" for r in rows), encoding="utf-8")
    return file


def finish(where: Path, out: Path, config: Config = PLAIN, columns: Columns = COLUMNS) -> list[Any]:
    """What became of every partition of an archive, done in this process."""
    sweep(out)
    worker = Worker(Job(str(out), columns, config))
    return [worker.finish(p) for p in partitions_of(find_inputs(where), columns)]


def table(out: Path, name: str = ARTICLES) -> list[dict[str, Any]]:
    """The rows of a table of the result, in the order of the parts."""
    from pyarrow.parquet import ParquetFile

    parts = sorted((out / name).glob("*.parquet"))
    return [row for part in parts for row in ParquetFile(part).read().to_pylist()]


def places(out: Path) -> list[tuple[str, int]]:
    """Where every row of both tables came from."""
    return sorted((row["file"], row["row"]) for name in (ARTICLES, ERRORS) for row in table(out, name))


@pytest.fixture(scope="session")
def ray_session() -> Iterator[None]:
    pytest.importorskip("ray", reason="the archive runs on Ray: pip install 'newscheck[archive]'")
    from newscheck.archive.on_ray import session

    with session(2):
        yield
