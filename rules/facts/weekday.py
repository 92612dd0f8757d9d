"""A weekday fits its date."""

from __future__ import annotations

from datetime import date

from newscheck import Article, Example, Fix, Hit, Message, Severity, rule
from newscheck.rulekit import MONTHS, WEEKDAYS, DateMention, Hits, dates_in, publication

BEFORE, AFTER = 100, 14
"""Days around the publication: a date without a year that lies farther away may be of another year."""


@rule(
    severity=Severity.ERROR,
    weight=1.5,
    reference="Kode Etik Jurnalistik, Pasal 1 (berita akurat)",
    kept=0.99,
    counted="hari dan tanggal lengkap dalam berita terbit",
    examples=(
        Example(
            bad="Bupati membuka pasar murah di Lapangan Sukamaju, **Selasa (27/3/2024)**.",
            good="Bupati membuka pasar murah di Lapangan Sukamaju, Rabu (27/3/2024).",
        ),
        Example(
            bad="Pelatihan berlangsung pada **Kamis, 5 Juli 2023** di Balai Desa Mekarsari.",
            good="Pelatihan berlangsung pada Rabu, 5 Juli 2023 di Balai Desa Mekarsari.",
        ),
        Example(
            bad="Sekolah itu diresmikan **Senin (9/7)**.",
            good="Sekolah itu diresmikan Selasa (9/7).",
            published=date(2024, 7, 10),
        ),
        Example(good="Lomba digelar Sabtu-Minggu (6-7/7/2024) di Pantai Karang Sari."),
    ),
)
def weekday(article: Article) -> Hits:
    """Hari dan tanggal harus cocok menurut kalender.

    Satu angka yang keliru membuat pembaca datang pada hari yang salah, dan redaksi tidak tahu mana yang benar: harinya
    atau tanggalnya. Cocokkan dengan kalender sebelum naskah dikirim.
    """
    mentions = [m for b in article.blocks for m in dates_in(article, b)]
    published = publication(article)
    reference = published or _own_year(mentions)
    for mention in mentions:
        right = mention.fitting_weekday(reference)
        if right is None or mention.weekday in {None, right} or mention.name is None:
            continue
        day = mention.resolved(reference)
        if day is None or (mention.year is None and reference and not _near(day, reference)):
            continue
        fix = Fix.replace(mention.name, WEEKDAYS[right], safe=False)
        message = _message(day, mention, article[mention.name])
        yield Hit(mention.range, message, (fix,), soft=mention.year is None and published is None)


def _near(day: date, reference: date) -> bool:
    return -BEFORE <= (day - reference).days <= AFTER


def _message(day: date, mention: DateMention, wrong: str) -> Message:
    told = f"{day.day} {MONTHS[day.month - 1]} {day.year}"
    right = WEEKDAYS[day.weekday()]
    other = next((y for y in (day.year - 1, day.year + 1) if _weekday_in(y, day) == mention.weekday), None)
    if other is None or mention.year is None:
        return Message(
            "{date} jatuh pada hari {right}, bukan {wrong}. Periksa lagi hari atau tanggalnya.",
            date=told,
            right=right,
            wrong=wrong,
        )
    return Message(
        "{date} jatuh pada hari {right}, bukan {wrong}. Hari {wrong} cocok untuk tahun {year}; mungkin tahunnya keliru.",
        date=told,
        right=right,
        wrong=wrong,
        year=other,
    )


def _weekday_in(year: int, day: date) -> int | None:
    """The weekday of the same day and month in another year; None for a leap day."""
    return None if (day.month, day.day) == (2, 29) else day.replace(year=year).weekday()


def _own_year(mentions: list[DateMention]) -> date | None:
    """The last full date of the article where all its full dates are of one year: dates without a year lie near it."""
    full = [d for m in mentions if m.year and (d := m.resolved())]
    return max(full) if len({d.year for d in full}) == 1 else None
