"""The commands, each as a person would use it."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from tests.cli.conftest import DRAFT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

FAST = ("--select", "lead/title-full-stop")


def test_a_clean_draft(run: Callable[..., Any], draft: Path) -> None:
    done = run("check", "naskah.txt", *FAST)
    assert done.returncode == 0
    assert "100" in done.stdout


def test_exit_codes_follow_the_threshold(run: Callable[..., Any], draft: Path) -> None:
    draft.write_text(DRAFT.replace("Gantung\n", "Gantung.\n", 1), encoding="utf-8")
    assert run("check", "naskah.txt", *FAST).returncode == 0
    assert run("check", "naskah.txt", *FAST, "--fail-on", "warning").returncode == 1
    assert run("check", "naskah.txt", *FAST, "--min-score", "100").returncode == 1
    assert run("check", "naskah.txt", *FAST, "--fail-on", "never").returncode == 0


def test_standard_input(run: Callable[..., Any]) -> None:
    done = run("check", "-", "--stdin-filename", "lewat-pipa.md", *FAST, "--format", "json", text=DRAFT)
    assert json.loads(done.stdout)["files"][0]["path"] == "lewat-pipa.md"


def test_fix_shows_then_writes(run: Callable[..., Any], draft: Path) -> None:
    wrong = DRAFT.replace("Gantung\n", "Gantung.\n", 1).replace("\n", "\r\n")
    draft.write_bytes(wrong.encode())
    shown = run("fix", "naskah.txt", *FAST)
    assert "-Warga Desa Sukamaju Bangun Jembatan Gantung." in shown.stdout
    assert draft.read_bytes() == wrong.encode()
    run("fix", "naskah.txt", *FAST, "--write")
    assert draft.read_bytes() == DRAFT.replace("\n", "\r\n").encode()
    assert run("fix", "naskah.txt", *FAST).stdout == ""


def test_fix_writes_standard_input_to_standard_output(run: Callable[..., Any]) -> None:
    done = run("fix", "-", "--write", *FAST, text=DRAFT.replace("Gantung\n", "Gantung.\n", 1))
    assert done.stdout == DRAFT


def test_rules(run: Callable[..., Any]) -> None:
    done = run("rules", "--category", "lead")
    assert "lead/title-full-stop" in done.stdout
    assert "style/" not in done.stdout


def test_init_and_new_and_test(run: Callable[..., Any], tmp_path: Path) -> None:
    assert run("init").returncode == 0
    assert run("init").returncode == 2
    assert run("new", "gaya/sapaan-warga").returncode == 0
    assert (tmp_path / "gaya-rumah" / "gaya" / "sapaan_warga.yaml").is_file()
    tested = run("test", "gaya-rumah")
    assert tested.returncode == 0, tested.stdout
    assert run("new", "Gaya").returncode == 2


def test_the_config_that_init_writes_is_right(run: Callable[..., Any], draft: Path) -> None:
    run("init")
    assert run("check", "naskah.txt", *FAST).returncode == 0


def test_a_baseline_hides_what_was_there(run: Callable[..., Any], draft: Path) -> None:
    draft.write_text(DRAFT.replace("Gantung\n", "Gantung.\n", 1), encoding="utf-8")
    strict = (*FAST, "--fail-on", "hint")
    assert run("check", "naskah.txt", *strict).returncode == 1
    assert "1 temuan" in run("baseline", "write", "naskah.txt", *FAST).stdout
    assert run("check", "naskah.txt", *strict, "--baseline", "newscheck-baseline.json").returncode == 0
    draft.write_text(DRAFT, encoding="utf-8")
    assert "0 temuan" in run("baseline", "prune", "naskah.txt", *FAST).stdout


def test_only_changed_lines(run: Callable[..., Any], draft: Path, tmp_path: Path) -> None:
    draft.write_text(DRAFT.replace("Gantung\n", "Gantung.\n", 1), encoding="utf-8")
    git = ["git", "-c", "user.name=Uji", "-c", "user.email=uji@contoh.id", "-C", str(tmp_path)]
    for words in (["init", "-q"], ["add", "."], ["commit", "-qm", "Naskah"]):
        subprocess.run([*git, *words], check=True)
    strict = (*FAST, "--fail-on", "hint")
    assert run("check", ".", *strict).returncode == 1
    draft.write_text(draft.read_text(encoding="utf-8") + "\nWarga senang.\n", encoding="utf-8")
    assert run("check", ".", *strict, "--since", "HEAD").returncode == 0
    draft.write_text(draft.read_text(encoding="utf-8").replace("Warga Desa", "Para Warga Desa", 1), encoding="utf-8")
    assert run("check", ".", *strict, "--since", "HEAD").returncode == 1
    assert run("check", ".", *strict, "--staged").returncode == 0
    subprocess.run([*git, "add", "."], check=True)
    assert run("check", ".", *strict, "--staged").returncode == 1
    assert run("check", ".", *strict, "--since", "tidak-ada").returncode == 2


def test_schema_names_every_rule(run: Callable[..., Any]) -> None:
    schema = json.loads(run("schema").stdout)
    assert "lead/title-full-stop" in schema["properties"]["rules"]["properties"]


def test_settings_in_force(run: Callable[..., Any], draft: Path, tmp_path: Path) -> None:
    (tmp_path / "newscheck.toml").write_text('[rules]\n"lead/title-full-stop" = "hint"\n', encoding="utf-8")
    shown = run("check", "naskah.txt", "--show-settings", *FAST).stdout
    assert '[rules."lead/title-full-stop"]\nseverity = "hint"' in shown


def test_a_report_in_a_file(run: Callable[..., Any], draft: Path, tmp_path: Path) -> None:
    run("check", "naskah.txt", *FAST, "--format", "json", "--output", "laporan.json")
    assert json.loads((tmp_path / "laporan.json").read_text(encoding="utf-8"))["summary"]["files"] == 1


@pytest.mark.parametrize("words", [["--help"], ["rules"], ["check", "--help"], ["--version"]])
def test_light_commands_import_nothing_heavy(words: list[str]) -> None:
    """Typer itself reads a command's options with pydantic, so that one is only kept out of the front page."""
    heavy = ("spacy", "textstat", "numpy", "yaml", "rich", *(("pydantic",) if words[0].startswith("--") else ()))
    code = (
        "import sys\nfrom newscheck.cli import app\n"
        f"try:\n    app({words!r})\nexcept SystemExit:\n    pass\n"
        f"print([m for m in {heavy!r} if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
