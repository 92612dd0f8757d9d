"""Affixed forms of a wrong word beside those of the right one: resiko, risiko → beresiko, berisiko."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscheck.lexicon.counts import count, roots
from newscheck.lexicon.morphology import analyse, nasal

if TYPE_CHECKING:
    from collections.abc import Iterator

ENDINGS = {
    "ber": ("", "an"),
    "di": ("", "kan", "i"),
    "ter": ("", "kan"),
    "me": ("", "kan", "i"),
    "pe": ("",),
    "ke": ("an",),
    "per": ("an",),
    "se": ("",),
    "": ("an", "kan", "i"),
}
SHORTEST = 4
COMMON = 9
"""Seen so often in small letters, and oftener than the right form, a form that looks wrong is a word of its own."""


def affixed_forms(wrong: str, right: str) -> Iterator[tuple[str, str]]:
    """The affixed forms of a wrong root with those of the right one, less those that are words themselves."""
    if len(wrong) < SHORTEST or is_affixed(wrong):
        return
    for prefix, suffixes in ENDINGS.items():
        for suffix in suffixes:
            form, meant = joined(prefix, wrong) + suffix, joined(prefix, right) + suffix
            own = count(form).small >= max(COMMON, count(meant).small)
            if form != right and form not in roots() and not own:
                yield form, meant


def is_affixed(word: str) -> bool:
    """Whether a word is affixed already, so that it takes no more."""
    analysis = analyse(word)
    return analysis is not None and bool(analysis.prefixes or analysis.suffix or analysis.clitic)


def joined(prefix: str, root: str) -> str:
    """A root with a prefix in its right shape (``ber`` before r is ``be``; ``me`` and ``pe`` bring their nasal)."""
    if prefix in {"me", "pe"}:
        return nasal(prefix, root)
    if prefix in {"ber", "ter", "per"} and root.startswith("r"):
        return prefix[:2] + root
    return prefix + root
