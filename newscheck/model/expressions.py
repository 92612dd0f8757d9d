"""Rule-made spans beside the names: dates, times, money, percentages, groups, offices, ranks.

They stay out of ``doc.ents`` (which holds names alone) because they overlap
them ("Bupati Klungkung" is an office that contains a place); each kind has its
own ``doc.spans`` list, in text order, without overlaps inside the list.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span


class SpanKind(StrEnum):
    """The keys of ``doc.spans``."""

    DATES = "dates"
    TIMES = "times"
    MONEY = "money"
    PERCENTS = "percents"
    GROUPS = "groups"
    OFFICES = "offices"
    RANKS = "ranks"


_MONTH = (
    r"(?:Januari|Februari|Pebruari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Nopember|Desember"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Agt|Agu|Sept?|Okt|Nov|Des)\b\.?"
)
_WEEKDAY = r"(?:Senin|Selasa|Rabu|Kamis|Jum['’]?at|Sabtu|Minggu|Ahad)"
_PART_OF_DAY = r"(?:pagi|siang|sore|petang|malam|dini hari|subuh)"
_NUMERIC_DATE = r"\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?"
_FULL_DATE = rf"\d{{1,2}}(?:\s*[-–]\s*\d{{1,2}})?\s+{_MONTH}(?:\s+\d{{4}})?"
_RELATIVE = (
    rf"hari ini|kemarin(?: {_PART_OF_DAY})?|besok|lusa|tadi {_PART_OF_DAY}|{_PART_OF_DAY} (?:ini|tadi|nanti)"
    r"|(?:akhir |awal )?(?:minggu|pekan|bulan|tahun) (?:ini|lalu|depan|kemarin)"
)
_NUMBER = r"(?<!\d[.,])\d++(?:[.,]\d++)*+"
_SCALE = r"(?:ribu|juta|miliar|milyar|triliun|trilyun)"
_CURRENCY = r"(?:rupiah|dolar(?: AS| Singapura)?|euro|yen|ringgit)"
_WORD_NUMBER = (
    r"(?:setengah|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|seratus|seribu"
    r"|puluh|belas|ratus|ribu|juta|miliar|triliun)"
)
_CAPITALIZED = r"(?:[A-Z][\w’'.-]*|\([A-Z][\w/ -]*\)|dan|&|,(?= [A-Z]\w+,? dan [A-Z]))"
_OFFICE_HEAD = (
    r"(?:Wakil |Mantan |Eks |Calon |Plt\.? |Pj\.? |Plh\.? |Pjs\.? |Sekretaris )?"
    r"(?:Presiden|Wapres|Gubernur|Wagub|Bupati|Wabup|Wali [Kk]ota|Walikota|Menteri Koordinator|Menko|Menteri|Wamen"
    r"|Dirjen|Direktur Jenderal|Direktur Utama|Dirut|Direktur|Kepala|Kadis|Kabid|Kasi|Kapolri|Kapolda|Kapolres(?:ta)?"
    r"|Kapolsek|Pangdam|Dandim|Danramil|Panglima|Kajati|Kajari|Jaksa Agung|Ketua Umum|Ketum|Ketua|Sekretaris Daerah"
    r"|Sekda|Sekjen|Sekretaris|Camat|Lurah|Kepala Desa|Kades|Perbekel|Rektor|Dekan|Komisaris Utama|Komisaris"
    r"|Juru Bicara|Jubir|Koordinator|Komisioner|Anggota|Staf Ahli|Staf Khusus|Inspektur|Deputi|Kasat\w*|Kabag)"
)
_RANK = (
    r"(?:Jenderal|Jend\.|Letjen|Mayjen|Brigjen|Komjen|Irjen|Laksamana|Marsekal|Kolonel|Kol\.|Letkol|Mayor|Kapten|Lettu"
    r"|Letda|Kombes(?: Pol\.?)?|AKBP|Kompol|AKP|Iptu|Ipda|Aiptu|Aipda|Bripka|Brigadir|Brigpol|Briptu|Bripda|Serka|Sertu"
    r"|Serda|Serma|Peltu|Pelda|Kopral|Praka|Pratu|Prada)(?: (?:TNI|Pol\.?|Inf\.?|\(Inf\)))?"
)
_GROUP = (
    r"(?:warga|masyarakat|umat|suku|etnis|orang|penduduk|bangsa|kaum|komunitas)\s+"
    r"(?:[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){0,2})"
)

PATTERNS: dict[SpanKind, re.Pattern[str]] = {
    SpanKind.DATES: re.compile(
        rf"\b(?:(?:[Hh]ari )?{_WEEKDAY}(?:\s+{_PART_OF_DAY})?(?:,?\s*\(?(?:{_NUMERIC_DATE}|{_FULL_DATE})\)?)?"
        rf"|{_FULL_DATE}|\d{{1,2}}/\d{{1,2}}(?:/\d{{2,4}})?|{_MONTH}\s+\d{{4}}|[Tt]ahun\s+\d{{4}}"
        rf"|(?i:{_RELATIVE}))(?!\w)",
    ),
    SpanKind.TIMES: re.compile(
        r"\b(?=[PpJj\d])(?:(?:[Pp]ukul|[Jj]am)\s+\d{1,2}(?:[.:]\d{2})?(?:\s*[-–]\s*\d{1,2}[.:]\d{2})?(?:\s+(?:WIB|WITA|WIT|Wib|Wita))?"
        r"|\d{1,2}[.:]\d{2}\s+(?:WIB|WITA|WIT|Wib|Wita))\b",
    ),
    SpanKind.MONEY: re.compile(
        rf"(?:(?:Rp\.?|IDR|US\$|USD|S\$|\$|€)\s?{_NUMBER}(?:,-)?(?:\s+{_SCALE})?"
        rf"|\b(?:{_NUMBER}|{_WORD_NUMBER}(?:\s+{_WORD_NUMBER}){{0,15}})(?:\s+{_SCALE})?\s+{_CURRENCY}\b)",
    ),
    SpanKind.PERCENTS: re.compile(
        rf"\b(?:{_NUMBER}\s*%|(?:{_NUMBER}|{_WORD_NUMBER}(?:\s+(?:koma|{_WORD_NUMBER})){{0,15}})\s+persen\b)",
    ),
    SpanKind.GROUPS: re.compile(_GROUP),
    SpanKind.OFFICES: re.compile(rf"\b(?=[A-Z]){_OFFICE_HEAD}\b(?:\s+{_CAPITALIZED})*"),
    SpanKind.RANKS: re.compile(rf"\b(?=[A-Z]){_RANK}(?!\w)"),
}  # fmt: skip


def expressions(doc: Doc) -> Doc:
    """Fill the lists of ``doc.spans``; an office ends where a person's name begins."""
    persons = sorted((e.end_char, e.start_char) for e in doc.ents if e.label_ == "PER")
    written = doc.text
    for kind, pattern in PATTERNS.items():
        found: list[Span] = []
        for match in pattern.finditer(written):
            end = match.end()
            if kind is SpanKind.OFFICES:
                ahead = bisect_right(persons, (match.start(), len(written)))
                end = min(end, persons[ahead][1]) if ahead < len(persons) else end
            text = written[match.start() : end].rstrip(" ,")
            span = doc.char_span(match.start(), match.start() + len(text), label=kind, alignment_mode="expand")
            if span is not None and len(text) > 1 and (not found or found[-1].end <= span.start):
                found.append(span)
        doc.spans[kind.value] = found
    return doc
