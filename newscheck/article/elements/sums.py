"""Totals with their parts in one sentence: "45 peserta, terdiri atas 25 laki-laki dan 20 perempuan"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newscheck.article.elements.numbers import NumberMention, find_numbers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscheck.article import Article
    from newscheck.article.parts import Sentence

_TRIGGER = re.compile(
    r"(?:\b(?:terdiri|terbagi|dibagi)\s(?:atas|dari|menjadi|dalam)|\b(?:dengan\s)?(?:rinciannya|rincian|perinciannya|komposisi)"
    r"|\byakni|\byaitu)\b[\s:,]*(?:adalah\s|yakni\s|yaitu\s|sebanyak\s)?",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"[^,;]{0,60}?(?:,\s*(?:dan\s|serta\s|sedangkan\s|sementara\s|sisanya\s)?|\s(?:dan|serta|ditambah)\s)(?:sebanyak\s)?$"
)
_OPEN = re.compile(
    r"\b(?:di\s?antaranya|antara\slain|termasuk|masing-masing|per|setiap|tiap|sekitar|lebih|hampir|minimal|maksimal)\b",
    re.IGNORECASE,
)
NEAR = 70
"""Code points between a total and the words that announce its parts."""


@dataclass(frozen=True, slots=True)
class Sum:
    """A total, its parts in order, and where the last part's words end."""

    total: NumberMention
    parts: tuple[NumberMention, ...]
    end: int

    @property
    def sum(self) -> float:
        """The parts added up."""
        return sum(p.value for p in self.parts)

    @property
    def percent(self) -> bool:
        """Whether the numbers are shares."""
        return self.total.percent or any(p.percent for p in self.parts)


def find_sums(article: Article) -> Iterator[Sum]:
    """The totals whose parts are listed right behind them."""
    for sentence in article.sentences:
        for trigger in _TRIGGER.finditer(article.text, *sentence.range):
            found = _sum(article.text, sentence, trigger)
            if found:
                yield found
                break


def _sum(text: str, sentence: Sentence, trigger: re.Match[str]) -> Sum | None:
    numbers = [n for n in find_numbers(text, *sentence.range) if not n.ordinal]
    before = [
        n
        for n in numbers
        if n.range.end <= trigger.start() and trigger.start() - n.range.end <= NEAR and (n.unit or n.money)
    ]
    after = [n for n in numbers if n.range.start >= trigger.end()]
    if not before or not after or after[0].range.start != trigger.end():
        return None
    parts = [after[0]]
    for number in after[1:]:
        if not _BETWEEN.fullmatch(text, parts[-1].range.end, number.range.start):
            break
        parts.append(number)
    total, last = before[-1], parts[-1]
    end = _words_end(text, last.range.end, sentence.range.end)
    told = text[total.range.start : end]
    kinds = {(p.money, p.percent) for p in (total, *parts)}
    if len(parts) < 2 or len(kinds) > 1 or _OPEN.search(told) or _unlike(total, parts):  # noqa: PLR2004 - a sum has two parts
        return None
    return Sum(total, tuple(parts), end)


def _unlike(total: NumberMention, parts: list[NumberMention]) -> bool:
    """Whether the parts count other things than the total does: "dua kegiatan, yakni 30 peserta dan 40 peserta"."""
    larger = max(p.value for p in parts) > total.value
    return larger and not any(p.unit == total.unit for p in parts)


def _words_end(text: str, at: int, end: int) -> int:
    """Where the words of the last part end: at the next mark or preposition."""
    stop = re.compile(r"\s(?:di|pada|yang|dari|serta|dalam|untuk\s\w+\s\w+)\b|[,.;()”\"]").search(text, at, end)
    return stop.start() if stop else end


def spoken(value: float) -> str:
    """A number as it is written in Indonesian: 1250 is "1.250", 2.5 is "2,5"; large round ones in words of scale."""
    for scale, word in ((1e12, "triliun"), (1e9, "miliar"), (1e6, "juta")):
        if value >= scale and value * 100 % scale == 0:
            return f"{spoken(value / scale)} {word}"
    whole = f"{value:,.0f}" if float(value).is_integer() else f"{value:,.2f}".rstrip("0")
    return whole.translate(str.maketrans(",.", ".,"))
