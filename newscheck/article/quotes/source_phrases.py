"""Phrases that name a source in front of or inside its statement: *menurut Siti Aminah*, *dijelaskan Bupati Hartono*.

A comma parts such a phrase from the statement. Where it ends is read from the register of persons.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from newscheck.article.analysis.tokens import sentence_tokens
from newscheck.article.cache import cached_per_article
from newscheck.article.quotes.appositions import past_extras
from newscheck.article.quotes.mentions import is_office
from newscheck.lexicon import word_list
from newscheck.source import TextRange

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from newscheck.article import Article

_GOES_ON = frozenset(
    (
        *(
            "di",
            "dari",
            "dalam",
            "pada",
            "saat",
            "ketika",
            "yang",
            "selaku",
            "sebagai",
            "dan",
            "serta",
            "bersama",
            "kepada",
        ),
        *("seusai", "usai", "melalui", "lewat", "itu", "ini", "tersebut", "asal", "tadi", "lagi", "bahwa", "sendiri"),
        *(
            "soal",
            "terkait",
            "mengenai",
            "tentang",
            "dengan",
            "juga",
            "kemudian",
            "untuk",
            "sekaligus",
            "mantan",
            "ke",
            "oleh",
        ),
    )
)
"""Words behind a name that belong to the phrase or need no comma before them."""
_COPULAS = frozenset(("adalah", "ialah", "merupakan", "menunjukkan", "menjadi"))
"""Predicates behind which a passive inside the sentence is an aside: *Tujuan itu disampaikan Siti adalah …*."""
_JOINS = frozenset(("dan", "bidang", "urusan", "untuk", "oleh", "of", "(", ")", "lagi", "langsung"))
_CUES = frozenset(("menurut", "menurutnya"))
LONGEST = 30
"""Tokens of the longest phrase."""


@dataclass(frozen=True, slots=True)
class SourcePhrase:
    """A phrase that names a source without the comma behind it, or inside its sentence without the one before it.

    ``opened`` tells whether it begins its sentence or stands behind a comma, ``closed`` whether a comma stands behind
    it; ``following`` is the word behind.
    """

    range: TextRange
    opened: bool
    closed: bool
    following: TextRange


@cached_per_article
def open_source_phrases(article: Article) -> tuple[SourcePhrase, ...]:
    """The phrases of the article that name a source and miss the comma behind, in order."""
    mentions = (m for p in article.people for m in p.mentions)
    names = {m.start: m.end for m in mentions if article.text[m.start].isupper()}
    found: list[SourcePhrase] = []
    for tokens in sentence_tokens(article):
        cues = (i for i, t in enumerate(tokens) if t.lower_ in _CUES or t.lower_ in _passives())
        found += [p for i in cues if (p := _phrase(tokens, i, names)) is not None]
    return tuple(found)


def _phrase(tokens: Sequence[Token], i: int, names: dict[int, int]) -> SourcePhrase | None:
    """The phrase that token ``i`` begins, when it names a source and no mark stands behind it."""
    cue = tokens[i].lower_
    opened = i == 0 or tokens[i - 1].is_punct
    if cue == "menurutnya" and i and tokens[i - 1].text == ",":
        end: int | None = i + 1
    elif cue == "menurut" or cue in _passives():
        end = _name_end(tokens, i + 1, names)
    else:
        return None
    if end is None or end + 1 >= len(tokens):
        return None
    closed = tokens[end].text == ","
    if cue != "menurut" and not opened and (closed or tokens[end].lower_ not in _COPULAS):
        return None
    behind = tokens[end + 1] if closed else tokens[end]
    if (closed and opened) or behind.is_punct or not behind.text[0].isalpha():
        return None
    if not closed and (behind.text[0].isupper() or behind.lower_ in _GOES_ON):
        return None
    last = tokens[end - 1]
    where = TextRange(tokens[i].idx, last.idx + len(last))
    return SourcePhrase(where, opened, closed, TextRange(behind.idx, behind.idx + len(behind)))


@cache
def _passives() -> frozenset[str]:
    return frozenset(w for w in word_list("report_verbs") if w.startswith("di"))


def _name_end(tokens: Sequence[Token], i: int, names: dict[int, int]) -> int | None:
    """Behind the first name of a person at or behind token ``i`` that only words of an office part from it."""
    for j in range(i, min(i + LONGEST, len(tokens))):
        stop = names.get(tokens[j].idx)
        if stop is not None:
            end = j + 1
            while end < len(tokens) and tokens[end].idx < stop:
                end += 1
            return past_extras(tokens, end)
        if not (tokens[j].text[0].isupper() or is_office(tokens[j]) or tokens[j].lower_ in _JOINS):
            return None
    return None
