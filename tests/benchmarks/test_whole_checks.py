"""A whole check of a hostile draft takes time in proportion to its length, whatever the draft is made of."""

from __future__ import annotations

import time

import pytest

from newscheck.config import Config
from newscheck.engine.pipeline import check_source
from newscheck.reading import parse
from newscheck.report import Status
from newscheck.ruleset.catalog import catalog_of
from newscheck.ruleset.selection import chosen_rules

LENGTHS = (50_000, 100_000, 200_000)
MOST_GROWTH = 3.2
"""Twice the text may take so many times as long: linear is 2, quadratic 4."""
UNITS = {
    "sentences": "Warga Desa Sukamaju datang ke balai desa untuk rapat pagi ini.\n\n",
    "letters": "a" * 400 + "\n\n",
    "capitals": "AMSI PWI " * 40 + "\n\n",
    "names": "Made Budi Sutarmi " * 30 + "datang.\n\n",
    "figures": "1.111.111 1,5 persen Rp10.000 " * 20 + "\n\n",
    "marks": "“\"”‘'’" * 60 + "\n\n",
    "stops": "." * 400 + "a\n\n",
    "brackets": "(((" * 100 + "a)))\n\n",
    "blanks": "Senin" + " " * 400 + "x\n\n",
    "dates": "Senin (4/3/2024) pukul 08.00 WIB, 5 Maret 2024; " * 10 + "\n\n",
    "quotes": "“Kami siap,” kata Siti Aminah. “Ya, kata Budi. " * 8 + "\n\n",
    "hyphens": "anak-anak-" * 40 + "\n\n",
}


def seconds(text: str) -> float:
    source = parse(f"Judul Berita\n\nWarga datang ke balai desa.\n\n{text}", "naskah.txt")
    rules = chosen_rules(Config(select=tuple(catalog_of(Config()))))
    start = time.process_time()
    report = check_source(source, rules, Config())
    took = time.process_time() - start
    assert report.status is not Status.FAILED, report.problem
    return took


@pytest.mark.parametrize("unit", UNITS)
def test_twice_the_text_takes_about_twice_as_long(unit: str) -> None:
    seconds(UNITS[unit])
    short, middle, long = (seconds((UNITS[unit] * (n // len(UNITS[unit]) + 1))[:n]) for n in LENGTHS)
    assert long <= MOST_GROWTH * max(middle, 0.2), (short, middle, long)
