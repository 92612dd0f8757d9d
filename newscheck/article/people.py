"""Who is who: the register of persons and institutions, made of the names the model finds and of the mentions of speakers.

Two names are one person only when all words of the shorter stand in the longer. A word that two persons share goes to
the one named last before it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from newscheck.article.mentions import is_capital, is_degree, is_office
from newscheck.article.parts import Person, PersonKind
from newscheck.article.statements import span
from newscheck.lexicon import table, word_list
from newscheck.source import TextRange

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from spacy.tokens import Token

    from newscheck.article import Article
    from newscheck.article.statements import Statement, Tokens

_WORD = re.compile(r"[^\W\d_]+(?:['’`.-][^\W\d_]+)*")
_ALIAS = re.compile(
    r"\s*(?:\(\s*(?:alias\s+)?([A-Z][A-Za-z]{1,15})\s*\)|(?:atau|alias|yang akrab disapa)\s+([A-Z][a-z]{2,15})\b)"
)
_SMALL_OFFICE = frozenset(
    ("dan", "di", "ke", "dari", "untuk", "itu", "ini", "tersebut", "ri", "republik", "indonesia", "of", "serta")
)
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
        return max((m.start for m in self.mentions if m.start < offset), default=-1)


class Register:
    """All persons and institutions of an article, for looking up mentions."""

    def __init__(self, article: Article, tokens: Tokens, statements: Iterable[Statement]) -> None:
        """Reads the names of the whole article first, then the mentions of speakers."""
        self.entries: list[Entry] = []
        self._article = article
        self._acronyms = _acronyms(article)
        spoken = [tokens.between(*s.speaker) for s in statements if s.speaker]
        named = [list(e) for e in article.doc.ents if e.label_ == "PER"]
        names = [(n, clean_name(n)) for n in _joined(named)]
        names += [(m, clean_name(m)) for m in spoken if _bare_name(m)]
        self._known = {w for _, name in names for w in name_words(name)}
        for found, name in sorted(names, key=lambda x: (-len(name_words(x[1])), x[0][0].idx)):
            self._add(found, name)
        for entry in self.entries:
            entry.mentions.sort()
        for mention in spoken:
            self._describe(mention)

    def _add(self, found: Sequence[Token], name: str) -> None:
        words = name_words(name)
        where = span(found, (0, len(found)))
        if not words or where is None:
            return
        entry = self.find(words, where.start)
        if entry is None:
            entry = Entry(name, PersonKind.PERSON, frozenset(words))
            self.entries.append(entry)
        if where not in entry.mentions:
            entry.mentions.append(where)
        alias = _ALIAS.match(self._article.text, where.end)
        if alias:
            entry.aliases.add((alias[1] or alias[2]).casefold())
        if entry.office is None:
            entry.office = office_before(self._article, found[0])

    def find(self, words: Iterable[str], offset: int) -> Entry | None:
        """The person all of whose name words are given; of several the one named last before ``offset``."""
        wanted = set(words)
        fits = [e for e in self.entries if e.kind is PersonKind.PERSON and (wanted <= e.words or wanted <= e.aliases)]
        if len(fits) > 1:
            return max(fits, key=lambda e: e.last_before(offset))
        return fits[0] if fits else None

    def _describe(self, mention: Sequence[Token]) -> None:
        """Notes office and degrees that stand in a speaker's mention."""
        name = self.name_in(mention)
        entry = self.find(name_words(name), mention[0].idx) if name else None
        if entry is None or not name:
            return
        office = " ".join(t.text for t in mention if t.text not in name and not is_degree(t) and t.ent_type_ != "PER")
        if is_office(mention[0]) and (entry.office is None or len(office) > len(entry.office)):
            entry.office = office.strip(" ,")
        degrees = [t.text for t in mention if is_degree(t)]
        if degrees and entry.degrees is None:
            entry.degrees = ", ".join(degrees)

    def name_in(self, mention: Sequence[Token]) -> str | None:
        """The name of a person in a mention, without office and degrees; None when it holds none."""
        named = [t for t in mention if t.ent_type_ == "PER"]
        if named:
            first = _joined(
                [
                    [t for t in e if t in set(mention)]
                    for e in mention[0].doc.ents
                    if e.label_ == "PER" and e[0] in set(mention)
                ]
            )
            return clean_name(first[0]) if first else None
        known = [t for t in mention if t.text.casefold() in self._known and is_capital(t) and not is_office(t)]
        if known:
            rest = [t for t in mention if t.i >= known[0].i and is_capital(t) and not is_degree(t)]
            return clean_name(rest)
        return clean_name(mention) if _bare_name(mention) else None

    def by_office(self, mention: Sequence[Token], offset: int) -> Entry | None:
        """The one person whose office the mention shortens: *Menteri Kominfo* for Menteri Komunikasi dan Informatika."""
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

    def people(self) -> tuple[Person, ...]:
        """The register as plain data, in order of first mention."""
        entries = sorted(self.entries, key=lambda e: e.mentions[0] if e.mentions else TextRange(0, 0))
        return tuple(
            Person(e.name, e.kind, tuple(e.mentions), e.office, e.degrees, next(iter(sorted(e.aliases)), None))
            for e in entries
        )


def name_words(name: str) -> list[str]:
    """The words of a name in small letters, initials and titles left out when real words remain."""
    words = [w.casefold().replace("’", "'") for w in _WORD.findall(name)]
    real = [w for w in words if w.rstrip(".") not in word_list("name_titles") and len(w) > 1]
    return real or words


def clean_name(found: Sequence[Token]) -> str:
    """A name as written without the titles before it and the degrees behind it."""
    first = 0
    while first < len(found) - 1 and (
        found[first].lower_.rstrip(".") in word_list("name_titles") or is_office(found[first])
    ):
        first += 1
    last = len(found)
    while last > first + 1 and (is_degree(found[last - 1]) or found[last - 1].is_punct):
        last -= 1
    where = span(found, (first, last))
    return found[0].doc.text[where.start : where.end] if where else ""


def office_words(words: Iterable[str]) -> list[str]:
    """The words of an office in small letters, short forms written out, function words left out."""
    short = {row["short"]: row["long"].split() for row in table("office_short")}
    plain = (re.sub(r"[^\w]", "", w).lower() for w in words)
    return [
        x
        for w in plain
        for x in short.get(w, [w])
        if x and x not in _SMALL_OFFICE and x not in {"plt", "pj", "plh", "mantan"}
    ]


def office_before(article: Article, first: Token) -> str | None:
    """The office written before a name: *Menteri Kesehatan*, capitals back to the word that begins an office."""
    doc, i = first.doc, first.i
    while (
        i
        and (is_capital(doc[i - 1]) or doc[i - 1].lower_ in {"dan", "of", "untuk", ","} or doc[i - 1].text in "()")
        and not doc[i - 1].is_space
    ):
        i -= 1
        if first.i - i > 25:  # noqa: PLR2004 - longer than any office
            break
    while i < first.i and not is_office(doc[i]):
        i += 1
    return article.text[doc[i].idx : first.idx].strip(" ,") or None if i < first.i else None


def _joined(named: list[list[Token]]) -> list[list[Token]]:
    """Names that only a nickname in marks parts, as one."""
    found: list[list[Token]] = []
    for name in named:
        if not name:
            continue
        last = found[-1] if found else None
        if last and name[0].i - last[-1].i in {3, 4} and name[0].doc[last[-1].i + 1].text in "'‘\"“":
            found[-1] = list(name[0].doc[last[0].i : name[-1].i + 1])
        else:
            found.append(name)
    return found


def _bare_name(mention: Sequence[Token]) -> bool:
    """Whether a mention is nothing but a name in capitals that is no acronym and no institution."""
    return (
        0 < len(mention) <= 4  # noqa: PLR2004 - the longest bare name
        and all(is_capital(t) and t.ent_type_ not in {"ORG", "LOC"} and not is_office(t) for t in mention)
        and not all(t.text.isupper() and len(t.text) > 2 for t in mention)  # noqa: PLR2004 - initials such as AR are names
        and not any(t.text[0].isdigit() for t in mention)
    )


def _acronyms(article: Article) -> dict[str, str]:
    from newscheck.article.acronyms import find_expansions

    return {e.acronym: article[e.phrase] for e in find_expansions(article) if e.aligned}


def find_people(article: Article) -> tuple[Person, ...]:
    """The persons of the article in order of first mention."""
    return article.spoken[1].people()
