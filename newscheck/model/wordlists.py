"""Small lists of words and names beside the code, one a line."""

from __future__ import annotations

from pathlib import Path

_FOLDER = Path(__file__).with_name("words")


def word_set(name: str) -> frozenset[str]:
    """Return the words of ``words/NAME.txt``; raises FileNotFoundError for an unknown name."""
    return frozenset((_FOLDER / f"{name}.txt").read_text(encoding="utf-8").split())


def name_list(name: str) -> list[tuple[str, ...]]:
    """Return the names of ``words/NAME.txt`` as their words; raises FileNotFoundError for an unknown list."""
    return [tuple(line.split()) for line in (_FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()]
