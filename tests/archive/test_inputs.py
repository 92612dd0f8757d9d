"""However an archive is cut, every row is read once, and what cannot be read says so."""

from __future__ import annotations

import json
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from newscheck.archive import jsonl, parquet
from newscheck.archive.columns import Columns, chosen_columns
from newscheck.archive.inputs import find_inputs, partitions_of
from newscheck.errors import NewscheckError, ReadError
from tests.archive.conftest import COLUMNS, generated, write_jsonl

if TYPE_CHECKING:
    from pathlib import Path

BODY = Columns("isi")


def rows_of(file: Path, edges: list[int], module: Any = jsonl, columns: Columns = BODY) -> list[Any]:
    return [row for a, b in pairwise(edges) for row in module.rows(str(file), columns, a, b)]


def test_every_cut_gives_every_line_once(tmp_path: Path) -> None:
    lines = ['{"isi": "satu"}', "", '{"isi": "dua ❤"}\r', '{"isi": "tiga"}']
    file = tmp_path / "a.jsonl"
    file.write_text("\n".join(lines), encoding="utf-8", newline="")
    size = file.stat().st_size
    whole = rows_of(file, [0, size])
    assert [(r.values or {})["isi"] for r in whole] == ["satu", "dua ❤", "tiga"]
    for middle in range(1, size):
        assert rows_of(file, [0, middle, size]) == whole


def test_lines_that_are_no_objects_say_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jsonl, "LONGEST", 100)
    deep = "[" * 90
    rows = ['{"isi": ', "[1]", '{"isi": "' + "a" * 500 + '"}', deep, '{"isi": "' + "b" * 20 + '"}']
    file = write_jsonl(tmp_path / "a.jsonl", rows)
    file.write_bytes(file.read_bytes() + b'{"isi": "\xff"}\n')
    found = rows_of(file, [0, file.stat().st_size])
    assert [r.values is not None for r in found] == [False, False, False, False, True, False]
    assert "bukan JSON" in found[0].problem
    assert "objek" in found[1].problem
    assert "100 byte" in found[2].problem


def test_a_byte_order_mark_is_no_part_of_the_first_line(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    file.write_bytes(b'\xef\xbb\xbf{"isi": "satu"}\n')
    assert rows_of(file, [0, file.stat().st_size])[0].values == {"isi": "satu"}


@pytest.mark.parametrize("group", [3, 7, 1000])
def test_parquet_rows_come_once_whatever_the_row_groups(tmp_path: Path, group: int) -> None:
    articles = generated(40)
    file = tmp_path / "a.parquet"
    pq.write_table(pa.Table.from_pylist(articles), file, row_group_size=group)
    cut = list(parquet.cuts(str(file), COLUMNS, 2_000))
    assert len(cut) > 1
    assert [a for a, _ in cut[1:]] == [b for _, b in cut[:-1]]
    found = [row for a, b in cut for row in parquet.rows(str(file), COLUMNS, a, b)]
    assert [r.place for r in found] == list(range(40))
    assert [(r.values or {})["id"] for r in found] == [a["id"] for a in articles]


def test_parquet_that_breaks_off_says_where(tmp_path: Path) -> None:
    file = tmp_path / "a.parquet"
    pq.write_table(pa.Table.from_pylist(generated(400)), file, row_group_size=100, compression="none")
    data = bytearray(file.read_bytes())
    data[len(data) // 2 : len(data) // 2 + 3000] = b"\xff" * 3000
    file.write_bytes(data)
    found = list(parquet.rows(str(file), COLUMNS, 0, 400))
    assert found[-1].rest
    assert "rusak" in found[-1].problem
    file.write_bytes(b"PAR1" + b"\0" * 50)
    (only,) = parquet.rows(str(file), COLUMNS, 0, 400)
    assert only.rest
    with pytest.raises(ReadError, match="rusak"):
        parquet.columns_in(str(file))


def test_a_file_that_vanishes_is_one_row_that_says_so(tmp_path: Path) -> None:
    (only,) = jsonl.rows(str(tmp_path / "a.jsonl"), BODY, 5, 9)
    assert only.rest
    assert only.place == 5


def test_partitions_are_numbered_over_all_files(tmp_path: Path) -> None:
    for name in ("b.jsonl", "a.ndjson", "c/d.jsonl"):
        write_jsonl(tmp_path / name, generated(5))
    (tmp_path / "kosong.jsonl").touch()
    files = find_inputs(tmp_path)
    assert [f.name for f in files] == ["a.ndjson", "b.jsonl", "c/d.jsonl", "kosong.jsonl"]
    assert [(p.number, p.file.name) for p in partitions_of(files, COLUMNS)] == [
        (0, "a.ndjson"),
        (1, "b.jsonl"),
        (2, "c/d.jsonl"),
    ]


def test_large_files_are_cut(tmp_path: Path) -> None:
    file = write_jsonl(tmp_path / "a.jsonl", generated(1000))
    cut = partitions_of(find_inputs(file), COLUMNS)
    assert len(cut) > 2
    assert (cut[0].start, cut[-1].end) == (0, file.stat().st_size)


@pytest.mark.parametrize(
    ("asked", "keep", "says"),
    [
        ({"body": "teks"}, (), "Kolom “teks” tidak ada"),
        ({}, ("rubrik",), "Kolom “rubrik” tidak ada"),
        ({}, ("score",), "“score” sudah menjadi"),
    ],
)
def test_columns_that_are_not_there(asked: dict[str, str | None], keep: tuple[str, ...], says: str) -> None:
    with pytest.raises(NewscheckError, match=says):
        chosen_columns(asked, keep, ["judul", "isi", "desk"], "a.jsonl")


def test_usual_columns_are_found() -> None:
    assert chosen_columns({}, ("desk",), ["judul", "isi", "desk"], "a") == Columns("isi", "judul", keep=("desk",))
    with pytest.raises(NewscheckError, match="--body"):
        chosen_columns({}, (), ["teks"], "a")


def test_nothing_to_read(tmp_path: Path) -> None:
    with pytest.raises(NewscheckError, match="Tidak ada berkas"):
        find_inputs(tmp_path / "tidak-ada")
    with pytest.raises(NewscheckError, match="tidak berisi arsip"):
        find_inputs(tmp_path)
    for content in ("", "bukan json\n", json.dumps([1]) + "\n"):
        (tmp_path / "a.jsonl").write_text(content)
        with pytest.raises(ReadError, match="Bukan JSONL"):
            jsonl.columns_in(str(tmp_path / "a.jsonl"))
