"""The cards of the rules that a report speaks of: given with it, else looked up in the built-in pack."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from newscheck.errors import PackError
from newscheck.ruleset.catalog import Catalog, Pack, builtin_pack

if TYPE_CHECKING:
    from newscheck.report import Report
    from newscheck.ruleset.rule import Card


def card_of(report: Report, rule_id: str) -> Card | None:
    """The rule's card; None for a rule that is in no known pack."""
    if rule_id in report.cards:
        return report.cards[rule_id]
    try:
        return _builtin()[rule_id].card
    except (KeyError, PackError):
        return None


@lru_cache(maxsize=1)
def _builtin() -> Catalog:
    return Catalog((Pack(builtin_pack()),))
