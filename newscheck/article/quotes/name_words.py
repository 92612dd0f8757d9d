"""Which words cannot belong to a person's name: verbs and derived nouns, told by their build and by edited news.

Title case hides where a name ends: *Made Rai Tinjau Pasar Mekarsari*. The lexicon knows *tinjau* for a verb (meninjau
is one), and edited news hardly ever writes it with a capital; names that are words as well (Putra, Surya) it does.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from newscheck.article.text.capitals import share_of_capitals
from newscheck.lexicon import word_list
from newscheck.lexicon.counts import count
from newscheck.lexicon.morphology import analyse, nasal

if TYPE_CHECKING:
    from newscheck.lexicon.morphology import Analysis

VERBAL = frozenset(("meN", "di", "ber", "ter"))
"""Outermost prefixes of verbs."""
SHORTEST = 7
"""Letters of the shortest affixed verb that is believed without having been counted: *Diana* is none of di-ana."""
RARE = 0.2
"""The share of capitals in edited news that a word with affixes may have and still be no name."""
HARDLY = 0.05
"""The same for a bare root."""
COMMON = 100
"""How often in a million words a noun without affixes must stand in small letters to be none of a name's."""
FAMILIAR = 8
"""How often in a million words the me- form of a root must stand, so that the root counts as a verb."""


@lru_cache(maxsize=4096)
def is_verb(word: str) -> bool:
    """Whether a word in small letters can only be a verb, so that a name ends before it."""
    share = share_of_capitals(word)
    found = analyse(word) or _colloquial(word)
    if found is None or found.clitic or (share is not None and share > RARE):
        return False
    if found.prefixes:
        return found.prefixes[0] in VERBAL and (share is not None or len(word) >= SHORTEST)
    if found.suffix == "kan":
        return True
    bare = not found.suffix and len(found.root) > len("ajak") - 1
    return bare and (share is None or share <= HARDLY) and count(nasal("me", word)).small >= FAMILIAR


def _colloquial(word: str) -> Analysis | None:
    """A verb with the spoken *-in* for *-i* or *-kan*: dikerubutin."""
    if not word.endswith("in") or word[:2] not in {"di", "ng"}:
        return None
    return analyse(word.removesuffix("n")) or analyse(f"{word.removesuffix('in')}kan")


@lru_cache(maxsize=4096)
def is_plain_noun(word: str) -> bool:
    """Whether a word in small letters is a noun that no person is called, and that edited news writes small.

    One made with affixes (*gugatan*), or a common one for what has a title (*program*).
    """
    share = share_of_capitals(word)
    if share is None or share > RARE or is_verb(word):
        return False
    found = analyse(word)
    titled = word in word_list("title_nouns") and count(word).small >= COMMON
    return titled or (found is not None and bool(found.suffix or found.prefixes))
