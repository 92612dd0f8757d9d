"""Partitions spread over a machine or a cluster by Ray Data: one actor a core, each with its own model.

Ray carries only the numbers and edges of partitions and what became of them; workers read and write the files, so the
object store stays empty. A worker that dies is begun anew and gets its partition again. Nothing leaves the machine:
no usage statistics, no dashboard, and a local run listens on 127.0.0.1 alone.
"""

from __future__ import annotations

import json
import logging
import os
import re
import socket
import sys
from contextlib import contextmanager
from dataclasses import asdict
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from newscheck.archive.inputs import InputFile, Partition
from newscheck.archive.work import Done, Worker
from newscheck.errors import NewscheckError, ReadError
from newscheck.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newscheck.archive.work import Job

STORE = 80_000_000
"""Bytes of the object store of a local run, the least that Ray takes with room to spare."""
_ERROR_LINE = re.compile(r"[A-Za-z_][\w.]*(?:Error|Exception|Interrupt|Exit): ")
AHEAD = 2
"""Partitions that an actor has been given before it has finished the first."""

KNOCK_SECONDS = 10
INIT_DEATHS = 4
"""How many actors in a row may die before they are ready: more is no accident."""


def refuse_without_ray() -> None:
    """Raises NewscheckError, which says how to install it, when Ray or pyarrow is missing."""
    if find_spec("ray") is None or find_spec("pyarrow") is None:
        raise NewscheckError(Message("Perintah ini memerlukan Ray. Pasang dengan: pip install 'ray[data]' pyarrow"))


@contextmanager
def session(jobs: int, address: str | None = None) -> Iterator[int]:
    """Ray on this machine with ``jobs`` actors, or the cluster at ``address``; gives how many actors have room.

    0 jobs are one for each core. A session of Ray that is there already is used and left. Raises NewscheckError when
    there is no cluster at ``address``.
    """
    _keep_to_oneself(local=address is None)
    import ray

    if ray.is_initialized():
        yield jobs or _cores(ray)
        return
    with _hushed():
        _connect(jobs, address)
        try:
            yield jobs or _cores(ray)
        finally:
            ray.shutdown()


def _connect(jobs: int, address: str | None) -> None:
    import ray

    try:
        _knock(address or "")
        ray.init(**_settings(jobs, address))
    except (OSError, ValueError, RuntimeError) as e:
        if address is None:
            raise
        problem = str(e.__cause__ or e).strip().partition("\n")[0].partition(". ")[0].rstrip(".")
        message = Message(
            "Kluster Ray di “{address}” tidak dapat dihubungi: {problem}.", address=address, problem=problem
        )
        raise NewscheckError(message) from e


def _knock(address: str) -> None:
    """Raises OSError where nobody answers at ``host:port``: Ray itself would wait for minutes."""
    host, colon, port = address.rpartition(":")
    if colon and port.isdigit() and "/" not in host:
        socket.create_connection((host, int(port)), timeout=KNOCK_SECONDS).close()


def _cores(ray: Any) -> int:
    return max(1, int(ray.cluster_resources().get("CPU", 1)))


@contextmanager
def _hushed() -> Iterator[None]:
    """Keeps what Ray's core writes past Python, straight to descriptor 2, off the terminal; sys.stderr goes on."""
    shown = sys.stderr
    beside, nowhere = os.dup(2), os.open(os.devnull, os.O_WRONLY)
    with os.fdopen(beside, "w", encoding=shown.encoding or "utf-8", errors="replace", buffering=1) as own:
        try:
            os.dup2(nowhere, 2)
            sys.stderr = own if shown is sys.__stderr__ else shown
            yield
        finally:
            sys.stderr = shown
            os.dup2(own.fileno(), 2)
            os.close(nowhere)


def _settings(jobs: int, address: str | None) -> dict[str, Any]:
    quiet = {"logging_level": logging.ERROR, "log_to_driver": False}
    if address is not None:
        return {**quiet, "address": address}
    local = {"address": "local", "include_dashboard": False, "object_store_memory": STORE}
    return {**quiet, **local, "num_cpus": jobs or os.cpu_count() or 1}


def _keep_to_oneself(*, local: bool) -> None:
    """No statistics go to Ray's makers; a local run stays on the loopback address. Read by Ray when it is imported."""
    os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
    if local:
        os.environ["RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER"] = "0"


def spread(job: Job, partitions: Sequence[Partition], jobs: int) -> Iterator[Done]:
    """What became of each partition, as they are finished, in any order; needs a :func:`session`.

    Raises ReadError when Ray itself gives up.
    """
    import ray
    from ray.data import ActorPoolStrategy, DataContext
    from ray.exceptions import RayError

    context = DataContext.get_current()
    context.enable_progress_bars = False
    context.print_on_execution_start = False
    context.max_consecutive_actor_init_deaths = INIT_DEATHS
    logging.getLogger("ray.data").setLevel(logging.CRITICAL)
    items = [{"partition": told(p)} for p in partitions]
    try:
        finished = ray.data.from_items(items, override_num_blocks=len(items)).map_batches(
            Actor,
            fn_constructor_args=(job,),
            batch_size=1,
            compute=ActorPoolStrategy(size=min(jobs, len(items)), max_tasks_in_flight_per_actor=AHEAD),
            num_cpus=1,
        )
        for row in finished.iter_rows():
            yield Done(**json.loads(row["done"]))
    except RayError as e:
        problem = _cause(e)
        message = Message(
            "Ray berhenti: {problem}. Bagian yang selesai utuh; jalankan lagi untuk melanjutkan.", problem=problem
        )
        raise ReadError(message) from e


def _cause(error: Exception) -> str:
    """The line of a worker's traceback that names its error."""
    named = [line for line in str(error).splitlines() if _ERROR_LINE.match(line)]
    return (named[-1] if named else type(error).__name__)[:200]


class Actor:
    """A worker as Ray Data wants it: batches of partitions in, what became of them out, both as JSON."""

    def __init__(self, job: Job) -> None:
        """Loads the rules; the model is loaded with the first article."""
        self._worker = Worker(job)

    def __call__(self, batch: dict[str, Any]) -> dict[str, Any]:
        """Finishes the partitions of a batch."""
        import numpy as np

        done = [self._worker.finish(_partition(text)) for text in batch["partition"]]
        return {"done": np.array([json.dumps(asdict(d)) for d in done], dtype=object)}


def told(partition: Partition) -> str:
    """A partition as the JSON that an actor takes."""
    return json.dumps(asdict(partition))


def _partition(text: str) -> Partition:
    data = json.loads(text)
    return Partition(**{**data, "file": InputFile(**data["file"])})
