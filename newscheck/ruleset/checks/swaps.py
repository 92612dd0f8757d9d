"""Tables of wrong and right forms, and how they are found in a run of words."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from newscheck.article.cache import cached_per_article
from newscheck.article.text.word_index import word_index
from newscheck.lexicon import word_list
from newscheck.lexicon.affixes import affixed_forms
from newscheck.lexicon.clitics import CLITICS, bare_forms
from newscheck.message import Message
from newscheck.ruleset.parameters import WrongValue

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newscheck.article import Article
    from newscheck.article.parts import Word


@dataclass(frozen=True, slots=True)
class Swap:
    """One entry: the wrong form's words in small letters, the right form, and whether a finding is but a hint.

    ``arguable`` entries are hints because the form may be meant; others are hints because edited news often slips too.
    Those that are names as well (rizki) are looked for in ``small`` letters only.
    """

    wrong: tuple[str, ...]
    right: str
    soft: bool = False
    arguable: bool = False
    small: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """An entry found: the last word it covers, and the clitic that stands behind it."""

    swap: Swap
    last: Word
    clitic: str = ""


Table = dict[str, tuple[Swap, ...]]


@lru_cache(maxsize=64)
def swap_table(file: str, swap: tuple[tuple[str, str], ...], affixes: bool) -> Table:  # noqa: FBT001 - a card's value
    """Entries by their first word, longest first; ``affixes`` adds the affixed forms of single words."""
    entries = [Swap(tuple(wrong.lower().split()), right) for wrong, right in swap]
    if file:
        entries += entries_of(file)
    if affixes:
        given = {e.wrong for e in entries}
        entries += [
            Swap((wrong,), right, e.soft, e.arguable, e.small)
            for e in entries
            if len(e.wrong) == 1 and e.right.islower() and e.right.isalpha()
            for wrong, right in affixed_forms(e.wrong[0], e.right)
            if (wrong,) not in given
        ]
    by_first: dict[str, list[Swap]] = {}
    for entry in entries:
        by_first.setdefault(entry.wrong[0], []).append(entry)
    return {first: tuple(sorted(found, key=lambda e: -len(e.wrong))) for first, found in by_first.items()}


@lru_cache(maxsize=64)
def entries_of(file: str) -> tuple[Swap, ...]:
    """The entries of a table: tabs between its columns wrong, right and soft. Raises WrongValue, naming the row."""
    try:
        with Path(file).open(encoding="utf-8-sig", newline="") as rows:
            table = csv.DictReader(rows, delimiter="\t", quoting=csv.QUOTE_NONE)
            return tuple(_entry(row, line) for line, row in enumerate(table, 2))
    except (OSError, UnicodeDecodeError, csv.Error) as e:
        raise WrongValue(Message("tabelnya tidak terbaca; simpan sebagai teks UTF-8 bertab"), "swap_file") from e


def _entry(row: Mapping[str, str | None], line: int) -> Swap:
    wrong, right, soft = (row.get(name) or "" for name in ("wrong", "right", "soft"))
    if not wrong.strip() or not right.strip():
        problem = Message("kolom wrong dan right pada baris {line} tabelnya harus terisi", line=line)
        raise WrongValue(problem, "swap_file")
    parts = tuple(wrong.lower().split())
    return Swap(parts, right, soft in {"ya", "lazim"}, soft == "ya", soft == "kecil")


def candidates(article: Article, table: Table) -> list[int]:
    """Where in ``article.words`` an entry of the table may begin, in order."""
    standing = word_index(article)
    firsts = standing.keys() & table.keys()
    found = {word for word in firsts if any(all(w in standing for w in entry.wrong) for entry in table[word])}
    found.update(word for bare, word in _with_clitic(article) if bare in table)
    return sorted(i for word in found for i in standing[word])


@cached_per_article
def _with_clitic(article: Article) -> tuple[tuple[str, str], ...]:
    """The words of an article that end with a clitic, each with and behind what stands before it."""
    forms = word_index(article)
    return tuple((bare, word) for word, found in zip(forms, map(bare_forms, forms), strict=True) for bare in found)


def match(words: tuple[Word, ...], i: int, table: Mapping[str, tuple[Swap, ...]], text: str) -> Found | None:
    """The longest entry that begins at word ``i``, with or without a clitic behind it."""
    word = words[i].lower
    following = words[i + 1].lower if i + 1 < len(words) else ""
    for entry in table.get(word, ()):
        if len(entry.wrong) == 1:
            return Found(entry, words[i])
        if entry.wrong[1] == following:
            span = words[i : i + len(entry.wrong)]
            if tuple(w.lower for w in span) == entry.wrong and spaced(span, text):
                return Found(entry, span[-1])
    for clitic in CLITICS if word.endswith(CLITICS) else ():
        bare = word.removesuffix(clitic)
        if bare != word:
            for entry in table.get(bare.removesuffix("-"), ()):
                if len(entry.wrong) == 1:
                    return Found(entry, words[i], clitic)
    return None


def spaced(words: tuple[Word, ...], text: str) -> bool:
    """Whether nothing but blanks stands between the words."""
    return all(text[a.range.end : b.range.start].isspace() for a, b in pairwise(words))


def like(model: str, word: str, *, every: bool = False) -> str:
    """``word`` in the case of ``model``: ALL CAPITALS, Capital (of every word when ``every``), or as given.

    Among capitals (``every``) a word that headlines write small stays small.
    """
    if len(model) > 1 and model.isupper():
        return word.upper()
    if not model[:1].isupper():
        return word
    if every and word in word_list("title_small_words"):
        return word
    return " ".join(w[:1].upper() + w[1:] for w in word.split(" ")) if every else word[:1].upper() + word[1:]
