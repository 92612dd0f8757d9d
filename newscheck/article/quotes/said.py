"""What is said beside an attribution: the clause behind a reporting verb, the words around an inserted attribution."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from newscheck.article.parts import QuoteKind
from newscheck.article.quotes.cues import SPEAKER_PRONOUNS
from newscheck.article.quotes.statements import Statement, span
from newscheck.lexicon import word_list

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from newscheck.source import TextRange

AUXILIARIES = word_list("auxiliaries")
LINKS = frozenset(("bahwa", "bahwasanya", "jika", "kalau", "bila"))
_SUBORDINATORS = word_list("subordinators")
_PREPOSITIONS = frozenset(("dalam", "dengan", "oleh", "hingga", "sejak", "tanpa", "saat", "demi"))
_HOPES = frozenset(("agar", "supaya"))
_QUANTIFIERS = frozenset(("sejumlah", "berbagai", "beberapa", "banyak"))
_COPULAS = frozenset(("adalah", "ialah", "bukan", "bukanlah", "merupakan"))
_NOMINAL = frozenset(("NOUN", "PROPN", "PRON", "DET", "NUM"))
_DEMONSTRATIVES = frozenset(("itu", "ini", "tersebut", "demikian"))
LINK_REACH = 9
"""Tokens behind a verb within which *bahwa* may stand."""
SHORTEST = 10
"""Code points that a reported clause is longer than."""


def clause_start(words: Sequence[Token], i: int, kind: str) -> int | None:
    """The place where the reported clause behind the verb at ``i`` begins; None when there is no clause."""
    rest = words[i + 1 :]
    linked = _link(rest)
    if linked is not None:
        return i + 1 + linked
    if not rest or kind == "bahwa":
        return None
    if rest[0].text == ",":
        return i + 2 if len(rest) > 2 else None  # noqa: PLR2004 - a clause has at least two words
    return i + 1 if _is_stated(words[i], rest, kind) else None


def _is_stated(verb: Token, rest: Sequence[Token], kind: str) -> bool:
    """Whether the words right behind a verb that reports without *bahwa* are a clause."""
    first = rest[0].lower_
    if first in word_list("not_reported") or rest[0].is_punct:
        return False
    if first in _QUANTIFIERS:
        return has_predicate(rest)
    if first == "yang" and not any(t.lower_ in _COPULAS for t in rest):
        return False
    sure = kind == "clause" or first in SPEAKER_PRONOUNS or first in {"pihaknya", "dirinya", "perlunya"}
    return sure or _complement(verb) or has_predicate(rest)


def _link(rest: Sequence[Token]) -> int | None:
    """The place behind *bahwa*, *agar* and the like that open the clause; None without one."""
    for k, token in enumerate(rest[:LINK_REACH]):
        if token.lower_ in LINKS and (k == 0 or token.lower_.startswith("bahwa")):
            return k + 1
        if token.lower_ in _HOPES and (k == 0 or "harap" in rest[k - 1].lower_):
            return k + 1
        if token.text == ",":
            return None
    return None


def _complement(verb: Token) -> bool:
    """Whether the parser sees a clause as the verb's complement."""
    return any(c.dep_ == "ccomp" and c.i > verb.i for c in verb.children)


def has_predicate(words: Sequence[Token]) -> bool:
    """Whether the words hold a predicate of their own, one not used up by *yang*, *untuk* and the like."""
    used = False
    for i, token in enumerate(words):
        word = token.lower_
        if word == "yang" or _subordinates(words, i) or (word.startswith("ber") and word in word_list("title_nouns")):
            used = True
        elif word in AUXILIARIES or token.pos_ in {"VERB", "AUX"}:
            if not used:
                return i > 0 or word in AUXILIARIES or token.pos_ == "VERB"
            used = word in AUXILIARIES
        elif not used and token.pos_ == "ADJ" and any(c.dep_ == "nsubj" and c.i < token.i for c in token.children):
            return True
    return False


def _subordinates(words: Sequence[Token], i: int) -> bool:
    """Whether a word takes the next verb into a clause or purpose; a preposition before a noun takes none."""
    if words[i].lower_ not in _SUBORDINATORS:
        return False
    ahead = words[i + 1] if i + 1 < len(words) else None
    return not (words[i].lower_ in _PREPOSITIONS and ahead is not None and ahead.pos_ in _NOMINAL)


def points(words: Sequence[Token]) -> bool:
    """Whether the words only point back: *Hal itu*, *Pernyataan tersebut*."""
    return 0 < len(words) <= 3 and words[-1].lower_ in _DEMONSTRATIVES  # noqa: PLR2004 - a noun and what points


def around(
    words: Sequence[Token], cue: int, attribution: tuple[int, int], speaker: tuple[int, int] | None, *, first: int = 0
) -> Statement | None:
    """The statement whose words stand before and behind the attribution, a mere connector before it left out.

    ``first``: where the words before it begin, when what stands before them is none of it.
    """
    left = _said_before(words, attribution[0]) if first < attribution[0] else None
    right = _said_behind(words, attribution[1])
    postposed = words[attribution[1] : attribution[1] + 1] and words[attribution[1]].text != ","
    if left is not None and postposed and words[cue].lower_ in word_list("speech_roots"):
        right = None
    content = tuple(c for c in (left, right) if c is not None)
    if sum(c.length for c in content) <= SHORTEST:
        return None
    return Statement(QuoteKind.INDIRECT, content, span(words, (cue, cue + 1)), span(words, speaker))


def _said_before(words: Sequence[Token], start: int) -> TextRange | None:
    """The words before an attribution that begins at ``start``; None where only a connector stands there."""
    parted = start > 0 and words[start - 1].text == ","
    if not (parted or start > 1) or is_connector(words[:start]):
        return None
    return trimmed(words, 0, start)


def _said_behind(words: Sequence[Token], end: int) -> TextRange | None:
    """The words behind an attribution that ends at ``end``, without the comma or *bahwa* that opens them."""
    while end < len(words) and (words[end].text == "," or words[end].lower_ in LINKS):
        end += 1
    return trimmed(words, end, len(words)) if end < len(words) else None


def trimmed(words: Sequence[Token], start: int, end: int) -> TextRange | None:
    """The range of the words without commas and final marks at its ends."""
    while start < end and words[start].text in {",", "-", "–"}:
        start += 1
    while end > start and words[end - 1].text in {",", ".", "-", "–"}:
        end -= 1
    return span(words, (start, end))


def is_connector(words: Sequence[Token]) -> bool:
    """Whether the words, a comma behind them left out, are nothing but a connector such as *Di sisi lain*."""
    if len(words) > _longest_connector():
        return False
    return " ".join([t.lower_ for t in words]).rstrip(" ,") in _connectors()


@cache
def _connectors() -> frozenset[str]:
    return word_list("opening_connectors")


@cache
def _longest_connector() -> int:
    """Tokens of the longest connector, its comma and another mark included."""
    return max(len(connector.split()) for connector in _connectors()) + 2
