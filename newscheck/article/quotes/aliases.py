"""Other names that the text gives a person: *Made Rai (Deka)*, *akrab disapa Pak De*, *Deka, sapaan akrabnya*."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newscheck.source import TextRange

if TYPE_CHECKING:
    from collections.abc import Iterator

_NICK = r"(?P<nick>[A-Z][\w'’]*(?:\s[A-Z][\w'’]+){0,2})"
_CALLED = (
    r"(?:(?:yang|dan)\s)?(?:(?:ia|dia|lebih)\s)?(?:(?:akrab|biasa|kerap|sering|dikenal)\s)*(?:disapa|dipanggil|dikenal)"
)
_CALL = r"(?:sapaan|panggilan|nama panggilan)(?:\sakrab)?"
_AFTER_NAME = re.compile(
    rf"\s*\(\s*(?:alias\s+|{_CALL}\s+)?(?P<short>[A-Z][A-Za-z]{{1,15}})\s*\)"
    rf"|,?\s(?:atau|alias)\s(?:{_CALLED}\s)?{_NICK}"
)
_SAID_AFTER_NAME = re.compile(rf",?\s{_CALLED}\s(?:(?:dengan\s)?(?:nama|sebutan|sapaan|panggilan)\s)?{_NICK}")
_BEFORE_NAME = re.compile(
    rf"\b{_NICK},?\s(?:{_CALL}(?:nya|\s(?P<name>[A-Z][\w'’]+(?:\s[A-Z][\w'’]+)*))"
    rf"|(?:begitu|demikian)\s(?:(?:ia|dia|beliau|perempuan|pria)\s)?(?:(?:akrab|biasa|kerap)\s)?(?:disapa|dipanggil))"
)


@dataclass(frozen=True, slots=True)
class Alias:
    """Another name in the text and, where it is said, the full one; where not, the person named last is meant."""

    nick: str
    at: int
    name: str | None = None


def alias_behind(text: str, name_end: int) -> Alias | None:
    """The other name that stands right behind a person's name that ends at ``name_end``."""
    found = _AFTER_NAME.match(text, name_end) or _SAID_AFTER_NAME.match(text, name_end)
    if not found:
        return None
    nick = found.groupdict().get("short") or found["nick"]
    return Alias(nick, found.start() + found.group().index(nick))


def aliases_before(text: str) -> Iterator[Alias]:
    """The other names that are said to be such behind them: *kata Deka, sapaan akrab Made Rai*."""
    for found in _BEFORE_NAME.finditer(text):
        yield Alias(found["nick"], found.start("nick"), found["name"])


def range_of(alias: Alias) -> TextRange:
    """Where the other name stands."""
    return TextRange(alias.at, alias.at + len(alias.nick))
