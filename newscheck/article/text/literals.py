"""Required literals: one of them must stand at a known place for a pattern to match; read from the pattern itself.

Looking for a few signs is a hundred times faster than trying a pattern at every place, and nearly all patterns of a
rule pack have signs that most drafts do not hold.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, Literal

from newscheck.article.text.views import shape_of
from newscheck.lexicon import word_list

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

View = Literal["written", "small", "shape"]
MOST = 24
"""Strings beyond which a chain of signs is broken off: so many are no longer soon looked for."""
RARE = 1.0
"""Places in a thousand words below which no rarer literals are looked for."""
NARROW = 3
"""Places where a match may begin beside one literal; at more, the rest of the stretch is read."""
READING = 15
"""How many times as long the rest of a stretch takes as one place."""
_RANGE = 0x300
_WORD = frozenset("aA0n_")
_BLANK, _SMALL, _CAPITAL, _FIGURE, _MARK = 0.14, 0.07, 0.003, 0.006, 0.005
"""How often kinds of signs stand in news."""
_SHAPES = {"a": 0.75, "A": 0.03, "0": 0.02, " ": 0.14, "n": 0.00001, "_": 0.00001}
_RARE = re.compile(r"(?=[a0][A]|[aA]0|0[aA]|[,.;:!?)\]”’%][aA]|[aA0][(\[“‘]|[ ][-–—,.;:!?)\]”’]|[-–—][ ]|[aA][–—/&])")
"""Where a shape is one that hardly ever stands in clean writing."""


def _private(name: str) -> Any:
    """A module inside ``re``, whose names are Python's own and may change; None when it is gone."""
    try:
        return import_module(f"re.{name}")
    except ImportError:
        return None


sre, sre_parse = _private("_constants"), _private("_parser")
_REPEATS = frozenset(getattr(sre, name, None) for name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"))
_ONE_SIGN = frozenset(getattr(sre, name, None) for name in ("ANY", "NOT_LITERAL", "IN", "LITERAL"))
_EMPTY = frozenset({""})
_ANYWHERE = 1 << 30


@dataclass(frozen=True, slots=True)
class RequiredLiterals:
    """Strings one of which stands, in this view of the text, beside every match.

    The match begins ``least`` to ``most`` code points before the string does; negative when it begins behind.
    """

    view: View
    texts: frozenset[str]
    least: int
    most: int

    @property
    def narrow(self) -> bool:
        """Whether a match may begin at few places beside each string."""
        return self.most - self.least < NARROW

    @property
    def cost(self) -> float:
        """How long a text takes to be read with their help, roughly."""
        each = 1 + self.most - self.least if self.narrow else READING
        return sum(_frequency(text, self.view) for text in self.texts) * each


@dataclass(frozen=True, slots=True)
class _Signs:
    """What is known of the texts that a piece of a pattern matches.

    Each begins with one of ``head`` and ends with one of ``tail``; the empty string tells nothing. When ``exact``, they
    are the same and list the texts themselves. ``best`` are those required, ``width`` the fewest and most code points.
    """

    exact: bool
    head: frozenset[str]
    tail: frozenset[str]
    best: RequiredLiterals
    width: tuple[int, int]


def required_literals(pattern: re.Pattern[str]) -> RequiredLiterals | None:
    """The literals that a pattern requires and that are soonest looked for; None when none can be told."""
    if sre is None:
        return None
    views: tuple[View, ...] = ("small",) if pattern.flags & re.IGNORECASE else ("written", "small", "shape")
    best = None
    try:
        parsed = list(sre_parse.parse(pattern.pattern, pattern.flags))
        for view in views:
            if best is None or best.cost > RARE:
                found = _Analysis(view).whole(parsed)
                if not found.width[0]:
                    return None
                best = found.best if best is None or found.best.cost < best.cost else best
    except (AttributeError, TypeError, ValueError, IndexError):
        return None  # a Python that parses otherwise: every stretch is read, which only takes longer
    if best is None or "" in best.texts:
        return None
    return replace(
        best, texts=frozenset(t for t in best.texts if not any(o != t and t.startswith(o) for o in best.texts))
    )


@lru_cache(maxsize=4096)
def _frequency(text: str, view: View) -> float:
    """How often a string may stand in a thousand words, roughly."""
    if not text:
        return _ANYWHERE
    if view == "shape":
        often = 7000.0 * 0.02 ** len(_RARE.findall(text))
        for i, sign in enumerate(text):
            often *= _SHAPES.get(sign, _MARK) ** (1 if i < 2 else 0.6)  # noqa: PLR2004 - neighbours depend on each other
        return often
    if text.strip().lower() in word_list("function_words"):
        return 20.0
    often = 7000.0
    for i, sign in enumerate(text):
        kind = _CAPITAL if sign.isupper() else _SMALL if sign.isalpha() else _FIGURE if sign.isdigit() else _MARK
        often *= (_BLANK if sign == " " else kind) ** (1 if i < 2 else 0.6)  # noqa: PLR2004
    return often


class _Analysis:
    """Reads a parsed pattern as one view of the text shows its signs."""

    def __init__(self, view: View) -> None:
        self.view: View = view
        self.nothing = RequiredLiterals(view, _EMPTY, 0, 0)

    def whole(self, parts: Sequence[tuple[Any, Any]]) -> _Signs:
        """What is known of a whole pattern; what it looks back at first is joined to what it begins with."""
        found = self.sequence(parts)
        if parts[0][0] is not sre.ASSERT or parts[0][1][0] > 0:
            return found
        behind = self.sequence(parts[0][1][1])
        wider = self.sequence([*parts[0][1][1], *parts[1:]])
        best = min(found.best, _moved(wider.best, (0, 0), -behind.width[0]), key=_cost)
        return replace(found, best=best)

    def sequence(self, parts: Iterable[tuple[Any, Any]]) -> _Signs:
        """What is known of pieces in a row: neighbouring signs are joined."""
        best, run, head = self.nothing, _EMPTY, None
        begun = here = (0, 0)
        for kind, value in parts:
            if kind is sre.ASSERT:
                seen = self.sequence(value[1])
                before = seen.width[0] if value[0] < 0 else 0
                best = min(best, _moved(seen.best, here, -before), key=_cost)
                if not before:
                    best = min(best, RequiredLiterals(self.view, _joined(run, seen.head), *begun), key=_cost)
                continue
            if kind is sre.LITERAL and self.view == "written":
                sign = chr(value)
                run, here = frozenset([text + sign for text in run]), (here[0] + 1, here[1] + 1)
                continue
            piece = self.piece(kind, value)
            both = _joined(run, piece.head)
            after = (here[0] + piece.width[0], min(here[1] + piece.width[1], _ANYWHERE))
            if piece.exact and len(run) * len(piece.head) <= MOST:
                run, here = both, after
                continue
            best = min(best, _moved(piece.best, here), RequiredLiterals(self.view, both, *begun), key=_cost)
            head = both if head is None else head
            run, here = piece.tail, after
            lengths = [len(text) for text in run]
            begun = (here[0] - max(lengths), here[1] - min(lengths))
        best = min(best, RequiredLiterals(self.view, run, *begun), key=_cost)
        return _Signs(head is None, run if head is None else head, run, best, here)

    def piece(self, kind: object, value: Any) -> _Signs:
        """What is known of one node of a parsed pattern."""
        if kind in {sre.AT, sre.ASSERT_NOT}:
            return self.exactly(_EMPTY, (0, 0))
        if kind in _ONE_SIGN:
            signs = self.signs([(kind, value)] if kind is sre.LITERAL else value if kind is sre.IN else [])
            return self.exactly(signs, (1, 1)) if signs else self.unknown((1, 1))
        if kind in {sre.SUBPATTERN, sre.ATOMIC_GROUP}:
            inner = self.sequence(value[3] if kind is sre.SUBPATTERN else value)
            ignoring = kind is sre.SUBPATTERN and value[1] & re.IGNORECASE and self.view != "small"
            return self.unknown(inner.width) if ignoring else inner
        if kind is sre.BRANCH:
            return self.choice([self.sequence(choice) for choice in value[1]])
        if kind in _REPEATS:
            return self.repeated(value[0], int(value[1]), self.sequence(value[2]))
        return self.unknown((0, _ANYWHERE))

    def signs(self, items: Sequence[tuple[Any, Any]]) -> frozenset[str]:
        """The signs of a set as the view shows them; none when they are too many to tell."""
        if self.view == "shape":
            return _shapes(items)
        if not all(kind is sre.LITERAL for kind, _ in items):
            return frozenset()
        found = {chr(code) for _, code in items}
        if self.view == "small":
            found = {sign.lower() for sign in found}
            return frozenset() if any(sign.isalpha() and not sign.isascii() for sign in found) else frozenset(found)
        return frozenset(found)

    def choice(self, choices: Sequence[_Signs]) -> _Signs:
        """What is known of a piece that is one of several."""
        head, tail, best = (
            frozenset().union(*sets) for sets in zip(*((c.head, c.tail, c.best.texts) for c in choices), strict=True)
        )
        at = min(c.best.least for c in choices), max(c.best.most for c in choices)
        width = min(c.width[0] for c in choices), max(c.width[1] for c in choices)
        return _Signs(all(c.exact for c in choices), head, tail, RequiredLiterals(self.view, best, *at), width)

    def repeated(self, least: int, most: int, part: _Signs) -> _Signs:
        """What is known of a piece that stands several times."""
        width = part.width[0] * least, min(part.width[1] * most, _ANYWHERE)
        if not least:
            return self.exactly(part.head | _EMPTY, width) if part.exact and most == 1 else self.unknown(width)
        if not part.exact:
            return replace(part, width=width)
        whole = part.head
        told = min(least, MOST)
        for _ in range(told - 1):
            whole = _joined(whole, part.head)
        exact = least == most == told and len(part.head) ** least <= MOST
        return _Signs(exact, whole, whole, RequiredLiterals(self.view, whole, 0, 0), width)

    def exactly(self, texts: frozenset[str], width: tuple[int, int]) -> _Signs:
        """A piece that matches these texts and no others."""
        return _Signs(exact=True, head=texts, tail=texts, best=RequiredLiterals(self.view, texts, 0, 0), width=width)

    def unknown(self, width: tuple[int, int]) -> _Signs:
        """A piece of which only the width is known."""
        return _Signs(exact=False, head=_EMPTY, tail=_EMPTY, best=self.nothing, width=width)


def _shapes(items: Sequence[tuple[Any, Any]]) -> frozenset[str]:
    """The shapes of the signs of a set; more may be named than it holds, never fewer."""
    found: set[str] = set()
    if items and items[0][0] is sre.NEGATE:
        if (sre.CATEGORY, sre.CATEGORY_NOT_WORD) not in items:
            return frozenset()
        figures = (sre.CATEGORY, sre.CATEGORY_DIGIT) in items
        return _WORD - ({"0"} if figures else set()) - ({"_"} if (sre.LITERAL, ord("_")) in items else set())
    for kind, value in items:
        if kind is sre.LITERAL:
            found.add(shape_of(chr(value)))
        elif kind is sre.RANGE and value[1] - value[0] <= _RANGE:
            found.update(shape_of(chr(code)) for code in range(value[0], value[1] + 1))
        elif kind is sre.CATEGORY and value is sre.CATEGORY_DIGIT:
            found.add("0")
        elif kind is sre.CATEGORY and value is sre.CATEGORY_WORD:
            found |= _WORD
        else:
            return frozenset()
    return frozenset(found)


def _moved(found: RequiredLiterals, here: tuple[int, int], by: int = 0) -> RequiredLiterals:
    """RequiredLiterals of a piece that begins ``here``, or ``by`` code points behind it."""
    return replace(found, least=here[0] + found.least + by, most=min(here[1] + found.most + by, _ANYWHERE))


def _cost(found: RequiredLiterals) -> float:
    return found.cost


def _joined(firsts: frozenset[str], seconds: frozenset[str]) -> frozenset[str]:
    """Every first string with every second behind it; the first ones alone when that were too many."""
    if len(firsts) * len(seconds) > MOST:
        return firsts
    return frozenset(first + second for first in firsts for second in seconds)
