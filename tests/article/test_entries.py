"""Looking people up: by the words of a name, by a slip of them, by office."""

from __future__ import annotations

import pytest

from newscheck.article.parts import PersonKind
from newscheck.article.quotes.entries import Entries, Entry
from newscheck.source import TextRange

PEOPLE = [
    ("Made Rai", "Bupati Mekarsari", 0),
    ("Siti Aminah", "Kepala Dinas Pertanian Mekarsari", 100),
    ("Wisnuwardhana Putra", "Kepala Dinas Perhubungan Mekarsari", 200),
    ("Made Suparta", None, 300),
]


@pytest.fixture
def entries() -> Entries:
    found = Entries()
    for name, office, at in PEOPLE:
        found.add(
            Entry(name, PersonKind.PERSON, frozenset(name.lower().split()), [TextRange(at, at + 5)], office=office)
        )
    found.add(Entry("Dinas Pasar", PersonKind.INSTITUTION, frozenset()))
    return found


@pytest.mark.parametrize(
    ("words", "offset", "name"),
    [
        ("rai", 400, "Made Rai"),
        ("made", 250, "Made Rai"),
        ("made", 400, "Made Suparta"),
        ("aminnah", 400, "Siti Aminah"),
        ("wisnu", 400, "Wisnuwardhana Putra"),
        ("wis", 400, None),
        ("ketut", 400, None),
        ("rai aminah", 400, None),
    ],
)
def test_by_words(entries: Entries, words: str, offset: int, name: str | None) -> None:
    entry = entries.find(words.split(), offset)
    assert (entry.name if entry else None) == name


@pytest.mark.parametrize(
    ("office", "offset", "name"),
    [
        ("Bupati", 400, "Made Rai"),
        ("Kepala Dinas Pertanian", 400, "Siti Aminah"),
        ("Kadis Perhubungan", 400, "Wisnuwardhana Putra"),
        ("Kepala Dinas", 150, "Siti Aminah"),
        ("Camat", 400, None),
        ("Kepala Sekolah Dasar Negeri Melati", 400, None),
    ],
)
def test_by_office(entries: Entries, office: str, offset: int, name: str | None) -> None:
    entry = entries.by_office(office.split(), offset)
    assert (entry.name if entry else None) == name


def test_mentions_stay_in_order_and_single() -> None:
    entry = Entry("Made Rai", PersonKind.PERSON, frozenset({"made", "rai"}))
    for at in (50, 10, 50):
        entry.note(TextRange(at, at + 8))
    assert [m.start for m in entry.mentions] == [10, 50]
    assert (entry.last_before(5), entry.last_before(50), entry.last_before(51)) == (-1, 10, 50)
