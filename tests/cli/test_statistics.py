"""``check --statistics`` counts findings by rule instead of listing them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

RULES = ("--select", "lead/title-full-stop,style/baku", "--no-cache", "--isolated")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "naskah").mkdir()
    for i in range(4):
        title = "Warga Bangun Jembatan." if i < 3 else "Warga Bangun Jembatan"
        slips = "Mereka merubah rencana. " * i
        text = f"{title}\n\nWarga Desa Sukamaju datang ke balai desa untuk rapat. {slips}\n"
        (tmp_path / "naskah" / f"{i}.txt").write_text(text, encoding="utf-8")
    return tmp_path / "naskah"


def test_one_row_a_rule(run: Callable[..., Any], folder: Path) -> None:
    done = run("check", str(folder), *RULES, "--statistics", "--fail-on", "hint")
    rows = [line.split() for line in done.stdout.splitlines() if "/" in line]
    assert [(row[1], row[2], row[3]) for row in rows] == [("style/baku", "6", "3"), ("lead/title-full-stop", "3", "3")]
    assert rows[0][4:6] == ["66,7", "%"]
    assert done.returncode == 1
    assert "merubah" not in done.stdout


def test_in_english(run: Callable[..., Any], folder: Path) -> None:
    shown = run("--lang", "en", "check", str(folder), *RULES, "--statistics").stdout
    assert "9 findings in 4 drafts" in shown
    assert "66.7 %" in shown


def test_as_data(run: Callable[..., Any], folder: Path) -> None:
    counted = json.loads(run("check", str(folder), *RULES, "--statistics", "--format", "json").stdout)
    assert (counted["findings"], counted["drafts"]) == (9, 4)
    first = counted["rules"][0]
    assert first["rule"] == "style/baku"
    assert first["share"] == round(6 / 9, 4)
    assert first["per_1000_words"] == round(6000 / counted["words"], 3)


def test_findings_go_to_the_files_named(run: Callable[..., Any], folder: Path, tmp_path: Path) -> None:
    shown = run("check", str(folder), *RULES, "--statistics", "--output", "csv=temuan.csv").stdout
    assert "style/baku" in shown
    assert (tmp_path / "temuan.csv").read_text(encoding="utf-8").count("style/baku") == 6


def test_nothing_found(run: Callable[..., Any], folder: Path) -> None:
    shown = run("check", str(folder / "0.txt"), "--select", "style/baku", "--isolated", "--statistics")
    assert "Tidak ada temuan" in shown.stdout
    assert shown.returncode == 0


def test_what_could_not_be_checked_is_told(run: Callable[..., Any], folder: Path) -> None:
    (folder / "rusak.docx").write_bytes(b"bukan docx")
    done = run("check", str(folder), *RULES, "--statistics")
    assert done.returncode == 3
    assert "rusak.docx" in done.stderr
    assert "style/baku" in done.stdout


def test_formats_that_hold_no_counts_are_refused(run: Callable[..., Any], folder: Path) -> None:
    done = run("check", str(folder), *RULES, "--statistics", "--format", "html")
    assert done.returncode == 2
    assert "--statistics" in done.stderr
