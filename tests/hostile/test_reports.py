"""Reports on drafts that say anything: no command for a terminal, GitHub, a spreadsheet or a browser comes through."""

from __future__ import annotations

import csv
import io
import json
import re
from html.parser import HTMLParser

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newscheck.edits import Fix
from newscheck.finding import Finding, Severity
from newscheck.report import FileReport, Report, Status
from newscheck.reporters import FORMATS, render
from newscheck.source import Block, BlockKind, Source, TextRange

FEW = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
ATTACKS = (
    *(
        "\x1b[2J",
        "\x1b]0;judul\x07",
        "\x9b31m",
        "\r",
        "\n::error::palsu",
        "::error file=a::x",
        "##[error]x",
        "%0A::error::",
    ),
    *(
        "=cmd|' /C calc'!A0",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1+1",
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
    ),
    *(
        '" onmouseover="x',
        "]]>",
        "&lt;",
        "\u202e",
        "\u2066",
        "\u200f",
        "\ud800",
        "\udc80",
        "\0",
        "\ufeff",
        "\uffff",
        "`${x}`",
    ),
    *(
        "[x](javascript:alert(1))",
        "{{ 7*7 }}",
        "{% raw %}",
        "{0.__class__}",
        "%s%n",
        "|",
        "\\",
        "\u2028",
        "\x85",
        "\x08",
        "\x7f",
    ),
)
TEXTS = st.lists(st.one_of(st.sampled_from(ATTACKS), st.characters(), st.just("warga ")), min_size=1, max_size=12).map(
    "".join
)
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
ENTERTAINED = {"text", "concise", "github", "csv", "markdown", "html", "junit", "checkstyle", "svg"}
"""Formats that a person's terminal, runner or browser reads as they are."""


def report_on(text: str, path: str) -> Report:
    """A report whose path, text, message and fix are all hostile."""
    whole = TextRange(0, len(text))
    line, column = Source(path, text).position(0)
    finding = Finding(
        "style/aneh", "style", Severity.ERROR, whole, line, column, text, text, (Fix.replace(whole, text),),
        fingerprint="0" * 16, points=1.0,
    )  # fmt: skip
    file = FileReport(
        path, Status.CHECKED, problem=text, text=text, words=1, score=50.0, grade="perlu-suntingan",
        blocks=(Block(BlockKind.LEAD, whole),), findings=(finding,), notes=(text,),
    )  # fmt: skip
    return Report((file, FileReport(path, Status.FAILED, text)), {})


@pytest.mark.parametrize("form", FORMATS)
@FEW
@given(text=TEXTS, path=TEXTS)
def test_every_format_says_it_safely(form: str, text: str, path: str) -> None:
    for report in (report_on(text, path), Report(report_on(text, path).files[:1], {})):
        page = render(form, report)
        page.encode("utf-8")
        if form in ENTERTAINED:
            assert not CONTROL.search(page), repr(CONTROL.search(page))
        SAFE.get(form, str)(page)


def github(page: str) -> None:
    lines = page.removesuffix("\n").split("\n")
    assert "\r" not in page
    assert all(line.startswith(("::error", "::warning", "::notice")) for line in lines), page
    assert len(lines) == sum(line.startswith("::error ") for line in lines)


def sheet(page: str) -> None:
    rows = list(csv.reader(io.StringIO(page)))
    assert all(not cell.startswith(("=", "+", "-", "@", "\t", "\r")) for row in rows[1:] for cell in row), rows


class Tags(HTMLParser):
    """Notes what a browser would run or fetch."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.scripts = 0
        self.bad: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.scripts += tag == "script"
        names = {name for name, _ in attrs}
        if tag in {"img", "iframe", "object", "embed", "base"} or any(n.startswith("on") for n in names):
            self.bad.append(f"{tag} {attrs}")
        if any((value or "").strip().lower().startswith("javascript:") for _, value in attrs):
            self.bad.append(f"{tag} {attrs}")


def page(text: str) -> None:
    tags = Tags()
    tags.feed(text)
    assert not tags.bad, tags.bad
    assert tags.scripts == 1
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', text)
    assert policy
    assert "default-src 'none'" in policy[1].replace("&#39;", "'")


def xml(text: str) -> None:
    from lxml import etree

    etree.fromstring(text.encode(), etree.XMLParser(resolve_entities=False))


def json_lines(text: str) -> None:
    assert all(json.loads(line) for line in text.split("\n") if line)


SAFE = {
    "github": github, "csv": sheet, "html": page, "junit": xml, "checkstyle": xml, "svg": xml,
    "json": json.loads, "jsonl": json_lines, "sarif": json.loads, "rdjson": json.loads,
}  # fmt: skip
