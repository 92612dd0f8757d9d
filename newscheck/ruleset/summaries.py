"""Titles and severities of many rules, read off their files without running them: a table need not load every rule."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from newscheck.ruleset.catalog import Catalog

_TITLE = re.compile(r"^title:[ \t]*(\S.*(?<=\S)|\S)", re.MULTILINE)
_SEVERITY = re.compile(r"^severity:[ \t]*(\w+)", re.MULTILINE)
_PYTHON_SEVERITY = re.compile(r"^    severity=Severity\.(\w+)", re.MULTILINE)
_DOCSTRING = re.compile(r"^    r?(\"\"\"|''')[ \t]*([^\n]{1,400}?)[ \t]{0,9}(?:\1)?$", re.MULTILINE)
_RULE = re.compile(r"^@rule\b", re.MULTILINE)


class Summary(NamedTuple):
    """A rule's id, title (Indonesian) and severity."""

    id: str
    title: str
    severity: str


def summaries(catalog: Catalog) -> Iterator[Summary]:
    """The summaries of all rules in order; a file that does not show its title plainly is loaded after all."""
    for rule_id in catalog:
        found = _read_off(rule_id, catalog.file_of(rule_id))
        if found is None:
            card = catalog[rule_id].card
            found = Summary(rule_id, card.title, card.severity)
        yield found


def _read_off(rule_id: str, file: Path) -> Summary | None:
    text = file.read_text(encoding="utf-8")
    if file.suffix == ".yaml":
        title, severity = _TITLE.search(text), _SEVERITY.search(text)
        if title is None or title.group(1)[0] in ">|":
            return None
        return Summary(rule_id, _unquoted(title.group(1)), severity.group(1) if severity else "warning")
    made = _RULE.search(text)
    title = _DOCSTRING.search(text, made.end()) if made else None
    if made is None or title is None:
        return None
    severity = _PYTHON_SEVERITY.search(text, made.end())
    return Summary(rule_id, title.group(2).removesuffix("."), severity.group(1).lower() if severity else "warning")


def _unquoted(value: str) -> str:
    return str(ast.literal_eval(value)) if value[0] in "\"'" and value[-1] == value[0] else value
