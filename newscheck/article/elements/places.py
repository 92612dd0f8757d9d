"""Places as written: "di Gedung Serbaguna, Jalan Melati", "ke Desa Sukamaju", "Kabupaten Mekarsari".

A place is *exact* when something is said to be there (a preposition of place, or an address); a region's name inside
the name of an office ("Bupati Mekarsari") only hints at one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from newscheck.lexicon import alternatives, word_list
from newscheck.lexicon.calendar import WEEKDAYS
from newscheck.source import TextRange

if TYPE_CHECKING:
    from collections.abc import Iterator

_VENUE = (
    "gedung|kantor|hotel|jalan|jl|desa|kelurahan|kecamatan|kabupaten|kota|provinsi|pulau|pantai|gunung|sungai|pasar|aula"
    "|lapangan|stadion|rumah|universitas|kampus|bandara|pelabuhan|stasiun|terminal|gelora|balai|ruang|halaman|kawasan"
    "|kompleks|komplek|wilayah|daerah|perumahan|masjid|gereja|pura|pondok|sekolah|sekretariat|markas|mapolres|mapolda|mapolsek"
    "|polres|polresta|polda|polsek|pendopo|pendapa|taman|museum|restoran|kafe|mal|istana|jembatan|simpang|tol|dusun|kampung"
    "|teluk|laut|perairan|danau|bendungan|waduk|kilang|pabrik|pengadilan|lapas|rutan|gang|graha|wisma|bukit|hutan|bundaran"
    "|sirkuit|gor|asrama|apartemen|kediaman|kediamannya|toko|vihara|puskesmas|posko|galeri|pelataran|panggung|perbatasan"
)
_NO_FILL = (
    "yang|untuk|dan|tanpa|dari|dalam|oleh|dengan|sebagai|se?tiap|tiap|berbagai|mana|luar|atas|bawah|bidang|pemerintahan"
)
_FILL = rf"(?!(?:{_NO_FILL})\b)[a-z]\w*"
_DAY = rf"(?!(?:{'|'.join(WEEKDAYS)}|Ahad)\b)"
_AT = re.compile(
    rf"\b(?P<at>[Dd]i|[Kk]e(?!\sdepan\b))(?=\s|(?:{_VENUE})\b)\s?"
    rf"(?P<place>(?:(?:{_FILL}|\d+)\s){{0,3}}?(?:(?i:{_VENUE})\s)?(?:[A-Z]|\d{{1,3}}\s[A-Z])[\w'’-]*(?:,?\s(?:{_DAY}[A-Z][\w'’-]*|\d+))*)"
)
_FROM = re.compile(r"\b[Dd]ari\s(?P<place>(?:[Kk]antor|[Gg]edung|[Ii]stana|[Rr]umah|[Kk]ediaman)\s[A-Z]\w+|[A-Z]\w+)")
_ADDRESS = re.compile(
    r"\b(?:(?:Jalan|Jl\.?|Desa|Kelurahan|Kecamatan|Kec\.|Dusun|Kampung|Gedung|Hotel|Stadion|Gelora|Aula|Kompleks|Istana"
    r"|Jembatan|Terowongan|Simpang|Pantai|Pulau|[Rr]uas|[Kk]awasan|[Pp]erumahan|[Jj]alur)"
    r"(?:/\w+)?(?:\s(?:[A-Z][\w'’.-]*|\d+|-))+)"
)
OFFICE_REACH = 60
"""Code points before an address in which an office may stand."""
_OFFICE = re.compile(
    rf"\b(?:{alternatives('place_office_words')}|plt\.?)\s*(?:\w+\s)?$",
    re.IGNORECASE,
)
_NO_PLACE = re.compile(
    rf"(?:{alternatives('no_places')})\b|\d",
    re.IGNORECASE,
)
_WIDE = re.compile(
    r"(?:dalam\s|luar\s|seluruh\s|seantero\s)?(?:indonesia|tanah\sair|asia|eropa|dunia|negeri)\W*$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A stretch that says where; ``exact`` as the module says."""

    range: TextRange
    exact: bool


def find_places(text: str, start: int, end: int) -> Iterator[PlaceMention]:
    """The places in ``text[start:end]``, exact ones first within each kind of sign; stretches may overlap."""
    for pattern in (_AT, _FROM):
        for match in pattern.finditer(text, start, end):
            place = match["place"]
            if pattern is _FROM and " " not in place and place not in _regions():
                continue
            if not _NO_PLACE.match(re.sub(r"^(?:dalam|antara|salah satu|sebuah)\s", "", place)):
                scene = not _WIDE.match(place) and (pattern is _AT or " " in place)
                yield PlaceMention(TextRange(match.start(), match.end("place")), exact=scene)
    for match in _ADDRESS.finditer(text, start, end):
        before = text[max(start, match.start() - OFFICE_REACH) : match.start()]
        yield PlaceMention(TextRange(*match.span()), exact=not _OFFICE.search(before))
    for match in _region_pattern().finditer(text, start, end):
        yield PlaceMention(TextRange(*match.span()), exact=False)


@lru_cache(maxsize=1)
def _regions() -> frozenset[str]:
    return word_list("regions")


@lru_cache(maxsize=1)
def _region_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{'|'.join(sorted(map(re.escape, _regions()), key=len, reverse=True))})(?![\w-])")
