"""How long a keystroke in a draft of 600 words waits for its findings in the editor."""

from __future__ import annotations

import time
from pathlib import Path
from statistics import median

import pytest

pytest.importorskip("pygls")

from newscheck.server.desk import Desk

DRAFT = Path(__file__).parents[2] / "examples" / "banjir-kedungsari.txt"
WORDS, LONGEST_WAIT = 600, 0.080


def test_a_keystroke_is_answered_at_once() -> None:
    story = DRAFT.read_text(encoding="utf-8")
    paragraphs = story.split("\n\n")
    while sum(len(p.split()) for p in paragraphs) < WORDS:
        paragraphs += story.split("\n\n")[1:]
    text, desk = "\n\n".join(paragraphs), Desk()
    desk.warm_up()
    waits = []
    for n in range(20):
        typed = f"{text[:700]}{'a' * n}{text[700:]}"
        start = time.perf_counter()
        desk.check(typed, "naskah.txt")
        waits.append(time.perf_counter() - start)
    assert median(waits) <= LONGEST_WAIT
