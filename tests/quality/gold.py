"""The annotated drafts beside the repository: read, checked, and compared with what an editor marked."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from newscheck.config import Config
from newscheck.engine.pipeline import check_source
from newscheck.finding import Finding, Severity
from newscheck.ruleset.selection import chosen_rules
from newscheck.source import Source

SHARED = Path(__file__).parents[3] / "shared"
GOLD = SHARED / "gold" / "dev"
NEWS = SHARED / "corpora" / "news"
needs_gold = pytest.mark.skipif(not GOLD.is_dir(), reason="the annotated drafts do not lie beside the repository")
needs_news = pytest.mark.skipif(not NEWS.is_dir(), reason="the published articles do not lie beside the repository")


@dataclass(frozen=True)
class Draft:
    """An annotated draft: its text, the errors an editor marked, the findings of the rules asked for."""

    text: str
    errors: tuple[dict[str, Any], ...]
    findings: tuple[Finding, ...]

    @property
    def claims(self) -> tuple[Finding, ...]:
        """The findings that accuse: errors and warnings."""
        return tuple(f for f in self.findings if f.severity is not Severity.HINT)


@cache
def drafts(select: tuple[str, ...]) -> tuple[Draft, ...]:
    """All annotated drafts with the findings of the rules selected."""
    config = Config(select=select)
    rules = chosen_rules(config)
    found = []
    for file in sorted((GOLD / "gold").glob("*.json")):
        gold = json.loads(file.read_text(encoding="utf-8"))
        text = (GOLD / "text" / gold["file"]).read_text(encoding="utf-8")
        report = check_source(Source(gold["file"], text), rules, config)
        found.append(Draft(text, tuple(gold["errors"]), report.findings))
    return tuple(found)


def points_at(found: tuple[int, int], gold: tuple[int, int]) -> bool:
    """Whether a stretch overlaps a marked one without being far wider (as the scorer has it)."""
    return found[0] < gold[1] and gold[0] < found[1] and found[1] - found[0] <= 2 * (gold[1] - gold[0]) + 40


def spans(draft: Draft, *, kinds: frozenset[str] | None = None, certain: bool = False) -> list[tuple[int, int]]:
    """The stretches an editor marked, of some kinds or of all."""
    return [
        (e["start"], e["end"])
        for e in draft.errors
        if (kinds is None or e["kind"] in kinds) and (e["certain"] or not certain)
    ]
