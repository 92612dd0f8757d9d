"""The calendar: names of months and weekdays, and how else people write them."""

from __future__ import annotations

WEEKDAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
MONTHS = ("Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
          "Desember")  # fmt: skip
_SHORT_MONTHS = (
    "jan | feb pebruari | mar | apr | | jun | jul | agu agt ags agust | sep sept | okt | nov nop nopember | des"
)
MONTH_NUMBER = {m.lower(): i for i, m in enumerate(MONTHS, 1)} | {
    short: i for i, group in enumerate(_SHORT_MONTHS.split("|"), 1) for short in group.split()
}
"""Months by what is written for them, in small letters: 1 is January."""
WEEKDAY_NUMBER = {**{w.lower(): i for i, w in enumerate(WEEKDAYS)}, "jum'at": 4, "jum’at": 4, "jum`at": 4, "ahad": 6}
"""Weekdays by what is written for them, in small letters: 0 is Monday, as in ``date.weekday``."""
