"""What the tests of faults share: drafts with one slip each, and newscheck as a process."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

DRAFTS = 120


ONE_RULE = ("--select", "style/pleonasm", "--isolated")


TEXT = "Warga Bangun Jembatan\n\nWarga desa membangun jembatan agar supaya anak-anak ke-{n} dapat ke sekolah.\n"


def told(n: int) -> str:
    return TEXT.format(n=n)


def mended(n: int) -> str:
    return told(n).replace("agar supaya", "agar")


def command(*words: object) -> list[str]:
    return [sys.executable, "-m", "newscheck", *map(str, words)]


def environment(folder: Path) -> dict[str, str]:
    return {**os.environ, "OMP_NUM_THREADS": "1", "PYTHONUTF8": "1", "NEWSCHECK_CACHE": str(folder)}


def run(folder: Path, *words: object, **more: Any) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command(*words), capture_output=True, text=True, check=False, timeout=1200, env=environment(folder), **more
    )
