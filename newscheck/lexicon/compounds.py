"""Compounds of two words and their affixed forms, by the rule of EYD V on compounds (Gabungan Kata, butir 3).

A compound stands apart (kerja sama), also behind a prefix alone or before a suffix alone (bekerja sama, tanda tangani);
prefix and suffix together hold it as one word (menandatangani). ``compounds.tsv`` gives the counts of both writings.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from newscheck.lexicon import table
from newscheck.lexicon.clitics import bare_forms
from newscheck.lexicon.morphology import VOWELS, nasal

SUFFIXES = ("kan", "an", "i")
ALONE = ("ter", "se", "di", "memper", "diper", "pe")
"""Prefixes that a compound takes without a suffix, beside ber- and the nasal ones."""
BOTH = {
    "kan": ("me", "di", "ter", "memper", "diper"),
    "i": ("me", "di"),
    "an": ("pe", "per", "ke", "keber", "keter"),
}
"""The prefixes that each suffix goes with."""
NASALS = {"k": "ng", "p": "m", "s": "n", "t": "n"}


class Form(NamedTuple):
    """The right writing of a form, and whether edited text writes the compound the wrong way about as often."""

    right: str
    doubtful: bool = False


@lru_cache(maxsize=8192)
def parted_compound(word: str) -> Form | None:
    """The right writing of a compound in one word, given in small letters: bekerjasama → bekerja sama; else None."""
    found = _without_suffix(word) or _with_suffix(word)
    if found:
        return found
    for bare in bare_forms(word):
        if inner := _without_suffix(bare):
            return inner._replace(right=inner.right + word[len(bare) :])
    return None


def _with_suffix(word: str) -> Form | None:
    for suffix in SUFFIXES:
        compound = _joined().get(word.removesuffix(suffix)) if word.endswith(suffix) else None
        if compound and compound.right.replace(" ", "") in _bare():
            return compound._replace(right=compound.right + suffix)
    return None


def _without_suffix(word: str) -> Form | None:
    if word in _joined():
        return _joined()[word]
    for prefix in ALONE:
        compound = _joined().get(word.removeprefix(prefix)) if word.startswith(prefix) else None
        if compound:
            return compound._replace(right=prefix + compound.right)
    return None


@lru_cache(maxsize=4096)
def whole_compound(first: str, second: str) -> str:
    """The one word that two parts make, given in small letters: menindak lanjuti → menindaklanjuti; empty for none."""
    for suffix in SUFFIXES:
        bare = second.removesuffix(suffix)
        for root in _firsts().get(bare, ()) if bare != second else ():
            for prefix in BOTH[suffix]:
                if first in {prefixed(prefix, root), f"{prefix}{NASALS.get(root[0], '')}{root}"}:
                    return prefixed(prefix, root) + second
    return ""


def ends_compound(word: str) -> bool:
    """Whether a word may be the second of an affixed compound: lanjuti, jawaban."""
    return any(word.removesuffix(suffix) in _firsts() for suffix in SUFFIXES if word.endswith(suffix))


def is_compound(first: str, second: str) -> bool:
    """Whether two words make a compound, a suffix of the second apart: uji coba, tanda tangani."""
    return any(first in _firsts().get(second.removesuffix(suffix), ()) for suffix in ("", *SUFFIXES))


def prefixed(prefix: str, root: str) -> str:
    """The root with a prefix in its right shape: bekerja, menanda, pertanggung."""
    if prefix in {"me", "pe"}:
        return nasal(prefix, root)
    if prefix == "ber" and (root[0] == "r" or (root[1:3] == "er" and root[3:4] not in VOWELS)):
        return f"be{root}"
    return f"{prefix}{root}"


@cache
def _joined() -> dict[str, Form]:
    """Every compound in one word, alone and behind ber- and the nasal prefixes."""
    found: dict[str, Form] = {}
    for first, second, doubtful in _compounds():
        for shape in (first, prefixed("ber", first), nasal("me", first), nasal("pe", first)):
            found[shape + second] = Form(f"{shape} {second}", doubtful)
    return found


@cache
def _bare() -> frozenset[str]:
    """Every compound in one word, without affixes."""
    return frozenset(first + second for first, second, _ in _compounds())


@cache
def _firsts() -> dict[str, list[str]]:
    """By the second word of a compound, what may stand first."""
    found: dict[str, list[str]] = {}
    for first, second, _ in _compounds():
        found.setdefault(second, []).append(first)
    return found


@cache
def _compounds() -> tuple[tuple[str, str, bool], ...]:
    rows = ((*row["compound"].partition(" "), int(row["apart"]), int(row["joined"])) for row in table("compounds"))
    return tuple((first, second, joined >= max(apart, 1)) for first, _, second, apart, joined in rows)
