"""``newscheck explain``: what a rule teaches, how the score is made, or what was found on a line of a draft."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from newscheck.cli import options
from newscheck.message import Message, _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

HELP = Message("Jelaskan sebuah aturan, cara menghitung skor, atau temuan pada satu baris naskah.")
SCORE = {"skor", "score", "nilai"}
_LINE = re.compile(r"(?P<path>.+):(?P<line>\d{1,9})(?::\d{1,9})?")


def explain(
    what: Annotated[str, typer.Argument(metavar="APA", help=_("Id aturan, “skor”, atau NASKAH:BARIS."))],
    packs: options.Packs = None,
) -> None:
    """The command; see HELP."""
    from rich.console import Console

    console = Console(highlight=False)
    width = min(console.width, 100)
    for part in _parts(what, packs or []):
        console.print(part, width=width)


def _parts(what: str, packs: list[Path]) -> Iterator[RenderableType]:
    from newscheck.reporters.lesson import score_lesson
    from newscheck.reporters.terminal.lesson import lesson_parts

    place = _LINE.fullmatch(what)
    if what.lower() in SCORE:
        yield from lesson_parts(score_lesson())
    elif place and (Path(place["path"]).exists() or place["path"] == "-"):
        yield from _line(Path(place["path"]), int(place["line"]), packs)
    else:
        yield from _rule(what, packs)


def _rule(rule_id: str, packs: list[Path]) -> Iterator[RenderableType]:
    from newscheck.reporters.lesson import lesson
    from newscheck.reporters.terminal.lesson import lesson_parts
    from newscheck.ruleset.catalog import Catalog, Pack, builtin_pack
    from newscheck.ruleset.selectors import refuse_unknown

    catalog = Catalog((Pack(builtin_pack()), *(Pack(p) for p in packs)))
    refuse_unknown((rule_id,), tuple(catalog))
    chosen = [i for i in catalog if i == rule_id or i.startswith(f"{rule_id}/")]
    for one in chosen:
        yield from lesson_parts(lesson(catalog[one]))


def _line(path: Path, line: int, packs: list[Path]) -> Iterator[RenderableType]:
    from rich.text import Text

    from newscheck.engine.checker import Checker
    from newscheck.errors import ReadError
    from newscheck.reporters.lesson import lesson
    from newscheck.reporters.terminal.findings import finding_parts
    from newscheck.reporters.terminal.lesson import lesson_parts
    from newscheck.source import Source

    checker = Checker(options.config_for([path], packs=packs))
    report = checker.check(path)
    if report.problem and not report.findings:
        raise ReadError(Message("{problem}", problem=report.problem), str(path))
    source = Source(report.path, report.text)
    found = [f for f in report.findings if f.line <= line <= source.position(f.range.end)[0]]
    if not found:
        yield Text(str(Message("Tidak ada temuan pada baris {line}.", line=line)))
    rules = {r.id: r for r in checker.rules_for(report.path)}
    explained: set[str] = set()
    for finding in found:
        yield from finding_parts(finding, report, 100)
        if finding.rule in rules and finding.rule not in explained:
            explained.add(finding.rule)
            yield from lesson_parts(lesson(rules[finding.rule]))
