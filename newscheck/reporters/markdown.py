"""A summary in Markdown: for job summaries, pull requests and notes to the class."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newscheck.config import MOST_FINDINGS
from newscheck.message import Message, translate
from newscheck.report import faults
from newscheck.reporters import labels
from newscheck.reporters.cards import card_of
from newscheck.reporters.passages import costliest, left_out, one_line, passages, shortened

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newscheck.report import FileReport, Report
    from newscheck.report.compare import Comparison

_SPECIAL = re.compile(r"([\\`*_\[\]<>|#~])")
COMMONEST = 10


def render(report: Report, *, most: int = MOST_FINDINGS) -> str:
    """One draft in full, with at most so many findings; several as a table, with the commonest faults."""
    lines = _draft(report.files[0], most) if len(report.files) == 1 else _folder(report)
    return "".join(f"{line}\n" for line in lines)


def escaped(text: str) -> str:
    """Text on one line that Markdown shows as it is."""
    return _SPECIAL.sub(r"\\\1", one_line(text))


def changes(comparisons: Iterable[Comparison]) -> str:
    """A table of drafts before and after: the scores, their change, what was mended and what is new."""
    heads = (Message("Naskah"), Message("Nilai"), Message("Perubahan"), Message("Dibenahi"), Message("Baru"))
    lines = ["", *_table(tuple(map(str, heads)), (_change(c) for c in comparisons))]
    return "".join(f"{line}\n" for line in lines)


def _change(found: Comparison) -> tuple[str, ...]:
    name, counts = escaped(found.name), (str(len(found.mended)), str(len(found.fresh)))
    if found.change is None or found.old.score is None or found.new.score is None:
        return name, escaped(found.new.problem or found.old.problem or "–"), "–", *counts
    sign = "+" if found.change > 0 else "−" if found.change < 0 else "±"
    scores = f"{labels.number(found.old.score)} → {labels.number(found.new.score)}"
    return name, scores, f"{sign}{labels.number(abs(found.change))}", *counts


def _draft(file: FileReport, most: int) -> Iterator[str]:
    yield f"# {escaped(file.path)}"
    yield ""
    if file.problem:
        yield f"{labels.named(labels.STATUS, file.status)}: {escaped(file.problem)}"
    if file.score is not None and file.grade is not None:
        grade = labels.named(labels.GRADE, file.grade)
        yield f"**{labels.number(file.score)}** {grade} · {labels.counts(*file.counts)}"
        yield ""
        yield from _table(
            (str(Message("Kategori")), str(Message("Nilai")), str(Message("Temuan"))),
            (
                (labels.named(labels.CATEGORY, c.id), labels.number(c.score, 0), str(c.findings))
                for c in file.categories
            ),
        )
    for passage in passages(costliest(file, most)):
        if passage.findings:
            yield ""
            yield f"## {passage.name}"
            yield ""
            for f in passage.findings:
                yield (
                    f"- **{labels.named(labels.SEVERITY, f.severity)}** {file.place_of(f)} "
                    f"“{escaped(shortened(f.text, 60))}” {escaped(f.message)} `{f.rule}`"
                )
    rest = left_out(file, most)
    if rest:
        yield ""
        yield str(rest)


def _folder(report: Report) -> Iterator[str]:
    yield str(Message("# Hasil pemeriksaan {count} naskah", count=len(report.files)))
    yield ""
    mean = report.mean_score
    if mean is not None:
        yield str(Message("Nilai rata-rata **{score}** · ", score=labels.number(mean))) + labels.counts(*report.counts)
        yield ""
    heads = (Message("Naskah"), Message("Nilai"), Message("Galat"), Message("Terlemah"))
    yield from _table(tuple(map(str, heads)), (_row(f) for f in report.files))
    ranked = faults(report)[:COMMONEST]
    if not ranked:
        return
    yield ""
    yield str(Message("## Paling sering ditemukan"))
    yield ""
    for fault in ranked:
        card = card_of(report, fault.rule)
        drafts = Message("{findings}× dalam {drafts} naskah", findings=fault.findings, drafts=fault.drafts)
        yield f"1. {escaped(translate(card.title) if card else fault.rule)} ({drafts}) `{fault.rule}`"


def _row(file: FileReport) -> tuple[str, ...]:
    if file.score is None or file.grade is None:
        return escaped(file.path), labels.named(labels.STATUS, file.status), "–", escaped(file.problem or "")
    weakest = labels.named(labels.CATEGORY, file.weakest.id) if file.weakest else "–"
    score = f"{labels.number(file.score)} {labels.named(labels.GRADE, file.grade)}"
    return escaped(file.path), score, str(file.counts[0]), weakest


def _table(heads: tuple[str, ...], rows: Iterator[tuple[str, ...]]) -> Iterator[str]:
    yield f"| {' | '.join(heads)} |"
    yield f"|{' --- |' * len(heads)}"
    yield from (f"| {' | '.join(row)} |" for row in rows)
