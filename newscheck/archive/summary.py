"""The archive in figures: what the parts' tallies add up to, for programs and for the person at the terminal."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from newscheck.archive.ledger import SUMMARY
from newscheck.archive.parts import tally_of
from newscheck.archive.tally import Tally
from newscheck.version import __version__
from newscheck.writing.files import write_report

if TYPE_CHECKING:
    from collections import Counter
    from pathlib import Path

SCHEMA = "newscheck-archive/1"
COMMONEST = 20
"""How many rules the summary names."""


def summed(out: Path, partitions: int) -> Tally:
    """The tallies of all partitions, added in their order."""
    whole = Tally()
    for number in range(partitions):
        tally = tally_of(out, number)
        if tally is not None:
            whole.merge(tally)
    return whole


def write_summary(out: Path, partitions: int) -> dict[str, Any]:
    """Writes ``summary.json`` and gives what it says."""
    summary = summary_of(summed(out, partitions), partitions)
    write_report(out / SUMMARY, json.dumps(summary, ensure_ascii=False, indent=1) + "\n")
    return summary


def summary_of(whole: Tally, partitions: int) -> dict[str, Any]:
    """The summary as plain data; scores 0–100, ``core_seconds`` the work of all workers, rules the commonest first."""
    scored = whole.scored["all"]
    return {
        "schema": SCHEMA,
        "newscheck": __version__,
        "partitions": partitions,
        "unread_partitions": whole.unread,
        "articles": whole.articles,
        "failed": whole.failed,
        "words": whole.words,
        "core_seconds": round(whole.seconds, 1),
        "articles_per_core_second": round(whole.articles / whole.seconds, 1) if whole.seconds else None,
        "status": dict(sorted(whole.statuses.items())),
        "mean_score": round(whole.points["all"] / scored, 1) if scored else None,
        "median_score": _median(whole.scores),
        "grades": dict(sorted(whole.grades.items())),
        "categories": _means(whole.points, whole.scored, but="all"),
        "months": _means(whole.month_points, whole.month_scored),
        "severities": dict(sorted(whole.severities.items())),
        "rules": [
            {"rule": rule, "articles": n, "findings": whole.faults[rule]}
            for rule, n in sorted(whole.faulty.items(), key=lambda x: (-x[1], x[0]))[:COMMONEST]
        ],
    }


def _means(points: Counter[str], scored: Counter[str], but: str = "") -> dict[str, float]:
    return {k: round(points[k] / n, 1) for k, n in sorted(scored.items()) if k != but}


def _median(scores: Counter[str]) -> int | None:
    """The whole score that half of the articles do not pass."""
    passed, all_scored = 0, sum(scores.values())
    for score in sorted(map(int, scores)):
        passed += scores[str(score)]
        if passed * 2 >= all_scored:
            return score
    return None
