"""Common words written large and names written small: the network's doubts, held against counts and the place.

The network is right about nine times in ten where the counts of edited text and the structure of the phrase agree with
it, and about half of the time elsewhere: inside names it has not met, in headings, before figures.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newscheck.article.cache import cached_per_article
from newscheck.article.text.capitals import BODY, follows_word, opens_name, share_of_capitals
from newscheck.article.text.casing import Casing, casings
from newscheck.article.text.restored import case_doubts
from newscheck.lexicon import word_list
from newscheck.lexicon.counts import count
from newscheck.lexicon.morphology import analyse
from newscheck.source import Ranges, TextRange

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newscheck.article import Article
    from newscheck.article.parts import Word
    from newscheck.article.text.restored import CaseDoubt

HEADING = 0.85
"""Share of words with a capital from which a sentence is a heading or a list of names."""
PLAIN, IN_NAME, SMALL_NAME = 1.5, 6.5, 1.5
"""Logits from which a capital is told, outside names and behind a capital that is not in doubt, and a small letter."""
CLEAN, CLEAN_NAME, BEFORE_NAME, UNSURE = 2.0, 1.5, 0.5, 0.5
"""How much more is asked of a capital and of a small letter in a draft that is careful with capitals; there before
another capital, and of a word that edited text hardly ever has or writes in both ways."""
SURE = 6.5
"""Logit that makes a doubt sure, of a name that edited text hardly ever writes small."""
TELLING, FEWEST, MESSY = 3.0, 3, 0.005
"""Logit of the doubts that are counted; how many different words they are at least, and in a long draft as a share of
all words, from which a draft is free with capitals."""
CLAIMED = 3.0
"""Logit from which the word before is no part of a name."""
SHORTEST, KNOWN = 3, 20
PARTICLES = frozenset(["ten", "van", "von", "der", "den", "bin", "binti", "dos", "del", "della", "las", "los", "the"])
"""Small words inside foreign names."""
MOSTLY_SMALL, NEVER_SMALL = 0.5, 0.9
"""Shares of capitals in edited text up to which a word is common, and may be."""
OFTEN_LARGE, MOSTLY_LARGE, NEARLY_ALWAYS_LARGE = 0.2, 0.6, 0.85
"""Shares from which a word begins names, is a name, and is one and nothing else."""
_LOOK_BACK, _NEAR = 40, 20
_VERB = re.compile(r"(?:me|ber|di|ter)[a-z]{3}")


@dataclass(frozen=True, slots=True)
class SmallName:
    """Neighbouring words in small letters that edited text would write with a capital.

    ``sure`` when a warning may rest on it: edited text hardly ever writes one of the words small.
    """

    range: TextRange
    sure: bool


@cached_per_article
def large_common_words(article: Article) -> tuple[TextRange, ...]:
    """The runs of common words with capitals inside sentences, in order."""
    found = (d for d in case_doubts(article) if not d.capital and (asked := _asked(article, d)) and d.logit >= asked)
    return tuple(where for where, _ in _runs(article, ((doubt, False) for doubt in found)))


@cached_per_article
def small_names(article: Article) -> tuple[SmallName, ...]:
    """The runs of names, and of first words of names, in small letters, in order."""
    asked = ((d, _asked_of_small(article, d)) for d in case_doubts(article) if d.capital)
    found = ((d, d.logit >= SURE and _certain(article[d.range])) for d, least in asked if 0 < least <= d.logit)
    return tuple(SmallName(where, sure) for where, sure in _runs(article, found))


def _certain(word: str) -> bool:
    return (share_of_capitals(word) or 0) >= NEARLY_ALWAYS_LARGE


def _runs(article: Article, found: Iterable[tuple[CaseDoubt, bool]]) -> Iterator[tuple[TextRange, bool]]:
    """Neighbouring words as one stretch, and whether one of them is sure."""
    where, sure = None, False
    for doubt, certain in found:
        if where is not None and article.text[where.end : doubt.range.start] != " ":
            yield where, sure
            where, sure = None, False
        where, sure = TextRange(where.start if where else doubt.range.start, doubt.range.end), sure or certain
    if where is not None:
        yield where, sure


def _asked(article: Article, doubt: CaseDoubt) -> float:
    """The logit from which a capital is told as wrong; 0 where none is enough."""
    word = article.word_at(doubt.range.start)
    if word is None or not _prose(article, word) or opens_name(article, word) or not _goes_on(article, word):
        return 0
    share = share_of_capitals(word.lower.removesuffix("nya"))
    if (share is not None and share > NEVER_SMALL) or analyse(word.lower) is None:
        return 0
    before, after = _sides(article, word)
    if after is not None and after.text[0].isdigit():
        return 0
    if after is not None and after.range.start in _doubted_small(article):
        return 0
    named = before is not None and before.range.start in _name_starts(article) - _doubted(article)
    asked = IN_NAME if named and not _of_a_clause(word) else PLAIN
    if _messy(article):
        return asked
    unsure = share is None or share > MOSTLY_SMALL
    introduces = after is not None and after.text[0].isupper()
    return asked + CLEAN + (UNSURE if unsure else 0) + (BEFORE_NAME if introduces else 0)


@cached_per_article
def _messy(article: Article) -> bool:
    """Whether the draft is free with capitals, so that the next one is likelier wrong than in a clean draft."""
    telling = {article[d.range] for d in case_doubts(article) if not d.capital and d.logit >= TELLING}
    return len(telling) >= max(FEWEST, MESSY * len(article.words))


@cached_per_article
def _doubted(article: Article) -> frozenset[int]:
    """Where the words begin whose capital is in doubt."""
    return frozenset(d.range.start for d in case_doubts(article) if not d.capital and d.logit >= CLAIMED)


@cached_per_article
def _doubted_small(article: Article) -> frozenset[int]:
    """Where the words begin that may lack a capital: the word before one is part of its name."""
    return frozenset(d.range.start for d in case_doubts(article) if d.capital)


@cached_per_article
def _titles(article: Article) -> Ranges:
    """The stretches in marks that are titles, terms and mottos, which have customs of their own."""
    return Ranges(quoted.range for quoted in article.quoted if not quoted.speech)


def _asked_of_small(article: Article, doubt: CaseDoubt) -> float:
    """The logit from which a small letter is told as wrong; 0 where none is enough."""
    word = article.word_at(doubt.range.start)
    if word is None or not _prose(article, word) or not word.text.isalpha() or len(word.text) < SHORTEST:
        return 0
    if word.lower in PARTICLES or word.lower in word_list("foreign_words") or not _among_indonesian(article, word):
        return 0
    share = share_of_capitals(word.lower)
    before, after = _sides(article, word)
    behind = before is not None and before.range.start in _name_starts(article) and before.text.istitle()
    ahead = after is not None and after.text.istitle()
    asked = SMALL_NAME + (0 if _messy(article) else CLEAN_NAME)
    if share is not None and share >= MOSTLY_LARGE:
        return asked if behind or ahead else asked + UNSURE
    if share is not None and share >= OFTEN_LARGE:
        return asked if ahead else asked + UNSURE if behind else 0
    return asked + UNSURE if behind and analyse(word.lower) is None else 0


def _prose(article: Article, word: Word) -> bool:
    """Whether the word stands in running prose, not in a heading, a list of names or a link."""
    sentence = article.sentence_at(word.range.start)
    if sentence is None or sentence.block.kind not in BODY:
        return False
    if _titles(article).covers(word.range):
        return False
    words = [w for w in article.words_in(sentence.range) if w.text[0].isalpha()]
    return sum(w.text[0].isupper() for w in words) <= HEADING * len(words)


def _goes_on(article: Article, word: Word) -> bool:
    """Whether a word, a number, a comma or a closing bracket stands right before."""
    return follows_word(article, word) or article.text[max(0, word.range.start - 2) : word.range.start] == ") "


def _among_indonesian(article: Article, word: Word) -> bool:
    """Whether most of the few words around are Indonesian, and both neighbours but for a word that is only a name."""
    beside = (w for w in _sides(article, word) if w is not None and w.text.islower())
    if not _certain(word.lower) and any(analyse(w.lower) is None for w in beside):
        return False
    near = article.words_in((max(0, word.range.start - _NEAR), min(len(article.text), word.range.end + _NEAR)))
    others = [w for w in near if w is not word and w.text.islower()]
    known = sum(count(w.lower).small >= KNOWN or analyse(w.lower) is not None for w in others)
    return 2 * known >= len(others) and bool(others)


def _sides(article: Article, word: Word) -> tuple[Word | None, Word | None]:
    """The words right before and right behind, parted by one blank."""
    text, (start, end) = article.text, word.range
    before = article.words_in((max(0, start - _LOOK_BACK), start))[-1:]
    after = article.word_at(end + 1)
    return (
        before[0] if before and before[0].range.end == start - 1 and text[start - 1] == " " else None,
        after if text[end : end + 1] == " " else None,
    )


@cached_per_article
def _name_starts(article: Article) -> frozenset[int]:
    """Where the words begin that have a capital which their place does not explain."""
    return frozenset(
        word.range.start for word, casing in zip(article.words, casings(article), strict=True) if casing is Casing.NAME
    )


def _of_a_clause(word: Word) -> bool:
    """Whether the word belongs to a clause and not to a name: a function word, or a verb with its prefix."""
    return word.lower in word_list("function_words") or bool(_VERB.match(word.lower))
