"""What a person can set: which rules, how severe, with which values, and when a run fails."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newscheck.finding import Severity
from newscheck.reading.limits import MEGABYTE, Limits

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

__all__ = ["MEGABYTE", "MOST_FINDINGS", "Config", "Override", "RuleConfig"]
MOST_FINDINGS = 200
"""Findings of one draft that a report for people shows; programs get all of them."""


@dataclass(frozen=True, slots=True)
class RuleConfig:
    """A config's word on one rule: off, another severity, other values."""

    enabled: bool | None = None
    severity: Severity | None = None
    values: Mapping[str, Any] = field(default_factory=dict)

    def over(self, other: RuleConfig) -> RuleConfig:
        """``other`` with this word's settings in place of its own, one by one."""
        return RuleConfig(
            other.enabled if self.enabled is None else self.enabled,
            self.severity or other.severity,
            {**other.values, **self.values},
        )


@dataclass(frozen=True, slots=True)
class Override:
    """Other rules for some paths: globs relative to the config's folder, and what differs there."""

    paths: tuple[str, ...]
    ignore: tuple[str, ...] = ()
    rules: Mapping[str, RuleConfig] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Config:
    """All settings of a run. ``rules`` is keyed by rule id; ``select`` and ``ignore`` take ids, categories and globs.

    ``packs`` are folders; those in ``trusted_packs`` were named at the keyboard and may hold Python. ``path`` is the
    config file; globs are relative to its folder. ``force_exclude`` ignores files that are named outright too.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    rules: Mapping[str, RuleConfig] = field(default_factory=dict)
    packs: tuple[str, ...] = ()
    trusted_packs: tuple[str, ...] = ()
    allow_python_packs: bool = False
    exclude: tuple[str, ...] = ()
    force_exclude: bool = False
    overrides: tuple[Override, ...] = ()
    preset: str | None = None
    language: str = "id"
    fail_on: Severity | None = Severity.ERROR
    min_score: float = 0.0
    published: date | None = None
    max_bytes: int = 50 * MEGABYTE
    max_characters: int = 250_000
    max_line: int = 50_000
    max_paragraphs: int = 5_000
    max_findings: int = MOST_FINDINGS
    path: str | None = None

    @property
    def limits(self) -> Limits:
        """How large a draft may be."""
        return Limits(self.max_bytes, self.max_characters, self.max_line, self.max_paragraphs)

    @property
    def folder(self) -> Path:
        """The folder that globs and packs of the config are relative to."""
        return Path(self.path).parent if self.path else Path.cwd()

    def for_path(self, path: str) -> Config:
        """The settings for one draft: those overrides whose globs match its path are laid over, in order."""
        matching = [o for o in self.overrides if self._matches(path, o.paths)]
        if not matching:
            return self
        ignore, rules = self.ignore, dict(self.rules)
        for override in matching:
            ignore += override.ignore
            for rule_id, word in override.rules.items():
                rules[rule_id] = word.over(rules.get(rule_id, RuleConfig()))
        return replace(self, ignore=ignore, rules=rules, overrides=())

    def _matches(self, path: str, globs: tuple[str, ...]) -> bool:
        from pathspec import GitIgnoreSpec

        try:
            relative = Path(path).resolve().relative_to(self.folder.resolve())
        except ValueError:
            relative = Path(Path(path).name)
        return GitIgnoreSpec.from_lines(globs).match_file(relative.as_posix())
