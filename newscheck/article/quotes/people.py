"""Who is who: the register of persons, made of the names that the model finds and of the mentions of speakers.

Two names are one person only when all words of the shorter stand in the longer. A word that two persons share goes to
the one named last before it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newscheck.article.parts import Person, PersonKind
from newscheck.article.quotes.aliases import alias_behind, aliases_before
from newscheck.article.quotes.entries import Entries, Entry
from newscheck.article.quotes.mentions import is_capital, is_degree, is_office
from newscheck.article.quotes.name_reader import NameReader
from newscheck.article.quotes.person_names import (
    SMALL_OFFICE,
    clean_name,
    is_bare_name,
    office_before,
    office_behind,
    untitled,
    words_of_name,
)
from newscheck.article.quotes.statements import span
from newscheck.article.text.acronyms import find_expansions, spelled_out
from newscheck.lexicon import word_list
from newscheck.source import TextRange

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from spacy.tokens import Token

    from newscheck.article import Article
    from newscheck.article.quotes.statements import Statement, Tokens

_RELATIONS = word_list("relational_nouns")
_OUTLETS = word_list("source_nouns")


class Register:
    """All persons and institutions of an article, for looking up mentions."""

    def __init__(self, article: Article, tokens: Tokens, statements: Iterable[Statement]) -> None:
        """Reads the names of the whole article first, longest first, then the mentions of speakers."""
        self._article = article
        self._acronyms = _acronyms(article)
        self._entries = Entries()
        self.find = self._entries.find
        spoken = [tokens.between(*s.speaker) for s in statements if s.speaker]
        self._reader = NameReader(article.doc, spoken, article.title.range.end if article.title else 0, self._acronyms)
        self.name_in = self._reader.name_in
        self._apart = {a.at: a for a in aliases_before(article.text)}
        """The aliases whose person is told behind them, by their places."""
        self._behind: dict[int, Entry] = {}
        """The persons whose aliases stand right behind their names, by the places of the aliases."""
        longest_first = sorted(self._reader.found, key=lambda x: (-len(words_of_name(x[1])), x[0][0].idx))
        for found, name in longest_first:
            self._add(found, name)
        self._join_aliases()
        for mention in spoken:
            self._describe(mention)
        self._spoken = spoken

    def _add(self, found: Sequence[Token], name: str) -> None:
        """Enters one name where it stands: a new person, or one more mention of a known one."""
        words = words_of_name(name)
        where = span(found, (0, len(found)))
        if not words or where is None:
            return
        office = office_before(self._article, found[0])
        entry = self.find(words, where.start, (office or "").split())
        if entry is None:
            entry = self._entries.add(Entry(name, PersonKind.PERSON, frozenset(words)))
        entry.note(where)
        alias = alias_behind(self._article.text, where.end)
        if alias:
            entry.aliases.add(alias.nick.casefold())
            self._behind[alias.at] = entry
        if entry.office is None:
            entry.office = office or office_behind(found[-1])

    def _join_aliases(self) -> None:
        """Makes one person of each name and the alias that the text gives it."""
        for at, holder in self._behind.items():
            self._join(self._at(at), holder)
        for at, alias in self._apart.items():
            nick = self._at(at)
            named = self.find(words_of_name(alias.name), at) if alias.name else None
            others = [
                e for e in self._entries if e is not nick and e.kind is PersonKind.PERSON and e.last_before(at) >= 0
            ]
            person = named or max(others, key=lambda e: e.last_before(at), default=None)
            if person is not None:
                person.aliases.add(alias.nick.casefold())
                self._join(nick, person)

    def _join(self, nick: Entry | None, holder: Entry) -> None:
        if nick is not None and nick is not holder:
            self._entries.merge(nick, into=holder)

    def _at(self, offset: int) -> Entry | None:
        """The person one of whose mentions holds the offset."""
        return next((e for e in self._entries if any(m.start <= offset < m.end for m in e.mentions)), None)

    def _describe(self, mention: Sequence[Token]) -> None:
        """Notes office and degrees that stand in a speaker's mention."""
        name = self.name_in(mention)
        entry = self.find(words_of_name(name), mention[0].idx) if name else None
        if entry is None or not name:
            return
        told = (t for t in mention if t.text not in name and not is_degree(t) and t.ent_type_ != "PER")
        office = " ".join("".join(t.text_with_ws for t in told).split())
        office = untitled(office.replace(" ,", ","))
        if is_office(mention[0]) and (entry.office is None or len(office) > len(entry.office)):
            entry.office = office
        degrees = [t.text for t in mention if is_degree(t)]
        if degrees and entry.degrees is None:
            entry.degrees = ", ".join(degrees)

    def person(self, mention: Sequence[Token]) -> str | None:
        """The fullest name of the person whom a mention names; None when it names nobody.

        A name may only tell who somebody else is: *istri Made Rai* is another person than Made Rai, when he is named
        without her as well.
        """
        name = self.name_in(mention)
        entry = self._entry(name, mention)
        if entry is None:
            return name
        return None if self._belongs(mention, entry) else entry.name

    def holder(self, mention: Sequence[Token]) -> str | None:
        """The known person whom a subject of narration names, or whose office it says."""
        entry = self._entry(self.name_in(mention), mention)
        if entry is not None:
            return None if self._belongs(mention, entry) else entry.name
        office = len(mention) == 1 and is_office(mention[0]) and mention[0].text[0].isupper()
        return self.by_office(mention, mention[0].idx) if office else None

    def _entry(self, name: str | None, mention: Sequence[Token]) -> Entry | None:
        words = words_of_name(name) if name else []
        return self.find(words, mention[0].idx, [t.text for t in mention]) if words else None

    def _belongs(self, mention: Sequence[Token], entry: Entry) -> bool:
        """Whether a mention is of somebody who is told by a relation to the person named in it."""
        apposed = any(t.text == "," for t in mention)
        related = mention[0].lower_ in _RELATIONS or " ".join(t.lower_ for t in mention[:2]) in _RELATIONS
        where = (mention[0].idx, mention[-1].idx + len(mention[-1]))
        outside = any(not (where[0] <= m.start < where[1]) for m in entry.mentions)
        return related and not apposed and outside

    def by_office(self, mention: Sequence[Token], offset: int) -> str | None:
        """The one person whose office the mention shortens: Menteri Kominfo."""
        entry = self._entries.by_office([t.text for t in mention], offset) or self._only_stranger(mention)
        return entry.name if entry else None

    def _only_stranger(self, mention: Sequence[Token]) -> Entry | None:
        """The one speaker whose office nobody tells, for a bare office whose holder nobody names: *Bupati*, *Rai*."""
        if len(mention) > 1 or not mention[0].text[0].isupper():
            return None
        names = [words_of_name(clean_name(m)) for m in self._spoken if is_bare_name(m)]
        found = [e for e in self._entries if e.office is None and any(self.find(n, mention[0].idx) is e for n in names)]
        return found[0] if len(found) == 1 else None

    def named_before(self, offset: int) -> str | None:
        """The person whom the narration named last before an offset; None when it named nobody."""
        named = [
            (m.start, e.name)
            for e in self._entries
            if e.kind is PersonKind.PERSON
            for m in e.mentions
            if m.start < offset and not self._article.speech.at(m.start)
        ]
        return max(named)[1] if named else None

    def rivals(self, name: str | None, where: tuple[int, int]) -> bool:
        """Whether the narration of a stretch names another person than ``name``."""
        mentions = (m for e in self._entries if e.kind is PersonKind.PERSON and e.name != name for m in e.mentions)
        return any(where[0] < m.start < where[1] and not self._article.speech.at(m.start) for m in mentions)

    def institution(self, mention: Sequence[Token]) -> str | None:
        """The name of an institution that speaks, acronyms in it written out where the article does so.

        A paper, a page or an account speaks for the institution whose it is.
        """
        words = [t for t in mention if t.lower_ not in {"pihak", "itu", "ini", "tersebut"}]
        while len(words) > 1 and (words[0].lower_ in _OUTLETS or words[0].lower_ in {"dari", "resmi"}):
            words = words[1:]
        kept = [t for t in words if is_capital(t) or t.lower_ in SMALL_OFFICE]
        if not any(t.text.isupper() or t.ent_type_ in {"ORG", "LOC"} or t.text in self._acronyms for t in kept):
            return None
        name = re.sub(r"\s*\(.*", "", self._article.text[words[0].idx : words[-1].idx + len(words[-1])])
        return self._written_out(name)

    def _written_out(self, name: str) -> str:
        """A name with its acronyms in their long form: *Kementerian ESDM*, *BI*."""
        if name in self._acronyms:
            return self._acronyms[name]
        if name.isupper() and " " not in name:
            where = spelled_out(self._article, name)
            return self._article[where] if where and self._article.text.count(self._article[where]) > 1 else name
        return " ".join(self._acronyms.get(w, w) if w.isupper() else w for w in name.split())

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
    """What the acronyms of the article stand for, where the words beside them can be that."""
    found = [(e, article[e.phrase].split()) for e in find_expansions(article)]
    return {e.acronym: article[e.phrase] for e, words in found if e.aligned or _titled(words)}


def _titled(words: Sequence[str]) -> bool:
    """Whether all words but small ones begin with a capital."""
    return all(w[0].isupper() or w in SMALL_OFFICE for w in words)


def find_people(article: Article) -> tuple[Person, ...]:
    """The persons of the article in order of first mention."""
    return article.spoken[1].people()
