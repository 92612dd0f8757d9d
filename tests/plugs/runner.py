"""What the tests of CI share: the action's and the hooks' own words, run as a runner would, in a made-up repository."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[2]
REDAKSI = ROOT / "examples" / "redaksi"
BIN = Path(sys.executable).parent


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


def action() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    return loaded


def acted(
    folder: Path, files: Path, base: str = "", step: str = "Check", path: str = "", **inputs: str
) -> tuple[subprocess.CompletedProcess[str], str, str]:
    """Runs a step of the action as the runner does; gives the process, the job summary and the outputs.

    ``files`` is a folder for the runner's own files, ``path`` comes first on PATH.
    """
    given = {name: about.get("default", "") for name, about in action()["inputs"].items()} | inputs
    script = next(s for s in action()["runs"]["steps"] if s["name"] == step)
    values = {f"${{{{ inputs.{name} }}}}": value for name, value in given.items()}
    values |= {"${{ github.base_ref }}": base, "${{ github.action_path }}": str(ROOT)}
    env = {name: values[text] for name, text in script["env"].items()}
    if path:
        env["PATH"] = os.pathsep.join([path, str(BIN), os.environ["PATH"]])
    summary, outputs = files / "ringkasan.md", files / "keluaran"
    summary.touch()
    outputs.touch()
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script["run"]]
    done = run(command, folder, **env, GITHUB_STEP_SUMMARY=str(summary), GITHUB_OUTPUT=str(outputs))
    return done, summary.read_text(encoding="utf-8"), outputs.read_text(encoding="utf-8")


def hooks() -> dict[str, dict[str, Any]]:
    listed = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    return {hook["id"]: hook for hook in listed}


def gitlab_commands() -> list[str]:
    """The commands of the GitLab example, in their order."""
    jobs = yaml.safe_load((REDAKSI / ".gitlab-ci.yml").read_text(encoding="utf-8"))
    return [c for job in jobs.values() for c in job.get("script", ())]
