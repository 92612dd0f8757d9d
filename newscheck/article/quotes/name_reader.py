"""Reading persons' names: what the model found put right by what the article shows, and names in mentions."""

from __future__ import annotations

from collections import Counter
from itertools import takewhile
from typing import TYPE_CHECKING

from newscheck.article.quotes.mentions import is_capital, is_degree, is_dotted_degree, is_office
from newscheck.article.quotes.name_words import is_plain_noun, is_verb
from newscheck.article.quotes.person_names import (
    begin_of_name,
    clean_name,
    end_of_name,
    is_bare_name,
    is_institutional,
    joined,
    office_parts,
    run_of_capitals,
    words_of_name,
)
from newscheck.article.text.capitals import commonly_small
from newscheck.lexicon import word_list
from newscheck.lexicon.counts import count
from newscheck.lexicon.morphology import is_root

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from spacy.tokens import Doc, Span, Token

_DESCRIBING = frozenset(("warga", "asal", "selaku", "petani", "pedagang", "pemilik", "penduduk"))
INITIALS = 3
"""Letters of the longest initials that stand for a person; longer words in capitals are acronyms."""
LONGEST_TAIL = 4
"""Words of the longest name that is taken for one by its place behind an office alone."""


class NameReader:
    """Knows the names of one document; reads them in it and in the mentions of its speakers."""

    def __init__(
        self, doc: Doc, spoken: Sequence[Sequence[Token]], title_end: int, acronyms: Container[str] = ()
    ) -> None:
        """``spoken`` are the mentions of speakers, ``title_end`` the offset at which the headline ends.

        ``acronyms`` are those that the article explains: they name no person.
        """
        self._acronyms = acronyms
        bare = [m for m in spoken if is_bare_name(m) and not any(t.text in acronyms for t in m)]
        self._short = {t.lower_ for m in bare for t in m}
        self._elsewhere = _outside_names(doc, self._short)
        entities = [e for e in doc.ents if e.label_ == "PER" and e.start_char >= title_end]
        self._entities = {e.start: e for e in entities}
        runs = joined([n for e in entities if (n := self.fitted(e))])
        runs += [n for t in doc if t.lower_ in self._short and t.idx >= title_end and (n := run_of_capitals(t))]
        found: list[Sequence[Token]] = [*runs, *bare]
        self._known = {w for name in found for w in words_of_name(clean_name(name))}
        hidden = [m for m in spoken if not self._of_model(m)]
        found += [run for m in hidden if (run := self._known_run(m) or self.tail(m))]
        self.found = [(name, clean_name(name)) for name in found]
        """Each name with its tokens and as text without titles and degrees."""
        self._known |= {w for _, name in self.found for w in words_of_name(name)}

    def fitted(self, entity: Span) -> list[Token]:
        """The tokens of a person's name as the model found it, put right at both ends; none when it is no name."""
        doc = entity.doc
        start, end = _without_small_edges(doc, entity.start, entity.end)
        start = _past_office_words(doc, start, end)
        start, end = _without_institution(doc, start, end)
        start, end = _without_predicate(doc, start, end)
        start = self._past_strangers(doc, start, end)
        if start >= end or _shouts(doc, start, end) or self._stands_for_another(doc, start, end):
            return []
        start = self._with_short_names(doc, start)
        return list(doc[begin_of_name(doc[start]) : end_of_name(doc[end - 1])])

    def _past_strangers(self, doc: Doc, start: int, end: int) -> int:
        """Where a name begins behind words that stand elsewhere without it (a place, a party) or belong to offices."""
        while end - start > 1 and (self._strange(doc[start]) or doc[start].lower_ in office_parts()):
            start += 1
        return start

    def _stands_for_another(self, doc: Doc, start: int, end: int) -> bool:
        """Whether a single word is a place, or an acronym longer than a person's initials."""
        first = doc[start]
        acronym = first.text in self._acronyms or (first.text.isupper() and len(first) > INITIALS)
        return end - start == 1 and (acronym or self._strange(first))

    def _with_short_names(self, doc: Doc, start: int) -> int:
        """Where a name begins when the words before it are used as short names elsewhere."""
        while start > 0 and doc[start - 1].lower_ in self._short and doc[start - 1].text[0].isupper():
            start -= 1
        return start

    def _strange(self, token: Token) -> bool:
        """Whether a word stands elsewhere in the article apart from any name, so that it is a place or the like."""
        return token.lower_ in self._elsewhere and token.lower_.rstrip(".") not in word_list("name_titles")

    def name_in(self, mention: Sequence[Token]) -> str | None:
        """The name of a person in a mention, without office and degrees; None when it holds none."""
        if all(t.text in self._acronyms for t in mention):
            return None
        return self._of_model(mention) or self._of_known_words(mention) or _described(mention)

    def _of_model(self, mention: Sequence[Token]) -> str | None:
        """The name that the model sees: the last behind an office, else the first."""
        inside = {t.i for t in mention}
        entities = (self._entities[t.i] for t in mention if t.i in self._entities)
        named = joined([n for e in entities if (n := [t for t in self.fitted(e) if t.i in inside])])
        return clean_name(named[-1] if is_office(mention[0]) else named[0]) if named else None

    def _of_known_words(self, mention: Sequence[Token]) -> str | None:
        """The name around the last word that belongs to a name elsewhere."""
        run = self._known_run(mention)
        return clean_name(run) if run else None

    def _known_run(self, mention: Sequence[Token]) -> Sequence[Token]:
        """The words in capitals around the last one that belongs to a name elsewhere, whatever they pass for."""
        known = [i for i, t in enumerate(mention) if t.lower_ in self._known and is_capital(t) and not is_office(t)]
        if not known:
            return []
        start, taken_for = known[-1], mention[known[-1]].ent_type_
        while start and self._name_like(mention[start - 1], taken_for):
            start -= 1
        return [t for t in mention[start:] if is_capital(t) and not is_degree(t)]

    def tail(self, mention: Sequence[Token]) -> Sequence[Token]:
        """The last words of an office's mention when they can only be a name: *Sekretaris Daerah Sapril*."""
        if not is_office(mention[0]) or self._of_model(mention):
            return []
        while mention and (is_degree(mention[-1]) or mention[-1].is_punct):
            mention = mention[:-1]
        if not mention:
            return []
        start = len(mention)
        swallowed = _unheard(mention[-1]) and mention[-1].ent_type_ == "ORG"
        taken_for = "ORG" if swallowed else mention[0].ent_type_
        while start and self._name_like(mention[start - 1], taken_for) and len(mention) - start < LONGEST_TAIL:
            start -= 1
        run = mention[start:] if start else []
        return run if len(run) > 1 or all(t.ent_type_ in {"", "PER"} for t in run) or mention[0].ent_type_ else []

    def _name_like(self, token: Token, taken_for: str = "") -> bool:
        """Whether a word may be a name; ``taken_for`` is what the model takes its surroundings for, name and all."""
        plain = (
            token.text[0].isupper() and not token.text.isupper() and token.ent_type_ in {"", "PER", "LOC", taken_for}
        )
        plain = (
            plain and token.text not in self._acronyms and not (is_verb(token.lower_) or is_plain_noun(token.lower_))
        )
        known = is_institutional(token) or is_office(token) or is_degree(token) or token.lower_ in office_parts()
        return plain and not known and not _taken_by_place(token) and self._elsewhere[token.lower_] <= 1


def _outside_names(doc: Doc, short: set[str]) -> Counter[str]:
    """How often words in capitals stand inside sentences and in no person's name; short names are left out."""
    plain = (t for t in doc if t.ent_type_ != "PER" and is_capital(t) and not t.is_sent_start)
    return Counter(t.lower_ for t in plain if t.lower_ not in short)


def _without_small_edges(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """A name without words in small letters at its ends and without offices before it."""
    while end > start and not (doc[end - 1].text[0].isupper() or doc[end - 1].text in "'’”\"."):
        end -= 1
    while start < end and (is_office(doc[start]) or not doc[start].text[0].isupper()):
        start += 1
    return start, end


def _past_office_words(doc: Doc, start: int, end: int) -> int:
    """Where a name begins behind the last words of the office before it: *Kepala Seksi Intelijen Made Rai*."""
    while end - start > 1 and start and doc[start - 1].text[0].isupper() and commonly_small(doc[start].text):
        start += 1
    return start


def _without_institution(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """A name without the institution before it and the office behind it.

    One word alone behind an institution is a part of the institution's name; a name may end in such a word itself
    (*Made Surya Negara*).
    """
    last = end - 1 if end - start > 1 and not is_institutional(doc[start]) else end
    behind = next((i + 1 for i in range(last - 1, start - 1, -1) if is_institutional(doc[i])), start)
    if behind > start and end - behind <= 1:
        return end, end
    return behind, next((i for i in range(behind + 1, end) if is_office(doc[i])), end)


def _without_predicate(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """A name without the nouns before it and without the verb or the degrees behind it.

    What holds a noun made with affixes further on is a programme or the like, and no name.
    """
    while start < end and is_plain_noun(doc[start].lower_):
        start += 1
    end = next((i for i in range(start + 1, end) if is_verb(doc[i].lower_)), end)
    while end - start > 1 and (is_dotted_degree(doc[end - 1]) or doc[end - 1].is_punct):
        end -= 1
    return (end, end) if any(is_plain_noun(doc[i].lower_) for i in range(start, end)) else (start, end)


def _shouts(doc: Doc, start: int, end: int) -> bool:
    """Whether an acronym stands among words that are not all capitals, or a pair is joined: no person is called so."""
    return not doc[start].text.isupper() and any(_is_acronym(doc[i]) or _is_pair(doc[i]) for i in range(start + 1, end))


def _unheard(token: Token) -> bool:
    """Whether a word is none of the language's own: a name, or a place."""
    return not is_root(token.lower_) and count(token.lower_).small == 0


def _is_pair(token: Token) -> bool:
    """Whether a word joins the names of two: *Made Rai-Siti Aminah*."""
    first, _, second = token.text.partition("-")
    return len(first) >= INITIALS and first.istitle() and second.istitle() and not token.nbor(-1).is_punct


def _is_acronym(token: Token) -> bool:
    """Whether a word is all capitals and no degree."""
    return token.text.isupper() and len(token) >= INITIALS and not is_degree(token)


def _described(mention: Sequence[Token]) -> str | None:
    """A name that is told apart by what follows it (*Made, petani asal Mekarsari*), or that is the whole mention."""
    head = list(takewhile(is_capital, mention))
    if 0 < len(head) < len(mention) and mention[len(head)].lower_ in _DESCRIBING and not is_office(head[0]):
        return clean_name(head)
    return clean_name(mention) if is_bare_name(mention) else None


def _taken_by_place(token: Token) -> bool:
    """Whether a word such as *Kabupaten* before it and a capital behind it make it a part of a place."""
    inside = 0 < token.i < len(token.doc) - 1
    return inside and token.nbor(-1).lower_ in word_list("place_takers") and token.nbor(1).text[0].isupper()
