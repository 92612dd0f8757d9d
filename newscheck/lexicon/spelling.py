"""Typing errors by the noisy channel: how likely a word is, how likely its neighbours are, how easily a finger slips.

Likelihoods are decimal logarithms of counts in a million words of edited text (:mod:`newscheck.lexicon.counts`); a word
never seen gets its share from its root's family when the grammar of :mod:`newscheck.lexicon.morphology` explains it.
"""

from __future__ import annotations

from functools import cache, lru_cache
from math import log10
from typing import NamedTuple

from newscheck.lexicon.counts import MILLIONS, count, counts, families, roots
from newscheck.lexicon.morphology import LONGEST, VOWELS, analyse

LETTERS = "abcdefghijklmnopqrstuvwxyz"
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_KEYS = {letter: (row, column + row * 0.4) for row, keys in enumerate(_ROWS) for column, letter in enumerate(keys)}
UNKNOWN = -1.5
"""The likelihood of a word that nothing explains."""
SHORTEST = 4
PREFIXES = ("me", "di", "ber", "ter", "pe", "ke", "se")
SUFFIXES = ("kan", "an", "i", "nya")
FAR, FAR_COST = 2, 1.6
"""Slips in a word badly mistyped, and what two of them cost."""
FAR_LETTERS = 8
"""Letters from which two slips still leave no doubt what was meant."""
CHANCE = 3
"""Seen no more often in small letters, a word may be an error of its writers."""
RARE = 6
"""A family seen no more often explains a word badly: its root may be a chance likeness."""
ROOT_GAIN = 2.8
"""What a root never counted gains over a long unknown word beside it."""
COMMON = 30
EVERYWHERE = 6000
"""Counts of the few words so common that even one of three letters was likely meant."""
FAMILIAR = 24
"""Seen so often with its suffix, a word is not used without."""
SUFFIX_GAIN = 1.2
"""What a word gains by the suffix that its prefix calls for."""
DERIVED_LETTERS = 7
"""Letters of the shortest word that is held against derived forms never counted."""


class Candidate(NamedTuple):
    """A word that may have been meant: its gain in likelihood over what was typed, less the cost of the slip."""

    gain: float
    word: str


@lru_cache(maxsize=32768)
def likelihood(word: str) -> float:
    """How likely a word is in edited text: log10 of its count in a million words, estimated when it was never seen."""
    seen = count(word)
    if seen.small:
        return log10(seen.small / MILLIONS)
    analysis = analyse(word)
    if analysis is None or analysis.unmelted:
        return UNKNOWN
    if analysis.clitic:
        return max(likelihood(word[: len(word) - len(analysis.clitic)]) - 1.0, UNKNOWN)
    family = families().get(analysis.root, 0)
    if analysis.bound or analysis.doubled:
        return min(log10(family / MILLIONS + 1), 1.0)
    return log10(family / MILLIONS + 1) / 2 - 0.7 if family > RARE else -1.2


def slips(word: str) -> set[str]:
    """Everything one slip away from ``word``: a letter more, less, or other, or two letters swapped."""
    splits = [(word[:i], word[i:]) for i in range(len(word) + 1)]
    found = {a + b[1:] for a, b in splits if b}
    found |= {a + b[1] + b[0] + b[2:] for a, b in splits if len(b) > 1}
    found |= {a + c + b[1:] for a, b in splits if b for c in LETTERS}
    found |= {a + c + b for a, b in splits for c in LETTERS}
    found.discard(word)
    return found


def slip_cost(typed: str, meant: str) -> float:
    """How unlikely the one slip is that makes ``typed`` of ``meant`` (in log10)."""
    i = next((k for k, (a, b) in enumerate(zip(typed, meant, strict=False)) if a != b), min(len(typed), len(meant)))
    if len(typed) > len(meant):
        return 0.3 if i and typed[i - 1] == typed[i] else 0.8
    if len(typed) < len(meant):
        return 0.3 if i and meant[i - 1] == meant[i] else 0.6
    return 0.4 if typed[i : i + 2] == meant[i : i + 2][::-1] else _substitution(typed[i], meant[i])


@lru_cache(maxsize=1024)
def _substitution(typed: str, meant: str) -> float:
    a, b = _KEYS.get(typed), _KEYS.get(meant)
    if a and b and abs(a[0] - b[0]) <= 1 and abs(a[1] - b[1]) <= 1.1:  # noqa: PLR2004 - the keys touch
        return 0.5
    return 1.0 if typed in VOWELS and meant in VOWELS else 1.5


@lru_cache(maxsize=8192)
def corrections(word: str) -> tuple[Candidate, ...]:
    """The words that were more likely meant than ``word``, the best first; at most five."""
    if len(word) > LONGEST:
        return ()
    own, seen, near = likelihood(word), _seen(), slips(word)
    meant = near & seen
    if "n" in word[-4:] or "y" in word[-4:]:
        meant |= {w for w in near if w.endswith("nya") and w[:-3] in seen}
    ranked = sorted(
        (
            Candidate(likelihood(w) - own - slip_cost(word, w), w)
            for w in meant
            if len(w) >= SHORTEST or count(w).small >= EVERYWHERE
        ),
        reverse=True,
    )
    return tuple(c for c in ranked[:5] if c.gain > 0)


@cache
def _seen() -> frozenset[str]:
    """The words that stand more than three times in small letters: what a mistyped word may have been."""
    return frozenset(w for w, n in counts().items() if n.small > CHANCE)


@lru_cache(maxsize=4096)
def root_corrections(word: str) -> tuple[Candidate, ...]:
    """Root words never counted that are one slip from a long unknown word."""
    if not FAR_LETTERS <= len(word) <= LONGEST:
        return ()
    near = [(slip_cost(word, meant), meant) for meant in slips(word) & roots()]
    return tuple(sorted((Candidate(ROOT_GAIN - cost, meant) for cost, meant in near if cost <= 1), reverse=True)[:3])


@lru_cache(maxsize=4096)
def derived_corrections(word: str) -> tuple[Candidate, ...]:
    """Derived forms never counted, of roots often used, that are one slip from a long unknown word."""
    if not DERIVED_LETTERS <= len(word) <= LONGEST:
        return ()
    if word.startswith(("di", "ke")) and count(word[2:]).small >= COMMON:
        return ()  # a preposition run on to its noun
    near = ((w, analyse(w)) for w in slips(word) if w.endswith(SUFFIXES) and w.startswith(PREFIXES))
    found = [
        Candidate(likelihood(w) - UNKNOWN - slip_cost(word, w), w)
        for w, a in near
        if a and a.prefixes and not (a.unmelted or a.bound or a.doubled) and families().get(a.root, 0) >= COMMON
    ]
    return tuple(sorted(found, reverse=True)[:3])


def missing_suffix(word: str) -> tuple[Candidate, ...]:
    """The word with the suffix that its prefix calls for: mewajib, which nobody writes, is mewajibkan."""
    analysis = analyse(word)
    if (
        analysis is None
        or analysis.suffix
        or analysis.clitic
        or analysis.prefixes not in {("meN",), ("per",)}
        or count(word).small
    ):
        return ()
    if count("di" + word).small or count("mem" + word).small or count(analysis.root).small < SHORTEST:
        return ()
    whole = word + ("kan" if analysis.prefixes == ("meN",) else "an")
    return (Candidate(SUFFIX_GAIN + likelihood(whole), whole),) if count(whole).small >= FAMILIAR else ()


@lru_cache(maxsize=4096)
def far_corrections(word: str) -> tuple[Candidate, ...]:
    """Words two slips away from a long unknown word, common ones with the same first letter only; the best first."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    if len(word) > LONGEST:
        return ()
    near = process.extract(word, _common().get(word[0], ()), scorer=OSA.distance, score_cutoff=FAR, limit=20)
    found = [Candidate(likelihood(meant) - UNKNOWN - FAR_COST, meant) for meant, _, _ in near]
    return tuple(sorted(found, reverse=True)[:5])


@cache
def _common() -> dict[str, list[str]]:
    by_letter: dict[str, list[str]] = {}
    for word, seen in counts().items():
        if seen.small >= COMMON and len(word) >= FAR_LETTERS - FAR:
            by_letter.setdefault(word[0], []).append(word)
    return by_letter
