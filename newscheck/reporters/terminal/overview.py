"""The upper half of a draft's report: score, categories, the six questions, quotations, readability."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich import box
from rich.columns import Columns
from rich.console import Group
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from newscheck.article.metrics import percentile, usual
from newscheck.message import Message
from newscheck.report import Status
from newscheck.report.checklist import checklist
from newscheck.report.gates import closed_gates
from newscheck.report.priorities import first_things
from newscheck.reporters import labels
from newscheck.reporters.passages import faults_of, paragraph_of, plain_line, shortened, speaker_of, visible
from newscheck.reporters.terminal.style import ANSWER_SIGN, ANSWER_STYLE, GRADE_STYLE, bar, scale, title

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from newscheck.article.parts import Element, Quote
    from newscheck.report import FileReport

WIDE = 100


def head(file: FileReport) -> RenderableType:
    """The name of the draft, its score and grade, and how much was found."""
    size = str(Message("{words} kata", words=labels.number(file.words, 0)))
    if file.score is None or file.grade is None:
        unscored = str(Message("belum dinilai")) if file.status is Status.CHECKED else ""
        body = Text((unscored or labels.named(labels.STATUS, file.status)).upper(), "bold red")
        if unscored:
            body.append(f"\n{labels.counts(*file.counts)} · {size}", "not bold dim")
    else:
        style = GRADE_STYLE.get(file.grade, "bold")
        body = Text.assemble(
            (f"{labels.number(file.score)}", style),
            (str(Message(" dari 100  ")), "dim"),
            (labels.named(labels.GRADE, file.grade).upper(), style),
            f"\n{labels.counts(*file.counts)}",
            (f" · {size}", "dim"),
        )
    return Panel(
        body,
        title=Text(plain_line(file.path), "bold"),
        title_align="left",
        box=box.ROUNDED,
        border_style="dim",
        padding=(0, 2),
    )


def first(file: FileReport) -> Iterator[RenderableType]:
    """What keeps the draft back, what to mend first, and the checklist of the desk."""
    closed = closed_gates(file.findings) if file.score is not None else ()
    if closed:
        reasons = "; ".join(map(str, closed))
        yield Padding(Text(str(Message("Belum boleh terbit: {reasons}.", reasons=reasons)), "bold red"), (0, 2))
    things = first_things(file)
    if things:
        grid = Table.grid(padding=(0, 1))
        for n, finding in enumerate(things, 1):
            place = Text(f"{paragraph_of(file, finding.range.start)}", "dim")
            grid.add_row(Text(f"{n}.", "bold"), Text(visible(finding.message)), place)
        yield Group(title(Message("Benahi dulu")), Padding(grid, (0, 0, 0, 2)))


def ticks(file: FileReport) -> RenderableType:
    """The checklist of the desk: there, there in part, not there."""
    items = [
        Text.assemble((f"{ANSWER_SIGN[t.answer.value]} ", ANSWER_STYLE[t.answer.value]), str(t.name))
        for t in checklist(file)
    ]
    return Group(title(Message("Daftar periksa")), Padding(Columns(items, padding=(0, 3)), (0, 0, 0, 2)))


def categories(file: FileReport) -> RenderableType:
    """A bar for each category with its score and what was found there."""
    grid = Table.grid(padding=(0, 2))
    for column in ("left", "left", "right", "left"):
        grid.add_column(justify=column, no_wrap=True)
    for c in file.categories:
        lost = c.weight * (100 - c.score) / 100
        found = (
            Message("{count} temuan, −{points} poin", count=c.findings, points=labels.number(lost))
            if c.findings
            else Message("tidak ada temuan")
        )
        grid.add_row(
            labels.named(labels.CATEGORY, c.id), bar(c.score), labels.number(c.score, 0), Text(str(found), "dim")
        )
    return Group(title(Message("Nilai per kategori")), Padding(grid, (0, 0, 0, 2)))


def elements(file: FileReport, width: int) -> RenderableType:
    """The six questions over lead, three paragraphs and the whole draft, with the words that answer."""
    grid = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, 1), header_style="dim", expand=False)
    grid.add_column("", no_wrap=True)
    for scope in labels.SCOPE.values():
        grid.add_column(str(scope), no_wrap=True)
    grid.add_column(str(Message("Jawaban")), overflow="ellipsis", no_wrap=True)
    room = max(12, width - 58)
    for element in file.elements:
        answers = (_answer(getattr(element, scope).value) for scope in labels.SCOPE)
        name = Text(labels.named(labels.QUESTION, element.question), "bold")
        grid.add_row(name, *answers, shortened(_evidence(element, file), room))
    return Group(title(Message("Unsur berita (5W+1H)")), Padding(grid, (0, 0, 0, 2)))


def _answer(answer: str) -> Text:
    return Text(f"{ANSWER_SIGN[answer]} {labels.named(labels.ANSWER, answer)}", ANSWER_STYLE[answer])


def _evidence(element: Element, file: FileReport) -> str:
    return " · ".join(file.text[slice(*e.range)] for e in element.evidence[:2]) or "–"


def quotes(file: FileReport, width: int) -> RenderableType:
    """Who said what: speaker with office, kind, paragraph, length in words, and what is wrong."""
    grid = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, 1), header_style="dim")
    grid.add_column(str(Message("Narasumber")), ratio=3, overflow="fold")
    grid.add_column(str(Message("Jenis")), no_wrap=True)
    grid.add_column(str(Message("Paragraf")), justify="right", no_wrap=True)
    grid.add_column(str(Message("Kata")), justify="right", no_wrap=True)
    grid.add_column(str(Message("Catatan")), ratio=4, overflow="fold")
    named: set[str] = set()
    for quote in file.quotes:
        words = sum(len(file.text[slice(*c)].split()) for c in quote.content)
        place = paragraph_of(file, quote.content[0].start)
        kind = labels.named(labels.QUOTE, quote.kind)
        grid.add_row(_speaker(quote, file, width, named), kind, place, str(words), _faults(quote, file))
    return Group(title(Message("Kutipan")), Padding(grid, (0, 0, 0, 2)))


def _speaker(quote: Quote, file: FileReport, width: int, named: set[str]) -> Text:
    """The name, at its first row with the office."""
    name, office = speaker_of(quote, file)
    text = Text(shortened(name, 60), "bold") if name else Text(str(Message("belum jelas")), "italic red")
    if office and name not in named:
        text.append(f", {shortened(office, 60 if width >= WIDE else 30)}", "not bold dim")
    named.add(name)
    return text


def _faults(quote: Quote, file: FileReport) -> Text:
    found = faults_of(quote, file)
    return Text("\n".join(visible(f.message) for f in found), "yellow") if found else Text("✔", "green")


def readability(file: FileReport) -> RenderableType:
    """The figures of readability, each on the scale of published news."""
    grid = Table.grid(padding=(0, 2))
    for column in ("left", "right", "left", "left"):
        grid.add_column(justify=column, no_wrap=True)
    for name, label in labels.FIGURE.items():
        if name not in file.metrics:
            continue
        value = file.metrics[name]
        percent, band = percentile(name, value), usual(name)
        if percent is None or band is None:
            continue
        low, high = (labels.figure(name, x) for x in band)
        grid.add_row(
            str(label),
            Text(labels.figure(name, value), "bold"),
            scale(percent, 16),
            Text(str(Message("lazimnya {low}–{high}", low=low, high=high)), "dim"),
        )
    return Group(title(Message("Keterbacaan, dibandingkan dengan berita terbit")), Padding(grid, (0, 0, 0, 2)))
