"""The JSON report, contract ``newscheck-report/1``."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from newscheck.report import Report, Status
from newscheck.version import __version__

if TYPE_CHECKING:
    from newscheck.article.parts import Element, Quote
    from newscheck.finding import Finding
    from newscheck.report import FileReport

SCHEMA = "newscheck-report/1"
_COMMANDING = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""Control characters above ASCII, marks that turn the direction of writing, line ends of JavaScript, surrogates."""


def render(report: Report) -> str:
    """The report as JSON text, keys as :func:`newscheck.schema.report_schema` describes them."""
    return written(as_dict(report), indent=1)


def written(data: object, *, indent: int | None = None) -> str:
    """JSON text in any letters but those that no encoding can say or that command a terminal: these stand escaped."""
    text = json.dumps(data, ensure_ascii=False, indent=indent)
    return _COMMANDING.sub(lambda found: f"\\u{ord(found.group()):04x}", text)


def as_dict(report: Report) -> dict[str, Any]:
    """The report as plain data."""
    findings = [f for x in report.files for f in x.findings]
    scores = [x.score for x in report.files if x.score is not None]
    return {
        "schema": SCHEMA,
        "newscheck": __version__,
        "summary": {
            "files": len(report.files),
            "failed": sum(x.status is Status.FAILED for x in report.files),
            "errors": sum(f.severity == "error" for f in findings),
            "warnings": sum(f.severity == "warning" for f in findings),
            "hints": sum(f.severity == "hint" for f in findings),
            "mean_score": round(sum(scores) / len(scores), 1) if scores else None,
        },
        "files": [file_dict(x) for x in report.files],
    }


def file_dict(file: FileReport) -> dict[str, Any]:
    """One file's report as plain data."""
    return {
        "path": file.path,
        "status": file.status.value,
        "problem": file.problem,
        "words": file.words,
        "score": file.score,
        "grade": file.grade,
        "categories": [
            {"id": c.id, "score": c.score, "weight": c.weight, "findings": c.findings} for c in file.categories
        ],
        "metrics": dict(file.metrics),
        "blocks": [{"kind": b.kind.value, "range": list(b.range)} for b in file.blocks],
        "elements": {e.question.value: _element(e, file.text) for e in file.elements},
        "quotes": [_quote(q) for q in file.quotes],
        "findings": [_finding(f, file) for f in file.findings],
        "notes": list(file.notes),
    }


def _element(element: Element, text: str) -> dict[str, Any]:
    evidence = [{"range": list(e.range), "text": text[slice(*e.range)], "scope": e.scope} for e in element.evidence]
    scopes = {scope: getattr(element, scope).value for scope in ("lead", "first3", "article")}
    return {**scopes, "evidence": evidence}


def _quote(quote: Quote) -> dict[str, Any]:
    return {
        "kind": quote.kind.value,
        "content": [list(c) for c in quote.content],
        "cue": list(quote.cue) if quote.cue else None,
        "speaker": list(quote.speaker) if quote.speaker else None,
        "speaker_name": quote.speaker_name,
        "speaker_sure": quote.speaker_sure,
    }


def _finding(finding: Finding, file: FileReport) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "category": finding.category,
        "severity": finding.severity.value,
        "range": list(finding.range),
        "line": finding.line,
        "column": finding.column,
        "place": file.place_of(finding),
        "text": finding.text,
        "message": finding.message,
        "fixes": [
            {
                "title": str(x.title),
                "safe": x.safe,
                "edits": [{"range": list(e.range), "text": e.text} for e in x.edits],
                **({"joint": True} if x.joint else {}),
            }
            for x in finding.fixes
        ],
        "points": finding.points,
        "fingerprint": finding.fingerprint,
    }
