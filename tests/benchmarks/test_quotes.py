"""Reading quotation marks takes time in proportion to the text, whatever the marks."""

from __future__ import annotations

import time

import pytest

from newscheck.article import Article
from newscheck.source import Source

UNITS = {
    "attributed": "“Kami siap bekerja,” kata Siti Aminah. ",
    "unclosed": "“Kami siap bekerja, kata Siti Aminah. ",
    "marks": "“\"”''",
    "nested": "“Gerakan “Ayo Tanam” baik,” kata Siti. ",
    "name": "“Kami siap,” kata " + "Made " * 60 + ". ",
}


def seconds(text: str) -> float:
    start = time.perf_counter()
    assert Article(Source("naskah.txt", f"Judul Berita\n\n{text}")).quoted is not None
    return time.perf_counter() - start


@pytest.mark.parametrize("unit", UNITS)
def test_linear(unit: str) -> None:
    seconds(UNITS[unit] * 100)
    once = min(seconds(UNITS[unit] * 200) for _ in range(3))
    tenfold = min(seconds(UNITS[unit] * 2000) for _ in range(2))
    assert tenfold < 25 * max(once, 0.001)
