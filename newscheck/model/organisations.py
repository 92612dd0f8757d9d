"""Organisations by their head word: Dinas, Kementerian, Universitas, Polres, PT.

The network trips over long names of offices; a capitalised head word and the
capitalised words behind it ("Dinas Komunikasi dan Informatika Kabupaten
Klungkung") make one organisation, up to where a person's name begins.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from spacy.tokens import Span

from newscheck.model.headlines import headline_tokens
from newscheck.model.wordlists import word_set

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from spacy.tokens import Doc

HEADS = word_set("organisations")
_LINKS = frozenset({"dan", "&", "untuk"})
_JOINT = frozenset({"Dinas", "Kementerian", "Badan", "Fakultas"})
_NUMBERED = frozenset({"Negeri", "SMA", "SMAN", "SMK", "SMKN", "SMP", "SMPN", "SDN"})
_PLACES_TOO = _NUMBERED | {"Institut", "Pengadilan", "Politeknik", "Universitas"}
"""Heads of names that are a body here and a building there: the network tells by the sentence."""
_MIDDLE = frozenset({"Pusat"})
"""Words that a longer name may hold ("Dewan Pimpinan Pusat"); behind a capitalised word they begin none."""
_LONGEST = 10
_DIGITS = 3


def _reach(doc: Doc, start: int, stop: int) -> int:
    """Return where the capitalised words behind a head word end, at most at ``stop``."""
    end = start + 1
    limit = min(stop, start + _LONGEST)
    while end < limit:
        form = doc[end].text
        if (form[:1].isupper() and doc[end].is_alpha) or _numbers_school(doc, end):
            end += 1
        elif form in _LINKS and end > start + 1 and end + 1 < limit and _goes_on(doc[end + 1].text):
            end += 2
        else:
            break
    return end


def _goes_on(form: str) -> bool:
    """Tell whether a word behind "dan" still belongs to the name: it has a capital and begins no name itself."""
    return form[:1].isupper() and form not in HEADS


def _numbers_school(doc: Doc, index: int) -> bool:
    """Tell whether a token is the number in "SMA Negeri 4 Yogyakarta"."""
    form = doc[index].text
    return form.isdigit() and len(form) <= _DIGITS and doc[index - 1].text in _NUMBERED


def _place_too(name: Span) -> bool:
    """Tell whether a place is one by the network's word, whatever its head."""
    return name.label_ == "LOC" and name[0].text in _PLACES_TOO


def _complete(doc: Doc, start: int, ends: Mapping[int, int]) -> bool:
    """Tell whether the network found an organisation here that does not break off before "dan"."""
    end = ends.get(start)
    if end is None:
        return False
    return doc[start].text not in _JOINT or end >= len(doc) or doc[end].text != "dan"


def _in_the_middle(doc: Doc, index: int) -> bool:
    """Tell whether a head word is a part of a longer name ("Dewan Pimpinan Pusat Partai Buruh")."""
    return doc[index].text in _MIDDLE and index > 0 and doc[index - 1].text[:1].isupper()


def with_organisations(doc: Doc, names: Sequence[Span]) -> list[Span]:
    """Return the names with organisations by head word added, widened or relabelled.

    Persons keep their place, and so do the organisations that the network
    found, unless it broke off before "dan"; title-case sentences get none.
    A longer name that holds the words ("Partai Persatuan Pembangunan") stays whole.
    """
    persons = [s for s in names if s.label_ == "PER" and s[0].text not in HEADS]
    kept = [Span(doc, s.start, s.end, label="ORG") if s[0].text in HEADS and not _place_too(s) else s for s in names]
    stops = sorted(s.start for s in persons)
    ends = {s.start: s.end for s in names if s.label_ == "ORG" or _place_too(s)}
    around = {i: s.end for s in names if s.label_ in {"ORG", "LOC"} for i in range(s.start + 1, s.end)}
    added: list[Span] = []
    heads = [i for i, token in enumerate(doc) if token.text in HEADS]
    taken = {i for s in persons for i in range(s.start, s.end)} | (headline_tokens(doc) if heads else frozenset())
    for i in heads:
        if i in taken or _complete(doc, i, ends) or _in_the_middle(doc, i):
            continue
        later = bisect_right(stops, i)
        end = _reach(doc, i, stops[later] if later < len(stops) else len(doc))
        if end - i > 1 and around.get(i, 0) < end:
            added.append(Span(doc, i, end, label="ORG"))
            taken.update(range(i, end))
    wide = {i for s in added for i in range(s.start, s.end)}
    return sorted([*(s for s in kept if not wide.intersection(range(s.start, s.end))), *added], key=lambda s: s.start)
