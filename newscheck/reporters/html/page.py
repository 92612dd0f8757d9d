"""What the page shows of a draft, as plain data for the template."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from newscheck.article.metrics import percentile, usual
from newscheck.article.text.sentences import find_sentences
from newscheck.message import Message, translate
from newscheck.reporters import labels
from newscheck.reporters.cards import card_of
from newscheck.reporters.html.segments import Marker, Segment
from newscheck.reporters.passages import faults_of, one_line, paragraph_of, passages, speaker_of, visible

if TYPE_CHECKING:
    from newscheck.article.parts import Quote
    from newscheck.finding import Finding
    from newscheck.report import FileReport, Report
    from newscheck.report.score import CategoryScore

LONG_SENTENCE = 30
TOO_LONG_SENTENCE = 40
TALLEST = 60


class Note(NamedTuple):
    """A finding in the margin, with what its card teaches."""

    id: str
    finding: Finding
    message: str
    text: str
    why: str
    bad: str
    good: str
    url: str
    fixes: tuple[str, ...]
    place: str


class Paragraph(NamedTuple):
    """A passage of the draft with its marked words and its notes."""

    name: str
    kind: str
    line: int
    segments: tuple[Segment, ...]
    notes: tuple[Note, ...]


class Answer(NamedTuple):
    """A row of the table of the six questions."""

    key: str
    name: str
    answers: tuple[str, ...]
    evidence: tuple[str, ...]


class Statement(NamedTuple):
    """A quotation of one speaker: its key on the page, kind, place, words and faults."""

    key: str
    kind: str
    place: str
    text: str
    faults: tuple[str, ...]


class Speaker(NamedTuple):
    """Somebody and everything the draft quotes of them."""

    name: str
    office: str
    statements: tuple[Statement, ...]


class Bar(NamedTuple):
    """A sentence in the strip chart: its length in words, its height of 60, whether it is long, and its words."""

    words: int
    height: int
    length: str
    text: str


class Figure(NamedTuple):
    """A figure of readability on the scale of published news (0–100)."""

    name: str
    value: str
    percent: int
    low: str
    high: str


@dataclass(frozen=True, slots=True)
class Draft:
    """Everything that the page shows of one draft."""

    id: str
    path: str
    score: float | None
    grade: str
    counts: tuple[int, int, int]
    words: int
    messages: tuple[str, ...]
    categories: tuple[CategoryScore, ...]
    answers: tuple[Answer, ...]
    speakers: tuple[Speaker, ...]
    bars: tuple[Bar, ...]
    figures: tuple[Figure, ...]
    paragraphs: tuple[Paragraph, ...]


def draft(file: FileReport, number: int, report: Report) -> Draft:
    """The page's view of a draft; ``number`` makes its anchors."""
    own = f"n{number}"
    return Draft(
        id=own,
        path=one_line(file.path),
        score=file.score,
        grade=file.grade or "",
        counts=file.counts,
        words=file.words,
        messages=tuple(visible(m) for m in (*file.notes, file.problem) if m),
        categories=file.categories,
        answers=_answers(file),
        speakers=_speakers(file),
        bars=_bars(file),
        figures=_figures(file),
        paragraphs=_paragraphs(file, own, report),
    )


def _paragraphs(file: FileReport, own: str, report: Report) -> tuple[Paragraph, ...]:
    ids = {id(f): f"{own}-{i}" for i, f in enumerate(file.findings)}
    marker = Marker(file, ids)
    return tuple(
        Paragraph(
            p.name,
            p.block.kind.value,
            p.line,
            marker.segments(p.block.range),
            tuple(_note(f, ids[id(f)], file, report) for f in p.findings),
        )
        for p in passages(file)
    )


def _note(finding: Finding, own: str, file: FileReport, report: Report) -> Note:
    card = card_of(report, finding.rule)
    example = next((e for e in card.examples if e.bad and e.good), None) if card else None
    return Note(
        id=own,
        finding=finding,
        message=visible(finding.message),
        text=_bare(one_line(finding.text)),
        why=translate(card.why) if card else "",
        bad=example.bad.replace("**", "") if example else "",
        good=example.good if example else "",
        url=card.url if card and card.url.startswith("https://") else "",
        fixes=tuple(visible(str(f.title)) for f in finding.fixes),
        place=file.place_of(finding),
    )


def _bare(text: str) -> str:
    """The text without marks at its ends, since the page puts its own around it; marks alone stay."""
    return text.strip('“”"‘’') or text


def _answers(file: FileReport) -> tuple[Answer, ...]:
    return tuple(
        Answer(
            e.question.value,
            labels.named(labels.QUESTION, e.question),
            tuple(getattr(e, scope).value for scope in labels.SCOPE),
            tuple(one_line(file.text[slice(*x.range)]) for x in e.evidence),
        )
        for e in file.elements
    )


def _speakers(file: FileReport) -> tuple[Speaker, ...]:
    by_name: dict[str, list[tuple[int, Quote]]] = {}
    for i, quote in enumerate(file.quotes):
        by_name.setdefault(speaker_of(quote, file)[0], []).append((i, quote))
    return tuple(
        Speaker(
            name or str(Message("Narasumber belum jelas")),
            next((office for _, q in own if (office := speaker_of(q, file)[1])), ""),
            tuple(_statement(i, q, file) for i, q in own),
        )
        for name, own in by_name.items()
    )


def _statement(number: int, quote: Quote, file: FileReport) -> Statement:
    text = " … ".join(one_line(file.text[slice(*c)]) for c in quote.content)
    faults = tuple(visible(f.message) for f in faults_of(quote, file))
    kind = labels.named(labels.QUOTE, quote.kind)
    return Statement(f"q-{number}", kind, paragraph_of(file, quote.content[0].start), text, faults)


def _bars(file: FileReport) -> tuple[Bar, ...]:
    return tuple(
        Bar(
            s.words,
            max(2, min(TALLEST, s.words)),
            "too-long" if s.words > TOO_LONG_SENTENCE else "long" if s.words > LONG_SENTENCE else "fine",
            one_line(file.text[slice(*s.range)]),
        )
        for s in find_sentences(file.text, file.blocks)
    )


def _figures(file: FileReport) -> tuple[Figure, ...]:
    figures = []
    for name in labels.FIGURE:
        value, band = file.metrics.get(name), usual(name)
        if value is None or band is None:
            continue
        low, high = (labels.figure(name, x) for x in band)
        figures.append(
            Figure(str(labels.FIGURE[name]), labels.figure(name, value), percentile(name, value) or 0, low, high)
        )
    return tuple(figures)
