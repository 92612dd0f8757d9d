"""What measuring costs and touches: textstat without NLTK, nothing on the way of what measures nothing, no network."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

DRAFT = Path(__file__).parents[2] / "examples" / "festival-kopi.md"
NO_NETWORK = """
import socket, sys
def refused(*words): raise SystemExit(f"the network was asked for: {words}")
socket.socket.connect = socket.getaddrinfo = refused
"""
WATCHED = ("nltk", "scipy.stats", "textstat", "requests", "urllib3")


def loaded(code: str, folder: Path) -> set[str]:
    """Which of the packages watched a process has loaded that ran the code."""
    ending = f"\nprint(*(m for m in {WATCHED!r} if m in sys.modules), file=sys.stderr)"
    env = {**os.environ, "NEWSCHECK_CACHE": str(folder), "OMP_NUM_THREADS": "1"}
    done = subprocess.run(
        [sys.executable, "-c", NO_NETWORK + code + ending], capture_output=True, text=True, check=True, env=env
    )
    return set(done.stderr.split())


def command(*words: str) -> str:
    return (
        f"from newscheck.cli import app\ntry: app({list(words)!r})\nexcept SystemExit as e: assert e.code in (0, 1), e"
    )


def test_no_check_loads_nltk_or_asks_the_network(tmp_path: Path) -> None:
    assert loaded(command("check", str(DRAFT), "--format", "json"), tmp_path) == {"textstat"}
    assert loaded(command("check", str(DRAFT), "--format", "json"), tmp_path) == set(), "kept reports are not measured"


@pytest.mark.parametrize("words", [("--help",), ("check", "--help"), ("rules",), ("explain", "skor")], ids=" ".join)
def test_what_measures_nothing_loads_nothing(words: tuple[str, ...], tmp_path: Path) -> None:
    assert loaded(command(*words), tmp_path) == set()


def test_whoever_wants_nltk_gets_it() -> None:
    code = (
        "import sys\nfrom newscheck.article.textstat_import import import_textstat\ntextstat = import_textstat()\n"
        "assert 'nltk' not in sys.modules\nassert import_textstat() is textstat\n"
        "from textstat.backend.utils import _get_cmudict as asked\n"
        "assert asked.nltk.__name__ == 'nltk' and callable(asked.nltk.download)\nassert 'nltk' in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_what_is_loaded_already_is_taken() -> None:
    code = (
        "import nltk, sys\nfrom newscheck.article.textstat_import import import_textstat\n"
        "import_textstat()\nassert sys.modules['nltk'] is nltk\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
