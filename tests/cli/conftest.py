"""The program as a person runs it: in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

Run = "Callable[..., subprocess.CompletedProcess[str]]"
DRAFT = """\
Warga Desa Sukamaju Bangun Jembatan Gantung

SUKAMAJU - Warga Desa Sukamaju membangun jembatan gantung di atas Sungai Melati, Senin (4/3/2024), agar anak-anak
tidak lagi menyeberang dengan rakit untuk pergi ke sekolah.

“Jembatan ini kami bangun bersama selama dua bulan,” kata Kepala Desa Sukamaju, Darmaji, di lokasi.

Jembatan sepanjang 40 meter itu menelan biaya Rp35 juta dari iuran warga. Sebelumnya, anak-anak menyeberang dengan rakit
bambu, yang pernah terbalik dua kali saat sungai banjir. Kini mereka sampai di sekolah dalam sepuluh menit.
"""


@pytest.fixture
def run(tmp_path: Path) -> Callable[..., subprocess.CompletedProcess[str]]:
    def started(*words: str, text: str | bytes | None = None, **extra: str) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            [sys.executable, "-m", "newscheck", *words],
            cwd=tmp_path,
            input=text.encode() if isinstance(text, str) else text,
            capture_output=True,
            check=False,
            env={
                **os.environ,
                "OMP_NUM_THREADS": "1",
                "PYTHONUTF8": "1",
                "NO_COLOR": "1",
                "NEWSCHECK_CACHE": str(tmp_path / ".cache"),
                **extra,
            },
        )
        return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())

    return started


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    file = tmp_path / "naskah.txt"
    file.write_text(DRAFT, encoding="utf-8")
    return file
