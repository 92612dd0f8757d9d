"""Corrections put into a draft, round by round, each round held against a fresh check.

Only a fix that stands alone (no alternatives) is taken, and only a safe one unless the person asked for more. A fix
that makes a new finding is taken back. What rules may touch is the engine's word: no code, no links, no wording of a
speaker.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from newscheck.edits import Edit, Fix, apply, compatible
from newscheck.engine.pipeline import check_source
from newscheck.reading import is_document, parse
from newscheck.reading.unseen import unveiled
from newscheck.source import Block, Ranges, TextRange

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newscheck.config import Config
    from newscheck.finding import Finding
    from newscheck.report import FileReport
    from newscheck.ruleset.rule import Rule
    from newscheck.source import Source

ROUNDS = 40
Key = tuple[str, str]
"""A fix as it is remembered from round to round: its rule, and the text it mends."""


@dataclass(frozen=True, slots=True)
class Mended:
    """A draft after its fixes: the new text, how many fixes were made, and the last report on it."""

    before: str
    text: str
    fixes: int
    report: FileReport

    @property
    def changed(self) -> bool:
        """Whether anything was changed."""
        return self.text != self.before


def mend(source: Source, rules: Iterable[Rule], config: Config, *, unsafe: bool = False) -> Mended:
    """The draft with its fixes made; mending the result again changes nothing.

    Fixes are made together, round by round. Those that a round had to take back are tried once more, each alone: their
    neighbours may have been to blame.
    """
    draft = _Draft(source, tuple(rules), config)
    refused: set[Key] = set()
    for _ in range(ROUNDS):
        chosen = _chosen(draft.report.findings, refused, unsafe=unsafe)
        if not chosen:
            break
        refused |= draft.take(chosen)
    hopeless: set[Key] = set()
    for _ in range(ROUNDS if refused else 0):
        chosen = _chosen(draft.report.findings, hopeless, unsafe=unsafe)[:1]
        if not chosen:
            break
        hopeless |= draft.take(chosen)
    return Mended(source.text, draft.source.text, draft.made, draft.report)


class _Draft:
    """A draft while it is being mended: its text so far and the report on it."""

    def __init__(self, source: Source, rules: tuple[Rule, ...], config: Config) -> None:
        self.source, self._rules, self._config = source, rules, config
        self.report = check_source(source, rules, config)
        self.made = 0

    def take(self, chosen: Sequence[tuple[Finding, Fix]]) -> set[Key]:
        """Makes the fixes; where that brings new findings, makes none and gives those to blame."""
        edits = [e for _, fix in chosen for e in fix.edits]
        again = _again(self.source, apply(self.source.text, edits), edits)
        after = check_source(again, self._rules, self._config)
        culprits = _culprits(self.report.findings, after.findings, chosen)
        if not culprits:
            self.source, self.report = again, after
            self.made += len(chosen)
        return culprits


def _again(source: Source, text: str, edits: Iterable[Edit]) -> Source:
    """The changed text read like the first one; of a Word file only the text is here, so its blocks are moved along."""
    if not is_document(source.path):
        return replace(parse(text, source.path), encoding=source.encoding)
    ordered = sorted(edits, key=lambda e: e.range)
    return unveiled(
        replace(
            source,
            text=text,
            story=None,
            seams=None,
            outline=tuple(Block(b.kind, _moved(b.range, ordered)) for b in source.outline),
            opaque=Ranges(_moved(r, ordered) for r in source.opaque),
            emphasis=Ranges(_moved(r, ordered) for r in source.emphasis),
            display=Ranges(_moved(r, ordered) for r in source.display),
            places=tuple((_moved(r, ordered), name) for r, name in source.places),
        )
    )


def _chosen(findings: Iterable[Finding], refused: set[Key], *, unsafe: bool) -> list[tuple[Finding, Fix]]:
    offered = {
        id(fix): (f, fix)
        for f in findings
        if (fix := f.certain_fix) and (unsafe or fix.safe) and (f.rule, f.text) not in refused
    }
    return [offered[id(fix)] for fix in compatible(fix for _, fix in offered.values())]


def _culprits(before: Sequence[Finding], after: Sequence[Finding], chosen: Sequence[tuple[Finding, Fix]]) -> set[Key]:
    """The fixes nearest to findings that were not there before, as (rule, text); none when nothing is new."""
    edits = sorted((e for _, fix in chosen for e in fix.edits), key=lambda e: e.range)
    old = [(f.rule, _moved(f.range, edits)) for f in before]
    culprits = set()
    for finding in after:
        if any(rule == finding.rule and _touch(where, finding.range) for rule, where in old):
            continue
        nearest = min(chosen, key=lambda c: _distance(_moved(c[0].range, edits), finding.range))
        culprits.add((nearest[0].rule, nearest[0].text))
    return culprits


def _moved(where: TextRange, edits: Sequence[Edit]) -> TextRange:
    """Where a range of the old text lies in the new one."""
    start = end = 0
    for edit in edits:
        change = len(edit.text) - edit.range.length
        if edit.range.end <= where.start:
            start += change
        if edit.range.start < where.end or edit.range.end <= where.start:
            end += change
    return TextRange(where.start + start, max(where.start + start, where.end + end))


def _touch(a: TextRange, b: TextRange) -> bool:
    return a.start <= b.end and b.start <= a.end


def _distance(a: TextRange, b: TextRange) -> int:
    return max(a.start - b.end, b.start - a.end, 0)
