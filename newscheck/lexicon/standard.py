"""Standard forms by the correspondences of loan spelling (EYD V, Unsur Serapan): commissi → komisi, aqidah → akidah.

A word that no list and no grammar explains is respelt by one or two correspondences; where that gives a word that
edited text uses often, that is its standard form.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from newscheck.lexicon import word_list
from newscheck.lexicon.counts import count
from newscheck.lexicon.morphology import LONGEST, analyse, is_root

if TYPE_CHECKING:
    from collections.abc import Iterator

STRONG: tuple[tuple[str, str], ...] = (
    (r"([bcdfgjklmnprstvwz])\1", r"\1"),
    (r"qu", "ku"),
    (r"q", "k"),
    (r"kh", "k"),
    (r"kh", "h"),
    (r"(?<![kscnpg])h(?=[lrmdu])|(?<=[aiu])h(?=[aiu])", "kh"),
    (r"ph", "f"),
    (r"th", "t"),
    (r"dh|dl(?=[aiu])|dz(?=[aiu]h)", "d"),
    (r"bh", "b"),
    (r"gh", "g"),
    (r"rh", "r"),
    (r"sh", "s"),
    (r"sh", "sy"),
    (r"ts", "s"),
    (r"dz|dh", "z"),
    (r"ch", "k"),
    (r"c(?=[kaoulrt]|$)", "k"),
    (r"x", "ks"),
    (r"(?<=[bcdfghjklmnprst])y(?=[bcdfghjklmnprst]|$)|(?<=[lr])y", "i"),
    (r"(?<=[bp])y(?=e)", "j"),
    (r"w(?=[aei])", "u"),
    (r"ee", "e"),
    (r"(?<=on)i?il(?=$|nya$|isme$)|(?<=m)il$|uil$", "al"),
    (r"iil(?=$|nya$)", "ial"),
    (r"uil(?=$|nya$)", "ual"),
    (r"ir(?=$|kan$|nya$)", "asi"),
    (r"irkan(?=$|nya$)", "asikan"),
    (r"(?<=[^aeiou])(?:ti|ssi|si)on(?=$|nya$)|(?<=[aeiou])(?:ti|ssi|si)on(?=$|nya$)", "si"),
    (r"ity(?=$|nya$)", "itas"),
    (r"ive(?=$|nya$)", "if"),
    (r"ical?(?=$|nya$)", "ik"),
    (r"ism(?=$|nya$)", "isme"),
    (r"ance(?=$|nya$)", "ansi"),
    (r"ence(?=$|nya$)", "ensi"),
    (r"gy(?=$|nya$)", "gi"),
    (r"^mengk(?=[aiueo])", "meng"),
    (r"^mens(?=[aiueo])", "meny"),
    (r"^memp(?=[aiuo]|e[^r])", "mem"),
    (r"^ment(?=[aiueo])", "men"),
    (r"^pengk(?=[aiueo])", "peng"),
)
"""What writers put for a sound, and what standard Indonesian does, where hardly anything else can be meant."""
WEAK: tuple[tuple[str, str], ...] = (
    (r"c(?=[eiy])", "s"),
    (r"v", "f"),
    (r"f", "v"),
    (r"f", "p"),
    (r"p", "f"),
    (r"p", "v"),
    (r"j", "z"),
    (r"s", "z"),
    (r"z", "s"),
    (r"^y", "j"),
    (r"ou|oo", "u"),
    (r"ie", "i"),
    (r"^([bcdgkpst])(?=[rl])", r"\1e"),
    (r"(?<=[bdgkpst])e(?=r[aiu])", ""),
    (r"^h(?=[aiu])|(?<=i)h(?=k)", ""),
    (r"^o(?=[td])", "au"),
    (r"nk(?=[aeilru])", "ngk"),
    (r"ngk(?=[aeilru])", "nk"),
    (r"d$", "t"),
    (r"b$", "p"),
    (r"g$", "k"),
    (r"e(?=[^aeiou]+$)", "i"),
    (r"e(?=[^aeiou]+$)", "a"),
    (r"i(?=[^aeiou]+$)", "e"),
    (r"o(?=[^aeiou]+$)", "u"),
    (r"(?<=[eio])sa(?=$|nya$)", "sis"),
)
"""The same where another word may be meant: the standard form must be a common one."""
RULES = tuple((re.compile(wrong), right, kind) for kind, rules in enumerate((STRONG, WEAK)) for wrong, right in rules)
THROUGH = tuple(
    (re.compile(wrong), right)
    for wrong, right in (
        (r"(?:ti|ssi|si)on(?=$|nya$)", "si"),
        (r"ity(?=$|nya$)", "itas"),
        (r"ive(?=$|nya$)", "if"),
        (r"ical?(?=$|nya$)", "ik"),
        (r"([bcdfgjklmnprstvz])\1", r"\1"),
        (r"ph", "f"),
        (r"[tr]h", lambda m: m[0][0]),
        (r"c(?=[eiy])", "s"),
        (r"ch?(?=[aoulrtk]|$)", "k"),
        (r"x", "ks"),
        (r"qu", "ku"),
        (r"y(?![aiueo])", "i"),
    )
)
"""The correspondences that go together in one word, in this order."""
ENGLISH = re.compile(r"(?:ing|ous|ck|[^aeiou]s|less|ness|ment|ful|ly|er|or|ed|oo|ea)s?$|^(?:th|wh|sh|ch)|oo|ea")
SHORTEST, SHORTEST_WEAK = 5, 6
COMMON, COMMON_WEAK = 12, 40
"""How often edited text must use the standard form."""
RATIO = 12
"""How much more often than the form in hand."""
FAMILY = 40
"""How often the root of a standard form that was never counted itself must be used."""
KNOWN = 6


class Standard(NamedTuple):
    """A standard form, and whether another word may have been meant."""

    word: str
    doubtful: bool


@lru_cache(maxsize=8192)
def standard_form(word: str) -> Standard | None:
    """The standard form of a word in small letters; None when the word is known, or no standard form is like it."""
    if not SHORTEST <= len(word) <= LONGEST or _known(word):
        return None
    own = max(count(word).small, 1)
    once = set(_respelt(word, weak=True))
    derived = {(w, weak) for w, weak in once if not weak and _formed(w)}
    twice = (v for w, weak in once for v in _respelt(w, weak=not weak, was=weak))
    for variants in (once, derived, twice, {(_through(word), False)}):
        found = {(n, w, weak) for w, weak in variants if w != word and (n := _seen(w, sure=variants is derived))}
        likely = {f for f in found if f[0] >= max(RATIO * own, COMMON_WEAK if f[2] else COMMON)}
        if likely:
            seen, best, weak = max(likely)
            return Standard(best, weak or seen < COMMON_WEAK or bool(ENGLISH.search(word)))
    return None


def _known(word: str) -> bool:
    """Whether a list or the grammar explains the word."""
    analysis = analyse(word)
    formed = analysis is not None and not analysis.unmelted
    return formed or is_root(word) or count(word).small >= KNOWN or word in word_list("foreign_words")


def _respelt(word: str, *, weak: bool, was: bool = False) -> Iterator[tuple[str, bool]]:
    """What each correspondence makes of a word, and whether a weak one was needed."""
    if weak and len(word) < SHORTEST_WEAK:
        weak = False
    for wrong, right, kind in RULES if weak else RULES[: len(STRONG)]:
        places = list(wrong.finditer(word))
        for place in places:
            yield word[: place.start()] + place.expand(right) + word[place.end() :], bool(kind) or was
        if len(places) > 1:
            yield wrong.sub(right, word), bool(kind) or was


def _through(word: str) -> str:
    """The word respelt all through as loans are: commission, komisi."""
    for wrong, right in THROUGH:
        word = wrong.sub(right, word)
    return word


def _seen(word: str, *, sure: bool) -> int:
    """How often edited text uses a form; one whose formation is ``sure`` counts as if it did."""
    return max(count(word).small, COMMON if sure else 0)


def _formed(word: str) -> bool:
    """Whether a form is a regular one of a common root."""
    analysis = analyse(word)
    if analysis is None or analysis.unmelted or not (analysis.prefixes or analysis.suffix or analysis.clitic):
        return False
    return len(analysis.root) >= SHORTEST and count(analysis.root).small >= FAMILY
