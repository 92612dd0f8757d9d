"""What texts in a rule must be: sentences with known gaps, expressions, addresses. Each raises WrongValue."""

from __future__ import annotations

import re
from string import Formatter
from typing import TYPE_CHECKING

from newscheck.message import Message
from newscheck.ruleset.parameters import WrongValue

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

_ADDRESS = re.compile(r"https?://[^\s\"'<>]{1,1000}")


def not_empty(text: str) -> None:
    """A text with at least one letter or mark."""
    if not text.strip():
        raise WrongValue(Message("harus teks yang tidak kosong"))


def none_empty(texts: Iterable[str]) -> None:
    """Texts of which each has at least one letter or mark."""
    for n, text in enumerate(texts):
        if not text.strip():
            raise WrongValue(Message("harus teks yang tidak kosong"), n)


def filled_pairs(pairs: Mapping[str, str]) -> None:
    """Keys and values that each have at least one letter or mark."""
    for key, value in pairs.items():
        if not key.strip() or not value.strip():
            raise WrongValue(Message("kunci dan nilainya tidak boleh kosong"), key)


def address(text: str) -> None:
    """A web address, or nothing."""
    if text and not _ADDRESS.fullmatch(text):
        raise WrongValue(Message("harus alamat yang diawali https://"))


def gaps(*names: str) -> Callable[[str], None]:
    """A sentence for the writer whose gaps are of these names and stand alone: ``{found}``, not ``{found:>9}``."""

    def holds(sentence: str) -> None:
        not_empty(sentence)
        try:
            parts = list(Formatter().parse(sentence))
        except ValueError as e:
            raise WrongValue(Message("kurung kurawalnya tidak berpasangan")) from e
        for _, name, width, conversion in parts:
            if name is not None and (name not in names or width or conversion):
                known = ", ".join("{" + n + "}" for n in names)
                raise WrongValue(Message("yang boleh di dalam kurung kurawal hanya {known}", known=known))

    return holds


def in_order(least: float, most: float, key: str) -> None:
    """Raises WrongValue, for the lower bound ``key``, when a band holds nothing."""
    if least > most:
        raise WrongValue(Message("batas bawahnya tidak boleh lebih dari batas atas"), key)


def expression(pattern: str) -> None:
    """A regular expression of Python's ``re``, or nothing."""
    compiled(pattern)


def compiled(pattern: str, *keys: str | int) -> re.Pattern[str]:
    """The expression made ready; raises WrongValue with ``keys`` for one that cannot be read."""
    try:
        return re.compile(pattern)
    except re.error as e:
        place = e.pos + 1 if e.pos is not None else 1
        problem = Message("bukan ekspresi reguler yang benar, periksa di sekitar karakter ke-{place}", place=place)
        raise WrongValue(problem, *keys) from e
    except (OverflowError, RecursionError) as e:
        raise WrongValue(Message("ekspresi regulernya terlalu besar"), *keys) from e
