"""The whole of it on Ray: nothing lost, nothing doubled, nothing done twice, whatever dies."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from contextlib import nullcontext, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from newscheck.archive import on_ray
from newscheck.archive.inputs import find_inputs, partitions_of
from newscheck.archive.parts import ARTICLES, ERRORS, sweep
from newscheck.archive.run import Asked, Stopped, run
from newscheck.archive.work import Done, Job
from newscheck.config import Config
from newscheck.errors import NewscheckError, ReadError
from tests.archive.conftest import COLUMNS, EXAMPLE, PLAIN, generated, places, table, write_jsonl

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

pytestmark = pytest.mark.slow
MOMENTS = int(os.environ.get("NEWSCHECK_KILLS", "0"))
"""How many random moments the long test tries, over 2,000 articles; 10 take some minutes."""
KILLER = '''\
import os
from newscheck import rule

@rule()
def mati(article):
    """Mati.

    Untuk uji."""
    if "MATI" in article.text:
        os._exit(1)
    yield from ()
'''
ROLES: dict[str, str | None] = {"title": None, "body": None, "date": None, "id": None}


def asked(where: Path, out: Path, **more: Any) -> Asked:
    return Asked(where, out, ROLES, ("desk",), jobs=2, **more)


def no_progress(_total: int) -> Any:
    return nullcontext(lambda: None)


def input_places(where: Path) -> list[tuple[str, int]]:
    """The first byte of every line of every file."""
    found = []
    for file in sorted(where.rglob("*.jsonl")):
        at = 0
        for line in file.read_bytes().splitlines(keepends=True):
            found.append((file.relative_to(where).as_posix(), at))
            at += len(line)
    return found


def archive_of(folder: Path, files: int, each: int) -> Path:
    for i in range(files):
        write_jsonl(folder / f"{i:02}.jsonl", generated(each, seed=i))
    return folder


@pytest.mark.usefixtures("ray_session")
def test_an_archive_is_done_once(tmp_path: Path) -> None:
    where, out = archive_of(tmp_path / "arsip", 4, 30), tmp_path / "hasil"
    steps: list[int] = []

    def progress(total: int) -> Any:
        steps.append(total)
        return nullcontext(lambda: steps.append(1))

    summary = run(asked(where, out), PLAIN, progress)
    assert steps == [4, 1, 1, 1, 1]
    assert summary == json.loads((out / "summary.json").read_text())
    assert (summary["articles"], summary["failed"]) == (120, 0)
    assert places(out) == input_places(where)
    states = {f: f.stat().st_mtime_ns for f in (out / ARTICLES).iterdir()}
    gone = sorted(states)[2]
    gone.unlink()
    assert run(asked(where, out), PLAIN, no_progress) == {**summary, **_timing(out)}
    assert {f: f.stat().st_mtime_ns for f in states if f != gone} == {f: t for f, t in states.items() if f != gone}
    assert places(out) == input_places(where)


def _timing(out: Path) -> dict[str, Any]:
    found = json.loads((out / "summary.json").read_text())
    return {k: found[k] for k in ("core_seconds", "articles_per_core_second")}


@pytest.mark.usefixtures("ray_session")
def test_an_article_that_kills_its_worker_fails_alone(tmp_path: Path) -> None:
    pack = tmp_path / "paket" / "gaya"
    pack.mkdir(parents=True)
    (pack / "mati.py").write_text(KILLER, encoding="utf-8")
    where = archive_of(tmp_path / "arsip", 2, 10)
    with (where / "01.jsonl").open("a", encoding="utf-8") as file:
        file.write(json.dumps({"id": "racun", "judul": "Ada", "isi": "MATI di sini.", "desk": "desa"}) + "\n")
    config = Config(select=("gaya/mati",), trusted_packs=(str(tmp_path / "paket"),))
    out = tmp_path / "hasil"
    summary = run(asked(where, out), config, no_progress)
    assert (summary["articles"], summary["failed"]) == (20, 1)
    assert [e["id"] for e in table(out, ERRORS)] == ["racun"]
    assert places(out) == input_places(where)


@pytest.mark.usefixtures("ray_session")
def test_faults_of_disk_and_of_ray_are_sentences(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    where = archive_of(tmp_path / "arsip", 1, 3)
    monkeypatch.setattr("newscheck.archive.run.sweep", lambda _out: None)
    with pytest.raises(ReadError, match=r"Tidak dapat menulis.*jalankan lagi"):
        run(asked(where, tmp_path / "hasil"), PLAIN, no_progress)
    broken = Job(str(tmp_path), COLUMNS, Config(trusted_packs=(str(tmp_path / "tidak-ada"),)))
    with pytest.raises(ReadError, match="Ray berhenti"):
        list(on_ray.spread(broken, partitions_of(find_inputs(where), COLUMNS), 1))


def test_stopping_says_how_far_it_came(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_given: object) -> Iterator[Done]:
        yield Done(0)
        raise KeyboardInterrupt

    monkeypatch.setattr("newscheck.archive.run.spread", interrupted)
    monkeypatch.setattr("newscheck.archive.run.session", lambda *_given: nullcontext(1))
    with pytest.raises(Stopped) as stopped:
        run(asked(archive_of(tmp_path / "arsip", 3, 2), tmp_path / "hasil"), PLAIN, no_progress)
    assert (stopped.value.done, stopped.value.all) == (1, 3)


def test_an_actor_takes_batches(tmp_path: Path) -> None:
    where = archive_of(tmp_path / "arsip", 1, 3)
    (partition,) = partitions_of(find_inputs(where), COLUMNS)
    sweep(tmp_path / "hasil")
    actor = on_ray.Actor(Job(str(tmp_path / "hasil"), COLUMNS, PLAIN))
    (done,) = actor({"partition": [on_ray.told(partition)]})["done"]
    assert json.loads(done) == {"number": 0, "articles": 3, "failed": 0, "problem": ""}


def test_without_ray_it_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(on_ray, "find_spec", lambda _name: None)
    with pytest.raises(NewscheckError, match=r"pip install 'ray\[data\]' pyarrow"):
        run(asked(tmp_path, tmp_path / "hasil"), PLAIN, no_progress)


def test_the_example_and_its_questions(tmp_path: Path, run: Callable[..., Any]) -> None:
    """The command as a person runs it, then the three queries, each against a count made by hand."""
    duckdb = pytest.importorskip("duckdb", reason="the questions to the example are asked through duckdb")
    select = ("--select", "style/baku,style/preposition-joined,style/double-plural,quotes")
    done = run("archive", str(EXAMPLE / "arsip.jsonl"), "hasil", "--keep", "desk", "--jobs", "2", *select)
    assert (done.returncode, done.stderr) == (0, "")
    assert "120 artikel diperiksa" in done.stdout
    assert "style/baku" in done.stdout
    rows = table(tmp_path / "hasil")

    def answer(name: str) -> list[tuple[Any, ...]]:
        sql = (EXAMPLE / name).read_text(encoding="utf-8").replace("'hasil/", f"'{tmp_path}/hasil/")
        found: list[tuple[Any, ...]] = duckdb.sql(sql).fetchall()
        return found

    months = answer("tren-skor.sql")
    assert [m[0] for m in months] == [f"2026-0{i}" for i in range(1, 7)]
    for month, count, mean, _ready in months:
        scores = [r["score"] for r in rows if f"{r['date']:%Y-%m}" == month]
        assert (len(scores), pytest.approx(sum(scores) / len(scores), abs=0.051)) == (count, mean)
    assert months[-1][2] > months[0][2]
    for desk, rule, count in answer("kesalahan-desk.sql"):
        with_rule = [r for r in rows if r["desk"] == desk and rule in {f["rule"] for f in r["findings"]}]
        assert len(with_rule) == count
    assert ("desa", "style/preposition-joined") in {a[:2] for a in answer("kesalahan-desk.sql")}
    said: dict[str, int] = {}
    for speaker in (s for r in rows for s in r["speakers"]):
        said[speaker["name"]] = said.get(speaker["name"], 0) + speaker["statements"]
    most = answer("narasumber.sql")
    assert [m[1] for m in most] == sorted(said.values(), reverse=True)[:10]
    assert all(said[m[0]] == m[1] for m in most)


def test_killed_workers_and_drivers_cost_nothing(tmp_path: Path) -> None:
    """One driver and one worker die; the parts that were there stay as they are."""
    where = archive_of(tmp_path / "arsip", 16, 10)
    killed_at_random(where, tmp_path, random.Random(7), moments=2)  # noqa: S311


@pytest.mark.skipif(not MOMENTS, reason="NEWSCHECK_KILLS=10 kills workers and drivers at ten random moments")
def test_killed_at_many_random_moments(tmp_path: Path) -> None:
    where = archive_of(tmp_path / "arsip", 100, 20)
    killed_at_random(where, tmp_path, random.Random(), moments=MOMENTS)  # noqa: S311


def killed_at_random(where: Path, folder: Path, draw: random.Random, moments: int) -> None:
    """Kills a driver and then, in the next run, a worker, in turn; the last run ends, and every row is there once."""
    out = folder / "hasil"
    command = [sys.executable, "-m", "newscheck", "archive", str(where), str(out), "--jobs", "2"]
    command += ["--select", "style/baku"]
    deaths = 0
    for _attempt in range(2 * moments):
        kept = {f: f.stat().st_mtime_ns for f in (out / ARTICLES).glob("*.parquet")}
        deaths += _one_death(command, folder, draw, of_driver=deaths % 2 == 0)
        assert {f: f.stat().st_mtime_ns for f in kept} == kept
        assert len(set(places(out))) == len(places(out))
        assert set(places(out)) <= set(input_places(where))
        if deaths == moments:
            break
        _forget_some(out, draw)
    assert deaths == moments
    done = subprocess.run(command, cwd=folder, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert places(out) == input_places(where)
    assert not list(out.rglob(".*.tmp"))


def _one_death(command: list[str], folder: Path, draw: random.Random, *, of_driver: bool) -> int:
    """Runs the archive and kills its driver or a worker at a random moment: 1, or 0 when all was over before that."""
    running = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    workers = _workers_of(running)
    time.sleep(draw.random() / 2)
    died = running.poll() is None and bool(workers)
    if died:
        try:
            os.kill(running.pid if of_driver else draw.choice(workers), signal.SIGKILL)
        except ProcessLookupError:
            died = False
    _said, problem = running.communicate(timeout=600)
    if of_driver and died:
        _gone(workers)
    else:
        assert (running.returncode, problem) == (0, b"")
    return int(died)


def _forget_some(out: Path, draw: random.Random) -> None:
    """Half of the parts are taken away, so that the next run has something to do."""
    parts = sorted((out / ARTICLES).glob("*.parquet"))
    for part in draw.sample(parts, len(parts) // 2):
        part.unlink()


def _workers_of(running: subprocess.Popen[bytes]) -> list[int]:
    """The actors of a run, as soon as there is one; none when the run is over before."""
    found: list[int] = []
    deadline = time.monotonic() + 90
    while not found and running.poll() is None and time.monotonic() < deadline:
        time.sleep(0.05)
        found = [pid for pid in _below(running.pid) if b"MapWorker" in _command(pid)]
    return found


def _below(root: int) -> list[int]:
    parents: dict[int, list[int]] = {}
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            with suppress(OSError):
                state = (folder / "stat").read_text().rpartition(")")[2].split()
                parents.setdefault(int(state[1]), []).append(int(folder.name))
    found = [root]
    for pid in found:
        found += parents.get(pid, [])
    return found[1:]


def _command(pid: int) -> bytes:
    with suppress(OSError):
        return Path(f"/proc/{pid}/cmdline").read_bytes()
    return b""


def _gone(pids: list[int]) -> None:
    """Waits until Ray's own processes have noticed that their driver is dead."""
    deadline = time.monotonic() + 60
    while any(b"ray::" in _command(pid) for pid in pids) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert not any(b"ray::" in _command(pid) for pid in pids)
