"""The columns of the two tables that an archive is turned into."""

from __future__ import annotations

from functools import cache
from typing import Any

from newscheck.article.metrics import FIGURES

ARTICLE_COLUMNS = (
    *("id", "file", "row", "date", "title", "status", "problem", "words", "score", "grade", "categories", "metrics"),
    *("elements", "speakers", "findings", "notes"),
)
"""Columns of the articles, before those that are carried along."""


@cache
def article_schema(keep: tuple[str, ...]) -> Any:
    """The Arrow schema of the articles, the carried columns last, as text."""
    import pyarrow as pa

    text, count, number = pa.string(), pa.int32(), pa.float64()
    place = [("start", count), ("end", count)]
    edit = pa.struct([*place, ("text", text)])
    fix = pa.struct([("title", text), ("safe", pa.bool_()), ("joint", pa.bool_()), ("edits", pa.list_(edit))])
    finding = pa.struct([
        *(("rule", text), ("category", text), ("severity", text), *place, ("line", count), ("column", count)),
        *(("text", text), ("message", text), ("points", number), ("fixes", pa.list_(fix)), ("fingerprint", text)),
        *(("related", pa.list_(pa.struct(place))), ("duplicate_of", text)),
    ])  # fmt: skip
    evidence = pa.struct([*place, ("text", text), ("scope", text)])
    scopes = [(scope, text) for scope in ("lead", "first3", "article")]
    element = pa.struct([("question", text), *scopes, ("evidence", pa.list_(evidence))])
    speaker = pa.struct([("name", text), ("office", text), ("statements", count), ("direct", count)])
    category = pa.struct([("id", text), ("score", number), ("weight", number), ("findings", count)])
    kinds = (
        *(text, text, pa.int64(), pa.date32(), text, text, text, count, number, text, pa.list_(category)),
        *(pa.struct([(f, number) for f in FIGURES]), pa.list_(element), pa.list_(speaker), pa.list_(finding)),
        pa.list_(text),
    )
    return pa.schema([*zip(ARTICLE_COLUMNS, kinds, strict=True), *((name, text) for name in keep)])


@cache
def error_schema() -> Any:
    """The Arrow schema of the errors."""
    import pyarrow as pa

    return pa.schema([
        *(("id", pa.string()), ("partition", pa.int32()), ("file", pa.string()), ("row", pa.int64())),
        ("problem", pa.string()),
    ])  # fmt: skip
