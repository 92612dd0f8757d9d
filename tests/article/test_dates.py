"""Dates as written and what the calendar says of them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscheck.article.elements.dates import DateMention, Granularity, find_dates, find_times
from newscheck.lexicon.calendar import MONTHS, WEEKDAYS


def one(text: str) -> DateMention:
    found = find_dates(text, 0, len(text))
    assert len(found) == 1, [text[slice(*m.range)] for m in found]
    return found[0]


@pytest.mark.parametrize(
    ("text", "day", "month", "year", "weekday"),
    [
        ("Rapat digelar Selasa (26/3/2024).", 26, 3, 2024, 1),
        ("Rapat digelar Selasa, 26 Maret 2024.", 26, 3, 2024, 1),
        ("Rapat digelar hari Jum'at (1/3) pagi.", 1, 3, None, 4),
        ("Rapat digelar Rabu malam (6/11/2024).", 6, 11, 2024, 2),
        ("Rapat pada tanggal 5 Nop 2024 itu.", 5, 11, 2024, None),
        ("Rapat pada 05-12-2024 itu.", 5, 12, 2024, None),
        ("Rapat pada Selasa (26) itu.", 26, None, None, 1),
    ],
)
def test_days(text: str, day: int, month: int | None, year: int | None, weekday: int | None) -> None:
    found = one(text)
    assert found.precision is Granularity.DAY
    assert (found.day, found.month, found.year, found.weekday) == (day, month, year, weekday)


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("Rapat digelar Senin lalu.", Granularity.WEEKDAY),
        ("Rapat digelar kemarin.", Granularity.RELATIVE),
        ("Rapat digelar pekan lalu.", Granularity.RELATIVE),
        ("Rapat digelar Maret 2024.", Granularity.MONTH),
        ("Rapat digelar pada 2024.", Granularity.YEAR),
        ("Rapat digelar baru-baru ini.", Granularity.VAGUE),
    ],
)
def test_words_of_time(text: str, precision: Granularity) -> None:
    assert one(text).precision is precision


@pytest.mark.parametrize(
    "text", ["Warga RT 1/2 bekerja.", "Skor 3-1 bertahan.", "Dalam seminggu harga naik.", "Ia berumur 2024 hari."]
)
def test_no_date(text: str) -> None:
    assert find_dates(text, 0, len(text)) == ()


def test_span_of_days_keeps_both_weekdays() -> None:
    text = "Lomba digelar Sabtu-Minggu (6-7/7/2024)."
    found = find_dates(text, 0, len(text))
    assert [(m.day, m.weekday) for m in found] == [(6, 5), (7, 6)]


def test_year_is_the_nearest_to_publication() -> None:
    assert one("Rapat Selasa (31/12).").resolved(date(2025, 1, 3)) == date(2024, 12, 31)
    assert one("Rapat Selasa (31/12).").resolved() is None


@pytest.mark.parametrize(
    "text", ["sampai 31/2/2024", "sampai 30 Februari 2024", "Senin (12/13/2024)", "Senin (0/5/2024)"]
)
def test_impossible(text: str) -> None:
    found = one(text)
    assert not found.possible
    assert found.resolved(date(2024, 1, 1)) is None


def test_times() -> None:
    text = "Acara pukul 19.30 WIB sampai pukul 24.00, bukan pukul 25.10."
    assert [t.possible for t in find_times(text, 0, len(text))] == [True, True, False]


@given(st.dates(min_value=date(1950, 1, 1), max_value=date(2099, 12, 31)))
def test_a_full_date_fits_its_weekday(day: date) -> None:
    text = f"Rapat {WEEKDAYS[day.weekday()]}, {day.day} {MONTHS[day.month - 1]} {day.year}."
    found = one(text)
    assert found.resolved() == day
    assert found.fitting_weekday() == found.weekday


@given(st.text(max_size=200))
def test_ranges_lie_in_any_text(text: str) -> None:
    for mention in find_dates(text, 0, len(text)):
        assert 0 <= mention.range.start < mention.range.end <= len(text)
