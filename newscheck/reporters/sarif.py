"""SARIF 2.1.0 (OASIS 2020): for GitHub code scanning and editors; with fixes, fingerprints and the rules' cards."""

from __future__ import annotations

import re
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from newscheck.message import translate
from newscheck.report import Status
from newscheck.reporters.cards import card_of
from newscheck.reporters.json import written
from newscheck.reporters.places import Places
from newscheck.version import __version__

if TYPE_CHECKING:
    from newscheck.edits import Edit, Fix
    from newscheck.finding import Finding
    from newscheck.report import FileReport, Report

_UNNAMEABLE = re.compile("[\ud800-\udc7f\udd00-\udfff]")
"""Surrogates that stand for no byte of a file name."""
SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVEL = {"error": "error", "warning": "warning", "hint": "note"}


def render(report: Report) -> str:
    """A log with one run."""
    rules = sorted({f.rule: f.severity for file in report.files for f in file.findings})
    index = {rule: i for i, rule in enumerate(rules)}
    failed = [file for file in report.files if file.problem]
    run = {
        "tool": {
            "driver": {"name": "newscheck", "version": __version__, "rules": [_rule(r, report) for r in rules]},
        },
        "columnKind": "unicodeCodePoints",
        "artifacts": [{"location": {"uri": uri(file.path)}} for file in report.files],
        "results": [r for file in report.files for r in _results(file, index)],
        "invocations": [
            {
                "executionSuccessful": not any(file.status is Status.FAILED for file in failed),
                "toolExecutionNotifications": [_notification(file) for file in failed],
            }
        ],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return written(log, indent=1) + "\n"


def uri(path: str) -> str:
    """A path as a URI reference: relative paths stay relative, absolute ones become ``file:`` URIs."""
    path = _UNNAMEABLE.sub("\N{REPLACEMENT CHARACTER}", path)
    if PurePath(path).is_absolute():
        return Path(path).as_uri()
    return quote(PurePath(path).as_posix().encode("utf-8", "surrogateescape"))


def _rule(rule_id: str, report: Report) -> dict[str, Any]:
    card = card_of(report, rule_id)
    if card is None:
        return {"id": rule_id}
    examples = "".join(f"\n\n- ✗ {e.bad}\n- ✓ {e.good}" for e in card.examples if e.bad and e.good)
    title, why = translate(card.title), translate(card.why or card.title)
    described = {
        "id": rule_id,
        "shortDescription": {"text": title},
        "fullDescription": {"text": why},
        "help": {"text": why, "markdown": f"{why}{examples}"},
        "defaultConfiguration": {"level": LEVEL[card.severity]},
        "properties": {"category": rule_id.partition("/")[0], "reference": card.reference},
    }
    return described | ({"helpUri": card.url} if card.url else {})


def _results(file: FileReport, index: dict[str, int]) -> list[dict[str, Any]]:
    places = Places(file)
    return [_result(f, file, places, index) for f in file.findings]


def _result(finding: Finding, file: FileReport, places: Places, index: dict[str, int]) -> dict[str, Any]:
    artifact = {"uri": uri(file.path)}
    place = places.of(finding.range)
    region = {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
        "snippet": {"text": finding.text},
    }
    return {
        "ruleId": finding.rule,
        "ruleIndex": index[finding.rule],
        "level": LEVEL[finding.severity],
        "message": {"text": finding.message},
        "locations": [{"physicalLocation": {"artifactLocation": artifact, "region": region}} | _passage(finding, file)],
        "partialFingerprints": {"newscheck/v1": finding.fingerprint},
        "fixes": [_fix(fix, artifact, places) for fix in finding.fixes if fix.edits],
        "properties": {"points": finding.points},
    }


def _passage(finding: Finding, file: FileReport) -> dict[str, Any]:
    """Where a person finds it in a format without lines."""
    return {"logicalLocations": [{"fullyQualifiedName": file.place_of(finding)}]} if file.landmarks else {}


def _fix(fix: Fix, artifact: dict[str, str], places: Places) -> dict[str, Any]:
    changes = [{"artifactLocation": artifact, "replacements": [_replacement(e, places) for e in fix.edits]}]
    return {"description": {"text": str(fix.title)}, "artifactChanges": changes}


def _replacement(edit: Edit, places: Places) -> dict[str, Any]:
    place = places.of(edit.range)
    region = {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }
    return {"deletedRegion": region, "insertedContent": {"text": edit.text}}


def _notification(file: FileReport) -> dict[str, Any]:
    level = "error" if file.status is Status.FAILED else "warning"
    location = {"physicalLocation": {"artifactLocation": {"uri": uri(file.path)}}}
    return {"level": level, "message": {"text": file.problem}, "locations": [location]}
