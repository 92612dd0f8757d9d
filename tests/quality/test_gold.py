"""How newscheck stands against the annotated drafts: the reached figures, rounded down, so that they only rise."""

from __future__ import annotations

from typing import Any

import pytest

REACHED = {
    "direct_exact": 0.99,
    "indirect_near": 0.95,
    "cue": 0.98,
    "speaker_span": 0.94,
    "speaker_accuracy": 0.94,
    "speaker_precision_when_answered": 0.96,
    "who_what_when_where_missing": 0.84,
    "why_how_missing": 0.75,
    "elements_three_way_accuracy": 0.855,
}


def figure(score: dict[str, Any], name: str) -> float:
    """F where the scorer gives precision and recall, else the number itself."""
    value = score[name]
    return float(value["f"] if isinstance(value, dict) else value)


@pytest.mark.parametrize("name", sorted(REACHED))
def test_figure(gold_score: dict[str, Any], name: str) -> None:
    want = REACHED[name]
    got = figure(gold_score, name)
    assert got <= -want if want < 0 else got >= want
