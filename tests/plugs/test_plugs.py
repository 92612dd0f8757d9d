"""Where newscheck plugs in: the action's script, the pre-commit hooks, GitLab's commands, the example repository."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
import yaml

from tests.plugs.runner import REDAKSI, ROOT, acted, action, git, gitlab_commands, hooks, run

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the scripts are for bash")
MISTAKE = "\n“Kami senang”, kata Siti Rahma, guru di desa itu.\n"


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


def test_the_action_on_a_pull_request(checkout: Path, tmp_path: Path) -> None:
    done, summary, outputs = acted(checkout, tmp_path, "main", paths="naskah arsip", jobs="1")
    assert done.returncode == 1, done.stderr
    errors = [line for line in done.stdout.splitlines() if line.startswith("::error")]
    assert len(errors) == 1
    assert "file=naskah/harga-cabai.md" in errors[0]
    assert "quotes/comma-outside" in errors[0]
    assert "harga-cabai.md" in summary
    changed = [line for line in summary.splitlines() if "→" in line]
    assert len(changed) == 1, "what has not changed is not compared"
    assert re.search(r"naskah/harga-cabai.md \| [\d,]+ → [\d,]+ \| −\d", changed[0]), "before, after and the change"
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


@pytest.mark.parametrize("paths", ["naskah\narsip lama\n", "  naskah \r\n\r\n\tarsip lama"])
def test_the_action_takes_a_path_a_line(checkout: Path, tmp_path: Path, paths: str) -> None:
    (checkout / "arsip").rename(checkout / "arsip lama")
    done, _summary, _outputs = acted(checkout, tmp_path, paths=paths, jobs="1", output="csv=semua temuan.csv\n")
    assert done.returncode == 1, done.stderr
    rows = (checkout / "semua temuan.csv").read_text(encoding="utf-8")
    assert "naskah/harga-cabai.md" in rows
    assert "arsip lama/rilis-lama.txt" in rows


def test_the_action_takes_a_folder_with_a_blank(checkout: Path, tmp_path: Path) -> None:
    (checkout / "naskah").rename(checkout / "naskah kita")
    done, _summary, _outputs = acted(checkout, tmp_path, paths="naskah kita", jobs="1", sarif="")
    assert "file=naskah kita/harga-cabai.md" in done.stdout, done.stderr


@pytest.mark.parametrize("shallow", [False, True])
def test_the_action_never_cuts_a_clone(checkout: Path, tmp_path: Path, *, shallow: bool) -> None:
    for i in range(3):
        git(checkout, "commit", "-q", "--allow-empty", "-m", f"Nomor {i}")
    git(checkout, "push", "-q", "origin", "HEAD:refs/heads/main", "HEAD:refs/heads/perubahan")
    clone = tmp_path / "klon"
    depth = ["--depth=1"] if shallow else []
    git(tmp_path, "clone", "-q", *depth, "-b", "perubahan", (tmp_path / "asal.git").as_uri(), str(clone))
    git(clone, "commit", "-q", "--allow-empty", "-m", "Tambahan")
    before = len(run(["git", "rev-list", "HEAD"], clone).stdout.split())
    done, _summary, _outputs = acted(clone, tmp_path, "main", paths="naskah", jobs="1", sarif="")
    assert done.returncode == 0, done.stderr
    assert len(run(["git", "rev-list", "HEAD"], clone).stdout.split()) >= before


def test_the_actions_inputs_all_reach_the_script() -> None:
    text = (ROOT / "action.yml").read_text(encoding="utf-8")
    assert all(f"${{{{ inputs.{name} }}}}" in text for name in action()["inputs"])


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
    for command in gitlab_commands():
        if "pip install" in command:
            continue
        done = run(shlex.split(command.partition(" | ")[0]), checkout)
        assert done.returncode in {0, 1}, done.stderr
        if "rdjson" in command:
            report = json.loads(done.stdout)
            assert report["source"]["name"] == "newscheck"
            assert "naskah/harga-cabai.md" in {d["location"]["path"] for d in report["diagnostics"]}
    assert "<testsuite" in (checkout / "newscheck-junit.xml").read_text(encoding="utf-8")
    entries = json.loads((checkout / "gl-code-quality-report.json").read_text(encoding="utf-8"))
    assert "quotes/comma-outside" in {e["check_name"] for e in entries}
