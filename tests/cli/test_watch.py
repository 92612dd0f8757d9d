"""``newscheck watch`` as a person uses it: saves of every kind are seen, new settings hold, Ctrl-C ends it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from tests.cli.conftest import DRAFT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

pytest.importorskip("watchfiles")
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
SLIP = "\nWarga bekerja agar supaya jembatan selesai.\n"


@pytest.fixture
def seen(draft: Path) -> Iterator[Callable[[str], str]]:
    """Waits for the next time that the screen says something, and gives everything said since the last."""
    words = ["watch", "naskah.txt", "--quiet", "--select", "style/pleonasm,lead/title-full-stop"]
    screen = draft.parent / "layar"
    before = signal.signal(signal.SIGINT, signal.default_int_handler)  # a run in the background is born deaf to Ctrl-C
    with screen.open("wb") as out:
        process = subprocess.Popen(
            [sys.executable, "-m", "newscheck", *words],
            cwd=draft.parent,
            stdout=out,
            stderr=subprocess.STDOUT,
            env={**os.environ, "PYTHONUNBUFFERED": "1", "OMP_NUM_THREADS": "1"},
        )
        signal.signal(signal.SIGINT, before)
        read = 0

        def waited(says: str) -> str:
            nonlocal read
            end = time.monotonic() + 90
            while time.monotonic() < end and process.poll() is None:
                text = screen.read_bytes()[read:].decode()
                if says in text:
                    read += len(text.encode())
                    return text
                time.sleep(0.05)
            raise AssertionError(screen.read_text(encoding="utf-8"))

        yield waited
        process.send_signal(signal.SIGINT)
        assert process.wait(60) == 130
    assert "Traceback" not in screen.read_text(encoding="utf-8")


def test_saves_and_settings_are_seen(seen: Callable[[str], str], draft: Path) -> None:
    assert "0 peringatan" in seen("menunggu")
    time.sleep(0.5)  # the watch begins after the first report
    draft.write_text(DRAFT + SLIP, encoding="utf-8")
    assert "1 peringatan" in seen("menunggu")
    for n in (2, 3):
        other = draft.with_name("baru.tmp")
        other.write_text(DRAFT + SLIP * n, encoding="utf-8")
        other.replace(draft)
        assert f"1 peringatan · {n - 1} saran" in seen("menunggu")
    draft.with_name("newscheck.toml").write_text('[rules]\n"style/pleonasm" = "error"\n', encoding="utf-8")
    assert "1 galat" in seen("menunggu")
    draft.with_name("newscheck.toml").write_text("[rules\n", encoding="utf-8")
    assert "newscheck.toml:1" in seen("newscheck.toml")
    draft.unlink()
    assert "naskah.txt" in seen("naskah.txt")
    draft.write_text(DRAFT, encoding="utf-8")
    assert "0 galat" in seen("menunggu")
