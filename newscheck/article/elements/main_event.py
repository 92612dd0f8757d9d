"""The main event of a story: what its title and its first sentence tell, and which sentences go on with it.

A sentence goes on with the event when it points back to it (*Upacara itu …*) or names two things of it again, and tells
what somebody does: neither a state (*merupakan*, *memiliki*) nor something said of it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newscheck.article.cache import cached_per_article
from newscheck.article.elements.openings import content, first_sentence
from newscheck.lexicon import word_list
from newscheck.lexicon.morphology import analyse
from newscheck.source import TextRange

if TYPE_CHECKING:
    from newscheck.article import Article
    from newscheck.article.parts import Sentence

ABOUT = 2
"""Stems that a sentence must share with title and first sentence to be about the main event."""
_POINTS = re.compile(r"(?<!kali )(?<!\w)(?P<noun>[\w-]+) (?:itu|tersebut|ini)\b", re.IGNORECASE)
_ACTING = frozenset(("meN", "di", "ber", "ter"))
_MAIN = frozenset(("ROOT", "conj", "parataxis", "advcl", "xcomp"))


@dataclass(frozen=True, slots=True)
class MainEvent:
    """The stems of the title and the first sentence: the event's heads and its participants."""

    stems: frozenset[str]


@cached_per_article
def main_event(article: Article) -> MainEvent:
    """What the title and the first sentence tell."""
    first, title = first_sentence(article), article.title
    words = [*(article.words_in(title.range) if title else ()), *(article.words_in(first.range) if first else ())]
    return MainEvent(frozenset(s for s in content(tuple(words)) if len(s) > 2))  # noqa: PLR2004 - letters of a word


def is_about(article: Article, sentence: Sentence) -> bool:
    """Whether a sentence tells of the main event: it names two of its things again, or points back to it."""
    return points_back(article, sentence) or _shared(article, sentence) >= ABOUT


def points_back(article: Article, sentence: Sentence) -> bool:
    """Whether a sentence points at something told before: *Kegiatan itu*, *Hal tersebut*, but not *hari ini*."""
    found = _POINTS.finditer(article.text, *sentence.range)
    return any(m["noun"].lower() not in word_list("time_nouns") for m in found)


def deeds(article: Article, where: TextRange) -> list[TextRange]:
    """The verbs of a stretch that tell what is done, in order; clauses that describe a noun and speech are left out."""
    span = article.doc.char_span(*where, alignment_mode="expand")
    return [
        TextRange(t.idx, t.idx + len(t))
        for t in span or ()
        if t.pos_ == "VERB" and t.dep_.split(":")[0] in _MAIN and _is_deed(t.lower_) and not article.speech.at(t.idx)
    ]


def _is_deed(word: str) -> bool:
    """Whether a verb tells what is done: it has a verb's prefix, and is none of saying, feeling or being."""
    if word in word_list("report_verbs") or word in word_list("state_verbs") or word in word_list("report_passives"):
        return False
    found = analyse(word)
    return found is not None and bool(found.prefixes) and found.prefixes[0] in _ACTING


def _shared(article: Article, sentence: Sentence) -> int:
    return len(main_event(article).stems & set(content(article.words_in(sentence.range))))
