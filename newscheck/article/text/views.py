"""A text seen as patterns ask for it: as written, in small letters, and by its shape; all of one length.

The *shape* shows only what kind of sign stands where: ``a`` a small letter, ``A`` a capital, ``0`` a figure, ``n``
another number (½); blanks and marks are as written. Slips of the keyboard ("siap,tetapi", "danUMKM") have rare shapes.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from newscheck.article.cache import cached_per_article

if TYPE_CHECKING:
    from newscheck.article import Article

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


class Views:
    """One text in three ways; the second and third are made when they are first asked for."""

    def __init__(self, written: str) -> None:
        """Takes the text as written."""
        self.written = written

    @cached_property
    def small(self) -> str:
        """The text in small letters, letter for letter."""
        written = self.written
        return (written if written.isascii() else written.translate(_LIKE_ASCII)).lower()

    @cached_property
    def shape(self) -> str:
        """The kinds of its signs."""
        return self.written.translate(_SHAPES)


@cached_per_article
def views(article: Article) -> Views:
    """The views of an article's text."""
    return Views(article.text)
