"""Small word lists beside the code, one word a line."""

from __future__ import annotations

from pathlib import Path

_FOLDER = Path(__file__).with_name("words")


def word_set(name: str) -> frozenset[str]:
    """Return the words of ``words/NAME.txt``; raises FileNotFoundError for an unknown name."""
    return frozenset((_FOLDER / f"{name}.txt").read_text(encoding="utf-8").split())
