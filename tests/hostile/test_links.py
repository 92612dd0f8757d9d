"""No link in a checked folder makes newscheck write outside of it; nothing that it reads is ever run."""

from __future__ import annotations

import ast
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from newscheck.reporters.html import _environment

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="links of POSIX")
ROOT = Path(__file__).parents[2]
WRONG = "Warga Bangun Jembatan.\n\nWarga desa datang agar supaya anak-anak dapat pergi ke sekolah, kata Sutarmi.\n"
FAST = ("--select", "lead/title-full-stop,style/pleonasm")


@pytest.fixture
def outside(tmp_path: Path) -> Path:
    """A folder beside the working folder, with a draft and a link to it from inside."""
    place = tmp_path / "luar"
    place.mkdir()
    (place / "naskah.txt").write_text(WRONG, encoding="utf-8")
    inside = tmp_path / "dalam"
    inside.mkdir()
    (inside / "pintu").symlink_to(place, target_is_directory=True)
    (inside / "tautan.txt").symlink_to(place / "naskah.txt")
    (inside / "sendiri.txt").write_text(WRONG, encoding="utf-8")
    return place


def within(tmp_path: Path, *words: str) -> Any:
    import os
    import subprocess
    import sys

    env = {**os.environ, "PYTHONUTF8": "1", "NO_COLOR": "1", "NEWSCHECK_CACHE": str(tmp_path / "simpanan")}
    return subprocess.run(
        [sys.executable, "-m", "newscheck", *words],
        cwd=tmp_path / "dalam", capture_output=True, text=True, check=False, env=env,
    )  # fmt: skip


def untouched(outside: Path) -> bool:
    whole = (outside / "naskah.txt").read_text(encoding="utf-8") == WRONG
    return whole and [p.name for p in outside.iterdir()] == ["naskah.txt"]


@pytest.mark.parametrize("named", [".", "tautan.txt", "pintu/naskah.txt", "pintu"])
def test_fix_never_follows_a_link_out(tmp_path: Path, outside: Path, named: str) -> None:
    done = within(tmp_path, "fix", named, "--write", *FAST)
    assert untouched(outside), done.stderr
    assert "Traceback" not in done.stderr
    if named != ".":
        assert done.returncode == 3
        assert "tautan" in done.stderr
    else:
        assert (tmp_path / "dalam" / "sendiri.txt").read_text(encoding="utf-8") != WRONG


def test_reports_and_baselines_stay_in_the_folder(tmp_path: Path, outside: Path) -> None:
    for words in (
        ("check", "sendiri.txt", *FAST, "--output", "html=pintu/laporan.html"),
        ("baseline", "write", "sendiri.txt", "--select", "lead/title-full-stop", "--file", "pintu/b.json"),
    ):
        done = within(tmp_path, *words)
        assert done.returncode == 2, done.stdout + done.stderr
        assert "tautan" in done.stderr
        assert "Traceback" not in done.stderr
        assert untouched(outside)


def test_a_link_in_the_place_of_a_report_is_replaced(tmp_path: Path, outside: Path) -> None:
    link = tmp_path / "dalam" / "laporan.json"
    link.symlink_to(outside / "naskah.txt")
    within(tmp_path, "check", "sendiri.txt", *FAST, "--output", "json=laporan.json")
    assert untouched(outside)
    assert not link.is_symlink()
    assert link.stat().st_size


def test_a_folder_named_outright_may_be_anywhere(tmp_path: Path, outside: Path) -> None:
    done = within(tmp_path, "check", "sendiri.txt", *FAST, "--output", f"json={outside / 'laporan.json'}")
    assert done.returncode in {0, 1}, done.stderr
    assert (outside / "laporan.json").stat().st_size


def test_templates_escape_by_themselves() -> None:
    environment = _environment()
    assert environment.autoescape is True
    assert environment.from_string("{{ x }}").render(x="<b>") == "&lt;b&gt;"


FORBIDDEN = {"eval", "exec", "compile", "__import__"}
UNPICKLING = {"pickle", "marshal", "shelve", "dill", "cloudpickle"}


def test_no_code_is_made_of_data() -> None:
    """What tools such as bandit look for, held for every file: no eval, no unpickling, no shell, YAML by one door."""
    for file in (*(ROOT / "newscheck").rglob("*.py"), *(ROOT / "rules").rglob("*.py")):
        if "training" in file.parts or file.stem in {"train", "evaluate"}:
            continue
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                called = ast.unparse(node.func)
                assert called not in FORBIDDEN, (file, called)
                assert all(k.arg != "shell" for k in node.keywords), (file, called)
                assert not called.startswith("yaml.") or "load" not in called or file.stem == "plain_yaml", file
                assert called != "Environment" or any(k.arg == "autoescape" for k in node.keywords), file
            if isinstance(node, ast.Import | ast.ImportFrom):
                names = {a.name for a in node.names} | {getattr(node, "module", None) or ""}
                assert not names & UNPICKLING, (file, names)


def test_writing_knows_the_difference(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from newscheck.writing.files import write_atomically

    monkeypatch.chdir(tmp_path)
    (tmp_path / "a").mkdir()
    (tmp_path / "b").symlink_to(tmp_path / "a", target_is_directory=True)
    write_atomically(Path("b/x.txt"), b"1")
    assert (tmp_path / "a" / "x.txt").read_bytes() == b"1"
    write: Callable[[Path, bytes], None] = write_atomically
    (tmp_path / "c").symlink_to(tmp_path.parent, target_is_directory=True)
    with pytest.raises(OSError, match="tautan"):
        write(Path("c/x.txt"), b"1")
