"""Which rules a run uses, and with which severities and values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscheck.config import Config, RuleConfig
from newscheck.ruleset.catalog import catalog_of
from newscheck.ruleset.selectors import matches, refuse_unknown

if TYPE_CHECKING:
    from newscheck.ruleset.catalog import Catalog
    from newscheck.ruleset.rule import Rule


def chosen_rules(config: Config, catalog: Catalog | None = None) -> tuple[Rule, ...]:
    """The rules that a config switches on, with its severities and values, in the order of their ids.

    Raises NewscheckError for an id, a category or a glob that means no rule, and ConfigError for a value that a rule's
    parameter does not take.
    """
    catalog = catalog_of(config) if catalog is None else catalog
    refuse_unknown((*config.select, *config.ignore, *config.rules), tuple(catalog), config.path)
    return tuple(_configured(catalog, i, config) for i in catalog if _wanted(catalog, i, config))


def _wanted(catalog: Catalog, rule_id: str, config: Config) -> bool:
    if matches(rule_id, config.ignore):
        return False
    if config.select:
        return matches(rule_id, config.select)
    own = config.rules.get(rule_id, RuleConfig())
    return catalog[rule_id].card.enabled if own.enabled is None else own.enabled


def _configured(catalog: Catalog, rule_id: str, config: Config) -> Rule:
    own = config.rules.get(rule_id)
    rule = catalog[rule_id]
    if own is None:
        return rule
    if not own.values:
        return rule.configured(own.severity, {})
    from newscheck.ruleset.validation import validated

    return rule.configured(own.severity, validated(rule, own.values, config.path))
