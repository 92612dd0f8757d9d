"""What newscheck says: a sentence in Indonesian with named gaps, put into the reader's language when it is shown.

The Indonesian sentence is the key of the gettext catalogue (``newscheck/locale``), so rules write plain Indonesian.
"""

from __future__ import annotations

import gettext
from contextvars import ContextVar
from functools import lru_cache
from pathlib import Path

LANGUAGES = ("id", "en")
_language: ContextVar[str] = ContextVar("newscheck_language", default="id")


class Message:
    """A sentence and the values for its gaps: ``Message("Bentuk baku: {right}.", right="personel")``.

    A float is shown as the language in use writes it, with at most two decimals: ``2,93`` in Indonesian.
    """

    __slots__ = ("template", "values")

    def __init__(self, template: str, **values: object) -> None:
        """Keeps ``template`` (Indonesian, ``str.format`` gaps) and the values apart so that it can be translated."""
        self.template = template
        self.values = values

    def __str__(self) -> str:
        """The sentence in the language in use."""
        sentence = translate(self.template)
        return sentence.format(**{k: _shown(v) for k, v in self.values.items()}) if self.values else sentence

    def __repr__(self) -> str:
        """The Indonesian template with its values, for debugging."""
        return f"Message({self.template!r}, {self.values!r})"

    def __eq__(self, other: object) -> bool:
        """Equal template and values."""
        if not isinstance(other, Message):
            return NotImplemented
        return (self.template, self.values) == (other.template, other.values)

    def __hash__(self) -> int:
        """By template: values may be unhashable."""
        return hash(self.template)


@lru_cache
def _catalogue(language: str) -> gettext.NullTranslations:
    return gettext.translation("newscheck", Path(__file__).parent / "locale", [language], fallback=True)


def translate(sentence: str) -> str:
    """``sentence`` (Indonesian) in the language in use; itself where the catalogue has no entry."""
    language = _language.get()
    return sentence if language == "id" or not sentence else _catalogue(language).gettext(sentence)


def number(value: float, digits: int) -> str:
    """A number as the language in use writes it, with that many decimals: ``1.250,50`` in Indonesian."""
    text = f"{value:,.{digits}f}"
    return text if _language.get() == "en" else text.translate(str.maketrans(",.", ".,"))


def _shown(value: object) -> str:
    """A value in its gap: a float with at most two decimals, anything else as it is."""
    if not isinstance(value, float):
        return str(value)
    rounded = round(value, 2)
    return number(rounded, len(f"{rounded:g}".partition(".")[2]))


def use_language(language: str) -> None:
    """Sets the language for everything shown from here on: one of :data:`LANGUAGES`."""
    _language.set(language)


def language_in_use() -> str:
    """The code of the language in use."""
    return _language.get()


_ = translate
