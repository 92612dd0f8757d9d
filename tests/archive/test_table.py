"""The table of articles leaves out nothing that a report knows of a finding."""

from __future__ import annotations

from typing import Any

import pytest

pytest.importorskip("pyarrow")

from newscheck.archive.schema import article_schema
from newscheck.batch.codec import named
from newscheck.edits import Edit, Fix
from newscheck.finding import Finding, Severity
from newscheck.message import Message
from newscheck.report.score import CategoryScore
from newscheck.source import TextRange

WHERE = TextRange(3, 7)
FINDING = Finding(
    *("style/baku", "style", Severity.HINT, WHERE, 1, 4, "kata", "Pesan."),
    fixes=(Fix(Message("Tulis {n}", n=2), (Edit(WHERE, "lain"),), safe=True, joint=True),),
    related=(TextRange(9, 12),),
    points=1.5,
    fingerprint="a1",
    duplicate_of="a0",
)


def column(name: str) -> Any:
    return article_schema(()).field(name).type.value_type


def names(kind: Any) -> set[str]:
    return {field.name for field in kind}


def test_every_field_of_a_finding_has_its_column() -> None:
    row, kind = named(FINDING), column("findings")
    assert names(kind) == set(row)
    assert names(kind.field("fixes").type.value_type) == set(row["fixes"][0])
    assert names(column("categories")) == set(named(CategoryScore("style", 80.0, 0.2, 3)))


def test_a_finding_is_told_in_plain_words() -> None:
    row = named(FINDING)
    assert (row["start"], row["end"], row["related"]) == (3, 7, [{"start": 9, "end": 12}])
    assert row["fixes"] == [
        {"title": "Tulis 2", "edits": [{"start": 3, "end": 7, "text": "lain"}], "safe": True, "joint": True}
    ]
    assert (row["severity"], row["duplicate_of"]) == ("hint", "a0")
