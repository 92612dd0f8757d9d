"""Substitution: a form that should be another one. Case and clitics (-nya, -ku, -mu, -lah, -kah) are kept."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Annotated

from newscheck.article.text.casing import Casing, casings
from newscheck.edits import Fix
from newscheck.finding import Hit
from newscheck.lexicon import word_list
from newscheck.message import Message
from newscheck.ruleset.checks.swaps import Found, candidates, entries_of, like, match, swap_table
from newscheck.ruleset.parameters import Param, WrongValue
from newscheck.ruleset.rule import looks_for, valid_if
from newscheck.ruleset.texts import filled_pairs, gaps
from newscheck.source import TextRange

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from newscheck.article import Article

NAME_LETTERS = 6
"""Shorter words with a capital inside a sentence are taken for names."""
LONG_LETTERS = 8
"""So are shorter ones behind another such word."""
_NONE: Mapping[str, str] = {}
_Swaps = Annotated[
    dict[str, str], Param("bentuk yang dicari dan gantinya; beberapa ganti dipisah “ / ”", holds=filled_pairs)
]
_File = Annotated[str, Param("berkas TSV di samping aturan: kolom wrong, right, soft (ya, lazim, kecil)", file=True)]
_Said = Annotated[str, Param("kalimat untuk penulis; {wrong} dan {right}", holds=gaps("wrong", "right"))]


def _looked_for(
    *, swap: Mapping[str, str] = _NONE, swap_file: str = "", affixes: bool = False, **_: object
) -> frozenset[tuple[str, ...]]:
    table = swap_table(swap_file, tuple(swap.items()), affixes)
    return frozenset(entry.wrong for entries in table.values() for entry in entries)


def _replaceable(*, swap: Mapping[str, str] = _NONE, swap_file: str = "", **_: object) -> None:
    """Raises WrongValue when there is nothing to replace, or the table cannot be read."""
    if not swap and not swap_file:
        raise WrongValue(Message("isi “swap” atau “swap_file”"), "swap")
    if swap_file:
        entries_of(swap_file)


@valid_if(_replaceable)
@looks_for(phrases=_looked_for)
def substitution(  # noqa: PLR0913 - the values of a card, all named
    article: Article,
    *,
    swap: _Swaps = {},  # noqa: B006 - never changed
    swap_file: _File = "",
    message: _Said = "Tulis “{right}”, bukan “{wrong}”.",
    safe: Annotated[bool, Param("apakah ganti yang tunggal boleh dipasang otomatis")] = True,
    affixes: Annotated[bool, Param("apakah bentuk berimbuhan dari kata tunggal ikut dicari")] = False,
    spoken: Annotated[bool, Param("apakah temuan di dalam kutipan langsung hanya saran")] = False,
    names: Annotated[bool, Param("apakah kata berhuruf kapital di tengah kalimat ikut dinilai penuh")] = False,
    glosses: Annotated[bool, Param("apakah kata yang sendirian dalam kurung ikut dicari")] = True,
) -> Iterator[Hit]:
    """Points at every wrong form in title and prose and offers the right one.

    A word with a capital inside a sentence may be a name: unless ``names`` is set, or the right form itself has a
    capital, it is left alone behind a title and when short, else a hint. Arguable entries are hints.
    """
    table = swap_table(swap_file, tuple(swap.items()), affixes)
    words, cases = article.words, casings(article)
    reach = 0
    for i in candidates(article, table):
        word = words[i]
        found = match(words, i, table, article.text) if word.range.start >= reach else None
        if found is None:
            continue
        where = TextRange(word.range.start, found.last.range.end)
        if found.swap.right == article[where] or (found.swap.small and cases[i] is not Casing.SMALL):
            continue
        alone = names or cases[i] is not Casing.NAME or found.swap.right[:1].isupper() or found.swap.right in _heads()
        following = cases[i + 1] if i + 1 < len(cases) else Casing.SMALL
        shortest = LONG_LETTERS if i and cases[i - 1] is Casing.NAME else NAME_LETTERS
        titled = i > 0 and words[i - 1].lower in word_list("name_titles")
        if not alone and (titled or len(word.text) < shortest):
            continue
        reach = where.end
        if not glosses and _gloss(article, where):
            continue
        doubtful = found.swap.arguable or not alone or (spoken and article.speech.covers(where))
        every = cases[i] is Casing.NAME or (cases[i] is Casing.PLACED and following is not Casing.SMALL)
        yield _hit(
            article,
            where,
            found,
            message,
            safe=safe and not doubtful,
            every=every,
            inside=cases[i] is Casing.NAME,
            soft=found.swap.soft or doubtful,
        )


@cache
def _heads() -> frozenset[str]:
    """Words that names of institutions and places begin with: misspelt there, they are as wrong as elsewhere."""
    return frozenset().union(*map(word_list, ("institution_words", "place_generics")))


def _gloss(article: Article, where: TextRange) -> bool:
    """Whether a form stands alone in brackets, explaining the word before it, or hangs on a prefix (meng-*upload*)."""
    text = article.text
    hangs = text[max(where.start - 3, 0) : where.start].rstrip("*_").endswith("-")
    return hangs or (text[where.start - 1 : where.start] == "(" and text[where.end : where.end + 1] == ")")


def _hit(  # noqa: PLR0913 - all named
    article: Article,
    where: TextRange,
    found: Found,
    message: str,
    *,
    safe: bool,
    every: bool,
    inside: bool,
    soft: bool,
) -> Hit:
    """The finding of one place; a capital ``inside`` a sentence may itself be wrong: small letters are offered too."""
    wrong = article[where]
    choices = [like(wrong, choice + found.clitic, every=every) for choice in found.swap.right.split(" / ")]
    fixes = tuple(Fix.replace(where, c, safe=safe and len(choices) == 1) for c in choices)
    small = [choice + found.clitic for choice in found.swap.right.split(" / ")] if inside else []
    fixes += tuple(Fix.replace(where, c, safe=False) for c in small if c not in choices)
    return Hit(where, Message(message, wrong=wrong, right=" / ".join(choices)), fixes, soft=soft)
