"""Every example on every card is a test."""

from __future__ import annotations

from functools import cache

import pytest

from newscheck.engine.examples import failures
from newscheck.ruleset.catalog import Pack, builtin_pack
from newscheck.ruleset.rule import CATEGORIES, Rule

PACK = Pack(builtin_pack())


@cache
def rule(rule_id: str) -> Rule:
    return PACK.load(rule_id)


@pytest.mark.parametrize("rule_id", sorted(PACK.files))
def test_examples_hold(rule_id: str) -> None:
    assert list(failures(rule(rule_id))) == []


@pytest.mark.parametrize("rule_id", sorted(PACK.files))
def test_card_teaches(rule_id: str) -> None:
    card = rule(rule_id).card
    assert rule_id.partition("/")[0] in CATEGORIES
    assert card.title
    assert not card.title.endswith("."), "a title is no sentence"
    assert len(card.why.split()) >= 5
    assert card.reference, "a rule names its authority"
    assert sum(bool(e.bad) for e in card.examples) >= 2
    assert sum(bool(e.good) for e in card.examples) >= 2
    assert card.kept is None or 0 < card.kept <= 1


@pytest.mark.parametrize("rule_id", sorted(PACK.files))
def test_parameters_are_explained(rule_id: str) -> None:
    for parameter in rule(rule_id).parameters:
        assert parameter.about, f"{parameter.name} says nothing"
