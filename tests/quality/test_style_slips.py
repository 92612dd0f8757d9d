"""Typing errors put into published news: how many are found, and how little else is claimed."""

from __future__ import annotations

import random
import re

from newscheck.config import Config
from newscheck.engine.pipeline import check_source
from newscheck.finding import Severity
from newscheck.ruleset.selection import chosen_rules
from newscheck.source import Source
from tests.quality.gold import NEWS, needs_news

KEYS = {
    c: (row, x + row * 0.4)
    for row, keys in enumerate(("qwertyuiop", "asdfghjkl", "zxcvbnm"))
    for x, c in enumerate(keys)
}
WORD = re.compile(r"(?<![\w@#./-])[a-z]{4,}(?![\w@./-])")
ONE_IN, SEED = 60, 7
FOUND, ELSEWHERE = 0.9, 0.45
"""Share of the errors put in that some rule points at, and claims of style/spelling elsewhere in 1,000 words."""


def slip(word: str, dice: random.Random) -> str:
    """The word with one slip behind its first letter: a letter left out, added, swapped, or the key beside it."""
    i, kind = dice.randrange(1, len(word)), dice.random()
    if kind < 0.3:
        return word[:i] + word[i + 1 :]
    if kind < 0.5:
        return word[:i] + dice.choice([word[i], dice.choice("aeinrt")]) + word[i:]
    if kind < 0.7 and i + 1 < len(word):
        return word[:i] + word[i + 1] + word[i] + word[i + 2 :]
    row, x = KEYS[word[i]]
    near = [c for c, (a, b) in KEYS.items() if c != word[i] and abs(a - row) <= 1 and abs(b - x) <= 1.1]
    return word[:i] + dice.choice(near) + word[i + 1 :]


def with_slips(text: str, dice: random.Random) -> tuple[str, list[tuple[int, int]]]:
    """The text with one slip in about sixty small words, and where they stand in it."""
    parts: list[str] = []
    places: list[tuple[int, int]] = []
    last = length = 0
    for found in WORD.finditer(text):
        if dice.random() > 1 / ONE_IN:
            continue
        wrong = slip(found.group(), dice)
        if wrong == found.group():
            continue
        parts += [text[last : found.start()], wrong]
        length += found.start() - last
        places.append((length, length + len(wrong)))
        length, last = length + len(wrong), found.end()
    return "".join([*parts, text[last:]]), places


@needs_news
def test_slips_are_found_and_little_else_is_claimed() -> None:
    """Claims are errors and warnings; many of those elsewhere are typing errors that the articles really have."""
    dice = random.Random(SEED)  # noqa: S311 - no secret
    rules = chosen_rules(Config())
    put = found = claims = words = 0
    for path in sorted((NEWS / "text").glob("*.txt")):
        text, places = with_slips(path.read_text(encoding="utf-8"), dice)
        findings = check_source(Source(path.name, text), rules, Config()).findings
        hit = [any(f.range.start < end and start < f.range.end for f in findings) for start, end in places]
        put, found, words = put + len(places), found + sum(hit), words + len(text.split())
        claims += sum(
            f.rule == "style/spelling"
            and f.severity is not Severity.HINT
            and not any(f.range.start < end and start < f.range.end for start, end in places)
            for f in findings
        )
    assert put > 500
    assert found / put >= FOUND
    assert 1000 * claims / words <= ELSEWHERE
