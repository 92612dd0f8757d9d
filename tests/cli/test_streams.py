"""Consoles of any encoding: no letter ends in a fault, and what programs read is UTF-8 whatever the console says."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from newscheck.reporters import FORMATS

if TYPE_CHECKING:
    from pathlib import Path

DRAFT = "Warga Bangun Jembatan Ž 🙂\n\n“Kami – warga – datang , kata Siti.\n\nWarga rapat agar supaya tahu; naik − ⅓.\n"
RULES = ("--select", "style/pleonasm,style/space-before-mark,quotes", "--isolated", "--no-cache")
SEVERAL = """
import json, os, sys
from newscheck.cli import app
sys.stdout.flush()
for name, words in json.loads(sys.argv[1]).items():
    out = os.open(name, os.O_WRONLY | os.O_CREAT)
    os.dup2(out, 1)
    try:
        app(words)
    except SystemExit as e:
        assert e.code in (0, 1), (name, e.code)
    sys.stdout.flush()
"""
READ_BY_PROGRAMS = [form for form in FORMATS if form not in {"text", "concise"}]


def written(folder: Path, encoding: str, commands: dict[str, list[str]]) -> dict[str, bytes]:
    """What each command writes into a pipe of a console with this encoding; all in one process."""
    (folder / "a.txt").write_text(DRAFT, encoding="utf-8")
    (folder / "b.txt").write_text(DRAFT.replace("agar supaya", "agar"), encoding="utf-8")
    env = {**os.environ, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0", "OMP_NUM_THREADS": "1"}
    env["NEWSCHECK_CACHE"] = str(folder / "simpanan")
    done = subprocess.run(
        [sys.executable, "-c", SEVERAL, json.dumps(commands)], cwd=folder, capture_output=True, check=False, env=env
    )
    assert done.returncode == 0, done.stderr.decode(errors="replace")
    assert b"Traceback" not in done.stderr
    return {name: (folder / name).read_bytes() for name in commands}


@pytest.mark.parametrize("encoding", ["cp1252", "ascii"])
def test_every_format_on_every_console(encoding: str, tmp_path: Path) -> None:
    pages = written(tmp_path, encoding, {f: ["check", "a.txt", *RULES, "--format", f] for f in FORMATS})
    told = {form: pages[form].decode("utf-8") for form in READ_BY_PROGRAMS}
    assert all("“" in told[form] for form in ("json", "sarif", "html", "csv"))
    for form in ("json", "sarif", "rdjson", "gitlab"):
        json.loads(pages[form])
    for form in ("junit", "checkstyle", "svg"):
        etree.fromstring(pages[form])
    for form in ("text", "concise"):
        assert "style/pleonasm" in pages[form].decode(encoding)


def test_drawings_have_stand_ins_of_the_same_width(tmp_path: Path) -> None:
    words = ["check", "a.txt", *RULES]
    plain = written(tmp_path, "ascii", {"laporan": words})["laporan"].decode("ascii").splitlines()
    drawn = written(tmp_path, "utf-8", {"laporan-utf8": words})["laporan-utf8"].decode().splitlines()
    assert [len(line) for line in plain] == [len(line) for line in drawn]
    assert sum(line.count("?") for line in plain) < 20


@pytest.mark.parametrize("encoding", ["cp1252", "ascii"])
def test_every_command_on_every_console(encoding: str, tmp_path: Path) -> None:
    commands = {
        "help": ["--help"], "rules": ["rules"], "explain": ["explain", "quotes/unclosed"], "score": ["explain", "skor"],
        "line": ["explain", "a.txt:3"], "fix": ["fix", "a.txt"], "compare": ["compare", "a.txt", "b.txt"],
        "recap": ["recap", "a.txt", "b.txt"], "counts": ["check", "a.txt", *RULES, "--statistics"],
    }  # fmt: skip
    data = {
        "book": ["handbook"],
        "schema": ["schema", "config"],
        "versions": ["compare", "a.txt", "b.txt", "-f", "json"],
    }
    pages = written(tmp_path, encoding, commands | data)
    assert all(pages.values())
    for name in commands:
        pages[name].decode(encoding)
    assert "“" in pages["book"].decode("utf-8")
    json.loads(pages["schema"])
    json.loads(pages["versions"])
