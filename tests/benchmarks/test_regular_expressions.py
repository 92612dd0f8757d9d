"""No regular expression takes more than linear time: each against strings made against it, up to a million code points.

Time is the processor's, the least of several tries, and only its growth counts: four times the text, at most so many
times the time. A pattern that is only ever matched at one place is matched; every other looks for all its matches.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import time
from functools import cache
from pathlib import Path

import pytest

from tests.hostile.adversary import Case, cases

ROOT = Path(__file__).parents[2]
SHORT, FIRST, LAST, STEP = 1_000, 4_000, 1_024_000, 4
MOST_GROWTH = 8.0
"""Linear is 4, quadratic 16; bounded looks ahead lie between them while texts are short."""
TELLING = 0.25
"""Seconds below which growth says nothing: what is so quick over a million code points hurts nobody."""
HOPELESS = 20.0
"""Seconds at which a string is not made any longer."""
WORST = 2
"""Strings that are grown to the full length, for each pattern."""


@cache
def patterns() -> list[tuple[str, str, int, bool]]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.hostile.patterns"], cwd=ROOT, capture_output=True, check=True, text=True
    )
    return [tuple(row) for row in json.loads(done.stdout)]


def test_the_patterns_are_found() -> None:
    files = {where.partition(":")[0] for where, *_ in patterns()}
    assert {
        "newscheck/article/elements/dates.py",
        "newscheck/ruleset/checks/rewrite.py",
        "newscheck/reading/links.py",
    } <= files
    assert any(f.startswith("rules/") for f in files)
    assert len(patterns()) > 400


def seconds(pattern: re.Pattern[str], text: str, *, anchored: bool, tries: int) -> float:
    least = float("inf")
    for _ in range(tries):
        start = time.process_time()
        if anchored:
            pattern.match(text)
        else:
            for _match in pattern.finditer(text):
                pass
        least = min(least, time.process_time() - start)
    return least


def growth(pattern: re.Pattern[str], case: Case, *, anchored: bool) -> tuple[float, float, int]:
    """How the time grows in the last step of four: the factor, the seconds, the length."""
    length, before = FIRST, seconds(pattern, case.text(FIRST), anchored=anchored, tries=2)
    factor = 0.0
    while length < LAST:
        length *= STEP
        text = case.text(length)
        now = seconds(pattern, text, anchored=anchored, tries=1)
        if now > TELLING and now > MOST_GROWTH * before:
            before = seconds(pattern, case.text(length // STEP), anchored=anchored, tries=3)
            now = min(now, seconds(pattern, text, anchored=anchored, tries=2))
        factor = now / before if now > TELLING and before else 0.0
        if now * STEP > HOPELESS:
            break
        before = now
    return factor, now, length


def verdict(pattern: re.Pattern[str], *, anchored: bool) -> str:
    """What is wrong with a pattern; empty when it is linear."""
    tried = []
    for case in cases(pattern):
        took = seconds(pattern, case.text(SHORT), anchored=anchored, tries=1)
        if took > HOPELESS * SHORT / LAST and seconds(pattern, case.text(SHORT), anchored=anchored, tries=2) > TELLING:
            return f"{case.head!r} + {case.unit!r}: {took:.2f} s at {SHORT:,}"
        tried.append((took, case))
    for _, case in sorted(tried, key=lambda t: -t[0])[:WORST]:
        factor, took, length = growth(pattern, case, anchored=anchored)
        if factor > MOST_GROWTH or (length < LAST and took > HOPELESS / STEP):
            return f"{case.head!r} + {case.unit!r}: × {factor:.1f} to {took:.2f} s at {length:,}"
    return ""


def test_every_pattern_is_linear() -> None:
    faults = []
    for where, text, flags, anchored in patterns():
        wrong = verdict(re.compile(text, flags), anchored=anchored)
        if wrong:
            faults.append(f"{where} {text[:100]!r}: {wrong}")
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("text", [r"(?:a+)+b", r"\w+\s*!", r"\s+$"])
def test_a_pattern_that_is_not_linear_is_told(text: str) -> None:
    assert verdict(re.compile(text), anchored=False)
