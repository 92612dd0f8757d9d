"""Titles and severities of many rules, read off their files without running them: a table need not load every rule."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING, NamedTuple, TypeGuard

from newscheck.finding import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from newscheck.ruleset.catalog import Catalog

_TITLE = re.compile(r"^title:[ \t]*(\S.*(?<=\S)|\S)", re.MULTILINE)
_SEVERITY = re.compile(r"^severity:[ \t]*(\w+)", re.MULTILINE)


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
    return _of_python(rule_id, text) if file.suffix == ".py" else _of_yaml(rule_id, text)


def _of_yaml(rule_id: str, text: str) -> Summary | None:
    title, severity = _TITLE.search(text), _SEVERITY.search(text)
    if title is None or title.group(1)[0] in ">|":
        return None
    return Summary(rule_id, _unquoted(title.group(1)), severity.group(1) if severity else Severity.WARNING)


def _of_python(rule_id: str, text: str) -> Summary | None:
    """What the decorator ``@rule(…)`` and the docstring of the function below it say."""
    try:
        parsed = ast.parse(text)
    except (SyntaxError, ValueError, RecursionError):
        return None
    made = [(f, d) for f in parsed.body if isinstance(f, ast.FunctionDef) for d in f.decorator_list if _is_rule(d)]
    if len(made) != 1:
        return None
    [(function, decorator)] = made
    docstring = ast.get_docstring(function)
    if not docstring:
        return None
    severity = next((k.value for k in decorator.keywords if k.arg == "severity"), None)
    if severity is not None and not (isinstance(severity, ast.Attribute) and severity.attr in Severity.__members__):
        return None
    named = Severity[severity.attr] if severity is not None else Severity.WARNING
    return Summary(rule_id, docstring.partition("\n")[0].strip().removesuffix("."), named)


def _is_rule(decorator: ast.expr) -> TypeGuard[ast.Call]:
    return isinstance(decorator, ast.Call) and isinstance(decorator.func, ast.Name) and decorator.func.id == "rule"


def _unquoted(value: str) -> str:
    return str(ast.literal_eval(value)) if value[0] in "\"'" and value[-1] == value[0] else value
