"""Where newscheck plugs in: the action's script, the pre-commit hooks, GitLab's commands, the example repository."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
REDAKSI = ROOT / "examples" / "redaksi"
BIN = Path(sys.executable).parent
MISTAKE = "\n“Kami senang”, kata Siti Rahma, guru di desa itu.\n"


def environment(**more: str) -> dict[str, str]:
    known = {k: v for k, v in os.environ.items() if not k.startswith(("GITHUB_", "GIT_"))}
    return {**known, "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}", "OMP_NUM_THREADS": "1", **more}


def run(command: list[str], folder: Path, **more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, cwd=folder, env=environment(**more), capture_output=True, text=True, check=False, encoding="utf-8"
    )


def git(folder: Path, *words: str) -> None:
    who = ["-c", "user.name=Rini", "-c", "user.email=rini@kabar.example"]
    subprocess.run(["git", *who, *words], cwd=folder, check=True, capture_output=True, env=environment())


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """The example repository as a clone with an origin, on a branch that adds a mistake to one draft."""
    folder = tmp_path / "kerja"
    shutil.copytree(REDAKSI, folder, ignore=shutil.ignore_patterns(".newscheck_cache"))
    git(folder, "init", "-q", "-b", "main")
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "Naskah awal")
    subprocess.run(["git", "clone", "-q", "--bare", str(folder), str(tmp_path / "asal.git")], check=True)
    git(folder, "remote", "add", "origin", str(tmp_path / "asal.git"))
    git(folder, "checkout", "-q", "-b", "perubahan")
    draft = folder / "naskah" / "harga-cabai.md"
    shutil.copy(draft.with_name("jembatan-cilaju.md"), draft.with_name("baru.md"))
    draft.write_text(draft.read_text(encoding="utf-8") + MISTAKE, encoding="utf-8")
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "Tambah kutipan")
    return folder


def action() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    return loaded


def acted(folder: Path, tmp_path: Path, base: str, **inputs: str) -> tuple[subprocess.CompletedProcess[str], str, str]:
    """Runs the action's check step as the runner does; gives the process, the job summary and the outputs."""
    given = {name: about.get("default", "") for name, about in action()["inputs"].items()} | inputs
    step = next(s for s in action()["runs"]["steps"] if s.get("id") == "check")
    values = {f"${{{{ inputs.{name} }}}}": value for name, value in given.items()} | {"${{ github.base_ref }}": base}
    env = {name: values[text] for name, text in step["env"].items()}
    summary, outputs = tmp_path / "ringkasan.md", tmp_path / "keluaran"
    summary.touch()
    outputs.touch()
    script = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]]
    done = run(script, folder, **env, GITHUB_STEP_SUMMARY=str(summary), GITHUB_OUTPUT=str(outputs))
    return done, summary.read_text(encoding="utf-8"), outputs.read_text(encoding="utf-8")


def test_the_action_on_a_pull_request(checkout: Path, tmp_path: Path) -> None:
    done, summary, outputs = acted(checkout, tmp_path, "main", paths="naskah arsip", jobs="1")
    assert done.returncode == 1, done.stderr
    errors = [line for line in done.stdout.splitlines() if line.startswith("::error")]
    assert len(errors) == 1
    assert "file=naskah/harga-cabai.md" in errors[0]
    assert "quotes/comma-outside" in errors[0]
    assert "harga-cabai.md" in summary
    change = summary.partition("```text")[2]
    assert "naskah/harga-cabai.md" in change
    assert re.search(r"\d → [\d,]+ +−\d", change), "the score before, after and the change"
    assert "jembatan-cilaju.md" not in change, "what has not changed is not compared"
    assert "score=" in outputs
    assert re.search(r"^change=-\d+\.\d$", outputs, re.MULTILINE), "the mean change, for the steps that follow"
    sarif = json.loads((checkout / "newscheck.sarif").read_text(encoding="utf-8"))
    assert sarif["version"] == "2.1.0"
    assert "quotes/comma-outside" in {r["ruleId"] for r in sarif["runs"][0]["results"]}


def test_the_action_on_everything_that_is_clean(checkout: Path, tmp_path: Path) -> None:
    git(checkout, "checkout", "-q", "main")
    inputs = {"paths": "naskah arsip", "baseline": "newscheck-baseline.json", "sarif": "", "jobs": "1"}
    done, _summary, outputs = acted(checkout, tmp_path, "", **inputs)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "::error" not in done.stdout
    assert "findings=0" in outputs


def test_the_actions_inputs_all_reach_the_script() -> None:
    text = (ROOT / "action.yml").read_text(encoding="utf-8")
    assert all(f"${{{{ inputs.{name} }}}}" in text for name in action()["inputs"])


def hooks() -> dict[str, dict[str, Any]]:
    listed = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    return {hook["id"]: hook for hook in listed}


def test_the_hooks_are_well_formed() -> None:
    clientlib = pytest.importorskip("pre_commit.clientlib")
    assert {h["id"] for h in clientlib.load_manifest(str(ROOT / ".pre-commit-hooks.yaml"))} == set(hooks())
    clientlib.load_config(str(REDAKSI / ".pre-commit-config.yaml"))


def test_pre_commit_runs_the_hooks(checkout: Path) -> None:
    """Without a network the hooks run as they stand, in the environment that is here."""
    pytest.importorskip("pre_commit")
    own = [{**hook, "language": "system"} for hook in hooks().values()]
    config = {"repos": [{"repo": "local", "hooks": own}]}
    (checkout / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")
    git(checkout, "add", "-A")
    home = str(checkout.parent / "simpanan")
    command = [sys.executable, "-m", "pre_commit", "run", "--files", "naskah/harga-cabai.md"]
    first = run([*command, "--hook-stage", "pre-commit"], checkout, PRE_COMMIT_HOME=home)
    assert first.returncode == 1, first.stdout + first.stderr
    assert "quotes/comma-outside" in first.stdout
    assert "senang,” kata" in (checkout / "naskah" / "harga-cabai.md").read_text(encoding="utf-8")
    again = run(command, checkout, PRE_COMMIT_HOME=home)
    assert again.returncode == 0, again.stdout + again.stderr


@pytest.mark.skipif("NEWSCHECK_NETWORK" not in os.environ, reason="pre-commit installs the hooks from the network")
def test_pre_commit_tries_the_repository(checkout: Path) -> None:
    (checkout / ".pre-commit-config.yaml").unlink()
    home = str(checkout.parent / "simpanan")
    command = [sys.executable, "-m", "pre_commit", "try-repo", str(ROOT), "newscheck", "--all-files", "--verbose"]
    done = run(command, checkout, PRE_COMMIT_HOME=home)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "harga-cabai.md:" in done.stdout
    assert "quotes/comma-outside" in done.stdout


def test_the_example_is_clean_against_its_baseline() -> None:
    drafts = ["naskah", "arsip"]
    command = [sys.executable, "-m", "newscheck", "check", *drafts, "--no-cache", "--format", "concise"]
    assert run(command, REDAKSI).returncode == 1
    done = run([*command, "--baseline", "newscheck-baseline.json"], REDAKSI)
    assert (done.returncode, done.stdout) == (0, ""), done.stderr


def test_the_house_pack_keeps_its_examples() -> None:
    assert run([sys.executable, "-m", "newscheck", "test", "gaya-rumah"], REDAKSI).returncode == 0


def test_gitlabs_commands_run(checkout: Path) -> None:
    jobs = yaml.safe_load((REDAKSI / ".gitlab-ci.yml").read_text(encoding="utf-8"))
    commands = [c for job in jobs.values() for c in job["script"] if not c.startswith("pip ")]
    for command in commands:
        done = run(shlex.split(command.partition(" | ")[0]), checkout)
        assert done.returncode in {0, 1}, done.stderr
        if "rdjson" in command:
            report = json.loads(done.stdout)
            assert report["source"]["name"] == "newscheck"
            assert "naskah/harga-cabai.md" in {d["location"]["path"] for d in report["diagnostics"]}
    assert "<testsuite" in (checkout / "newscheck-junit.xml").read_text(encoding="utf-8")
