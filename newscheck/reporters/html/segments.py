"""A passage cut at every place where a finding, an answer or a quotation begins or ends."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from newscheck.reporters.passages import visible
from newscheck.source import TextRange

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newscheck.finding import Finding
    from newscheck.report import FileReport


WIDE = 60


class Segment(NamedTuple):
    """Words that share all marks: the note they belong to, how it looks, and the keys that may light them up."""

    text: str
    note: str
    first: bool
    style: str
    notes: str
    keys: str


class _Span(NamedTuple):
    range: TextRange
    key: str


class Marker:
    """Cuts the passages of one draft; every note is anchored at the first of its words, once on the page."""

    def __init__(self, file: FileReport, ids: Mapping[int, str]) -> None:
        """``ids`` gives each finding's note by the finding's ``id()``."""
        self._file = file
        self._ids = ids
        self._spans = _spans(file)
        self._anchored: set[str] = set()

    def segments(self, block: TextRange) -> tuple[Segment, ...]:
        """The segments of a passage in order; together they are its whole text."""
        widened = ((_widened(f, block), f) for f in self._file.findings)
        marks = [(where, f) for where, f in widened if where.overlaps(block)]
        spans = [s for s in self._spans if s.range.overlaps(block)]
        edges = {e for where, _ in marks for e in where} | {e for s in spans for e in s.range}
        cuts = sorted({block.start, block.end, *(e for e in edges if block.start < e < block.end)})
        return tuple(self._segment(TextRange(a, b), marks, spans) for a, b in pairwise(cuts))

    def _segment(self, where: TextRange, marks: list[tuple[TextRange, Finding]], spans: list[_Span]) -> Segment:
        own = [f for r, f in marks if r.covers(where)]
        top = max(own, key=lambda f: (f.severity.rank, -f.range.length), default=None)
        note = self._ids[id(top)] if top else ""
        first = bool(note) and note not in self._anchored
        self._anchored.add(note)
        return Segment(
            text=visible(self._file.text[slice(*where)]),
            note=note,
            first=first,
            style=_style(top) if top else "",
            notes=" ".join(self._ids[id(f)] for f in own),
            keys=" ".join(sorted({s.key for s in spans if s.range.covers(where)})),
        )


def _style(finding: Finding) -> str:
    return f"{finding.severity.value} wide" if finding.range.length > WIDE else finding.severity.value


def _widened(finding: Finding, block: TextRange) -> TextRange:
    """The finding's range; one without length takes the code point before or behind it, so that it can be seen."""
    start, end = finding.range
    if end > start:
        return finding.range
    return TextRange(start, start + 1) if start < block.end else TextRange(block.end - 1, block.end)


def _spans(file: FileReport) -> list[_Span]:
    answers = [_Span(e.range, f"e-{x.question.value}") for x in file.elements for e in x.evidence]
    return answers + [_Span(c, f"q-{i}") for i, q in enumerate(file.quotes) for c in q.content]
