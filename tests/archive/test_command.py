"""Every bad input gets one clear sentence and its exit code, before Ray is started."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.archive.conftest import generated, write_jsonl

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., Any]
BAD: dict[str, tuple[bytes, tuple[str, ...], int, str]] = {
    "tanpa-kolom.jsonl": (b'{"isi": "Warga datang."}\n', ("--body", "teks"), 2, "Kolom “teks” tidak ada"),
    "tanpa-isi.jsonl": (b'{"teks": "Warga datang."}\n', (), 2, "--body"),
    "bawaan.jsonl": (b'{"isi": "Warga datang."}\n', ("--keep", "desk"), 2, "Kolom “desk” tidak ada"),
    "kosong.jsonl": (b"", (), 3, "kosong"),
    "baris-kosong.jsonl": (b"\n\n", (), 3, "Bukan JSONL"),
    "bukan.jsonl": (b"warga datang\n", (), 3, "Bukan JSONL"),
    "rusak.parquet": (b"PAR1 half of it", (), 3, "Parquet ini rusak"),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_archives(run: Run, tmp_path: Path, name: str) -> None:
    data, options, code, says = BAD[name]
    (tmp_path / name).write_bytes(data)
    done = run("archive", name, "hasil", *options)
    assert (done.returncode, done.stdout) == (code, "")
    assert says in done.stderr
    assert done.stderr.count("\n") == 1
    assert not (tmp_path / "hasil").exists()


def test_bad_paths(run: Run, tmp_path: Path) -> None:
    write_jsonl(tmp_path / "a.jsonl", generated(1))
    (tmp_path / "foto").mkdir()
    (tmp_path / "foto" / "1.jpg").touch()
    for words, says in (
        (("tidak-ada.jsonl", "hasil"), "Tidak ada berkas"),
        (("foto", "hasil"), "tidak berisi arsip"),
        (("a.jsonl", "foto"), "berkas lain"),
        (("a.jsonl", "a.jsonl"), "bukan folder"),
    ):
        done = run("archive", *words)
        assert (done.returncode, done.stderr.count("\n")) == (2, 1)
        assert says in done.stderr


@pytest.mark.slow
def test_a_cluster_that_is_not_there(run: Run, tmp_path: Path) -> None:
    pytest.importorskip("ray", reason="the archive runs on Ray: pip install 'ray[data]' pyarrow")
    write_jsonl(tmp_path / "a.jsonl", generated(1))
    done = run("archive", "a.jsonl", "hasil", "--address", "127.0.0.1:1")
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "127.0.0.1:1" in done.stderr


@pytest.mark.slow
def test_another_kind_of_run_is_refused(run: Run, tmp_path: Path) -> None:
    pytest.importorskip("ray", reason="the archive runs on Ray: pip install 'ray[data]' pyarrow")
    rows = [*generated(3), '{"rusak": ']
    write_jsonl(tmp_path / "a.jsonl", rows)
    command = ("archive", "a.jsonl", "hasil", "--jobs", "1")
    done = run(*command, "--select", "style/baku")
    assert (done.returncode, done.stderr) == (3, "")
    assert "3 artikel diperiksa" in done.stdout
    assert "1 gagal" in done.stdout
    assert "hasil/errors" in done.stdout
    again = run(*command, "--select", "style/pleonasm")
    assert again.returncode == 2
    assert "konfigurasi" in again.stderr
    assert "--fresh" in again.stderr
