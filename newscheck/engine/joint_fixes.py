"""Findings that stand side by side: beside its own fixes, each gets one that mends the whole spot.

The fix of one finding leaves its neighbour's slip behind (``Selain itu didalam``: a comma, and a joined preposition).
A joint fix is a finding's first fix and those of the errors and warnings that touch it, made together. It is offered
last and never taken for an alternative: ``newscheck fix`` makes the single fixes, each held against a fresh check.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

from newscheck.edits import Edit, Fix, apply
from newscheck.finding import Severity
from newscheck.message import Message
from newscheck.source import TextRange

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newscheck.finding import Finding

GAP = 3
"""Code points that may part neighbours: blanks and marks, never a letter or the end of a sentence."""
MOST = 8
"""Findings in one spot; a longer run is cut."""
WIDEST = 80
"""Code points beyond which a finding speaks of a sentence and not of a spot."""


def with_joint_fixes(text: str, findings: Sequence[Finding]) -> list[Finding]:
    """The findings, in the order given (by range), with a joint fix where errors or warnings touch one another."""
    spots = [f for f in findings if f.fixes and f.range.length <= WIDEST]
    chains = list(_chains(text, (f for f in spots if f.severity is not Severity.HINT)))
    hulls = [_hull(f.range for f in chain) for chain in chains]
    fixes = {id(f): fix for f in spots if (fix := _joint(text, f, list(_touching(text, f, chains, hulls))))}
    return [replace(f, fixes=(*f.fixes, fixes[id(f)])) if id(f) in fixes else f for f in findings]


def _chains(text: str, findings: Iterable[Finding]) -> Iterator[list[Finding]]:
    """Runs of at most ``MOST`` findings of which each touches one before it."""
    chain: list[Finding] = []
    hull = TextRange(0, 0)
    for finding in findings:
        if chain and (len(chain) == MOST or not _near(text, hull, finding.range)):
            yield chain
            chain = []
        hull = _hull((hull, finding.range)) if chain else finding.range
        chain.append(finding)
    if chain:
        yield chain


def _touching(
    text: str, finding: Finding, chains: Sequence[list[Finding]], hulls: Sequence[TextRange]
) -> Iterator[Finding]:
    """The errors and warnings that touch a finding, directly or through others."""
    i = bisect_left(hulls, finding.range.start - GAP, key=lambda h: h.end)
    while i < len(chains) and hulls[i].start <= finding.range.end + GAP:
        if _near(text, finding.range, hulls[i]):
            yield from (f for f in chains[i] if f is not finding)
        i += 1


def _near(text: str, a: TextRange, b: TextRange) -> bool:
    first, last = (a, b) if a <= b else (b, a)
    gap = text[first.end : last.start]
    return len(gap) <= GAP and not any(c.isalnum() or c in ".!?\n" for c in gap)


def _hull(ranges: Iterable[TextRange]) -> TextRange:
    kept = list(ranges)
    return TextRange(min(r.start for r in kept), max(r.end for r in kept))


def _joint(text: str, finding: Finding, neighbours: Sequence[Finding]) -> Fix | None:
    """The finding's first fix with those of its neighbours; None when they add nothing."""
    own = [piece for edit in finding.fixes[0].edits for piece in _least(text, edit)]
    edits, safe = own, len(finding.fixes) == 1 and finding.fixes[0].safe
    for neighbour in neighbours:
        more = [piece for edit in neighbour.fixes[0].edits for piece in _least(text, edit)]
        both = _together(text, edits, more)
        if both is not None and both != edits:
            edits, safe = both, safe and len(neighbour.fixes) == 1 and neighbour.fixes[0].safe
    if edits == own:
        return None
    where = _hull((finding.range, *(e.range for e in edits)))
    start, end = _words(text, where)
    inside = [Edit(TextRange(e.range.start - start, e.range.end - start), e.text) for e in edits]
    mended = apply(text[start:end], inside)
    if any(mended == apply(text[start:end], _shifted(f, start)) for f in finding.fixes if _within(f, start, end)):
        return None
    return Fix(Message("Sekaligus: “{text}”", text=mended.strip()), tuple(edits), safe, joint=True)


def _shifted(fix: Fix, start: int) -> Iterator[Edit]:
    return (Edit(TextRange(e.range.start - start, e.range.end - start), e.text) for e in fix.edits)


def _within(fix: Fix, start: int, end: int) -> bool:
    return all(start <= e.range.start and e.range.end <= end for e in fix.edits)


def _words(text: str, where: TextRange) -> TextRange:
    """The range widened to whole words with their marks, by no more than ``WIDEST`` to each side."""
    start, end = where
    while start and where.start - start < WIDEST and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and end - where.end < WIDEST and not text[end].isspace():
        end += 1
    return TextRange(start, end)


def _least(text: str, edit: Edit) -> Iterator[Edit]:
    """The edit without what it leaves as it was; a change of case letter by letter."""
    (start, end), new = edit.range, edit.text
    old = text[start:end]
    if old == new:
        yield edit  # the writer's letter is to stay: no neighbour may change it
        return
    if old.lower() == new.lower() and len(old) == len(new):
        yield from (
            Edit(TextRange(i, i + 1), b) for i, (a, b) in enumerate(zip(old, new, strict=True), start) if a != b
        )
        return
    head = next((i for i, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new)))
    most = min(len(old), len(new)) - head
    tail = next((i for i in range(most) if old[-1 - i] != new[-1 - i]), most)
    yield Edit(TextRange(start + head, end - tail), new[head : len(new) - tail])


def _together(text: str, edits: Sequence[Edit], more: Iterable[Edit]) -> list[Edit] | None:
    """Both lists of edits as one, in order; None when they contradict each other."""
    found = list(edits)
    for edit in more:
        if any(e != edit and _reword(text, e, edit) for e in edits):
            return None
        rival = next((i for i, e in enumerate(found) if _clash(e, edit)), None)
        if rival is None:
            found.append(edit)
        elif not _same_letter(found[rival], edit):
            both = _marks(found[rival], edit) or _recased(found[rival], edit)
            if both is None:
                return None
            found[rival] = both
    return _merged(sorted(found, key=lambda e: e.range))


def _merged(edits: Sequence[Edit]) -> list[Edit]:
    """The edits with those that touch as one: what is put in before a replaced letter comes with the replacement."""
    found: list[Edit] = []
    for edit in edits:
        if found and found[-1].range.end == edit.range.start:
            last = found.pop()
            edit = Edit(TextRange(last.range.start, edit.range.end), last.text + edit.text)  # noqa: PLW2901 - both as one
        found.append(edit)
    return found


def _reword(text: str, a: Edit, b: Edit) -> bool:
    """Whether two edits each change more of one word than the case of a letter: two opinions of what it should be."""
    between = text[min(a.range.end, b.range.end) : max(a.range.start, b.range.start)]
    return (not between or between.isalpha()) and all(_respells(text, e) for e in (a, b))


def _respells(text: str, edit: Edit) -> bool:
    old, new = text[slice(*edit.range)], edit.text
    if old.lower() == new.lower():
        return False
    inside = (
        text[edit.range.start - 1 : edit.range.start].isalnum() and text[edit.range.end : edit.range.end + 1].isalnum()
    )
    return any(c.isalnum() for c in old + new) or inside


def _same_letter(a: Edit, b: Edit) -> bool:
    return a.range == b.range and a.range.length == 1 and a.text.lower() == b.text.lower()


def _marks(a: Edit, b: Edit) -> Edit | None:
    """A full stop and another mark put in at one place, the stop of the abbreviation first."""
    if a.range.length or b.range.length or (a.text == ".") == (b.text == "."):
        return None
    return Edit(a.range, f".{a.text if b.text == '.' else b.text}")


def _recased(edit: Edit, letter: Edit) -> Edit | None:
    """A new wording with the case that another fix gives to one letter of the old; None when that changes more."""
    if letter.range.length != 1 or len(letter.text) != 1 or not edit.range.covers(letter.range):
        return None
    if letter.text.islower():
        return Edit(edit.range, edit.text.lower())
    return Edit(edit.range, edit.text[:1].upper() + edit.text[1:]) if letter.range.start == edit.range.start else None


def _clash(a: Edit, b: Edit) -> bool:
    """Whether two edits want the same letters, or put something in at the same place."""
    if a.range == b.range:
        return True
    return a.range.start < b.range.end and b.range.start < a.range.end
