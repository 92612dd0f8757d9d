"""Dates in Indonesian prose: "Selasa (26/3/2024)", "1–3 Maret", "kemarin", "pekan lalu", and clock times beside them.

Everything is found by pattern and told as written; :meth:`DateMention.resolved` and :meth:`DateMention.fitting_weekday`
do the arithmetic.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from newscheck.article.cache import cached_per_article
from newscheck.lexicon.calendar import MONTH_NUMBER, MONTHS, WEEKDAY_NUMBER
from newscheck.source import Ranges, TextRange

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscheck.article import Article
    from newscheck.source import Block

LATEST_MONTH = 12
LONGEST_MONTH = 31
_DAY_NAME = r"(?:[Ss]enin|[Ss]elasa|[Rr]abu|[Kk]amis|[Jj]um['’`]?at|[Ss]abtu|Minggu|Ahad)"
_MONTH_NAME = rf"(?:{'|'.join(sorted(MONTH_NUMBER, key=len, reverse=True))})"
_PART = r"(?:pagi|siang|sore|petang|malam|subuh|dini\s?hari)"
_TO = r"\s?(?:[-–—]|hingga|sampai|dan|s\.d\.|s/d)\s?"
_YEAR = r"(?:1[89]|20)\d\d"
_DATE = re.compile(
    rf"""
    (?:\b(?P<weekday>{_DAY_NAME})(?:{_TO}(?P<weekday2>{_DAY_NAME}))?
       (?:\s{_PART})?\s*+,?\s*+(?:\(hari\sini\)\s*+,?\s*+)?(?:(?:[Tt]anggal|[Tt]gl\.?)\s++)?(?P<paren>\()?\s*+)?
    (?:
      (?<![\d/.,\-])(?:(?P<from1>\d{{1,2}}){_TO})?(?P<day1>\d{{1,2}})\s?/\s?(?P<month1>\d{{1,2}})
        (?:\s?/\s?(?P<year1>{_YEAR}|\d\d))?(?![\d/])
    | (?<![\d/.,\-])(?P<day2>\d{{1,2}})(?P<mark>[-.])(?P<month2>\d{{1,2}})(?P=mark)(?P<year2>{_YEAR})(?!\d)
    | (?<![\d/.,])(?:(?P<from3>\d{{1,2}})(?:\s(?P<frommonth>(?i:{_MONTH_NAME})))?{_TO})?
        (?P<day3>\d{{1,2}})\s(?P<month3>(?i:{_MONTH_NAME}))\b\.?(?:,?\s(?P<year3>{_YEAR})\b)?
    )
    """,
    re.VERBOSE,
)
_DAY_ONLY = re.compile(rf"\b(?P<weekday>{_DAY_NAME})(?:\s{_PART})?,?\s*\((?P<day>\d{{1,2}})\)")
_WEEKDAY = re.compile(rf"\b(?P<weekday>{_DAY_NAME})\b(?:\s(?:{_PART}|ini|lalu|depan|kemarin|besok|mendatang)){{0,2}}")
_MONTH = re.compile(rf"\b(?P<month>{'|'.join(MONTHS)})\b(?:\s(?:tahun\s)?(?P<year>{_YEAR}))?(?:\s(?:ini|lalu|depan))?")
_YEAR_ONLY = re.compile(
    rf"\b(?:(?:pada|sejak|hingga|sampai|di|selama|mulai|awal|akhir)\s(?:tahun\s)?|tahun\s)(?P<year>{_YEAR})\b"
)
_RELATIVE = re.compile(
    rf"\b(?:hari\sini|kemarin(?:\s{_PART})?|besok(?:\s{_PART})?|lusa|tadi\s{_PART}|{_PART}\s(?:tadi|nanti|ini|kemarin)"
    r"|semalam|(?:pekan|minggu|bulan|tahun|semester|triwulan)\s(?:ini|lalu|depan|kemarin|mendatang)"
    r"|(?:awal|akhir|pertengahan)\s(?:pekan|bulan|tahun)(?:\s(?:ini|lalu|depan))?"
    r"|(?:se|dua\s|tiga\s|empat\s|lima\s|\d+\s)(?:hari|pekan|minggu|bulan|tahun)\s(?:yang\s)?(?:lalu|silam))\b",
    re.IGNORECASE,
)
_VAGUE = re.compile(
    r"\b(?:baru-baru\sini|belum\slama\sini|beberapa\s(?:waktu|saat|hari|pekan|minggu|bulan|tahun)\s(?:yang\s)?(?:lalu|silam)"
    r"|tempo\shari|dalam\swaktu\sdekat|belakangan\sini|akhir-akhir\sini)\b",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"\d")
_ANNOUNCED = re.compile(r"(?:[Tt]anggal|[Tt]gl\.?|(?:pagi|siang|sore|malam|hari)\s\()\s*$")
_TIME = re.compile(r"\b(?:[Pp]ukul|[Jj]am)\s(?P<hour>\d{1,2})(?P<mark>[.:])(?P<minute>\d{2})(?!\d|\.\d)")


class Granularity(StrEnum):
    """How exactly a mention fixes the time."""

    DAY = "day"
    WEEKDAY = "weekday"
    RELATIVE = "relative"
    MONTH = "month"
    YEAR = "year"
    VAGUE = "vague"


@dataclass(frozen=True, slots=True)
class DateMention:
    """A stretch that says when. Numbers are as written (``month`` may be 13); ``weekday`` counts from Monday = 0.

    ``name`` is the range of the weekday's name. In a span of days the mention is its last day.
    """

    range: TextRange
    precision: Granularity
    weekday: int | None = None
    name: TextRange | None = None
    day: int | None = None
    month: int | None = None
    year: int | None = None

    @property
    def possible(self) -> bool:
        """Whether the calendar has such a day, in the year given or in a leap year where none is."""
        if self.day is None or self.month is None:
            return True
        if not 1 <= self.month <= LATEST_MONTH:
            return False
        return 1 <= self.day <= monthrange(self.year or 2024, self.month)[1]

    def resolved(self, published: date | None = None) -> date | None:
        """The day meant: with no year written, the one nearest to the publication; None when it cannot be told."""
        if self.day is None or not self.possible:
            return None
        if self.year is not None and self.month is not None:
            return date(self.year, self.month, self.day)
        if published is None:
            return None
        around = (published.year * 12 + published.month - 1 + n for n in range(-LATEST_MONTH, LATEST_MONTH + 1))
        months = ((n // 12, n % 12 + 1) for n in around)
        days = [date(y, m, self.day) for y, m in months if self.month in {m, None} and self.day <= monthrange(y, m)[1]]
        return min(days, key=lambda d: abs((d - published).days), default=None)

    def fitting_weekday(self, published: date | None = None) -> int | None:
        """The weekday that the day really was; None when it cannot be told."""
        day = self.resolved(published)
        return None if day is None else day.weekday()


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A clock time as written: "pukul 19.30"."""

    range: TextRange
    hour: int
    minute: int

    @property
    def possible(self) -> bool:
        """Whether a clock can show it; 24.00 is allowed."""
        return (self.hour < 24 and self.minute < 60) or (self.hour == 24 and self.minute == 0)  # noqa: PLR2004


def dates_in(article: Article, block: Block) -> tuple[DateMention, ...]:
    """What :func:`find_dates` finds in a block, worked out once for each block of an article."""
    known = _dates(article)
    if block.range not in known:
        known[block.range] = find_dates(article.text, *block.range)
    return known[block.range]


@cached_per_article
def _dates(_article: Article) -> dict[TextRange, tuple[DateMention, ...]]:
    """The blocks read so far, by their ranges."""
    return {}


def find_dates(text: str, start: int, end: int) -> tuple[DateMention, ...]:
    """Every date, weekday, month, year and word of time in ``text[start:end]``, in order, none inside another."""
    found: list[DateMention] = []
    numbered = (_full, _day_only, _months, _years) if _FIGURE.search(text, start, end) else (_months,)
    for make in (*numbered, _weekdays, _words):
        taken = Ranges(m.range for m in found)
        found += [m for m in make(text, start, end) if not taken.overlaps(m.range)]
    return tuple(sorted(found, key=lambda m: (m.range, m.name or m.range)))


def find_times(text: str, start: int, end: int) -> Iterator[TimeMention]:
    """The clock times in ``text[start:end]`` that are announced by "pukul" or "jam"."""
    for match in _TIME.finditer(text, start, end):
        yield TimeMention(TextRange(*match.span()), int(match["hour"]), int(match["minute"]))


def publication(article: Article) -> date | None:
    """The day of publication: as the caller or the file says, else as the dateline gives it in full."""
    if article.published or article.dateline is None:
        return article.published
    mentions = dates_in(article, article.dateline)
    return next((d for m in mentions if m.year and (d := m.resolved())), None)


def _full(text: str, start: int, end: int) -> Iterator[DateMention]:
    for match in _DATE.finditer(text, start, end):
        day = int(match["day1"] or match["day2"] or match["day3"])
        month = _month(match["month1"] or match["month2"] or match["month3"])
        year = _year(match["year1"] or match["year2"] or match["year3"])
        if match["day1"] and not (match["paren"] or match["weekday"] or year or _announced(text, match.start())):
            continue
        if match["day1"] and match["year1"] and len(match["year1"]) == 2 and not match["weekday"]:  # noqa: PLR2004
            continue
        closed = match["paren"] is not None and text.startswith(")", match.end())
        where = TextRange(match.start(), match.end() + closed)
        first, second = match["weekday"], match["weekday2"]
        from_day = match["from1"] or match["from3"]
        if from_day is None and second is None:
            yield _mention(match, where, "weekday", (day, month, year))
            continue
        from_month = _month(match["frommonth"]) if match["frommonth"] else month
        if first and second and from_day:
            yield _mention(match, where, "weekday", (int(from_day), from_month, year))
            yield _mention(match, where, "weekday2", (day, month, year))
        else:
            yield DateMention(where, Granularity.DAY, day=day, month=month, year=year)


def _mention(match: re.Match[str], where: TextRange, group: str, day: tuple[int, int, int | None]) -> DateMention:
    name = match[group]
    return DateMention(
        where,
        Granularity.DAY,
        WEEKDAY_NUMBER[name.lower()] if name else None,
        TextRange(*match.span(group)) if name else None,
        *day,
    )


def _announced(text: str, at: int) -> bool:
    """Whether "(26/3)" or "tanggal 26/3" shows that two numbers with a slash are a date."""
    return bool(_ANNOUNCED.search(text[max(0, at - 14) : at]))


def _month(written: str) -> int:
    return int(written) if written.isdigit() else MONTH_NUMBER[written.lower()]


def _year(written: str | None) -> int | None:
    return None if written is None else int(written) + (2000 if len(written) == 2 else 0)  # noqa: PLR2004


def _day_only(text: str, start: int, end: int) -> Iterator[DateMention]:
    for match in _DAY_ONLY.finditer(text, start, end):
        if 1 <= int(match["day"]) <= LONGEST_MONTH:
            name = TextRange(*match.span("weekday"))
            weekday = WEEKDAY_NUMBER[match["weekday"].lower()]
            yield DateMention(TextRange(*match.span()), Granularity.DAY, weekday, name, int(match["day"]))


def _weekdays(text: str, start: int, end: int) -> Iterator[DateMention]:
    for match in _WEEKDAY.finditer(text, start, end):
        name = TextRange(*match.span("weekday"))
        weekday = WEEKDAY_NUMBER[match["weekday"].lower()]
        yield DateMention(TextRange(*match.span()), Granularity.WEEKDAY, weekday, name)


def _months(text: str, start: int, end: int) -> Iterator[DateMention]:
    for match in _MONTH.finditer(text, start, end):
        month = MONTH_NUMBER[match["month"].lower()]
        yield DateMention(TextRange(*match.span()), Granularity.MONTH, month=month, year=_year(match["year"]))


def _years(text: str, start: int, end: int) -> Iterator[DateMention]:
    for match in _YEAR_ONLY.finditer(text, start, end):
        yield DateMention(TextRange(*match.span()), Granularity.YEAR, year=int(match["year"]))


def _words(text: str, start: int, end: int) -> Iterator[DateMention]:
    for pattern, precision in ((_RELATIVE, Granularity.RELATIVE), (_VAGUE, Granularity.VAGUE)):
        for match in pattern.finditer(text, start, end):
            yield DateMention(TextRange(*match.span()), precision)
