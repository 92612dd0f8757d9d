"""A row is the draft that a text file of its title and body would be, and its report the same."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import pytest

from newscheck.archive.inputs import Row
from newscheck.archive.rows import Entry, entry_of
from newscheck.archive.table import article_row
from newscheck.article import Article
from newscheck.config import Config
from newscheck.engine.checker import Checker
from newscheck.engine.pipeline import check_source
from newscheck.reading.limits import Limits
from newscheck.ruleset.selection import chosen_rules
from newscheck.source import BlockKind
from tests.archive.conftest import COLUMNS, finish, generated, table, write_jsonl

if TYPE_CHECKING:
    from pathlib import Path

    from newscheck.archive.columns import Columns


def entry(values: dict[str, Any], limits: Limits | None = None, columns: Columns = COLUMNS) -> Entry:
    return entry_of(Row(7, values), columns, "a.jsonl", limits or Limits())


def test_every_row_has_the_report_that_check_gives(tmp_path: Path) -> None:
    articles = [*generated(24), {"id": "x", "judul": "Rapat Dibuka", "isi": "The town met on Monday. " * 12}]
    where = write_jsonl(tmp_path / "a.jsonl", articles)
    config = Config()
    assert [d.articles for d in finish(where, tmp_path / "hasil", config)] == [25]
    for row, article in zip(table(tmp_path / "hasil"), articles, strict=True):
        draft = tmp_path / "naskah.txt"
        draft.write_text(f"{article['judul']}\n\n{article['isi']}", encoding="utf-8")
        day = article.get("tanggal")
        alone = Checker(Config(published=date.fromisoformat(day) if isinstance(day, str) else None)).check(draft)
        kept = Entry(row["id"], row["row"], row["title"], row["date"], (row["desk"],))
        assert row == article_row(kept, alone, "a.jsonl", ("desk",))
        assert row["id"] == article["id"]


def test_a_title_of_several_sentences_is_still_the_title() -> None:
    found = entry({"judul": "Jembatan\nDibuka. Warga Lega.  Akhirnya!", "isi": "Warga datang. Mereka senang."})
    assert found.source
    blocks = Article(found.source).blocks
    assert [b.kind for b in blocks] == [BlockKind.TITLE, BlockKind.LEAD]
    assert found.title == "Jembatan Dibuka. Warga Lega. Akhirnya!"
    assert found.source.text == f"{found.title}\n\nWarga datang. Mereka senang."


def test_a_title_alone_is_skipped() -> None:
    found = entry({"judul": "Warga Bangun Jembatan", "isi": ""})
    assert found.source
    report = check_source(found.source, chosen_rules(Config(select=("style/baku",))), Config())
    assert report.status == "skipped"


@pytest.mark.parametrize(
    ("value", "day"),
    [("2026-03-04", date(2026, 3, 4)), ("2026-03-04T10:00:00+07:00", date(2026, 3, 4)), (None, None), ("", None),
     (datetime(2026, 3, 4, 23, 0), date(2026, 3, 4)), (date(2026, 3, 4), date(2026, 3, 4))],  # noqa: DTZ001
)  # fmt: skip
def test_days(value: Any, day: date | None) -> None:
    found = entry({"isi": "Warga datang.", "tanggal": value})
    assert found.published == day
    assert found.source
    assert found.source.meta.published == day
    assert not found.source.notes


def test_a_day_that_cannot_be_read_is_told() -> None:
    found = entry({"isi": "Warga datang.", "tanggal": "kemarin"})
    assert found.source
    assert "kemarin" in found.source.notes[0]


def test_ids_and_carried_columns_are_text() -> None:
    found = entry({"id": 12, "isi": "Warga datang.", "desk": ["desa", 1]})
    assert (found.id, found.kept, found.title) == ("12", ('["desa", 1]',), None)
    assert entry({"isi": "Warga datang."}).id == "a.jsonl#7"


@pytest.mark.parametrize(
    ("body", "says"),
    [(None, "“isi”"), (3, "“isi”"), ("a" * 200, "karakter"), ("Warga \ud800 datang.", "UTF-16"), ("Warga\0", "NUL")],
)
def test_bodies_that_cannot_be_checked(body: Any, says: str) -> None:
    found = entry({"id": "x", "isi": body, "desk": "desa"}, Limits(max_characters=100))
    assert found.source is None
    assert says in found.problem
    assert (found.id, found.kept) == ("x", ("desa",))
