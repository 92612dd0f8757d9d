"""Rule ids, categories and globs, as people write them to choose rules; and what they may have meant."""

from __future__ import annotations

from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

from newscheck.errors import NewscheckError
from newscheck.message import Message
from newscheck.suggest import nearest

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable


def matches(rule_id: str, patterns: Iterable[str]) -> bool:
    """Whether one of the patterns means the rule: its id, its category, or a glob over ids."""
    category = rule_id.partition("/")[0]
    return any(p in {rule_id, category} or fnmatchcase(rule_id, p) for p in patterns)


def is_known(pattern: str, ids: Iterable[str]) -> bool:
    """Whether the pattern means at least one of the rules."""
    return any(matches(i, (pattern,)) for i in ids)


def refuse_unknown(patterns: Iterable[str], ids: Collection[str], path: str | None = None) -> None:
    """Raises NewscheckError, with the nearest known id, for a pattern that means no rule."""
    for pattern in patterns:
        if not is_known(pattern, ids):
            raise NewscheckError(unknown_rule(pattern, ids), path)


def unknown_rule(wanted: str, ids: Collection[str]) -> Message:
    """What to say of an id that no rule has."""
    guess = nearest(wanted, [*ids, *{i.partition("/")[0] for i in ids}])
    if guess:
        return Message("Aturan “{rule}” tidak dikenal. Maksud Anda “{guess}”?", rule=wanted, guess=guess)
    return Message("Aturan “{rule}” tidak dikenal. Daftarnya: newscheck rules.", rule=wanted)
