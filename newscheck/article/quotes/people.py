"""Who is who: the register of persons, made of the names that the model finds and of the mentions of speakers.

Two names are one person only when all words of the shorter stand in the longer. A word that two persons share goes to
the one named last before it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, field
from itertools import takewhile
from typing import TYPE_CHECKING

from newscheck.article.parts import Person, PersonKind
from newscheck.article.quotes.mentions import is_capital, is_degree, is_office
from newscheck.article.quotes.person_names import (
    alike,
    begin_of_name,
    clean_name,
    end_of_name,
    is_bare_name,
    is_institutional,
    joined,
    office_before,
    office_parts,
    office_words,
    run_of_capitals,
    untitled,
    words_of_name,
)
from newscheck.article.quotes.statements import span
from newscheck.lexicon import word_list
from newscheck.source import TextRange

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from spacy.tokens import Span, Token

    from newscheck.article import Article
    from newscheck.article.quotes.statements import Statement, Tokens

_ALIAS = re.compile(
    r"\s*(?:\(\s*(?:alias\s+)?([A-Z][A-Za-z]{1,15})\s*\)|(?:atau|alias|yang akrab disapa)\s+([A-Z][a-z]{2,15})\b)"
)
_SMALL_OFFICE = frozenset(
    ("dan", "di", "ke", "dari", "untuk", "itu", "ini", "tersebut", "ri", "republik", "indonesia", "of", "serta")
)
_DESCRIBING = frozenset(("warga", "asal", "selaku", "petani", "pedagang", "pemilik", "penduduk"))
NICKNAME = 5
"""Letters that a short form of a name must share with it."""
INITIALS = 3
"""Letters of the longest initials that stand for a person; longer words in capitals are acronyms."""
SHARED = 0.5
"""The share of an office's words that a short form of it must find in the full office."""


@dataclass(slots=True)
class Entry:
    """A person or institution while the register grows."""

    name: str
    kind: PersonKind
    words: frozenset[str]
    mentions: list[TextRange] = field(default_factory=list)
    aliases: set[str] = field(default_factory=set)
    office: str | None = None
    degrees: str | None = None

    def last_before(self, offset: int) -> int:
        """The offset of the last mention before ``offset``; -1 when there is none."""
        i = bisect_left(self.mentions, (offset,))
        return self.mentions[i - 1].start if i else -1


class Register:
    """All persons and institutions of an article, for looking up mentions."""

    def __init__(self, article: Article, tokens: Tokens, statements: Iterable[Statement]) -> None:
        """Reads the names of the whole article first, then the mentions of speakers."""
        self.entries: list[Entry] = []
        self._article = article
        self._acronyms = _acronyms(article)
        spoken = [tokens.between(*s.speaker) for s in statements if s.speaker]
        bare = [m for m in spoken if is_bare_name(m)]
        doc, title = article.doc, article.title.range.end if article.title else 0
        self._short = {t.lower_ for m in bare for t in m}
        plain = (t for t in doc if t.ent_type_ != "PER" and is_capital(t) and not t.is_sent_start)
        self._elsewhere = Counter(t.lower_ for t in plain if t.lower_ not in self._short)
        entities = [e for e in doc.ents if e.label_ == "PER" and e.start_char >= title]
        self._entities = {e.start: e for e in entities}
        runs = joined([n for e in entities if (n := self._fitted(e))])
        runs += [n for t in doc if t.lower_ in self._short and t.idx >= title and (n := run_of_capitals(t))]
        names = [(n, clean_name(n)) for n in [*runs, *bare]]
        self._known = {w for _, name in names for w in words_of_name(name)}
        tails = [self.tail(m) for m in spoken if not any(t.lower_ in self._known for t in m)]
        names += [(n, clean_name(n)) for n in tails if n]
        self._known |= {w for _, name in names for w in words_of_name(name)}
        for found, name in sorted(names, key=lambda x: (-len(words_of_name(x[1])), x[0][0].idx)):
            self._add(found, name)
        for mention in spoken:
            self._describe(mention)

    def _fitted(self, entity: Span) -> list[Token]:
        """The tokens of a person's name as the model found it, put right at both ends by what the article shows.

        A first word that stands elsewhere without the name (a place, a party) does not belong to it; words in capitals
        that go on behind it do; so do words before it that are used as short names.
        """
        doc, start, end = entity.doc, entity.start, entity.end
        while end > start and not (doc[end - 1].text[0].isupper() or doc[end - 1].text in "'’”\"."):
            end -= 1
        while start < end and (is_office(doc[start]) or not doc[start].text[0].isupper()):
            start += 1
        behind = next((i + 1 for i in range(end - 1, start - 1, -1) if is_institutional(doc[i])), start)
        if behind > start and end - behind < 2:  # noqa: PLR2004 - one word behind an institution is a part of its name
            return []
        start = behind
        end = next((i for i in range(start + 1, end) if is_office(doc[i])), end)
        if any(_shouted(doc[i]) for i in range(start + 1, end)) and not doc[start].text.isupper():
            return []
        while end - start > 1 and (self._foreign(doc[start]) or doc[start].lower_ in office_parts()):
            start += 1
        if start >= end or (end - start == 1 and self._foreign(doc[start])):
            return []
        if end - start == 1 and doc[start].text.isupper() and len(doc[start]) > INITIALS:
            return []
        while start > 0 and doc[start - 1].lower_ in self._short and doc[start - 1].text[0].isupper():
            start -= 1
        return list(doc[begin_of_name(doc[start]) : end_of_name(doc[end - 1])])

    def _foreign(self, token: Token) -> bool:
        """Whether a word stands elsewhere in the article apart from any name, so that it is a place or the like."""
        return token.lower_ in self._elsewhere and token.lower_.rstrip(".") not in word_list("name_titles")

    def _add(self, found: Sequence[Token], name: str) -> None:
        words = words_of_name(name)
        where = span(found, (0, len(found)))
        if not words or where is None:
            return
        entry = self.find(words, where.start)
        if entry is None:
            entry = Entry(name, PersonKind.PERSON, frozenset(words))
            self.entries.append(entry)
        i = bisect_left(entry.mentions, where)
        if entry.mentions[i : i + 1] != [where]:
            entry.mentions.insert(i, where)
        alias = _ALIAS.match(self._article.text, where.end)
        if alias:
            entry.aliases.add((alias[1] or alias[2]).casefold())
        if entry.office is None:
            entry.office = office_before(self._article, found[0])

    def find(self, words: Iterable[str], offset: int) -> Entry | None:
        """The person all of whose name words are given; of several the one named last before ``offset``."""
        wanted = set(words)
        fits = [e for e in self.entries if e.kind is PersonKind.PERSON and (wanted <= e.words or wanted <= e.aliases)]
        if not fits:
            fits = [e for e in self.entries if e.kind is PersonKind.PERSON and alike(wanted, e.words)]
        return max(fits, key=lambda e: e.last_before(offset)) if fits else self._nicknamed(wanted)

    def _nicknamed(self, wanted: set[str]) -> Entry | None:
        """The one person whose name begins like a single word that names nobody else: Wisnu for Wisnuwardhana."""
        short = next(iter(wanted)) if len(wanted) == 1 else ""
        fits = [e for e in self.entries if e.kind is PersonKind.PERSON and any(w.startswith(short) for w in e.words)]
        return fits[0] if len(short) >= NICKNAME and len(fits) == 1 else None

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

    def name_in(self, mention: Sequence[Token]) -> str | None:
        """The name of a person in a mention, without office and degrees; None when it holds none."""
        inside = {t.i for t in mention}
        entities = (self._entities[t.i] for t in mention if t.i in self._entities)
        named = joined([n for e in entities if (n := [t for t in self._fitted(e) if t.i in inside])])
        if named:
            return clean_name(named[-1] if is_office(mention[0]) else named[0])
        known = [i for i, t in enumerate(mention) if t.lower_ in self._known and is_capital(t) and not is_office(t)]
        if known:
            start = known[-1]
            while start and self._name_like(mention[start - 1]):
                start -= 1
            return clean_name([t for t in mention[start:] if is_capital(t) and not is_degree(t)])
        head = list(takewhile(is_capital, mention))
        if 0 < len(head) < len(mention) and mention[len(head)].lower_ in _DESCRIBING and not is_office(head[0]):
            return clean_name(head)
        return clean_name(mention) if is_bare_name(mention) else None

    def tail(self, mention: Sequence[Token]) -> Sequence[Token]:
        """The last words of an office's mention when they can only be a name: *Sekretaris Daerah Sapril*."""
        if not is_office(mention[0]) or any(t.ent_type_ == "PER" for t in mention):
            return []
        while mention and (is_degree(mention[-1]) or mention[-1].is_punct):
            mention = mention[:-1]
        start = len(mention)
        while start and self._name_like(mention[start - 1]) and len(mention) - start < 4:  # noqa: PLR2004 - words of a name
            start -= 1
        run = mention[start:] if start else []
        return run if len(run) > 1 or all(t.ent_type_ != "LOC" for t in run) else []

    def _name_like(self, token: Token) -> bool:
        plain = token.text[0].isupper() and not token.text.isupper() and token.ent_type_ in {"", "PER", "LOC"}
        known = is_institutional(token) or is_office(token) or is_degree(token) or token.lower_ in office_parts()
        place = (
            0 < token.i < len(token.doc) - 1
            and token.nbor(-1).lower_ in word_list("place_takers")
            and token.nbor(1).text[0].isupper()
        )
        return plain and not known and not place and self._elsewhere[token.lower_] <= 1

    def by_office(self, mention: Sequence[Token], offset: int) -> Entry | None:
        """The one person whose office the mention shortens: Menteri Kominfo."""
        wanted = office_words(t.text for t in mention)
        fits = []
        for entry in self.entries:
            office = office_words((entry.office or "").split())
            if office and wanted and wanted[0] == office[0]:
                share = sum(w in office for w in wanted) / len(wanted)
                if share > SHARED or (share >= SHARED and len(wanted) <= 2):  # noqa: PLR2004 - an office and its field
                    fits.append((share, entry.last_before(offset), entry))
        fits = [f for f in fits if f[1] >= 0] or fits
        fits.sort(key=lambda f: (f[0], f[1]), reverse=True)
        return fits[0][2] if fits else None

    def institution(self, mention: Sequence[Token]) -> str | None:
        """The name of an institution that speaks: the long form of its acronym where the article gives it."""
        words = [t for t in mention if t.lower_ not in {"pihak", "itu", "ini", "tersebut"}]
        kept = [t for t in words if is_capital(t) or t.lower_ in _SMALL_OFFICE]
        if not kept or not any(t.text.isupper() or t.ent_type_ in {"ORG", "LOC"} for t in kept):
            return None
        name = re.sub(r"\s*\(.*", "", self._article.text[words[0].idx : words[-1].idx + len(words[-1])])
        return self._acronyms.get(name, name)

    def note_institution(self, name: str | None, mention: TextRange | None) -> None:
        """Enters a speaker that is no person: its name, its acronym, where it speaks; persons are entered already."""
        known = next((e for e in self.entries if e.name == name), None)
        capital = name is not None and any(w[0].isupper() for w in name.split())
        if name is None or mention is None or not capital or (known and known.kind is PersonKind.PERSON):
            return
        if known is None:
            known = Entry(name, PersonKind.INSTITUTION, frozenset())
            known.aliases |= {short for short, long in self._acronyms.items() if long == name}
            self.entries.append(known)
        known.mentions.append(TextRange(*mention))

    def people(self) -> tuple[Person, ...]:
        """The register as plain data, in order of first mention."""
        entries = sorted(self.entries, key=lambda e: e.mentions[0] if e.mentions else TextRange(0, 0))
        return tuple(
            Person(e.name, e.kind, tuple(e.mentions), e.office, e.degrees, next(iter(sorted(e.aliases)), None))
            for e in entries
        )


def _shouted(token: Token) -> bool:
    """Whether a word is all capitals, as acronyms are, and no degree."""
    return token.text.isupper() and len(token) >= INITIALS and not is_degree(token)


def _acronyms(article: Article) -> dict[str, str]:
    from newscheck.article.text.acronyms import find_expansions

    found = find_expansions(article)
    return {e.acronym: article[e.phrase] for e in found if e.aligned or article[e.phrase].istitle()}


def find_people(article: Article) -> tuple[Person, ...]:
    """The persons of the article in order of first mention."""
    return article.spoken[1].people()
