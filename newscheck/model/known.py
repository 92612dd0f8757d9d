"""Companies, clubs, media and offices that readers of news know by name: the network has not met them all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.tokens import Span

from newscheck.model.headlines import headline_tokens
from newscheck.model.wordlists import name_list

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Doc

_KNOWN: dict[str, list[tuple[str, ...]]] = {}
for _name in sorted(name_list("known_organisations"), key=len, reverse=True):
    _KNOWN.setdefault(_name[0], []).append(_name)


def with_known(doc: Doc, names: Sequence[Span]) -> list[Span]:
    """Return the names with the known organisations that the network took for persons or did not see.

    None is added in title-case sentences; one of a single word only where the network sees a proper noun that does not
    begin its sentence.
    """
    found = {s.start: s for s in names}
    taken = {i for s in names for i in range(s.start, s.end)}
    standing = list(_standing(doc))
    headlines = headline_tokens(doc) if standing else frozenset()
    for start, end in standing:
        name = found.get(start)
        unseen = start not in headlines and taken.isdisjoint(range(start, end)) and _sure(doc, start, end)
        if unseen or (name and name.end == end and name.label_ == "PER"):
            found[start] = Span(doc, start, end, label="ORG")
            taken.update(range(start, end))
    return [found[start] for start in sorted(found)]


def _standing(doc: Doc) -> Iterator[tuple[int, int]]:
    """Yield where known names stand, the longest of those that begin with one word."""
    for token in doc:
        for name in _KNOWN.get(token.text, ()):
            end = token.i + len(name)
            if tuple(t.text for t in doc[token.i : end]) == name:
                yield token.i, end
                break


def _sure(doc: Doc, start: int, end: int) -> bool:
    """Tell whether words that spell a known name are one where they stand."""
    return end - start > 1 or (doc[start].pos_ == "PROPN" and not doc[start].is_sent_start)
