"""newscheck reads an Indonesian news draft the way a good desk editor does, and says what to mend and why.

This module holds what authors of rules import, and :func:`check` for programs.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from newscheck.article import Article
from newscheck.edits import Edit, Fix
from newscheck.finding import Hit, Severity
from newscheck.message import Message
from newscheck.ruleset.parameters import Param
from newscheck.ruleset.rule import Example, Precision, looks_for, rule
from newscheck.source import BlockKind, TextRange
from newscheck.version import __version__

if TYPE_CHECKING:
    from newscheck.report import FileReport
    from newscheck.ruleset.rule import Rule

__all__ = [
    "Article",
    "BlockKind",
    "Edit",
    "Example",
    "Fix",
    "Hit",
    "Message",
    "Param",
    "Precision",
    "Severity",
    "TextRange",
    "__version__",
    "check",
    "looks_for",
    "rule",
]


def check(text: str, path: str = "naskah.txt") -> FileReport:
    """The report of a draft given as text, with the default configuration.

    Rules and model are loaded by the first call and kept for the next.
    """
    from newscheck.config import Config
    from newscheck.engine.pipeline import check_source
    from newscheck.reading import parse

    return check_source(parse(text, path), _rules(), Config())


@cache
def _rules() -> tuple[Rule, ...]:
    """The rules of the default configuration."""
    from newscheck.config import Config
    from newscheck.ruleset.selection import chosen_rules

    return chosen_rules(Config())
