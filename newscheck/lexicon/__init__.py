"""Word lists and tables: facts, one entry a line, ``#`` begins a comment."""

from __future__ import annotations

import csv
import re
from functools import cache
from pathlib import Path

HERE = Path(__file__).parent


@cache
def word_list(name: str) -> frozenset[str]:
    """The entries of ``<name>.txt`` in this folder, as written."""
    lines = (HERE / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(w for line in lines if (w := line.partition("#")[0].strip()))


@cache
def alternatives(name: str) -> str:
    """The entries of a list as alternatives of a regular expression, in the order of the list; a blank is any one."""
    lines = (HERE / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    entries = [w for line in lines if (w := line.partition("#")[0].strip())]
    return "|".join(re.escape(entry).replace(r"\ ", r"\s") for entry in entries)


@cache
def table(name: str) -> tuple[dict[str, str], ...]:
    """The rows of ``<name>.tsv`` in this folder, keyed by its first line."""
    with (HERE / f"{name}.tsv").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
