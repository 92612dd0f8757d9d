"""Indonesian word formation: takes a word apart into root, affixes and clitics.

Built on the standard grammar (Tata Bahasa Baku Bahasa Indonesia): nasal prefixes melt k, p, s and t, confixes go
together in fixed pairs only (``me-…-an`` is no word), and clitics stand outermost. Everything is in small letters.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from newscheck.lexicon import word_list
from newscheck.lexicon.counts import roots

if TYPE_CHECKING:
    from collections.abc import Iterator

VOWELS = "aeiou"
PARTICLES = ("lah", "kah", "tah", "pun")
PRONOUNS = ("nya", "ku", "mu")
NASAL = {"me": "meN", "pe": "peN"}
LONGEST = 40
"""Letters beyond which nothing is a word (mempertanggungjawabkannyalah has 28)."""
SHORTEST = 3
"""Letters that the shortest root of an affixed word has."""

# Which prefixes, outermost first, go with which suffixes.
_SUFFIXES: dict[tuple[str, ...], tuple[str, ...]] = {
    (): ("", "an", "kan", "i"),
    ("meN",): ("", "kan", "i"),
    ("meN", "per"): ("", "kan", "i"),
    ("meN", "ber"): ("kan", "i"),
    ("meN", "ter"): ("kan",),
    ("meN", "ke"): ("kan", "i"),
    ("meN", "se"): ("kan", "i"),
    ("di",): ("", "kan", "i"),
    ("di", "per"): ("", "kan", "i"),
    ("di", "ber"): ("kan", "i"),
    ("di", "ter"): ("kan",),
    ("di", "ke"): ("kan", "i"),
    ("di", "se"): ("kan", "i"),
    ("ter",): ("", "kan", "i"),
    ("ter", "per"): ("", "kan", "i"),
    ("ter", "ber"): ("kan",),
    ("ber",): ("", "an", "kan"),
    ("ber", "ke"): ("an",),
    ("ber", "per"): ("an",),
    ("ber", "peN"): ("", "an"),
    ("ber", "se"): ("", "an"),
    ("peN",): ("", "an"),
    ("peN", "per"): ("an",),
    ("peN", "ber"): ("an",),
    ("peN", "ter"): ("an",),
    ("peN", "ke"): ("an",),
    ("peN", "se"): ("an",),
    ("per",): ("", "an", "kan", "i"),
    ("per", "se"): ("an",),
    ("ke",): ("", "an", "i"),
    ("ke", "ber"): ("an",),
    ("ke", "ter"): ("an",),
    ("ke", "se"): ("an",),
    ("ke", "peN"): ("an",),
    ("ke", "per"): ("an",),
    ("ke", "meN"): ("an",),
    ("se",): ("", "an"),
    ("se", "peN"): ("an",),
    ("se", "per"): ("an",),
    ("se", "ke"): ("an",),
}


_NASAL_SOUNDS = (("m", ("p",), "bfvp"), ("ny", ("s",), ""), ("ng", ("", "k"), "ghkqx"), ("n", ("t",), "dcjzts"))
"""A nasal, the letters that melt into it before a vowel, and the letters that may stand behind it."""
LONGEST_OF_ONE_SYLLABLE = len("ngexxxxkan")
_NASALS = (
    ("lmnrwy", "", ""),
    ("bfv", "m", ""),
    ("p", "m", "m"),
    ("dcjz", "n", ""),
    ("t", "n", "n"),
    ("s", "n", "ny"),
    ("k", "ng", "ng"),
)
"""First letters of a root, what stands before them, and what stands for the letter when it melts before a vowel."""


@dataclass(frozen=True, slots=True)
class Analysis:
    """A word taken apart: ``mempertanggungjawabkannya`` is meN- per- (tanggungjawab) -kan -nya.

    ``prefixes`` are outermost first, with ``meN`` and ``peN`` for the nasal ones. ``bound`` is a bound form before the
    rest (antar, pasca). ``unmelted`` is true when a first letter k, p, s or t stands that should have melted.
    """

    root: str
    prefixes: tuple[str, ...] = ()
    suffix: str = ""
    clitic: str = ""
    bound: str = ""
    doubled: bool = False
    unmelted: bool = False


@lru_cache(maxsize=16384)
def analyse(word: str) -> Analysis | None:
    """The best analysis of a word, or None when no root and no rule explain it."""
    return next(analyses(word), None) if len(word) <= LONGEST else None


def analyses(word: str) -> Iterator[Analysis]:
    """All analyses of a word, those with the fewest parts and properly melted first."""
    late = []
    for stem, clitic in _without_clitics(word):
        for found in _stem(stem):
            if found.unmelted:
                late.append(replace(found, clitic=clitic))
            else:
                yield replace(found, clitic=clitic)
    yield from late


def nasal(prefix: str, root: str) -> str:
    """``root`` with the nasal prefix ``me`` or ``pe``, melted as it should be: ``nasal("me", "pukul")`` is memukul."""
    melts = root[1:2] in VOWELS and not root.startswith("sy")
    for firsts, letters, lost in _NASALS:
        if root[:1] in firsts:
            return prefix + letters + root if not melts or not lost else prefix + lost + root[1:]
    return f"{prefix}ng{root}"


def _without_clitics(word: str) -> Iterator[tuple[str, str]]:
    """The word without its clitics, each way it can be read, the whole word first."""
    yield word, ""
    for particle in ("", *PARTICLES):
        if not word.endswith(particle):
            continue
        bare = word[: len(word) - len(particle)]
        if particle and len(bare) >= SHORTEST:
            yield bare, particle
        for pronoun in PRONOUNS:
            if bare.endswith(pronoun) and len(bare) - len(pronoun) >= SHORTEST:
                yield bare.removesuffix(pronoun), pronoun + particle


def _stem(word: str) -> Iterator[Analysis]:
    """The analyses of a word without clitics."""
    if is_root(word):
        yield Analysis(word)
        return
    if "-" in word:
        yield from _doubled(word)
        return
    for prefixes, root, unmelted in _unprefixed(word, 0):
        for suffix in _SUFFIXES.get(prefixes, ()):
            bare = root.removesuffix(suffix) if suffix else root
            if (not suffix or bare != root) and (prefixes or suffix) and _stands(bare, prefixes, suffix):
                yield Analysis(bare, prefixes, suffix, unmelted=unmelted)
    for proclitic in ("ku", "kau"):
        rest = word.removeprefix(proclitic)
        if rest != word and len(rest) > SHORTEST:
            yield from (a for a in _stem(rest) if a.prefixes in {(), ("per",)})
    for bound in BOUND:
        rest = word.removeprefix(bound)
        if rest != word and len(rest) > SHORTEST:
            yield from (replace(a, bound=bound) for a in _stem(rest) if not a.bound)


def _unprefixed(word: str, depth: int) -> Iterator[tuple[tuple[str, ...], str, bool]]:
    """Prefixes taken off one after the other: (prefixes, rest, whether a letter stands that should have melted)."""
    yield (), word, False
    if depth > 1:
        return
    for prefix, rest, unmelted in _one_prefix(word):
        for inner, root, again in _unprefixed(rest, depth + 1):
            yield (prefix, *inner), root, unmelted or again


def _one_prefix(word: str) -> Iterator[tuple[str, str, bool]]:
    """The readings of the word's first prefix: (prefix, rest, unmelted)."""
    if word.startswith(("me", "pe")):
        yield from ((NASAL[word[:2]], rest, unmelted) for rest, unmelted in _denasal(word[2:]))
    for prefix in ("di", "ke", "se"):
        if word.startswith(prefix):
            yield prefix, word[2:], False
    for prefix in ("ber", "ter", "per"):
        short = prefix[:2]
        if word.startswith(prefix):
            yield prefix, word[3:], False
        if word.startswith(short) and (word[2:3] == "r" or word[3:5] == "er"):
            yield prefix, word[2:], False
    if word.startswith(("belajar", "pelajar")):
        yield ("ber" if word[0] == "b" else "per"), word[3:], False


def _denasal(rest: str) -> Iterator[tuple[str, bool]]:
    """What can stand behind ``me``/``pe``: roots with the melted letter put back, and whether one failed to melt."""
    if rest[:1] in "lmnrwy":
        yield rest, False
    for nasals, melting, firm in _NASAL_SOUNDS:
        after = rest.removeprefix(nasals)
        if after == rest or (nasals == "n" and rest.startswith(("ng", "ny"))):
            continue
        if after[:1] in VOWELS:
            yield from ((letter + after, False) for letter in melting)
        elif after[:1] in firm:
            yield after, after[:1] in melting and after[1:2] in VOWELS and not after.startswith(("per", "sy", "kh"))
    if rest.startswith("nge") and len(rest) <= LONGEST_OF_ONE_SYLLABLE:
        yield rest[3:], False


def _doubled(word: str) -> Iterator[Analysis]:
    """Reduplication: rumah-rumah, berlari-lari, bahu-membahu, sayur-mayur, tolong-menolong."""
    first, _, second = word.partition("-")
    if "-" in second or min(len(first), len(second)) < 2:  # noqa: PLR2004 - no shorter part is a word
        return
    a, b = next(_stem_without_doubling(first), None), next(_stem_without_doubling(second), None)
    if a and b and (a.root == b.root or first[1:] == second[1:] or a.root in b.root or b.root in a.root):
        yield replace(a, doubled=True)
        return
    if a and any(first.endswith(second.removesuffix(s)) for s in ("", "an", "kan", "i")):
        yield replace(a, doubled=True)
    elif b and first in b.root:
        yield replace(b, doubled=True)


def _stem_without_doubling(word: str) -> Iterator[Analysis]:
    return (a for stem, _ in _without_clitics(word) for a in _stem(stem)) if "-" not in word else iter(())


def _stands(bare: str, prefixes: tuple[str, ...], suffix: str) -> bool:
    """Whether what is left is a root, or a compound that prefix and suffix together hold as one word."""
    return is_root(bare) or (bool(prefixes and suffix) and bare in word_list("compound_roots"))


def is_root(word: str) -> bool:
    """Whether a word is a root; two letters only for the few that are (ia, ku, es)."""
    if len(word) < SHORTEST:
        return word in SHORT_ROOTS
    return word in roots()


SHORT_ROOTS = word_list("short_roots")
BOUND = tuple(sorted(word_list("bound_forms"), key=len, reverse=True))
