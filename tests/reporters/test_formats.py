"""The machine formats hold to their own standards, whatever a draft or a file name contains."""

from __future__ import annotations

import csv
import json
from io import StringIO
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import jsonschema
import pytest

from newscheck.finding import Severity
from newscheck.report import Report
from newscheck.reporters import FORMATS, render
from newscheck.reporters.github import write_summary
from newscheck.reporters.passages import one_line
from newscheck.reporters.sarif import uri
from newscheck.schema import report_schema

SARIF = Path(__file__).parent / "sarif-2.1.0.schema.json"


def test_json_follows_the_published_schema(folder: Report) -> None:
    jsonschema.validate(json.loads(render("json", folder)), json.loads(report_schema()))


def test_jsonl_has_one_file_a_line(folder: Report) -> None:
    lines = [json.loads(line) for line in render("jsonl", folder).splitlines()]
    assert [x["path"] for x in lines] == [f.path for f in folder.files]
    assert {x["schema"] for x in lines} == {"newscheck-report/1"}


def test_sarif_follows_the_official_schema(folder: Report) -> None:
    log = json.loads(render("sarif", folder))
    validator = jsonschema.Draft7Validator(json.loads(SARIF.read_text(encoding="utf-8")))
    assert not [e.message for e in validator.iter_errors(log)]
    run = log["runs"][0]
    assert all(run["tool"]["driver"]["rules"][r["ruleIndex"]]["id"] == r["ruleId"] for r in run["results"])
    assert run["invocations"][0]["executionSuccessful"] is False


def test_sarif_fixes_give_the_text_that_the_edits_say(report: Report) -> None:
    text = report.files[0].text
    lines = text.splitlines(keepends=True)
    result = json.loads(render("sarif", report))["runs"][0]["results"][0]
    change = result["fixes"][0]["artifactChanges"][0]["replacements"][0]
    region: dict[str, Any] = change["deletedRegion"]
    line = lines[region["startLine"] - 1]
    mended = line[: region["startColumn"] - 1] + change["insertedContent"]["text"] + line[region["endColumn"] - 1 :]
    assert "agar anak-anak" in mended


def test_uris() -> None:
    assert uri("naskah/satu dua.txt") == "naskah/satu%20dua.txt"
    assert uri("a:b.txt") == "a%3Ab.txt"
    assert uri("/naskah/x.txt") == "file:///naskah/x.txt"


@pytest.mark.parametrize("form", ["junit", "checkstyle"])
def test_xml_is_well_formed(form: str, folder: Report) -> None:
    root = ET.fromstring(render(form, folder))  # noqa: S314 - our own
    assert len(root) == len(folder.files)


def test_junit_counts_its_cases(folder: Report) -> None:
    for suite in ET.fromstring(render("junit", folder)):  # noqa: S314 - our own
        assert int(suite.attrib["tests"]) == len(suite.findall("testcase"))
        assert int(suite.attrib["failures"]) == len(suite.findall("testcase/failure"))
        assert int(suite.attrib["skipped"]) == len(suite.findall("testcase/skipped"))
        assert int(suite.attrib["errors"]) == len(suite.findall("testcase/error"))


def test_junit_fails_what_the_run_fails(folder: Report) -> None:
    grave = sum(f.severity == "error" for file in folder.files for f in file.findings)
    for fail_on, failing in ((Severity.HINT, sum(folder.counts)), (Severity.ERROR, grave), (None, 0)):
        root = ET.fromstring(render("junit", folder, fail_on=fail_on))  # noqa: S314 - our own
        assert len(root.findall("testsuite/testcase/failure")) == failing
    low = ET.fromstring(render("junit", folder, fail_on=None, min_score=100))  # noqa: S314 - our own
    assert len(low.findall("testsuite/testcase/failure[@type='min-score']")) == len(
        [f for f in folder.scored if (f.score or 0) < 100]
    )


def test_gitlab_takes_the_report(folder: Report) -> None:
    schema = json.loads((Path(__file__).parent / "gitlab-code-quality.schema.json").read_text(encoding="utf-8"))
    entries = json.loads(render("gitlab", Report((*folder.files, *folder.files))))
    jsonschema.validate(entries, schema)
    assert len({e["fingerprint"] for e in entries}) == len(entries), "GitLab shows one entry for each fingerprint"
    assert {e["location"]["path"] for e in entries} <= {one_line(f.path) for f in folder.files}


def test_reviewdog_counts_columns_in_bytes(report: Report) -> None:
    first = json.loads(render("rdjson", report))["diagnostics"][1]
    assert first["location"]["range"]["start"]["column"] == len("“Kami senang ".encode()) + 1


def test_csv_runs_no_formula(folder: Report) -> None:
    rows = list(csv.DictReader(StringIO(render("csv", folder))))
    assert all(not (cell or "").startswith(("=", "+", "-", "@")) for row in rows for cell in row.values())
    assert len(rows) == sum(max(1, len(f.findings)) for f in folder.files)


def test_github_escapes_and_caps(folder: Report) -> None:
    lines = render("github", folder, most=1).splitlines()
    assert all(line.startswith(("::error", "::warning", "::notice")) for line in lines)
    assert lines[0] == "::error file=rusak.docx::Berkas ini rusak: 50%25, baris%0Abaru."
    order = [line[2:].partition(" ")[0].partition(":")[0] for line in lines]
    assert order == sorted(order, key=["error", "warning", "notice"].index)
    assert any("3 temuan lagi" in line for line in lines)


def test_github_summary_goes_where_github_says(folder: Report, tmp_path: Path) -> None:
    assert not write_summary(folder, {})
    file, outputs = tmp_path / "summary.md", tmp_path / "keluaran"
    assert write_summary(folder, {"GITHUB_STEP_SUMMARY": str(file), "GITHUB_OUTPUT": str(outputs)})
    assert file.read_text(encoding="utf-8") == render("markdown", folder)
    assert f"findings={sum(folder.counts)}" in outputs.read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("form", FORMATS)
def test_nothing_in_a_draft_commands_the_terminal(form: str, folder: Report) -> None:
    text = render(form, folder)
    assert "\x1b" not in text


@pytest.mark.parametrize("form", FORMATS)
def test_no_files_at_all(form: str) -> None:
    render(form, Report(()))
