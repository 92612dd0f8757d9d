"""Places whose names are one letter off the register, in a region that the draft names."""

from __future__ import annotations

import re

from newscheck import Article, Example, Fix, Hit, Message, Severity, TextRange, looks_for, rule
from newscheck.rulekit import PLACE_KINDS, Hits, RegisteredPlace, indices_of, near_places, place_key, registered_places

SHORTEST = 6
"""Letters of the shortest name that is looked into: shorter ones have too many neighbours."""
LONGEST = 3
"""Words of the longest name that is tried."""
VILLAGE = 3
"""Regions that a village lies in: its province alone places it nowhere."""


@rule(
    severity=Severity.WARNING,
    weight=1.5,
    reference="Kode Etik Jurnalistik, Pasal 1 (akurat); Kode dan Data Wilayah Administrasi Pemerintahan",
    speech=True,
    examples=(
        Example(
            bad="Warga Kecamatan **Mulam Ulu**, Kabupaten Lahat, memperbaiki jalan.",
            good="Warga Kecamatan Mulak Ulu, Kabupaten Lahat, memperbaiki jalan.",
        ),
        Example(
            bad="Jalan di Desa Tojan, Kecamatan **Klungkumg**, Kabupaten Klungkung, Bali, rusak.",
            good="Jalan di Desa Tojan, Kecamatan Klungkung, Kabupaten Klungkung, Bali, rusak.",
        ),
        Example(good="Warga Kecamatan Mulam Ulu memperbaiki jalan; Desa Sorowulan di Kabupaten Tirtamaya terendam."),
    ),
)
@looks_for(word=lambda word: word.lower() in PLACE_KINDS)
def place_spelling(article: Article) -> Hits:
    """Periksa ejaan nama tempat.

    Nama ini tidak ada dalam daftar wilayah pemerintahan, padahal di daerah yang sama ada nama yang hanya berbeda satu
    huruf. Cocokkan dengan papan nama atau laman resminya.
    """
    words = article.words
    told: set[str] = set()
    for i in indices_of(article, PLACE_KINDS.keys()):
        level, names = PLACE_KINDS[words[i].lower], _name(article, i + 1)
        if any(registered_places(level, " ".join(names[:size])) for size in range(1, len(names) + 1)):
            continue
        for size in range(len(names), 0, -1):
            written = " ".join(names[:size])
            meant = _meant(article, level, written)
            if meant:
                where = TextRange(words[i + 1].range.start, words[i + size].range.end)
                message = Message("Dalam daftar wilayah, nama di daerah ini “{name}”. Periksa ejaannya.", name=meant)
                yield Hit(where, message, (Fix.replace(where, meant, safe=False),), soft=written in told)
                told.add(written)
                break


def _name(article: Article, first: int) -> list[str]:
    """The words with capitals from the one at ``first`` on, which may be a place's name."""
    names: list[str] = []
    for i in range(first, min(first + LONGEST, len(article.words))):
        word, end = article.words[i], article.words[i - 1].range.end
        if (
            not (word.text[0].isupper() and word.text.isalpha())
            or article.text[end : word.range.start] not in {" ", ". "}
            or word.lower in PLACE_KINDS
        ):
            break
        if article.text[end : word.range.start] != " " and i > first:
            break
        names.append(word.text)
    return names


def _meant(article: Article, level: int, written: str) -> str:
    """The one name of the register a letter off, whose region the draft names; empty when there is none or several."""
    if len(place_key(written)) < SHORTEST:
        return ""
    names = {p.name for p in near_places(level, written) if _agrees(article, p)}
    return names.pop() if len(names) == 1 else ""


def _agrees(article: Article, place: RegisteredPlace) -> bool:
    """Whether the draft names what the place lies in: for a village more than its province."""
    regions = place.within[:2] if len(place.within) == VILLAGE else place.within
    return not regions or any(re.search(rf"\b{re.escape(region)}\b", article.text) for region in regions)
