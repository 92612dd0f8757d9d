"""GitHub Actions: annotations as workflow commands, errors first, a job summary in Markdown, and a step's outputs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from newscheck.message import Message
from newscheck.report import Status
from newscheck.report.compare import mean_change
from newscheck.reporters import markdown
from newscheck.reporters.passages import visible
from newscheck.reporters.places import Places

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from newscheck.finding import Finding
    from newscheck.report import FileReport, Report
    from newscheck.report.compare import Comparison

COMMAND = {"error": "error", "warning": "warning", "hint": "notice"}
MOST = 10
"""GitHub shows at most so many annotations of each kind in one step."""


def render(report: Report, *, most: int = MOST) -> str:
    """At most ``most`` annotations of each kind, the costliest first, and a line that says how many were left out."""
    lines = [_problem(file) for file in report.files if file.status is Status.FAILED]
    for severity, command in COMMAND.items():
        own = [(f, x) for x in report.files for f in x.findings if f.severity == severity]
        own.sort(key=lambda pair: -pair[0].points)
        lines += [_annotation(f, x) for f, x in own[:most]]
        if len(own) > most:
            left = Message("{count} temuan lagi ada dalam ringkasan.", count=len(own) - most)
            lines.append(f"::{command}::{_data(str(left))}")
    return "".join(f"{line}\n" for line in lines)


def write_summary(report: Report, environment: Mapping[str, str]) -> bool:
    """Adds the summary and the outputs ``score`` and ``findings`` to the runner's files; False where it names none."""
    score = "" if report.mean_score is None else report.mean_score
    outputs = {"score": score, "findings": sum(report.counts)}
    return tell_runner(environment, markdown.render(report), outputs)


def write_change(comparisons: Sequence[Comparison], environment: Mapping[str, str]) -> bool:
    """Adds a table of the drafts that changed and the output ``change``; False where the runner names no files."""
    change = mean_change(comparisons)
    page = markdown.changes(comparisons) if comparisons else ""
    return tell_runner(environment, page, {"change": "" if change is None else change})


def tell_runner(environment: Mapping[str, str], summary: str, outputs: Mapping[str, object]) -> bool:
    """Adds to the runner's ``GITHUB_STEP_SUMMARY`` and ``GITHUB_OUTPUT``; False where it names no files."""
    pages = {
        "GITHUB_STEP_SUMMARY": summary,
        "GITHUB_OUTPUT": "".join(f"{name}={value}\n" for name, value in outputs.items()),
    }
    named = {environment[variable]: page for variable, page in pages.items() if environment.get(variable)}
    for file, page in named.items():
        with Path(file).open("a", encoding="utf-8") as opened:
            opened.write(page)
    return bool(named)


def _annotation(finding: Finding, file: FileReport) -> str:
    place = Places(file).of(finding.range)
    where = {"file": file.path, "line": place.line, "endLine": place.end_line}
    if place.line == place.end_line:
        where |= {"col": place.column, "endColumn": place.end_column}
    where["title"] = finding.rule
    return f"::{COMMAND[finding.severity]} {','.join(_properties(where))}::{_data(file.told(finding))}"


def _problem(file: FileReport) -> str:
    return f"::error {','.join(_properties({'file': file.path}))}::{_data(file.problem or '')}"


def _properties(values: Mapping[str, object]) -> Iterator[str]:
    for key, value in values.items():
        yield f"{key}={_data(str(value)).replace(':', '%3A').replace(',', '%2C')}"


def _data(text: str) -> str:
    return visible(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
