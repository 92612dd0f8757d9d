"""What keeps a draft from the best grade, however good the rest of it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscheck.finding import Severity
from newscheck.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newscheck.finding import Finding

GATES = {
    "coverage/who": Message("pelakunya belum disebut"),
    "coverage/when": Message("waktunya belum disebut"),
    "coverage/no-source": Message("belum ada narasumber"),
    "quotes/no-direct": Message("belum ada kutipan langsung"),
    "facts/presumption": Message("tersangka disebut pelaku"),
    "facts/child": Message("anak disebut namanya"),
    "facts/victim": Message("korban dapat dikenali"),
    "facts/cure-claim": Message("klaim kesembuhan belum diuji"),
}
"""Rules that a desk never lets pass, and what to say of them. A hint closes no gate but those of ethics."""
ETHICS = frozenset({"facts/presumption", "facts/child", "facts/victim", "facts/cure-claim"})
"""Rules that protect people: a finding, hints apart, also caps the score."""
_FACT = Message("ada fakta yang keliru")
_SLIP = Message("masih ada galat")


def closes_gate(finding: Finding) -> bool:
    """Whether a finding alone keeps its draft from the best grade for what it tells, not for a slip of the hand."""
    if finding.rule in GATES:
        return finding.rule in ETHICS or finding.severity is not Severity.HINT
    return finding.category == "facts" and finding.severity is Severity.ERROR


def closed_gates(findings: Iterable[Finding]) -> tuple[Message, ...]:
    """Why a draft with these findings is not ready, gravest first; empty when no gate is closed."""
    found = tuple(findings)
    closed = [GATES[f.rule] for f in found if f.rule in GATES and closes_gate(f)]
    errors = [f for f in found if f.severity is Severity.ERROR]
    if any(f.category == "facts" for f in errors):
        closed.append(_FACT)
    elif errors:
        closed.append(_SLIP)
    return tuple(dict.fromkeys(closed))
