"""What verbs take behind them."""

from __future__ import annotations

import pytest

from newscheck.lexicon.valency import takes_object


@pytest.mark.parametrize("verb", ["membahas", "menjelaskan", "mengetahui", "mendiskusikan"])
def test_transitive(verb: str) -> None:
    assert takes_object(verb)


@pytest.mark.parametrize("verb", ["menikah", "membaik", "berbicara", "rumah", ""])
def test_not_transitive(verb: str) -> None:
    assert not takes_object(verb)
