"""Figures that cannot be: a span that runs backwards, a part larger than its whole, a law from a year to come."""

from __future__ import annotations

import re

from newscheck import Article, Example, Hit, Message, Severity, TextRange, looks_for, rule
from newscheck.rulekit import MONTHS, Hits, Search, publication

_MONTH = "|".join(MONTHS)
_TO = r"\s?(?:[-–—]|\ss/?d\s|s\.d\.|sampai(?:\sdengan)?|hingga)\s?"
_DAYS = re.compile(
    rf"\b(?P<first>\d{{1,2}})(?:\s(?P<month>{_MONTH}))?(?:{_TO})(?P<last>\d{{1,2}})\s(?P<same>{_MONTH})\b",
    re.IGNORECASE,
)
_YEARS = re.compile(
    rf"\b(?:[Tt]ahun|[Pp]eriode|[Mm]asa\s\w+)\s(?P<first>(?:19|20)\d\d)(?:{_TO})(?P<last>(?:19|20)\d\d)\b"
)
_PART = re.compile(
    r"(?<![\d.,])(?P<part>\d{1,3}(?:\.\d{3})*|\d+)\s(?P<what>[a-z]+)\sdari\s(?:(?P<all>total|seluruh|jumlah|sebanyak)\s)?"
    r"(?P<whole>\d{1,3}(?:\.\d{3})*|\d+)\s(?P<of>[a-z]+)\b(?!\s(?:menjadi|ke)\b)"
)
_LAW = re.compile(
    r"\b(?:UU|[Uu]ndang-[Uu]ndang|PP|Perpres|Perppu|Perda|Perbup|Perwali|Pergub|Permen\w+|Inpres|Keppres|Peraturan\s[A-Z]\w+)"
    r"\b[^.\n]{0,50}?\b[Tt]ahun\s(?P<year>\d{4})\b"
)
_SEARCH = Search(_DAYS, _YEARS, _PART, _LAW)
FIRST_LAW, LAST_LAW = 1800, 2100
"""Years between which a law that is cited was made, where the day of publication is not known."""


@rule(
    severity=Severity.WARNING,
    weight=1.5,
    reference="Kode Etik Jurnalistik, Pasal 1 (berita akurat)",
    examples=(
        Example(bad="Pameran buku digelar **20–18 Oktober** 2024 di Balai Desa Sukamaju."),
        Example(bad="Banjir merendam **12 rumah dari 10 rumah** di Dusun Melati."),
        Example(bad="Aturan itu tertuang dalam **Peraturan Daerah Nomor 3 Tahun 2204**."),
        Example(bad="Wayan Suta memimpin koperasi **periode 2024–2019**."),
        Example(good="Pameran buku digelar 18–20 Oktober 2024. Banjir merendam 10 dari 12 rumah."),
        Example(good="Peserta naik menjadi 12 orang dari 10 orang. Lomba digelar 28 Oktober–3 November 2024."),
    ),
)
@looks_for(patterns=lambda: _SEARCH)
def contradiction(article: Article) -> Hits:
    """Angka dalam satu kalimat harus mungkin.

    Tanggal yang berjalan mundur atau bagian yang lebih besar daripada keseluruhannya pasti salah ketik. Periksa catatan
    Anda, atau tanyakan lagi kepada narasumber.
    """
    blocks = [b.range for b in (article.title, *article.paragraphs) if b]
    published = publication(article)
    latest = published.year + 1 if published else LAST_LAW
    for match in _SEARCH.matches(article, blocks):
        message = _wrong(match.found, latest, article.text[max(0, match.found.start() - 40) : match.found.start()])
        if message:
            yield Hit(TextRange(*match.found.span()), message)


def _wrong(found: re.Match[str], latest: int, before: str) -> Message | None:
    told = found.groupdict()
    if "year" in told:
        year = int(told["year"])
        return None if FIRST_LAW < year <= latest else Message("Tahun {year} tidak mungkin. Periksa lagi.", year=year)
    if "part" in told:
        return _too_large(told, before)
    other_month = "month" in told and told["month"] and told["month"].lower() != told["same"].lower()
    if other_month or int(told["first"]) < int(told["last"]):
        return None
    return Message(
        "Rentang ini berjalan mundur, dari {first} ke {last}. Periksa lagi.", first=told["first"], last=told["last"]
    )


def _too_large(told: dict[str, str | None], before: str) -> Message | None:
    part, whole = (int((told[k] or "").replace(".", "")) for k in ("part", "whole"))
    grown = re.search(r"\b(?:naik|turun|bertambah|berkurang|meningkat|menjadi|selisih|unggul)\b", before)
    alike = told["all"] or told["what"] == told["of"]
    if part <= whole or grown or not alike:
        return None
    return Message(
        "Bagiannya ({part}) lebih besar daripada keseluruhannya ({whole}). Periksa lagi.", part=part, whole=whole
    )
