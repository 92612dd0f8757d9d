"""Typing errors by the noisy channel: how likely a word is, how well it fits, how easily a finger slips.

Everything is in decimal logarithms. A word meant has its count in a million words of edited text and the cost of the
slip; the word typed has what speaks for its being a word of its own: its count, the grammar of
:mod:`newscheck.lexicon.morphology`, and letters that follow one another as in Indonesian
(:mod:`newscheck.lexicon.letters`). The weights were fitted to typing errors made in published news against roots of the
dictionary that edited text never shows, put into the same news.
"""

from __future__ import annotations

from functools import cache, lru_cache
from math import log10
from typing import NamedTuple

from newscheck.lexicon.counts import MILLIONS, count, counts, families, roots
from newscheck.lexicon.letters import letters_likelihood, oddest
from newscheck.lexicon.morphology import LONGEST, Analysis, analyse, nasal
from newscheck.lexicon.slips import slip_cost, slips

UNKNOWN = -1.5
"""The likelihood of a word that nothing explains."""
SHORTEST = 3
PREFIXES = ("me", "di", "ber", "ter", "pe", "ke", "se")
SUFFIXES = ("kan", "an", "i", "nya")
ENDINGS = ("", "kan", "an", "i")
MELTING = {"k": "ng", "p": "m", "s": "ny", "t": "n"}
NASALS = ("me", "mem", "men", "meng", "menge", "pe", "pem", "pen", "peng", "penge")
WRITTEN = (*NASALS, "per", "pel", "di", "be", "ber", "bel", "te", "ter", "ke", "se")
"""The prefixes in all forms, the nasal of a melted letter left to the root."""
FAR = 2
"""Slips in a word badly mistyped."""
FAR_LETTERS = 8
"""Letters from which two slips still leave no doubt what was meant."""
CHANCE = 3
"""Seen no more often in small letters, a word may be an error of its writers."""
RARE = 6
"""A family seen no more often explains a word badly: its root may be a chance likeness."""
NEVER_COUNTED = -1.2
"""The likelihood of a root never counted, as the word meant."""
ODD = -2.2
"""A letter behind two others so unlikely (log10) stands in few words."""
COMMON = 30
EVERYWHERE = 300
"""Counts of the words so common that even one of three letters was likely meant."""
FAMILIAR = 24
"""Seen so often with its suffix, a word is not used without."""
SUFFIX_GAIN = 1.2
"""What a word gains by the suffix that its prefix calls for."""
DERIVED_LETTERS = 7
"""Letters of the shortest word that is held against derived forms never counted."""

WELL_FORMED = 0.8
"""What speaks for a word (log10) beyond which no rare word is likelier."""
NEW_WORD, LETTERS = 2.7, 0.4
"""A word never seen may be right: how likely (fitted), and how much its letters weigh."""
COUNTED = 0.3
"""What one count in a million words says for a word typed, beside the logarithm of its count."""
ROOT = 0.8
"""What it says for a word never counted that it is a root of the dictionary."""
FORMED = 0.5
"""What it says for a word never counted that the grammar forms it of a root in use."""
LOANED = ("de", "re", "dis", "dia", "ko", "in", "im", "sub", "trans", "inter", "hiper", "mikro", "makro", "bio", "foto")
LOANED_LETTERS = 6
"""Letters of the shortest root that one of the prefixes of loans makes a word of."""
ROOT_LETTERS = 4
"""Letters of a root that is no chance likeness; a shorter one must be common."""
HELP = 0.5
"""Less likely than the word typed by more than this, no word is meant: what its neighbours say is spent on the slip."""
BEST = 6
"""Words meant that are told apart by their neighbours."""


class Candidate(NamedTuple):
    """A word that may have been meant: its likelihood less the cost of the slip (log10), or what it gains here."""

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


@lru_cache(maxsize=32768)
def standing(word: str) -> float:
    """What speaks for a word typed being the word meant, on the scale of :func:`likelihood`.

    ``word`` is in small letters a–z.
    """
    own = NEW_WORD + LETTERS * letters_likelihood(word)
    seen = count(word)
    if seen.small:
        own = max(own, log10(seen.small / MILLIONS) + COUNTED)
    if word in roots():
        return own + ROOT
    analysis = analyse(word) or _international(word)
    return own if analysis is None or analysis.unmelted else own + _formed(analysis)


def _international(word: str) -> Analysis | None:
    """A root in use behind a prefix that came with loans: dekonstruksi, reorganisasi."""
    rests = (word[len(p) :] for p in LOANED if word.startswith(p))
    return next((Analysis(rest) for rest in rests if len(rest) >= LOANED_LETTERS and rest in roots()), None)


def _formed(analysis: Analysis) -> float:
    """What the grammar says for a word: more, the more its root is used."""
    family = families().get(analysis.root, 0)
    return FORMED / 2 if _by_chance(analysis) else FORMED + log10(family / MILLIONS + 1)


def _by_chance(analysis: Analysis) -> bool:
    """Whether a word is explained by a root too short or too rare to be meant, or by a verb of a short root never used.

    A passive with a suffix is in use where its active is (digalakkan, menggalakkan).
    """
    root, family = analysis.root, families().get(analysis.root, 0)
    if family <= RARE or (len(root) < ROOT_LETTERS and family < EVERYWHERE):
        return True
    if analysis.prefixes != ("di",) or not analysis.suffix or len(root) > ROOT_LETTERS or family >= COMMON:
        return False
    return max(count(verb + analysis.suffix).small for verb in (nasal("me", root), "di" + root)) <= CHANCE


@lru_cache(maxsize=8192)
def corrections(word: str) -> tuple[Candidate, ...]:
    """The words that may have been meant, the likeliest first; at most six.

    ``word`` is in small letters a–z. A :class:`Candidate` here has its likelihood less the cost of the slips.
    """
    if not SHORTEST <= len(word) <= LONGEST:
        return ()
    near = slips(word)
    meant = near & _seen()
    if sum(letter in word[-4:] for letter in "nya") > 1:
        meant |= {w for w in near if w.endswith("nya") and w[:-3] in _seen()}
    if len(word) == SHORTEST:
        meant = {w for w in meant if count(w).small >= EVERYWHERE}
    found = {w: likelihood(w) for w in meant if len(w) > 1}
    unknown = count(word).small <= CHANCE and analyse(word) is None
    if unknown and len(word) >= DERIVED_LETTERS and standing(word) < WELL_FORMED:
        if oddest(word) <= ODD:
            found |= dict.fromkeys((near & roots()) - found.keys(), NEVER_COUNTED)
        found |= {w: likelihood(w) for w in _derived(word, near)}
        if len(word) >= FAR_LETTERS:
            found |= {w: likelihood(w) for w in _far(word) - found.keys()}
    least = standing(word) - HELP
    ranked = sorted((Candidate(n - slip_cost(word, w), w) for w, n in found.items() if n > least), reverse=True)
    return tuple(ranked[:BEST])


@cache
def _seen() -> frozenset[str]:
    """The words that stand small in edited text often enough: what a mistyped word may have been."""
    return frozenset(w for w, n in counts().items() if n.small > CHANCE and n.sources > 1 and n.small > n.capital / 3)


def _derived(word: str, near: set[str]) -> set[str]:
    """Derived forms never counted, of roots often used, that are one slip from a long unknown word."""
    if not word.startswith(PREFIXES) or (word.startswith(("di", "ke")) and count(word[2:]).small >= COMMON):
        return set()  # no derived form, or a preposition run on to its noun
    forms = ((w, analyse(w)) for w in near if w.endswith(SUFFIXES) and w.startswith(PREFIXES) and _may_hold_root(w))
    return {
        w
        for w, a in forms
        if a and a.prefixes and not (a.unmelted or a.bound or a.doubled) and families().get(a.root, 0) >= COMMON
    }


def _may_hold_root(word: str) -> bool:
    """Whether a root often used stands behind prefixes in ``word``: asked before the grammar, which takes longer."""
    bare = word.removesuffix("nya")
    ends = {len(w) - len(suffix) for w in (word, bare) for suffix in ENDINGS if w.endswith(suffix)}
    held, leads = _common_roots(), _leads()
    return any(word[:start] in leads and word[start:end] in held for end in ends for start in range(2, end - 1))


@cache
def _common_roots() -> frozenset[str]:
    """The roots often used, whole and with the nasal that their first letter melts into."""
    common = {root for root, n in families().items() if n >= COMMON}
    return frozenset(common | {MELTING[root[0]] + root[1:] for root in common if root[0] in MELTING})


@cache
def _leads() -> frozenset[str]:
    """One prefix or two, as they are written before a root."""
    return frozenset(a + b for a in WRITTEN for b in ("", *WRITTEN))


def _far(word: str) -> set[str]:
    """Common words two slips away from a long unknown word, with the same first letter."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    near = process.extract(word, _common().get(word[0], ()), scorer=OSA.distance, score_cutoff=FAR, limit=20)
    return {meant for meant, _, _ in near}


@cache
def _common() -> dict[str, list[str]]:
    by_letter: dict[str, list[str]] = {}
    for word, seen in counts().items():
        if seen.small >= COMMON and len(word) >= FAR_LETTERS - FAR:
            by_letter.setdefault(word[0], []).append(word)
    return by_letter


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
    if count("di" + word).small or count("mem" + word).small or count(analysis.root).small < COMMON:
        return ()
    whole = word + ("kan" if analysis.prefixes == ("meN",) else "an")
    return (Candidate(SUFFIX_GAIN + likelihood(whole), whole),) if count(whole).small >= FAMILIAR else ()
