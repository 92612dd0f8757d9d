"""Who is who: the register of persons, made of the names that the model finds and of the mentions of speakers.

Two names are one person only when all words of the shorter stand in the longer. A word that two persons share goes to
the one named last before it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newscheck.article.parts import Person, PersonKind
from newscheck.article.quotes.entries import Entries, Entry
from newscheck.article.quotes.mentions import is_capital, is_degree, is_office
from newscheck.article.quotes.name_reader import NameReader
from newscheck.article.quotes.person_names import SMALL_OFFICE, office_before, untitled, words_of_name
from newscheck.article.quotes.statements import span
from newscheck.source import TextRange

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from spacy.tokens import Token

    from newscheck.article import Article
    from newscheck.article.quotes.statements import Statement, Tokens

_ALIAS = re.compile(
    r"\s*(?:\(\s*(?:alias\s+)?([A-Z][A-Za-z]{1,15})\s*\)|(?:atau|alias|yang akrab disapa)\s+([A-Z][a-z]{2,15})\b)"
)


class Register:
    """All persons and institutions of an article, for looking up mentions."""

    def __init__(self, article: Article, tokens: Tokens, statements: Iterable[Statement]) -> None:
        """Reads the names of the whole article first, longest first, then the mentions of speakers."""
        self._article = article
        self._acronyms = _acronyms(article)
        self._entries = Entries()
        self.find = self._entries.find
        spoken = [tokens.between(*s.speaker) for s in statements if s.speaker]
        self._reader = NameReader(article.doc, spoken, article.title.range.end if article.title else 0)
        self.name_in = self._reader.name_in
        for found, name in sorted(self._reader.found, key=lambda x: (-len(words_of_name(x[1])), x[0][0].idx)):
            self._add(found, name)
        for mention in spoken:
            self._describe(mention)

    def _add(self, found: Sequence[Token], name: str) -> None:
        """Enters one name where it stands: a new person, or one more mention of a known one."""
        words = words_of_name(name)
        where = span(found, (0, len(found)))
        if not words or where is None:
            return
        entry = self.find(words, where.start)
        if entry is None:
            entry = self._entries.add(Entry(name, PersonKind.PERSON, frozenset(words)))
        entry.note(where)
        alias = _ALIAS.match(self._article.text, where.end)
        if alias:
            entry.aliases.add((alias[1] or alias[2]).casefold())
        if entry.office is None:
            entry.office = office_before(self._article, found[0])

    def _describe(self, mention: Sequence[Token]) -> None:
        """Notes office and degrees that stand in a speaker's mention."""
        name = self.name_in(mention)
        entry = self.find(words_of_name(name), mention[0].idx) if name else None
        if entry is None or not name:
            return
        office = " ".join(t.text for t in mention if t.text not in name and not is_degree(t) and t.ent_type_ != "PER")
        office = untitled(office.replace(" ,", ","))
        if is_office(mention[0]) and (entry.office is None or len(office) > len(entry.office)):
            entry.office = office
        degrees = [t.text for t in mention if is_degree(t)]
        if degrees and entry.degrees is None:
            entry.degrees = ", ".join(degrees)

    def by_office(self, mention: Sequence[Token], offset: int) -> Entry | None:
        """The one person whose office the mention shortens: Menteri Kominfo."""
        return self._entries.by_office([t.text for t in mention], offset)

    def institution(self, mention: Sequence[Token]) -> str | None:
        """The name of an institution that speaks: the long form of its acronym where the article gives it."""
        words = [t for t in mention if t.lower_ not in {"pihak", "itu", "ini", "tersebut"}]
        kept = [t for t in words if is_capital(t) or t.lower_ in SMALL_OFFICE]
        if not kept or not any(t.text.isupper() or t.ent_type_ in {"ORG", "LOC"} for t in kept):
            return None
        name = re.sub(r"\s*\(.*", "", self._article.text[words[0].idx : words[-1].idx + len(words[-1])])
        return self._acronyms.get(name, name)

    def note_institution(self, name: str | None, mention: TextRange | None) -> None:
        """Enters a speaker that is no person: its name, its acronym, where it speaks; persons are entered already."""
        known = next((e for e in self._entries if e.name == name), None)
        capital = name is not None and any(w[0].isupper() for w in name.split())
        if name is None or mention is None or not capital or (known and known.kind is PersonKind.PERSON):
            return
        if known is None:
            known = self._entries.add(Entry(name, PersonKind.INSTITUTION, frozenset()))
            known.aliases |= {short for short, long in self._acronyms.items() if long == name}
        known.mentions.append(TextRange(*mention))

    def people(self) -> tuple[Person, ...]:
        """The register as plain data, in order of first mention."""
        return self._entries.people()


def _acronyms(article: Article) -> dict[str, str]:
    from newscheck.article.text.acronyms import find_expansions

    found = find_expansions(article)
    return {e.acronym: article[e.phrase] for e in found if e.aligned or article[e.phrase].istitle()}


def find_people(article: Article) -> tuple[Person, ...]:
    """The persons of the article in order of first mention."""
    return article.spoken[1].people()
