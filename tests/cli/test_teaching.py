"""Commands that teach and compare: explain, handbook, recap, compare, schema report."""

from __future__ import annotations

import json
import subprocess
from typing import TYPE_CHECKING

import pytest

from newscheck.cli import app

if TYPE_CHECKING:
    from pathlib import Path

REST = " Petani menanam jagung di lahan desa seluas dua hektare sejak awal bulan, lalu menyiramnya tiap pagi." * 5
OLD = "Warga Sukamaju Bangun Jembatan.\n\nWarga datang agar supaya didata petugas di balai desa sejak Senin." + REST
NEW = "Warga Sukamaju Bangun Jembatan\n\nWarga datang agar didata petugas di balai desa sejak Senin." + REST


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as left:
        app(list(arguments))
    said = capsys.readouterr()
    return int(left.value.code or 0), said.out, said.err


def test_explain_a_rule(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "explain", "lead/title-full-stop")
    assert code == 0
    assert "EYD V" in out
    assert "--ignore lead/title-full-stop" in out


def test_explain_the_score(capsys: pytest.CaptureFixture[str]) -> None:
    assert "redaktur" in run(capsys, "explain", "skor")[1]


def test_explain_an_unknown_rule(capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = run(capsys, "explain", "lead/title-fullstop")
    assert code == 2
    assert "lead/title-full-stop" in err


def test_explain_a_line(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    draft = tmp_path / "naskah.txt"
    draft.write_text(OLD, encoding="utf-8")
    code, out, _ = run(capsys, "explain", f"{draft}:1")
    assert code == 0
    assert "Judul tidak diakhiri tanda titik" in out
    assert "Tidak ada temuan" in run(capsys, "explain", f"{draft}:2")[1]


def test_handbook_to_a_file(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    book = tmp_path / "buku.html"
    assert run(capsys, "handbook", "--html", "--output", str(book))[0] == 0
    assert "lead/title-full-stop" in book.read_text(encoding="utf-8")
    assert run(capsys, "handbook")[1].startswith("# ")


def test_recap(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "naskah-a.txt").write_text(OLD, encoding="utf-8")
    (tmp_path / "dua.txt").write_text(NEW, encoding="utf-8")
    web, sheet = tmp_path / "r.html", tmp_path / "r.xlsx"
    assert "naskah-a.txt" in run(capsys, "recap", str(tmp_path))[1]
    assert run(capsys, "recap", str(tmp_path), "--anonymous", "--html", str(web), "--xlsx", str(sheet))[0] == 0
    assert "naskah-a" not in web.read_text(encoding="utf-8")
    assert sheet.stat().st_size > 0


def test_compare_files_and_folders(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    for folder, text in (("lama", OLD), ("baru", NEW)):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text(text, encoding="utf-8")
    (tmp_path / "lama" / "b.txt").write_text(OLD, encoding="utf-8")
    code, out, _ = run(capsys, "compare", str(tmp_path / "lama" / "a.txt"), str(tmp_path / "baru" / "a.txt"))
    assert code == 0
    assert "style/pleonasm" in out
    _, out, err = run(capsys, "compare", str(tmp_path / "lama"), str(tmp_path / "baru"))
    assert "style/pleonasm" in out
    assert "b.txt" in err
    assert run(capsys, "compare", str(tmp_path / "lama"))[0] == 2
    _, out, _ = run(capsys, "compare", str(tmp_path / "lama"), str(tmp_path / "baru"), "--format", "json")
    told = json.loads(out)
    (draft,) = told["drafts"]
    assert draft["path"] == "a.txt"
    assert "style/pleonasm" in draft["mended"]
    assert told["mean_change"] == draft["change"] == round(draft["new"] - draft["old"], 1) > 0


def test_compare_with_a_commit(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    draft = tmp_path / "a.txt"
    draft.write_text(OLD, encoding="utf-8")
    git = ["git", "-c", "user.name=u", "-c", "user.email=u@contoh.id", "-C", str(tmp_path)]
    for command in (["init", "-q"], ["add", "."], ["commit", "-q", "-m", "lama"]):
        subprocess.run([*git, *command], check=True, capture_output=True)
    draft.write_text(NEW, encoding="utf-8")
    assert "style/pleonasm" in run(capsys, "compare", str(draft), "--since", "HEAD")[1]
    code, _, err = run(capsys, "compare", str(draft), "--since", "tiada")
    assert code in {2, 3}
    assert "tiada" in err
    assert run(capsys, "compare", str(draft), "--since", "--output=x")[0] == 2


def test_the_schema_of_the_report(capsys: pytest.CaptureFixture[str]) -> None:
    assert json.loads(run(capsys, "schema", "report")[1])["title"] == "newscheck-report/1"
    assert run(capsys, "schema", "lain")[0] == 2


def test_several_reports_at_once(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    draft, web, log, plain = (tmp_path / name for name in ("a.txt", "r.html", "r.sarif", "r.txt"))
    draft.write_text(OLD, encoding="utf-8")
    many = ("--output", f"html={web}", "--output", f"sarif={log}")
    code, out, _ = run(capsys, "check", str(draft), "--fail-on", "never", *many)
    assert code == 0
    assert "dari 100" in out
    assert web.read_text(encoding="utf-8").startswith("<!doctype html>")
    assert json.loads(log.read_text(encoding="utf-8"))["version"] == "2.1.0"
    assert run(capsys, "check", str(draft), "--fail-on", "never", "-o", str(plain))[1] == ""
    assert "dari 100" in plain.read_text(encoding="utf-8")
