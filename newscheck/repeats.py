"""A slip that a draft makes again and again is told once with its weight; the other places follow as hints."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from newscheck.finding import Severity
from newscheck.message import Message

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from newscheck.finding import Finding

HABITS = "style"
"""The category whose slips are habits of the hand: the same words, the same correction."""


def told_once(findings: Sequence[Finding]) -> list[Finding]:
    """The findings in their order; of those that say the same of the same words, all but the first become hints.

    The first names how often it comes again and has the other places as ``related``. Each keeps its own fixes, so that
    every place is mended.
    """
    places: dict[tuple[str, str, str], list[Finding]] = {}
    for finding in findings:
        if finding.category == HABITS and finding.severity is not Severity.HINT:
            places.setdefault(_same(finding), []).append(finding)
    return [_told(f, places.get(_same(f), [f])) if f.severity is not Severity.HINT else f for f in findings]


def weighed_again(findings: Sequence[Finding], shown: Collection[str]) -> list[Finding]:
    """The findings whose fingerprint is in ``shown``; where the first of its kind is not, the next takes its weight."""
    severities = {f.fingerprint: f.severity for f in findings}
    heirs: set[str] = set()
    kept = []
    for finding in findings:
        if finding.fingerprint not in shown:
            continue
        heir = bool(finding.first) and finding.first not in shown and finding.first not in heirs
        if heir:
            heirs.add(finding.first)
        kept.append(replace(finding, severity=severities[finding.first]) if heir else finding)
    return kept


def _same(finding: Finding) -> tuple[str, str, str]:
    return finding.rule, finding.text.casefold(), finding.message.casefold()


def _told(finding: Finding, alike: Sequence[Finding]) -> Finding:
    first, *others = alike
    if not others:
        return finding
    if finding is first:
        message = Message("{message} Terulang {n} kali lagi di bawah.", message=finding.message, n=len(others))
        related = (*finding.related, *(f.range for f in others))
        return replace(finding, message=str(message), related=related)
    message = Message("{message} Sama dengan yang di atas.", message=finding.message)
    return replace(finding, message=str(message), severity=Severity.HINT, first=first.fingerprint)
