"""Adversarial strings for a regular expression, made of its own parts: runs, near misses, endless repeats."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

parser: Any = import_module("re._parser")
sre: Any = import_module("re._constants")
REPEATS = frozenset({sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT})
RUNS = ("a", "A", "1", " ", "\n", ".", "“", "-", "a ", "A ", "Aa ", "1.", "a-", "A.", "1 ", ", ")
ALPHABET = "aA1 .,-\n“é~%("
MOST_HEADS, MOST_UNITS = 8, 12


class Case(NamedTuple):
    """A string that begins with ``head`` and goes on with ``unit`` for ever."""

    head: str
    unit: str

    def text(self, length: int) -> str:
        """The string, so many code points long, with an end that matches nothing."""
        return (self.head + self.unit * (length // len(self.unit) + 1))[:length] + "\0"


def cases(pattern: re.Pattern[str]) -> list[Case]:
    """The strings to try on a pattern, the plain runs first."""
    tree = list(parser.parse(pattern.pattern, pattern.flags))
    whole = sample(tree)
    heads = [h for h in dict.fromkeys(sample(tree[:i]) for i in range(1, len(tree))) if h]
    repeated = [u for u in dict.fromkeys(repeats(tree)) if u]
    units = [*RUNS, *repeated, whole, f"{whole} ", whole[:-1], *heads]
    found = [Case("", u) for u in dict.fromkeys(units) if u]
    found += [Case(h, u) for h in evenly(heads, MOST_HEADS) for u in evenly(repeated, MOST_UNITS)]
    return found


def evenly(items: list[str], most: int) -> list[str]:
    """At most so many of the items, the first and others spread over the rest."""
    return items[:: max(1, -(-len(items) // most))]


def sample(tree: Any) -> str:
    """A short text that a parsed pattern matches, or nearly does."""
    return "".join(one(kind, value) for kind, value in tree)


def one(kind: Any, value: Any) -> str:
    if kind is sre.LITERAL:
        return chr(value)
    if kind in {sre.ANY, sre.NOT_LITERAL}:
        return "a" if value != ord("a") else "b"
    if kind is sre.IN:
        return member(value)
    if kind in REPEATS:
        return sample(value[2]) * int(max(value[0], min(1, value[1])))
    if kind is sre.BRANCH:
        return sample(value[1][0])
    return sample(value[3]) if kind is sre.SUBPATTERN else sample(value) if kind is sre.ATOMIC_GROUP else ""


def member(items: Any) -> str:
    """A letter of a set, asked of the set itself where it is a negated one or a class."""
    kind, value = items[0]
    if kind is sre.LITERAL:
        return chr(value)
    if kind is sre.RANGE:
        return chr(value[0])
    return next((c for c in ALPHABET if holds(items, c)), "~")


def holds(items: Any, letter: str) -> bool:
    negated = any(kind is sre.NEGATE for kind, _ in items)
    return negated != any(in_item(kind, value, letter) for kind, value in items if kind is not sre.NEGATE)


def in_item(kind: Any, value: Any, letter: str) -> bool:
    if kind is sre.LITERAL:
        return bool(ord(letter) == value)
    if kind is sre.RANGE:
        return bool(value[0] <= ord(letter) <= value[1])
    name = str(value)
    inside = letter.isdigit() if "DIGIT" in name else letter.isspace() if "SPACE" in name else letter.isalnum()
    return bool(inside != ("NOT" in name))


def repeats(tree: Any) -> Iterator[str]:
    """A sample of everything that the pattern repeats, however deep, and of each choice."""
    for kind, value in tree:
        if kind in REPEATS:
            if value[1] > 1:
                yield sample(value[2])
            yield from repeats(value[2])
        elif kind is sre.BRANCH:
            for choice in value[1]:
                yield from repeats(choice)
        elif kind in {sre.SUBPATTERN, sre.ATOMIC_GROUP, sre.ASSERT, sre.ASSERT_NOT}:
            yield from repeats(value[3] if kind is sre.SUBPATTERN else value if kind is sre.ATOMIC_GROUP else value[1])
