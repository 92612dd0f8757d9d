"""A folder of results belongs to one kind of run, and to one run at a time."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from newscheck.archive.inputs import find_inputs, partitions_of
from newscheck.archive.ledger import LEDGER, Ledger, identity
from newscheck.archive.parts import ARTICLES, sweep
from newscheck.archive.work import Job
from newscheck.config import Config
from newscheck.engine.checker import Checker
from newscheck.errors import NewscheckError
from tests.archive.conftest import COLUMNS, PLAIN, generated, write_jsonl

if TYPE_CHECKING:
    from pathlib import Path

    from newscheck.archive.inputs import Partition


def planned(where: Path, out: Path, job: Job, *, fresh: bool = False) -> list[Partition]:
    files = find_inputs(where)
    with Ledger(out, fresh=fresh) as ledger:
        return ledger.plan(identity(job, Checker(job.config), files), lambda: partitions_of(files, job.columns), files)


@pytest.fixture
def where(tmp_path: Path) -> Path:
    return write_jsonl(tmp_path / "arsip" / "a.jsonl", generated(900)).parent


def test_the_plan_of_the_first_run_holds(where: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "hasil"
    job = Job(str(out), COLUMNS, PLAIN)
    first = planned(where, out, job)
    assert len(first) > 1
    monkeypatch.setattr("newscheck.archive.inputs.LEAST_BYTES", 1 << 30)
    assert planned(where, out, job) == first


@pytest.mark.parametrize(
    ("job", "says"),
    [
        (Job("", COLUMNS, Config(select=("style/baku",), ignore=("lead",))), "konfigurasi"),
        (Job("", COLUMNS, PLAIN, "en"), "konfigurasi"),
        (Job("", type(COLUMNS)("isi"), PLAIN), "kolom"),
    ],
)
def test_another_kind_of_run_is_refused(where: Path, tmp_path: Path, job: Job, says: str) -> None:
    out = tmp_path / "hasil"
    planned(where, out, Job("", COLUMNS, PLAIN))
    with pytest.raises(NewscheckError, match=f"dari {says} yang lain.*--fresh"):
        planned(where, out, job)
    sweep(out)
    (out / ARTICLES / "part-000000.parquet").write_bytes(b"")
    planned(where, out, job, fresh=True)
    assert not (out / ARTICLES).exists()


def test_changed_input_rules_and_versions_are_refused(where: Path, tmp_path: Path) -> None:
    out = tmp_path / "hasil"
    job = Job("", COLUMNS, PLAIN)
    planned(where, out, job)
    write_jsonl(where / "b.jsonl", generated(2))
    with pytest.raises(NewscheckError, match="isi masukan"):
        planned(where, out, job)
    (where / "b.jsonl").unlink()
    known = json.loads((out / LEDGER).read_text())
    (out / LEDGER).write_text(json.dumps({**known, "newscheck": "0", "model": "0", "rules": "0"}))
    with pytest.raises(NewscheckError, match="versi newscheck, versi model, aturan"):
        planned(where, out, job)
    (out / LEDGER).write_text("{")
    with pytest.raises(NewscheckError, match="--fresh"):
        planned(where, out, job)


def test_rules_are_known_by_their_content(where: Path, tmp_path: Path) -> None:
    pack = tmp_path / "paket" / "gaya"
    pack.mkdir(parents=True)
    rule = pack / "sapaan.yaml"
    text = "title: Uji.\nwhy: Uji.\ncheck: substitution\nswap: {oknum warga: warga}\n"
    rule.write_text(text, encoding="utf-8")
    job = Job("", COLUMNS, Config(select=("gaya",), trusted_packs=(str(tmp_path / "paket"),)))
    planned(where, tmp_path / "hasil", job)
    rule.write_text(text, encoding="utf-8")
    planned(where, tmp_path / "hasil", job)
    rule.write_text(text.replace("oknum", "para"), encoding="utf-8")
    with pytest.raises(NewscheckError, match="aturan"):
        planned(where, tmp_path / "hasil", job)


def test_a_folder_with_other_files_is_never_touched(tmp_path: Path) -> None:
    (tmp_path / "foto.jpg").touch()
    with pytest.raises(NewscheckError, match="berkas lain"):
        Ledger(tmp_path, fresh=True)
    with pytest.raises(NewscheckError, match="bukan folder"):
        Ledger(tmp_path / "foto.jpg")
    assert (tmp_path / "foto.jpg").exists()


def test_one_run_at_a_time(tmp_path: Path) -> None:
    with Ledger(tmp_path / "hasil"), pytest.raises(NewscheckError, match="sedang dipakai"):
        Ledger(tmp_path / "hasil", fresh=True)
    with Ledger(tmp_path / "hasil"):
        pass
