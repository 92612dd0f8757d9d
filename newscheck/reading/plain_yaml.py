"""YAML from strangers: the safe loader, no aliases, which turn a few lines into gigabytes, and no endless nesting."""

from __future__ import annotations

import re
from typing import Any

DEEPEST = 1_000
"""Most levels: libyaml puts each on the stack of the process, and some 10,000 of them end it."""
_INDICATORS = re.compile(r"^[ \t?:-]*+", re.MULTILINE)


def load_plain(text: str) -> Any:
    """What a YAML text says: mappings, lists, numbers, dates and texts; nothing else is ever made.

    Raises yaml.YAMLError for broken YAML, for aliases and for what nests too deeply, and ValueError for numbers beyond
    measure.
    """
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    if _may_be_deep(text):
        raise yaml.MarkedYAMLError(problem=f"more than {DEEPEST} levels")
    if "&" in text and "*" in text:
        for event in yaml.parse(text, Loader=loader):
            if isinstance(event, yaml.AliasEvent):
                mark: Any = event.start_mark
                raise yaml.MarkedYAMLError(problem="alias (*)", problem_mark=mark)
    return yaml.load(text, Loader=loader)  # nosec B506 # noqa: S506 - a safe loader


def _may_be_deep(text: str) -> bool:
    """Whether a text could nest that deeply: levels come of brackets, or of indicators and blanks before a line."""
    brackets = text.count("[") + text.count("{")
    return brackets > DEEPEST or any(m.end() - m.start() > DEEPEST for m in _INDICATORS.finditer(text))
