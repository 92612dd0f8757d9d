"""Rules of capitals and marks held against the annotated articles; skipped where those are absent."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from newscheck.article import Article
from newscheck.config import Config
from newscheck.engine.findings import findings_of
from newscheck.reading import read
from newscheck.ruleset.selection import chosen_rules

DEV = Path(__file__).parents[3] / "shared" / "gold" / "dev"
FLOORS = {"case": 0.55, "punct": 0.55}
PRECISION = 0.9
pytestmark = pytest.mark.skipif(not DEV.is_dir(), reason="the annotated articles are not beside the repository")


def points_at(found: tuple[int, int], gold: tuple[int, int]) -> bool:
    return found[0] < gold[1] and gold[0] < found[1] and found[1] - found[0] <= 2 * (gold[1] - gold[0]) + 40


def test_recall_and_precision_hold() -> None:
    rules = chosen_rules(
        Config(select=("style", "quotes", "sentences/missing-stop", "sentences/starts-with-conjunction"))
    )
    found_of, all_of = dict.fromkeys(FLOORS, 0), dict.fromkeys(FLOORS, 0)
    claims = right = 0
    for file in sorted((DEV / "gold").glob("*.json")):
        gold = json.loads(file.read_text(encoding="utf-8"))
        found = list(findings_of(Article(read(DEV / "text" / gold["file"])), rules, []))
        spans = [(e["start"], e["end"]) for e in gold["errors"]]
        for finding in found:
            if finding.severity != "hint" and finding.category == "style":
                claims += 1
                right += any(points_at(finding.range, s) for s in spans)
        for error, span in zip(gold["errors"], spans, strict=True):
            if error["certain"] and error["kind"] in FLOORS:
                all_of[error["kind"]] += 1
                found_of[error["kind"]] += any(points_at(f.range, span) for f in found)
    assert right / claims >= PRECISION
    for kind, floor in FLOORS.items():
        assert found_of[kind] / all_of[kind] >= floor, kind
