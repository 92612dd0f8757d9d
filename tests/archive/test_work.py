"""A partition becomes a part, whole or not at all, and a poisoned article costs itself alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newscheck.archive.inputs import find_inputs, partitions_of
from newscheck.archive.journal import Journal
from newscheck.archive.parts import ARTICLES, ERRORS, WORK, Part, is_finished, name_of, sweep, tally_of
from newscheck.archive.summary import summary_of, write_summary
from newscheck.archive.tally import Tally
from newscheck.archive.work import Job, Worker
from newscheck.config import Config
from tests.archive.conftest import COLUMNS, PLAIN, finish, generated, places, table, write_jsonl

if TYPE_CHECKING:
    from pathlib import Path

RAISER = '''\
from newscheck import rule

@rule()
def racun(article):
    """Racun.

    Untuk uji."""
    if "RACUN" in article.text:
        raise ValueError("racun")
    yield from ()
'''


def test_poisoned_rows_land_among_the_errors_alone(tmp_path: Path) -> None:
    pack = tmp_path / "paket" / "gaya"
    pack.mkdir(parents=True)
    (pack / "racun.py").write_text(RAISER, encoding="utf-8")
    rows = [*generated(40), '{"rusak": ', {"id": "tanpa-isi"}, {"id": "racun", "isi": "RACUN di sini.", "judul": "Ada"}]
    where = write_jsonl(tmp_path / "a.jsonl", rows)
    out = tmp_path / "hasil"
    (done,) = finish(where, out, Config(select=("gaya/racun",), trusted_packs=(str(tmp_path / "paket"),)))
    assert (done.articles, done.failed, done.problem) == (40, 3, "")
    errors = table(out, ERRORS)
    assert [e["id"] for e in errors] == [errors[0]["id"], "tanpa-isi", "racun"]
    assert errors[0]["id"] == f"a.jsonl#{errors[0]['row']}"
    assert "bukan JSON" in errors[0]["problem"]
    assert "gaya/racun" in errors[2]["problem"]
    assert all(e["partition"] == 0 for e in errors)
    assert len(set(places(out))) == len(places(out)) == 43


def test_rows_behind_a_break_are_tried_again(tmp_path: Path) -> None:
    where = write_jsonl(tmp_path / "a.jsonl", generated(3))
    out = tmp_path / "hasil"
    (partition,) = partitions_of(find_inputs(where), COLUMNS)
    sweep(out)
    worker = Worker(Job(str(out), COLUMNS, PLAIN))
    kept = where.read_bytes()
    where.unlink()
    assert worker.finish(partition).failed == 1
    assert not is_finished(out, 0)
    assert write_summary(out, 1)["unread_partitions"] == 1
    where.write_bytes(kept)
    assert worker.finish(partition).articles == 3
    assert is_finished(out, 0)
    assert not list((out / ERRORS).iterdir())


def test_a_disk_that_fails_is_told(tmp_path: Path) -> None:
    where = write_jsonl(tmp_path / "a.jsonl", generated(3))
    out = tmp_path / "hasil"
    (out / WORK).mkdir(parents=True)
    (partition,) = partitions_of(find_inputs(where), COLUMNS)
    assert "Tidak dapat menulis" in Worker(Job(str(out), COLUMNS, PLAIN)).finish(partition).problem


def test_a_part_that_is_not_committed_leaves_nothing(tmp_path: Path) -> None:
    sweep(tmp_path)
    with Part(tmp_path, 0, ()) as part:
        part.add(({"id": str(i)} for i in range(600)), [{"id": "x"}])
        assert [f.suffix for f in (tmp_path / ARTICLES).iterdir()] == [".tmp"]
    assert not [f for name in (ARTICLES, ERRORS) for f in (tmp_path / name).iterdir()]


def test_half_written_and_broken_parts_are_done_again(tmp_path: Path) -> None:
    sweep(tmp_path)
    left = tmp_path / ARTICLES / ".part-000000.parquet.77.tmp"
    left.write_bytes(b"PAR1")
    (tmp_path / ARTICLES / name_of(0)).write_bytes(b"PAR1 half")
    sweep(tmp_path)
    assert not left.exists()
    assert tally_of(tmp_path, 0) is None
    assert not is_finished(tmp_path, 0)


def test_only_an_article_that_kills_alone_and_twice_is_given_up(tmp_path: Path) -> None:
    sweep(tmp_path)
    first = Journal(tmp_path, 0)
    assert (first.suspects, first.culprits) == (set(), set())
    first.begin([1, 2])
    first.begin([3, 4])
    second = Journal(tmp_path, 0)
    assert (second.suspects, second.culprits) == ({3, 4}, set())
    second.begin([3])
    second.begin([4])
    third = Journal(tmp_path, 0)
    assert third.culprits == set()
    third.begin([4])
    fourth = Journal(tmp_path, 0)
    assert (fourth.suspects, fourth.culprits) == ({3, 4}, {4})
    fourth.close()
    assert Journal(tmp_path, 0).suspects == set()


def test_a_broken_journal_blames_nobody(tmp_path: Path) -> None:
    sweep(tmp_path)
    (tmp_path / WORK / "part-000000.journal").write_text("[]\n[1, \n")
    assert Journal(tmp_path, 0).suspects == set()


def test_suspects_come_alone_and_culprits_are_not_tried(tmp_path: Path) -> None:
    where = write_jsonl(tmp_path / "a.jsonl", generated(5))
    out = tmp_path / "hasil"
    sweep(out)
    places_of = [r.place for r in find_inputs(where)[0].reader.rows(str(where), COLUMNS, 0, where.stat().st_size)]
    for hand in (places_of, [places_of[2]], [places_of[2]]):
        Journal(out, 0).begin(hand)
    (done,) = finish(where, out)
    assert (done.articles, done.failed) == (4, 1)
    (error,) = table(out, ERRORS)
    assert error["row"] == places_of[2]
    assert "berhenti mendadak" in error["problem"]


def test_tallies_add_up(tmp_path: Path) -> None:
    where = tmp_path / "arsip"
    for name in ("a.jsonl", "b.jsonl"):
        write_jsonl(where / name, generated(30, seed=ord(name[0])))
    out = tmp_path / "hasil"
    finish(where, out)
    rows = table(out)
    summary = write_summary(out, 2)
    scores = sorted(r["score"] for r in rows)
    assert summary["articles"] == len(rows) == 60
    assert summary["mean_score"] == pytest.approx(sum(scores) / 60, abs=0.06)
    assert summary["median_score"] == int(scores[29])
    assert sum(summary["grades"].values()) == 60
    assert summary["rules"] == [
        {
            "rule": "style/baku",
            "articles": sum(bool(r["findings"]) for r in rows),
            "findings": sum(len(r["findings"]) for r in rows),
        }
    ]
    march = [r["score"] for r in rows if r["date"].month == 3]
    assert summary["months"]["2026-03"] == pytest.approx(sum(march) / len(march), abs=0.06)


def test_an_empty_tally_has_no_means() -> None:
    summary = summary_of(Tally(), 0)
    assert (summary["mean_score"], summary["median_score"], summary["articles_per_core_second"]) == (None, None, None)
