"""A slip is told once with its weight, however often a draft makes it and however many rules see it in one spot."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from newscheck.finding import Severity
from newscheck.message import Message

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from newscheck.finding import Finding

HABITS = "style"
"""The category whose slips are habits of the hand: the same words, the same correction."""


BESIDE = Message("{message} Benahi bersama temuan lain di tempat ini.")
REPEATED = Message("{message} Terulang {n} kali lagi di bawah.")
SAME = Message("{message} Sama dengan yang di atas.")
"""What is said behind the message of a finding that others share a slip with."""
SPOT = 40
"""Code points of the widest finding that speaks of a spot and not of a sentence."""


def mark_duplicates(findings: Sequence[Finding]) -> list[Finding]:
    """The findings in their order (by range); what says again what another has said becomes a hint.

    Of those that say the same of the same words, the first names how often it comes again and has the other places as
    ``related``. Of those that share letters the gravest stays, the first of equals. Each keeps its own fixes, so that
    every place is mended.
    """
    once = _one_claim_a_spot(findings)
    places: dict[tuple[str, str, str], list[Finding]] = {}
    for finding in once:
        if _claims(finding):
            places.setdefault(_same(finding), []).append(finding)
    return [_told(f, places[_same(f)]) if _claims(f) else f for f in once]


def _one_claim_a_spot(findings: Sequence[Finding]) -> list[Finding]:
    """The findings in their order; beside another claim on the same letters a claim becomes a hint."""
    found = list(findings)
    kept: int | None = None
    for i, finding in enumerate(findings):
        if not _claims(finding) or finding.range.length > SPOT:
            continue
        if kept is None or not found[kept].range.overlaps(finding.range):
            kept = i
        elif finding.severity.rank > found[kept].severity.rank:
            found[kept] = _beside(found[kept], finding)
            kept = i
        else:
            found[i] = _beside(finding, found[kept])
    return found


def _claims(finding: Finding) -> bool:
    return finding.category == HABITS and finding.severity is not Severity.HINT


def _beside(finding: Finding, other: Finding) -> Finding:
    message = _filled(BESIDE, message=finding.message)
    return replace(finding, message=message, severity=Severity.HINT, duplicate_of=other.fingerprint)


def _filled(said: Message, **values: object) -> str:
    return str(Message(said.template, **values))


def told_again(findings: Sequence[Finding], shown: Collection[str]) -> list[Finding]:
    """The findings whose fingerprint is in ``shown``, told as if there were no others.

    Where the first of its kind is not among them, the next takes its weight; none speaks of one that is not there.
    """
    severities = {f.fingerprint: f.severity for f in findings}
    ranges = {f.range: f.duplicate_of for f in findings if f.duplicate_of}
    bare = []
    for finding in findings:
        if finding.fingerprint in shown:
            own = tuple(r for r in finding.related if ranges.get(r) != finding.fingerprint)
            severity = severities.get(finding.duplicate_of, finding.severity)
            message = _alone(finding.message)
            bare.append(replace(finding, message=message, severity=severity, related=own, duplicate_of=""))
    return mark_duplicates(bare)


def _alone(message: str) -> str:
    """The message without what :func:`mark_duplicates` has said behind it, in the language in use."""
    ends = (re.escape(_filled(said, message="", n="\0")).replace("\0", r"\d+") for said in (BESIDE, REPEATED, SAME))
    return re.sub(rf"(?:{'|'.join(ends)})\Z", "", message)


def _same(finding: Finding) -> tuple[str, str, str]:
    return finding.rule, finding.text.casefold(), finding.message.casefold()


def _told(finding: Finding, alike: Sequence[Finding]) -> Finding:
    first, *others = alike
    if not others:
        return finding
    if finding is first:
        message = _filled(REPEATED, message=finding.message, n=len(others))
        related = (*finding.related, *(f.range for f in others))
        return replace(finding, message=message, related=related)
    message = _filled(SAME, message=finding.message)
    return replace(finding, message=message, severity=Severity.HINT, duplicate_of=first.fingerprint)
