"""All seeds, and every input that once broke newscheck, thrown at it again; the fuzzer itself runs on request."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.fuzz.seeds import crashes, ordinary, seeds
from tests.fuzz.targets import TARGETS

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("target", TARGETS)
def test_seeds_are_survived(target: str) -> None:
    for data in (*seeds(target), ordinary(target, 2_000), b"", b"\0", b"\xff" * 40):
        TARGETS[target](data)


@pytest.mark.parametrize(("target", "file"), crashes(), ids=lambda x: x.stem if isinstance(x, Path) else str(x))
def test_what_broke_once_never_breaks_again(target: str, file: Path) -> None:
    TARGETS[target](file.read_bytes())


@pytest.mark.skipif(find_spec("atheris") is None, reason="needs atheris: pip install 'newscheck[fuzz]'")
def test_the_fuzzer_runs(tmp_path: Path) -> None:
    words = ["--minutes", "0.15", "--target", "rtf", "--folder", str(tmp_path)]
    done = subprocess.run(
        [sys.executable, "-m", "tests.fuzz.run", *words], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode in {0, 1}, done.stderr
    inputs = int(done.stdout.split(" inputs, ")[0].splitlines()[-1].replace(",", ""))
    assert inputs > len(seeds("rtf"))


def test_without_atheris_it_says_so() -> None:
    code = (
        "import sys, importlib.util as u\nold = u.find_spec\n"
        "u.find_spec = lambda name, *a: None if name == 'atheris' else old(name, *a)\n"
        "from tests.fuzz.run import main\nsys.argv = ['run']\nsys.exit(main())\n"
    )
    env = {**os.environ, "PYTHONSAFEPATH": ""}
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "not installed" in done.stdout
