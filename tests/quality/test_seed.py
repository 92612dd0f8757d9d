"""The draft that newscheck was made for gets the report it deserves."""

from __future__ import annotations

import csv
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

import pytest

from newscheck import check
from newscheck.article.parts import Answer, Question, QuoteKind

if TYPE_CHECKING:
    from pathlib import Path

    from newscheck.report import FileReport


@pytest.fixture(scope="module")
def seed(shared: Path) -> FileReport:
    return check((shared / "drafts/seed.txt").read_bytes().decode())


def test_every_golden_line_is_found(seed: FileReport, shared: Path) -> None:
    missing = []
    with (shared / "drafts/seed.golden.tsv").open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows, delimiter="\t", quoting=csv.QUOTE_NONE):
            places = [(at, at + len(t)) for t in row["text"].split("|") if (at := seed.text.find(t)) >= 0]
            rules = row["rule"].split("|")
            hit = any(
                any(fnmatchcase(f.rule, r) for r in rules) and any(f.range.overlaps(p) for p in places)
                for f in seed.findings
            )
            if not hit:
                missing.append(row)
    assert missing == []


def test_quotes_and_speakers(seed: FileReport) -> None:
    direct = [q.speaker_name for q in seed.quotes if q.kind is QuoteKind.DIRECT]
    assert direct == ["I Nengah Muliarta", "I Nengah Muliarta", "Luh Ketut Ari Citrawati"]
    cues = {seed.text[slice(*q.cue)] for q in seed.quotes if q.cue and q.kind is not QuoteKind.DIRECT}
    assert {"menyatakan", "Menurutnya", "mengungkapkan", "mengaku"} <= cues


def test_when_and_who(seed: FileReport) -> None:
    elements = {e.question: e for e in seed.elements}
    assert elements[Question.WHEN].lead is Answer.NO
    assert elements[Question.WHEN].first3 is Answer.YES
    assert elements[Question.WHO].lead is Answer.PARTIAL
    assert elements[Question.WHO].first3 is Answer.YES


def test_nothing_right_is_accused(seed: FileReport) -> None:
    accused = {f.rule for f in seed.findings}
    assert not accused & {"facts/weekday", "facts/date", "facts/name-varies", "quotes/unattributed"}
    assert "quotes/speaker-varies" not in accused


def test_sentences_survive_degrees_and_titles(seed: FileReport, shared: Path) -> None:
    from newscheck.article import Article
    from newscheck.source import Source

    sentences = [s.range for s in Article(Source("seed.txt", seed.text)).sentences]
    for name in ("Dr. I Nengah Muliarta, S.Si., M.Si. yang", "Plt. Kepala", "Citrawati, S.Sos., MM. mengungkapkan"):
        at = seed.text.index(name)
        assert any(s.covers((at, at + len(name))) for s in sentences), name
