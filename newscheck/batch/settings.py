"""The settings in force for one draft, in the form of a config file."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscheck.engine.checker import Checker
    from newscheck.ruleset.rule import Rule


def shown(checker: Checker, path: str) -> str:
    """TOML that says what holds for ``path``: the limits, then every rule with its severity and values."""
    config = checker.config_for(path)
    lines = [
        f"# {config.path or '-'}",
        *([f'preset = "{config.preset}"'] if config.preset else []),
        f'language = "{config.language}"',
        f'fail-on = "{config.fail_on or "never"}"',
        f"min-score = {config.min_score:g}",
        f"max-bytes = {config.max_bytes}",
        f"max-characters = {config.max_characters}",
        f"max-line = {config.max_line}",
        f"max-paragraphs = {config.max_paragraphs}",
        f"max-findings = {config.max_findings}",
    ]
    for rule in checker.rules_for(path):
        lines += _rule(rule)
    return "\n".join(lines)


def _rule(rule: Rule) -> Iterator[str]:
    yield f'\n[rules."{rule.id}"]'
    yield f'severity = "{rule.card.severity}"'
    for p in rule.parameters:
        if isinstance(p.default, bool | int | float | str):
            yield f"{p.name} = {json.dumps(p.default, ensure_ascii=False)}"
