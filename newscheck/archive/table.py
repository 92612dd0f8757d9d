"""A report as a row of the table of articles, and the columns of the two tables that an archive is turned into.

Every row of the input is in exactly one of them: articles that were checked or skipped, errors for the others. ``file``
and ``row`` say where it came from: the row's number in Parquet, the first byte of its line in JSONL. Ranges (``start``,
``end``) are code points of the text as checked: title, blank line, body; without a title the body alone.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from newscheck.article.metrics import FIGURES
from newscheck.article.parts import QuoteKind
from newscheck.batch.codec import named

if TYPE_CHECKING:
    from newscheck.archive.inputs import Partition
    from newscheck.archive.rows import Entry
    from newscheck.article.parts import Element
    from newscheck.report import FileReport


def article_row(entry: Entry, report: FileReport, file: str, keep: tuple[str, ...]) -> dict[str, Any]:
    """The row of an article; keys as in :func:`article_schema`."""
    return {
        "id": entry.id,
        "file": file,
        "row": entry.place,
        "date": entry.published,
        "title": entry.title,
        "status": report.status.value,
        "problem": report.problem,
        "words": report.words,
        "score": report.score,
        "grade": report.grade,
        "categories": named(report.categories),
        "metrics": {f: report.metrics.get(f) for f in FIGURES},
        "elements": [_element(e, report.text) for e in report.elements],
        "speakers": _speakers(report),
        "findings": named(report.findings),
        "notes": list(report.notes),
        **dict(zip(keep, entry.kept, strict=True)),
    }


def error_row(entry: Entry, partition: Partition, problem: str) -> dict[str, Any]:
    """The row of an article that could not be checked."""
    place = {"partition": partition.number, "file": partition.file.name, "row": entry.place}
    return {"id": entry.id, **place, "problem": problem}


def _speakers(report: FileReport) -> list[dict[str, Any]]:
    """Who is quoted, in order of appearance: how many statements, and how many of them in the speaker's own words."""
    named = [q for q in report.quotes if q.speaker_name]
    offices = {p.name: p.office for p in report.people}
    direct = Counter(q.speaker_name for q in named if q.kind is not QuoteKind.INDIRECT)
    return [
        {"name": name, "office": offices.get(name or ""), "statements": n, "direct": direct[name]}
        for name, n in Counter(q.speaker_name for q in named).items()
    ]


def _element(element: Element, text: str) -> dict[str, Any]:
    return {
        "question": element.question.value,
        "lead": element.lead.value,
        "first3": element.first3.value,
        "article": element.article.value,
        "evidence": [
            {"start": e.range.start, "end": e.range.end, "text": text[slice(*e.range)], "scope": e.scope}
            for e in element.evidence
        ],
    }
