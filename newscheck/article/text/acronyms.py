"""Acronyms and what they stand for: "Dinas Komunikasi dan Informatika (Diskominfo)", "AMSI (Asosiasi …)".

An expansion is *aligned* when the acronym's letters can be read off the beginnings of its words in order; only aligned
expansions tell what an acronym stands for. A gloss in brackets that does not align ("WHO" after its Indonesian name)
still counts as an explanation.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from newscheck.article.cache import cached_per_article
from newscheck.article.text.words import WORD
from newscheck.lexicon import word_list
from newscheck.source import BESIDE, Ranges, TextRange

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscheck.article import Article
    from newscheck.article.parts import Word
    from newscheck.source import Block

_JOINING = "dan di ke dari untuk serta atau yang dengan pada atas of the and for"
JOINERS = frozenset(_JOINING.split())
LONGEST = 12
"""Words of the longest phrase that is tried."""
CLOSE = 40
"""Code points between an acronym and its long form in small letters."""
_GLOSS = re.compile(r"\(\s*+(?:disingkat\s++|singkatan dari\s++|alias\s++)?(?P<inner>[^()\n]{2,120}?)\s*\)")
_ACRONYM = re.compile(r"[A-Z][A-Za-z&/\-]{1,14}[0-9]?|[a-z]{4,12}")
_INITIALISM = re.compile(r"(?<![\w.@#/-])[A-Z]{3,8}(?![\w]|\.\w|@|-[a-z]*[A-Z]{2})")
_SHOUTED = re.compile(r"(?<![A-Z])[A-Z]{3,}+\W++[A-Z]{2,}+\W++[A-Z]{3,}+(?:\W++[A-Z]{2,}+)*+")
_ROMAN = re.compile(r"(?=[MDCLXVI])M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$")


@dataclass(frozen=True, slots=True)
class Expansion:
    """An acronym explained: where it stands, where its long form stands, and whether the letters fit the words."""

    acronym: str
    range: TextRange
    phrase: TextRange
    aligned: bool


@dataclass(frozen=True, slots=True)
class Initialism:
    """A word of capitals alone, at one place."""

    text: str
    range: TextRange


@cached_per_article
def find_expansions(article: Article) -> tuple[Expansion, ...]:
    """Every acronym explained in brackets, in order, in title, prose, lists and captions."""
    return tuple(e for b in article.blocks if b.kind not in BESIDE for e in _in_block(article.text, b))


def find_initialisms(article: Article, block: Block) -> Iterator[Initialism]:
    """The words of three to eight capitals in a block that is not itself set in capitals; Roman numerals left out."""
    capitals = list(_INITIALISM.finditer(article.text, *block.range))
    text = article[block.range]
    if not capitals or sum(map(str.isupper, text)) > sum(map(str.isalpha, text)) / 2:
        return
    shouted = Ranges(m.span() for m in _SHOUTED.finditer(article.text, *block.range))
    for match in capitals:
        if _ROMAN.match(match.group()) or shouted.covers(match.span()):
            continue
        if not article.source.opaque.overlaps(match.span()):
            yield Initialism(match.group(), TextRange(*match.span()))


def commonly_known(acronym: str) -> bool:
    """Whether readers of Indonesian news know the acronym without help."""
    return acronym in word_list("known_acronyms")


def spelled_out(article: Article, acronym: str) -> TextRange | None:
    """The first stretch of the prose whose words give the acronym letter by letter without a bracket beside it.

    Capitalised words count anywhere; words in small letters only when the acronym stands close by.
    """
    words, initials = _telling_words(article)
    at = -1
    while (at := initials.find(acronym.lower(), at + 1)) >= 0:
        run = words[at : at + len(acronym)]
        where = TextRange(run[0].range.start, run[-1].range.end)
        if re.search(r"[.;:!?\n()]", article[where]) or any(w.text.isupper() and len(w.text) > 1 for w in run):
            continue
        if all(w.text[0].isupper() for w in run) or acronym in article.text[where.start - CLOSE : where.end + CLOSE]:
            return where
    return None


@cached_per_article
def _telling_words(article: Article) -> tuple[tuple[Word, ...], str]:
    """The words but for joining ones, and their first letters."""
    words = tuple(w for w in article.words if w.lower not in JOINERS)
    return words, "".join(w.lower[0] for w in words)


def content_words(phrase: str) -> tuple[str, ...]:
    """The words of a long form in small letters, joining words left out."""
    return tuple(w for m in WORD.finditer(phrase.lower()) if (w := m.group()) not in JOINERS)


def _in_block(text: str, block: Block) -> Iterator[Expansion]:
    for match in _GLOSS.finditer(text, *block.range):
        inner = TextRange(*match.span("inner"))
        head = text[slice(*inner)]
        if _ACRONYM.fullmatch(head) and (head[0].isupper() or _syllabic(head, text, block.range.start, match.start())):
            phrase = aligned_phrase(text, block.range.start, match.start(), head)
            yield Expansion(head, inner, phrase or _before(text, block.range.start, match.start()), phrase is not None)
            continue
        before = re.search(r"(?<![\w-])([A-Z][A-Z&-]{1,9})\s?$", text[block.range.start : match.start()])
        if before and _fits(before.group(1), tuple(w.group() for w in WORD.finditer(head))):
            start = block.range.start + before.start(1)
            yield Expansion(before.group(1), TextRange(start, start + len(before.group(1))), inner, aligned=True)


def _syllabic(word: str, text: str, start: int, end: int) -> bool:
    """Whether a small-letter word in brackets is an acronym of the words before it ("medsos")."""
    return aligned_phrase(text, start, end, word) is not None


def aligned_phrase(text: str, start: int, end: int, acronym: str) -> TextRange | None:
    """The shortest run of words ending at ``end`` off whose beginnings the acronym can be read; None if none."""
    words = list(WORD.finditer(text, max(start, end - 160), end))[-LONGEST:]
    if not words or text[words[-1].end() : end].strip(" \t\"”’'"):
        return None
    best = None
    for i in range(len(words) - 1, -1, -1):
        if re.search(r"[.;:!?()\n]", text[words[i].end() : words[i + 1].start()] if i + 1 < len(words) else ""):
            break
        run = tuple(w.group() for w in words[i:])
        if run[0].lower() not in JOINERS and _fits(acronym, run):
            best = TextRange(words[i].start(), words[-1].end())
            break
    return best


def _before(text: str, start: int, end: int) -> TextRange:
    """The few words before a bracket, when nothing aligns."""
    words = list(WORD.finditer(text, max(start, end - 80), end))[-4:]
    return TextRange(words[0].start(), words[-1].end()) if words else TextRange(end, end)


@lru_cache(maxsize=4096)
def _fits(acronym: str, words: tuple[str, ...]) -> bool:
    """Whether the acronym is made of beginnings of all the words in order; joining words may be left out.

    An acronym with small letters (Diskominfo) may also pick letters from inside a word.
    """
    letters = re.sub(r"[^a-z0-9]", "", acronym.lower())
    plain = [re.sub(r"[^a-z0-9]", "", part) for w in words for part in w.lower().split("-")]
    if len(plain) == 1 or not letters or len(words) > LONGEST:
        return False
    pick = _inner if not acronym.isupper() else _prefixes
    reached = {0}
    for word in plain:
        after = set(reached) if word in JOINERS or word[:1].isdigit() else set()
        for at in reached:
            after |= pick(letters, at, word)
        reached = after
    return len(letters) in reached


def _prefixes(letters: str, at: int, word: str) -> set[int]:
    """Where reading may go on when ``word`` gives one or more of its first letters from ``letters[at:]``."""
    found, size = set(), 1
    while size <= len(word) and letters[at : at + size] == word[:size]:
        found.add(at + size)
        size += 1
    return found


def _inner(letters: str, at: int, word: str) -> set[int]:
    """The same where ``word`` gives its first letter and then others of its letters in order."""
    found, place = set(), 0
    while at < len(letters) and (place == 0 or place < len(word)):
        hit = word.find(letters[at], place) if place else (0 if word[:1] == letters[at] else -1)
        if hit < 0:
            break
        at, place = at + 1, hit + 1
        found.add(at)
    return found
