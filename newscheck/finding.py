"""What a check yields (a hit) and what the engine makes of it (a finding)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newscheck.edits import Fix
    from newscheck.message import Message
    from newscheck.source import TextRange


class Severity(StrEnum):
    """How sure and how grave: professionals keep an error's rule in > 99 % of cases, a warning's in 90–99 %."""

    HINT = "hint"
    WARNING = "warning"
    ERROR = "error"

    @property
    def rank(self) -> int:
        """0 for a hint, 1 for a warning, 2 for an error."""
        return ("hint", "warning", "error").index(self.value)


@dataclass(frozen=True, slots=True)
class Hit:
    """A place that a check points at.

    ``range`` are code points of the article's text. ``message`` is short, warm and concrete Indonesian. ``related`` are
    other places that the message speaks of. ``soft`` lowers this one hit to a hint, for cases that are arguable; a
    check can never raise its severity. ``last_resort`` marks a hit that is told only where no other rule points at
    the same letters: what a statistic found and a rule can say better.
    """

    range: TextRange
    message: Message
    fixes: tuple[Fix, ...] = ()
    related: tuple[TextRange, ...] = ()
    soft: bool = False
    last_resort: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """A hit with everything a report needs. Only the engine makes findings.

    ``duplicate_of`` is empty, or the fingerprint of the finding that says the same of the same words before this one.
    """

    rule: str
    category: str
    severity: Severity
    range: TextRange
    line: int
    column: int
    text: str
    message: str
    fixes: tuple[Fix, ...] = ()
    related: tuple[TextRange, ...] = ()
    points: float = 0.0
    fingerprint: str = ""
    duplicate_of: str = ""

    @property
    def certain_fix(self) -> Fix | None:
        """The fix that has no alternative; None when there is none, or a choice."""
        own = [f for f in self.fixes if not f.joint]
        return own[0] if len(own) == 1 else None
