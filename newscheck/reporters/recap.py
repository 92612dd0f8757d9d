"""The recap of a class: one row a draft, the spread of scores, and the commonest faults with the rule to teach."""

from __future__ import annotations

import io
from dataclasses import dataclass, replace
from pathlib import PurePath
from statistics import mean, median
from typing import TYPE_CHECKING

from newscheck.message import Message, translate
from newscheck.report import Fault, FileReport, Report, faults
from newscheck.reporters import labels
from newscheck.reporters.cards import card_of
from newscheck.reporters.passages import excerpt, one_line, plain_line

if TYPE_CHECKING:
    from newscheck.reporters.passages import Excerpt

COMMONEST = 10
BIN = 10
EXCERPT = 70


@dataclass(frozen=True, slots=True)
class Row:
    """One draft of the class. ``score`` is None for a draft that was not graded; ``remark`` says why."""

    name: str
    score: float | None
    grade: str
    counts: tuple[int, int, int]
    words: int
    weakest: str
    categories: dict[str, float]
    remark: str


@dataclass(frozen=True, slots=True)
class Topic:
    """A fault to teach: the rule with its title and reason, how common it is, and one case from the class."""

    rule: str
    title: str
    why: str
    severity: str
    findings: int
    drafts: int
    example: Excerpt
    message: str


@dataclass(frozen=True, slots=True)
class Recap:
    """The class in figures. ``spread`` counts drafts in ten steps of ten points; ``categories`` are mean scores."""

    rows: tuple[Row, ...]
    topics: tuple[Topic, ...]
    spread: tuple[int, ...]
    mean: float | None
    median: float | None
    categories: dict[str, float]


def recap(report: Report, *, anonymous: bool = False) -> Recap:
    """The recap, the best draft first; ``anonymous`` names drafts by number, in an order that tells nothing."""
    files = tuple(sorted(report.files, key=lambda f: (-(f.score if f.score is not None else -1), f.path)))
    named = tuple(_nameless(f, i) for i, f in enumerate(files, 1)) if anonymous else files
    scores = [f.score for f in files if f.score is not None]
    return Recap(
        rows=tuple(map(_row, named)),
        topics=tuple(_topic(f, report) for f in faults(report)[:COMMONEST]),
        spread=spread(scores),
        mean=round(mean(scores), 1) if scores else None,
        median=round(median(scores), 1) if scores else None,
        categories=_means(files),
    )


def spread(scores: list[float]) -> tuple[int, ...]:
    """How many scores lie in each ten points; 100 counts to the last ten."""
    steps = [min(int(s // BIN), 100 // BIN - 1) for s in scores]
    return tuple(steps.count(i) for i in range(100 // BIN))


def html(found: Recap) -> str:
    """The recap as one web page that needs nothing else."""
    from newscheck.reporters.html import page

    return page("recap.html.jinja", title=str(Message("Rekap {count} naskah", count=len(found.rows))), recap=found)


def xlsx(found: Recap) -> bytes:
    """The recap as a workbook of two sheets: drafts, with a chart of their scores, and faults to teach."""
    import xlsxwriter

    out = io.BytesIO()
    options = {"strings_to_formulas": False, "strings_to_urls": False, "in_memory": True}
    with xlsxwriter.Workbook(out, options) as book:
        bold = book.add_format({"bold": True})
        _drafts(found, book, bold)
        sheet = book.add_worksheet(str(Message("Bahan ajar")))
        heads = (Message("Aturan"), Message("Judul"), Message("Temuan"), Message("Naskah"), Message("Contoh"))
        sheet.write_row(0, 0, [str(h) for h in heads], bold)
        for i, t in enumerate(found.topics, 1):
            sheet.write_row(i, 0, [t.rule, t.title, t.findings, t.drafts, "".join(t.example)])
        sheet.set_column(0, 4, 28)
    return out.getvalue()


def _drafts(found: Recap, book, bold) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001 - XlsxWriter has no types
    sheet = book.add_worksheet(str(Message("Naskah")))
    heads = [Message("Naskah"), Message("Nilai"), Message("Predikat"), Message("Galat"), Message("Peringatan")]
    heads += [Message("Saran"), Message("Kata"), *labels.CATEGORY.values()]
    sheet.write_row(0, 0, [str(h) for h in heads], bold)
    for i, r in enumerate(found.rows, 1):
        scores = [r.categories.get(c, "") for c in labels.CATEGORY]
        score = "" if r.score is None else r.score
        sheet.write_row(i, 0, [r.name, score, r.grade or r.remark, *r.counts, r.words, *scores])
    sheet.set_column(0, 0, 40)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, len(found.rows), len(heads) - 1)
    chart = book.add_chart({"type": "bar"})
    name, last = str(Message("Naskah")), len(found.rows)
    chart.add_series({"categories": [name, 1, 0, last, 0], "values": [name, 1, 1, last, 1]})
    chart.set_legend({"none": True})
    sheet.insert_chart(1, len(heads) + 1, chart)


def _nameless(file: FileReport, number: int) -> FileReport:
    return replace(file, path=str(Message("Naskah {number}", number=number)))


def _row(file: FileReport) -> Row:
    weakest = file.weakest
    return Row(
        name=plain_line(PurePath(file.path).name),
        score=file.score,
        grade=labels.named(labels.GRADE, file.grade or ""),
        counts=file.counts,
        words=file.words,
        weakest=labels.named(labels.CATEGORY, weakest.id) if weakest else "–",
        categories={c.id: c.score for c in file.categories},
        remark=one_line(file.problem or ("" if file.score is not None else next(iter(file.notes), ""))),
    )


def _topic(fault: Fault, report: Report) -> Topic:
    card = card_of(report, fault.rule)
    return Topic(
        rule=fault.rule,
        title=translate(card.title) if card else fault.rule,
        why=translate(card.why) if card else "",
        severity=fault.severity.value,
        findings=fault.findings,
        drafts=fault.drafts,
        example=excerpt(fault.file.text, fault.example.range, EXCERPT),
        message=one_line(fault.example.message),
    )


def _means(files: tuple[FileReport, ...]) -> dict[str, float]:
    scores: dict[str, list[float]] = {}
    for file in files:
        for c in file.categories:
            scores.setdefault(c.id, []).append(c.score)
    return {c: round(mean(own), 1) for c, own in scores.items()}
