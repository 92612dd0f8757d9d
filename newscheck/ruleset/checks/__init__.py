"""The kinds of check that a YAML rule can name. Each kind is one module with one check function of the same name."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from newscheck.ruleset.rule import Check

NAMES = (
    "existence",
    "substitution",
    "rewrite",
    "occurrence",
    "repetition",
    "length",
    "consistency",
    "sequence",
    "metric",
)


def _kind(name: str) -> Callable[[], Check]:
    def load() -> Check:
        check: Check = getattr(import_module(f"newscheck.ruleset.checks.{name}"), name)
        return check

    return load


KINDS: dict[str, Callable[[], Check]] = {name: _kind(name) for name in NAMES}
