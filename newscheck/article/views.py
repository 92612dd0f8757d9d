"""A text seen as patterns ask for it: in small letters, by its shape, and by the pieces that stand in it.

The *shape* shows only what kind of sign stands where: ``a`` a small letter, ``A`` a capital, ``0`` a figure, ``n``
another number (½); blanks and marks are as written. Slips of the keyboard ("siap,tetapi", "danUMKM") have rare shapes.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from newscheck.article.memory import per_article

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscheck.article import Article

GRAM = 3
"""Code points of the pieces by which a text is known."""
_LIKE_ASCII = str.maketrans("İıſ", "iis")
"""Letters that patterns which ignore case take for ASCII ones."""


class _Shapes(dict[int, str]):
    """The shapes of signs by code point, for :meth:`str.translate`; rare ones are worked out when they come."""

    def __missing__(self, code: int) -> str:
        """The shape of a rare sign."""
        return shape_of(chr(code))


def shape_of(sign: str) -> str:
    """The shape of one code point."""
    if sign.isupper():
        return "A"
    if sign.isalpha():
        return "a"
    if sign.isdecimal():
        return "0"
    return "n" if sign.isalnum() else sign


_SHAPES = _Shapes({code: shape_of(chr(code)) for code in (*range(0x250), *range(0x2010, 0x2040))})


@dataclass(frozen=True, slots=True)
class Views:
    """One text in three ways, all of one length, and the pieces of all three, those of the shape behind a ``\\0``."""

    written: str
    small: str
    shape: str
    pieces: frozenset[str]


@per_article
def views(article: Article) -> Views:
    """The views of an article's text."""
    small, shape = folded(article.text), article.text.translate(_SHAPES)
    words, shapes = set(article.text.split()), set(shape.split())
    pieces = frozenset[str]().union(*map(_word_pieces, words), *map(_shape_pieces, shapes))
    return Views(article.text, small, shape, pieces)


def folded(text: str) -> str:
    """The text in small letters, letter for letter, so that offsets stay."""
    strange = any(sign in text for sign in "İıſ")
    return (text.translate(_LIKE_ASCII) if strange else text).lower()


def shape_pieces(shape: str) -> Iterator[str]:
    """The pieces of a shape; blanks stand at their ends only."""
    for i in range(len(shape)):
        for piece in {shape[i : i + n] for n in range(1, GRAM + 1)}:
            if " " not in piece[1:-1]:
                yield f"\0{piece}"


def word_pieces(text: str) -> Iterator[str]:
    """The pieces of a text; shorter ones than :data:`GRAM` tell nothing."""
    for i in range(len(text) - GRAM + 1):
        if text[i + 1] != " ":
            yield text[i : i + GRAM]


@lru_cache(maxsize=32768)
def _word_pieces(word: str) -> tuple[str, ...]:
    """The pieces of a word as written and in small letters."""
    small = folded(word)
    return (*word_pieces(f" {word} "), *(word_pieces(f" {small} ") if small != word else ()))


@lru_cache(maxsize=8192)
def _shape_pieces(word: str) -> tuple[str, ...]:
    return tuple(shape_pieces(f" {word} "))
