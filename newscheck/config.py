"""What a person can set: which rules, how severe, with which values, and when a run fails."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from newscheck.finding import Severity

MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class RuleConfig:
    """A config's word on one rule: off, another severity, other values."""

    enabled: bool | None = None
    severity: Severity | None = None
    values: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Config:
    """All settings of a run. ``rules`` is keyed by rule id; ``select`` and ``ignore`` take ids, categories and globs."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    rules: Mapping[str, RuleConfig] = field(default_factory=dict)
    packs: tuple[str, ...] = ()
    language: str = "id"
    fail_on: Severity | None = Severity.ERROR
    min_score: float = 0.0
    published: date | None = None
    max_bytes: int = 50 * MEGABYTE
    path: str | None = None
