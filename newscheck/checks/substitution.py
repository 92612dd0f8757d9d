"""Substitution: a form that should be another one. Case and clitics (-nya, -ku, -mu, -lah, -kah) are kept."""

from __future__ import annotations

import csv
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from newscheck.edits import Fix
from newscheck.finding import Hit
from newscheck.message import Message
from newscheck.rule import Param
from newscheck.source import TextRange

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from newscheck.article import Article
    from newscheck.article.parts import Word

    _Table = Mapping[str, list[tuple[tuple[str, ...], str]]]

CLITICS = ("nya", "ku", "mu", "lah", "kah")


def substitution(
    article: Article,
    *,
    swap: Annotated[dict[str, str], Param("bentuk yang dicari dan gantinya; beberapa ganti dipisah “ / ”")] = {},  # noqa: B006 - never changed
    swap_file: Annotated[str, Param("berkas TSV di samping aturan: kolom wrong dan right")] = "",
    folder: Annotated[str, Param("folder aturan ini")] = "",
    message: Annotated[str, Param("kalimat untuk penulis; {wrong} dan {right}")] = "Tulis “{right}”, bukan “{wrong}”.",
    safe: Annotated[bool, Param("apakah ganti yang tunggal boleh dipasang otomatis")] = True,
) -> Iterator[Hit]:
    """Points at every wrong form in title and prose and offers the right one."""
    table = _table(str(Path(folder, swap_file)) if swap_file else "", tuple(swap.items()))
    words = article.words
    for i, word in enumerate(words):
        found = _match(words, i, table, article.text)
        if found is None:
            continue
        last, right, clitic = found
        where = TextRange(word.range.start, last.range.end)
        wrong = article[where]
        choices = [like(wrong, choice + clitic) for choice in right.split(" / ")]
        fixes = tuple(Fix.replace(where, c, safe=safe and len(choices) == 1) for c in choices)
        yield Hit(where, Message(message, wrong=wrong, right=" / ".join(choices)), fixes)


def like(model: str, word: str) -> str:
    """``word`` in the case of ``model``: ALL CAPITALS, Capital, or as given."""
    if len(model) > 1 and model.isupper():
        return word.upper()
    return word[:1].upper() + word[1:] if model[:1].isupper() else word


def _match(words: tuple[Word, ...], i: int, table: _Table, text: str) -> tuple[Word, str, str] | None:
    """The last word, the replacement and the clitic of the longest entry that begins at word ``i``."""
    for entry, right in table.get(words[i].lower, ()):
        span = words[i : i + len(entry)]
        if tuple(w.lower for w in span) == entry and all(
            text[a.range.end : b.range.start].isspace() for a, b in zip(span, span[1:], strict=False)
        ):
            return span[-1], right, ""
    for clitic in CLITICS:
        bare = words[i].lower.removesuffix(clitic)
        if bare != words[i].lower:
            for entry, right in table.get(bare, ()):
                if len(entry) == 1:
                    return words[i], right, clitic
    return None


@lru_cache(maxsize=64)
def _table(file: str, swap: tuple[tuple[str, str], ...]) -> _Table:
    """Entries by their first word, longest first."""
    pairs = list(swap)
    if file:
        with Path(file).open(encoding="utf-8", newline="") as rows:
            reader = csv.DictReader(rows, delimiter="\t", quoting=csv.QUOTE_NONE)
            pairs += [(r["wrong"], r["right"]) for r in reader]
    by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for wrong, right in pairs:
        entry = tuple(wrong.lower().split())
        by_first.setdefault(entry[0], []).append((entry, right))
    for entries in by_first.values():
        entries.sort(key=lambda e: -len(e[0]))
    return by_first
