"""Entries of the register of persons, and looking them up: by the words of a name, by a slip of them, by office."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from newscheck.article.parts import Person, PersonKind
from newscheck.article.quotes.person_names import alike, office_words, words_of_name
from newscheck.source import TextRange

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

NICKNAME = 5
"""Letters that a short form of a name must share with it."""
SHORTENED = 4
"""Letters that a shortened part of a name keeps beside another part in full."""
INITIAL_LETTERS = 3
"""Letters that a short form of a name keeps beside the same office."""
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

    def note(self, where: TextRange) -> None:
        """Adds a mention, in order, once."""
        i = bisect_left(self.mentions, where)
        if self.mentions[i : i + 1] != [where]:
            self.mentions.insert(i, where)


class Entries:
    """The persons and institutions found so far."""

    def __init__(self) -> None:
        """Begins with nobody."""
        self._all: list[Entry] = []

    def __iter__(self) -> Iterator[Entry]:
        """The entries in the order in which they were added."""
        return iter(self._all)

    def add(self, entry: Entry) -> Entry:
        """Adds an entry and gives it back."""
        self._all.append(entry)
        return entry

    def find(self, words: Iterable[str], offset: int, office: Iterable[str] = ()) -> Entry | None:
        """The person meant by the words of a name; of several the one named last before ``offset``.

        All words are words of the name or of an alias, else slips of the pen away from them, else beginnings of them,
        else their initials. ``office`` are the words of the office before the name: who has the same office may be
        shortened further.
        """
        wanted = list(words)
        persons = [e for e in self._all if e.kind is PersonKind.PERSON]
        for fit in (_named, _alike, _blended):
            fits = [e for e in persons if fit(wanted, e)]
            if fits:
                return max(fits, key=lambda e: e.last_before(offset))
        return _nicknamed(persons, wanted) or _of_same_office(persons, wanted, office_words(office))

    def merge(self, entry: Entry, into: Entry) -> None:
        """Makes one person of two: the mentions of the first become the other's, its name an alias."""
        for mention in entry.mentions:
            into.note(mention)
        into.aliases |= {entry.name.casefold(), *entry.aliases}
        into.office = into.office or entry.office
        self._all.remove(entry)

    def by_office(self, office: Iterable[str], offset: int) -> Entry | None:
        """The one person whose office the words shorten (Menteri Kominfo), named before ``offset`` if anybody is."""
        wanted = office_words(office)
        fits = []
        for entry in self._all:
            share = _shared(wanted, office_words((entry.office or "").split()))
            if share:
                fits.append((share, entry.last_before(offset), entry))
        fits = [f for f in fits if f[1] >= 0] or fits
        fits.sort(key=lambda f: (f[0], f[1]), reverse=True)
        return fits[0][2] if fits else None

    def people(self) -> tuple[Person, ...]:
        """The register as plain data, in order of first mention."""
        entries = sorted(self._all, key=lambda e: e.mentions[0] if e.mentions else TextRange(0, 0))
        return tuple(
            Person(e.name, e.kind, tuple(e.mentions), e.office, e.degrees, next(iter(sorted(e.aliases)), None))
            for e in entries
        )


def _named(wanted: list[str], entry: Entry) -> bool:
    """Whether all words are words of the name or of one alias, or the name is a part of a fuller one."""
    words = set(wanted)
    if words <= entry.words or (len(entry.words) > 1 and entry.words <= words):
        return True
    return any(set(wanted) <= set(a.split()) for a in entry.aliases)


def _alike(wanted: list[str], entry: Entry) -> bool:
    return alike(set(wanted), entry.words)


def _blended(wanted: list[str], entry: Entry) -> bool:
    """Whether the words are parts of a name, some cut short (Andi Lesmana: Andika Putra Lesmana), or its initials."""
    own = words_of_name(entry.name)
    if len(wanted) == 1:
        return len(own) > 1 and wanted[0] == "".join(w[0] for w in own)
    whole = sum(w in entry.words for w in wanted)
    cut = all(w in entry.words or any(_begins(w, o) for o in own) for w in wanted)
    return cut and 0 < whole < len(wanted)


def _begins(short: str, word: str) -> bool:
    return len(short) >= SHORTENED and word.startswith(short)


def _nicknamed(persons: list[Entry], wanted: list[str]) -> Entry | None:
    """The one person whose name begins or ends like a single word that names nobody else: Wisnu for Wisnuwardhana."""
    short = wanted[0] if len(wanted) == 1 else ""
    fits = [e for e in persons if any(w.startswith(short) or w.endswith(short) for w in e.words)]
    return fits[0] if len(short) >= NICKNAME and len(fits) == 1 else None


def _of_same_office(persons: list[Entry], wanted: list[str], office: list[str]) -> Entry | None:
    """The one person of the same office whose name begins like the single word: *Camat Rudi* for Camat Rudianto."""
    short = wanted[0] if len(wanted) == 1 else ""
    held = [e for e in persons if office and office_words((e.office or "").split())[:1] == office[:1]]
    fits = [e for e in held if any(w.startswith(short) for w in e.words)]
    return fits[0] if len(short) >= INITIAL_LETTERS and len(fits) == 1 else None


def _shared(wanted: list[str], office: list[str]) -> float:
    """The share of the wanted words that an office of the same head holds; 0 where that is too little."""
    if not (office and wanted) or wanted[0] != office[0]:
        return 0.0
    share = sum(w in office for w in wanted) / len(wanted)
    enough = share > SHARED or (share >= SHARED and len(wanted) <= 2)  # noqa: PLR2004 - an office and its field
    return share if enough else 0.0
