"""A number in the title stands in the body."""

from __future__ import annotations

import re

from newscheck import Article, Example, Hit, Message, Severity, rule
from newscheck.rulekit import Hits, NumberMention, dates_in, find_numbers, spoken, word_list

_LISTING = (
    "fakta tips cara alasan manfaat hal resep rekomendasi potret momen langkah poin daftar jenis ide film lagu menu gaya ciri "
    "tanda kesalahan contoh ucapan kutipan kata doa pantun"
)
_LISTED = frozenset(_LISTING.split())
_YEARS = range(1900, 2101)
CLOSE = 0.06
"""How far a title may round a number of the body."""
EXACT = 10
"""Up to here a title does not round."""
WORD = 3
"""Letters of a word that can be a unit."""


@rule(
    severity=Severity.WARNING,
    reference="Kode Etik Jurnalistik, Pasal 1 (berita akurat)",
    examples=(
        Example(
            bad="Camat Melati Bagikan **250** Bibit Cabai\n\nCamat membagikan bibit kepada petani. Ada 150 bibit untuk dua desa.",
            whole=True,
        ),
        Example(
            bad="**17** Sekolah di Mekarsari Kekurangan Siswa\n\nSebanyak 15 sekolah kekurangan siswa baru.",
            whole=True,
        ),
        Example(
            good="Camat Melati Bagikan 250 Bibit Cabai\n\nCamat membagikan 250 bibit kepada petani.",
            whole=True,
        ),
        Example(good="3 Sekolah Kekurangan Siswa\n\nKetiga sekolah itu ada di Mekarsari.", whole=True),
        Example(good="Desa Terima Rp2,5 M\n\nDesa menerima Rp2.500.000.000 dari kas daerah.", whole=True),
    ),
)
def title_number(article: Article) -> Hits:
    """Angka di judul ada juga di isi berita.

    Judul dan isi sering ditulis pada waktu yang berbeda. Angka yang hanya ada di judul tidak bisa diperiksa pembaca, dan
    angka yang berbeda merusak kepercayaannya.
    """
    title = article.title
    if title is None or not article.paragraphs:
        return
    body = [n for b in article.blocks if b is not title for n in find_numbers(article.text, *b.range)]
    for number in find_numbers(article.text, *title.range):
        if not article[number.range][-1:].isalnum() and not number.percent:
            continue
        if _counts(article, number) and not _own_date(article, number) and not _given(number, body, article):
            rival = next(
                (n for n in body if n.unit == number.unit and n.money == number.money and len(n.unit) >= WORD), None
            )
            yield Hit(number.range, _message(article[number.range], rival), related=(rival.range,) if rival else ())


def _counts(article: Article, number: NumberMention) -> bool:
    """Whether the number counts something: no year, no part of a name, no list headline ("7 Fakta")."""
    start = article.title.range.start if article.title else 0
    before = article.text[start : number.range.start].rstrip().split()[-1:]
    named = bool(before) and not number.money and before[0].lower() in word_list("numbered_names")
    return not (
        number.ordinal
        or article.text.startswith("..", number.range.end)
        or named
        or number.unit in _LISTED
        or (number.value in _YEARS and not number.unit and not number.money)
        or (number.value in _YEARS and number.unit == "tahun")
        or (number.value == 1 and not article[number.range].isdigit())
        or not any(c.isdigit() for c in article[number.range])
    )


def _own_date(article: Article, number: NumberMention) -> bool:
    """Whether the number is part of a date: a title may name a day that the draft's head or dateline gives."""
    return article.title is not None and any(d.range.overlaps(number.range) for d in dates_in(article, article.title))


def _given(number: NumberMention, body: list[NumberMention], article: Article) -> bool:
    """Whether the body gives the number: in digits or words, rounded, as two parts, or by listing as many items."""
    values = {n.value for n in body if n.percent == number.percent}
    near = (
        any(abs(v - number.value) <= CLOSE * number.value for v in values)
        if number.value > EXACT
        else number.value in values
    )
    same = [n.value for n in body if n.unit == number.unit]
    parts = any(a + b == number.value for i, a in enumerate(same) for b in same[i + 1 :])
    spelt = re.search(rf"\b{re.escape(article[number.range])}(?!\d)", article.text[article.paragraphs[0].range.start :])
    scaled = any(v * k == number.value for v in values for k in (1e3, 1e6, 1e9))
    return near or parts or bool(spelt) or scaled


def _message(told: str, rival: NumberMention | None) -> Message:
    if rival:
        return Message(
            "Judul menyebut {title}, isi berita {body} {unit}. Samakan.",
            title=told,
            body=spoken(rival.value),
            unit=rival.unit,
        )
    return Message("Angka {title} di judul tidak ada di isi berita. Sebutkan atau periksa lagi.", title=told)
