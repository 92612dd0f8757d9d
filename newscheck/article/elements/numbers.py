"""Numbers as written in Indonesian: "1.250", "9,9 juta", "Rp2,5 miliar", "dua puluh lima", "ketiga", "40 persen"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newscheck.source import TextRange

if TYPE_CHECKING:
    from collections.abc import Iterator

_ONES = {
    **{w: i for i, w in enumerate("nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas".split())},  # noqa: SIM905
    "seratus": 100,
    "seribu": 1000,
    "sejuta": 1_000_000,
}
_SCALES = {
    "ribu": 1e3,
    "rb": 1e3,
    "juta": 1e6,
    "jt": 1e6,
    "miliar": 1e9,
    "milyar": 1e9,
    "triliun": 1e12,
    "kuadriliun": 1e15,
    "M": 1e9,
    "T": 1e12,
}
_SCALE = rf"(?:{'|'.join(s for s in _SCALES if len(s) > 1)})"
_WORD = rf"(?:{'|'.join(_ONES)})"
_DIGITS = re.compile(
    rf"(?<![\w.,/\-])(?P<rupiah>Rp\.?\s?|US\$\s?)?(?P<number>\d{{1,3}}(?:\.\d{{3}})+(?:,\d+)?|\d+(?:,\d+)?)"
    rf"(?P<scale>\s?(?i:{_SCALE})\b|\s[MT]\b)?(?P<percent>\s?%|\spersen\b)?(?![\d/]|[.,:]\d|-\d|\w)"
)
_WORDS = re.compile(
    rf"\b(?P<ke>ke)?(?P<words>{_WORD}(?:\s(?:belas|puluh|ratus|ribu|juta|miliar|triliun|{_WORD}))*)(?P<percent>\spersen\b)?\b",
    re.IGNORECASE,
)
_UNIT = re.compile(r"\s?(?P<unit>[^\W\d][\w-]*)")


@dataclass(frozen=True, slots=True)
class NumberMention:
    """A number: its value, whether it is money or a percentage, and the word behind it in small letters ("orang")."""

    range: TextRange
    value: float
    money: bool = False
    percent: bool = False
    unit: str = ""
    ordinal: bool = False


def find_numbers(text: str, start: int, end: int) -> Iterator[NumberMention]:
    """The numbers in ``text[start:end]`` in digits or words, in order; dates and clock times are not told apart."""
    found = [*_in_digits(text, start, end), *_in_words(text, start, end)]
    return iter(sorted(found, key=lambda n: n.range))


def _in_digits(text: str, start: int, end: int) -> Iterator[NumberMention]:
    for match in _DIGITS.finditer(text, start, end):
        value = float(match["number"].replace(".", "").replace(",", "."))
        scale = (match["scale"] or "").strip()
        if scale in {"M", "T"} and not match["rupiah"]:
            continue
        value = round(value * _SCALES.get(scale, _SCALES.get(scale.lower(), 1)), 4)
        unit = _unit(text, match.end(), end)
        yield NumberMention(TextRange(*match.span()), value, bool(match["rupiah"]), bool(match["percent"]), unit)


def _in_words(text: str, start: int, end: int) -> Iterator[NumberMention]:
    for match in _WORDS.finditer(text, start, end):
        value = value_of(match["words"].lower().split())
        unit = _unit(text, match.end(), end)
        where = TextRange(*match.span())
        yield NumberMention(where, value, percent=bool(match["percent"]), unit=unit, ordinal=bool(match["ke"]))


def value_of(words: list[str]) -> float:
    """The value of number words in small letters: ["dua", "puluh", "lima"] is 25."""
    total, group, last = 0.0, 0.0, 0.0
    for word in words:
        if word in _ONES:
            last = _ONES[word]
            group += last
        elif word == "belas":
            group += 10
        elif word in {"puluh", "ratus"}:
            group += last * (9 if word == "puluh" else 99)
        elif word in _SCALES:
            total += max(group, 1) * _SCALES[word]
            group = 0.0
        if word not in _ONES:
            last = 0.0
    return total + group


def _unit(text: str, at: int, end: int) -> str:
    match = _UNIT.match(text, at, end)
    return match["unit"].lower() if match else ""
