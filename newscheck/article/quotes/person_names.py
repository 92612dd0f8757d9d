"""Names and offices as words: what a name consists of, where it ends, which office stands before it."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from newscheck.article.quotes.cues import SPEAKER_PRONOUNS
from newscheck.article.quotes.mentions import is_capital, is_degree, is_dotted_degree, is_office
from newscheck.article.quotes.name_words import is_plain_noun, is_verb
from newscheck.lexicon import table, word_list

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from spacy.tokens import Token

    from newscheck.article import Article

_WORD = re.compile(r"[^\W\d_]+(?:['’`.-][^\W\d_]+)*")
SMALL_OFFICE = frozenset(
    ("dan", "di", "ke", "dari", "untuk", "itu", "ini", "tersebut", "ri", "republik", "indonesia", "of", "serta")
)
_HONORIFICS = frozenset(("dr", "dra", "drg", "drs", "h", "hj", "ir", "kh", "prof"))
_DOUBLED = re.compile(r"(.)\1+")
_SOUNDS = tuple(
    pair.split(":")
    for pair in ("oe:u", "dj:j", "tj:c", "ph:f", "th:t", "dh:d", "sy:s", "sj:s", "kh:k", "v:f", "iy:i", "ae:ai", "y:i")
)
_NICK_MARKS = frozenset("'‘’\"“”")
LONGEST_OFFICE = 14
"""Tokens of the longest office behind a name."""
ALIKE = 0.85
"""How alike two words must be to count as one name with a slip in it."""


def words_of_name(name: str) -> list[str]:
    """The words of a name in small letters, initials and titles left out when real words remain."""
    words = [w.casefold().replace("’", "'") for w in _WORD.findall(name)]
    real = [w for w in words if w.rstrip(".") not in word_list("name_titles") and len(w) > 1]
    return real or words


def alike(words: set[str], others: frozenset[str]) -> bool:
    """Whether each word is one of the others or a slip of the pen away from one: Prasetyo, Prastyo."""
    return bool(words) and all(any(near(w, o) for o in others) for w in words)


@lru_cache(maxsize=16384)
def near(a: str, b: str) -> bool:
    """Whether two words of names, in small letters, are equal or a slip of the pen apart."""
    if a == b:
        return True
    if min(len(a), len(b)) >= 4 and sound(a) == sound(b):  # noqa: PLR2004 - shorter names are too much alike
        return True
    long_enough = min(len(a), len(b)) >= 5 and abs(len(a) - len(b)) <= 1 and a[0] == b[0]  # noqa: PLR2004
    return long_enough and SequenceMatcher(None, a, b, autojunk=False).ratio() >= ALIKE


@lru_cache(maxsize=4096)
def sound(word: str) -> str:
    """A name's word as it sounds, so that spellings meet: Soetrisno and Sutrisno, Arya and Aria."""
    for written, heard in _SOUNDS:
        word = word.replace(written, heard)
    return _DOUBLED.sub(r"\1", word).removesuffix("h")


def clean_name(found: Sequence[Token]) -> str:
    """A name as written without the titles before it and the degrees behind it."""
    first = 0
    while first < len(found) - 1 and (
        found[first].lower_.rstrip(".") in word_list("name_titles") or is_office(found[first])
    ):
        first += 1
    last = len(found)
    while last > first + 1 and (
        is_degree(found[last - 1]) or is_dotted_degree(found[last - 1]) or found[last - 1].is_punct
    ):
        last -= 1
    return found[0].doc[found[first].i : found[last - 1].i + 1].text if first < last else ""


@cache
def _written_out() -> dict[str, list[str]]:
    """The short forms of offices with the words that they stand for."""
    return {row["short"]: row["long"].split() for row in table("office_short")}


def office_words(words: Iterable[str]) -> list[str]:
    """The words of an office in small letters, short forms written out, function words left out."""
    short = _written_out()
    plain = [re.sub(r"[^\w]", "", w).lower() for w in words]
    if plain[:2] == ["kepala", "negara"]:
        plain[:2] = ["presiden"]
    return [
        x
        for w in plain
        for x in short.get(w, [w])
        if x and x not in SMALL_OFFICE and x not in {"plt", "pj", "plh", "mantan"}
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
    return untitled(article.text[doc[i].idx : first.idx]) or None if i < first.i else None


def office_behind(last: Token) -> str | None:
    """The office written behind a name as its apposition: *Made Rai, Kepala Desa Melati,*; *Made Rai selaku Ketua*."""
    doc, i = last.doc, last.i + 1
    while i + 1 < len(doc) and doc[i].text == "," and is_degree(doc[i + 1]):
        i += 2
    if i + 1 >= len(doc) or doc[i].lower_ not in {",", "selaku", "sebagai"} or not is_office(doc[i + 1]):
        return None
    end = i + 2
    while end < len(doc) and end - i < LONGEST_OFFICE and (is_capital(doc[end]) or doc[end].lower_ in {"dan", "desa"}):
        end += 1
    return doc[i + 1 : end].text.strip(" ,")


def untitled(office: str) -> str:
    """An office without the marks and the titles of the name behind it: *Kepala Dinas Pertanian, Drs*."""
    words = office.strip(" ,").split()
    while len(words) > 1 and words[-1].lower().rstrip(".,") in _HONORIFICS:
        words.pop()
    return " ".join(words).rstrip(",")


def _name_shaped(token: Token) -> bool:
    """Whether a word may belong to a person's name: a capital, and no acronym, office, degree or institution."""
    return (
        token.text[0].isupper()
        and token.text.isalpha()
        and not (token.text.isupper() and len(token.text) > 1)
        and not (is_office(token) or is_degree(token) or is_institutional(token))
        and not (is_verb(token.lower_) or is_plain_noun(token.lower_))
    )


def _goes_on(token: Token) -> bool:
    """Whether a word in capitals behind a name is the rest of it."""
    return _name_shaped(token) and not token.is_sent_start and token.ent_type_ in {"", "PER"}


@cache
def office_parts() -> frozenset[str]:
    """Words that offices are made of, and their short forms."""
    return frozenset(w for row in table("office_short") for w in (row["short"], *row["long"].split()))


def is_institutional(token: Token) -> bool:
    """Whether a word in capitals belongs to institutions, offices and events, never to a person's name."""
    return (
        token.lower_ in word_list("institution_words")
        or token.lower_.startswith("kemen")
        or token.lower_ == "kemkominfo"
    )


def end_of_name(last: Token) -> int:
    """The token place behind a name whose last known word is ``last``: words in capitals and a nickname go on."""
    doc, end = last.doc, last.i + 1
    while end < len(doc):
        if _goes_on(doc[end]):
            end += 1
        elif (
            doc[end].text in "'’‘\"”“"
            and end + 1 < len(doc)
            and doc[end + 1].text[0].isupper()
            and doc[end].text != ","
        ):
            closing = end + 2 < len(doc) and doc[end + 2].text in "'’\"”"
            opened = any(t.text in "'‘\"“" for t in doc[max(0, end - 3) : end])
            if not (closing or opened):
                break
            end += 2
        else:
            break
    return end


def run_of_capitals(first: Token) -> list[Token]:
    """The words in capitals that begin with a known short name, when there is more than one."""
    if not first.text[0].isupper():
        return []
    start, end = begin_of_name(first), end_of_name(first)
    return list(first.doc[start:end]) if end > start + 1 else []


def begin_of_name(first: Token) -> int:
    """The token place where a name begins whose first known word may be a nickname in marks: *Made ‘Dek’ Suta*."""
    doc, i = first.doc, first.i
    if doc[i].text in _NICK_MARKS and i:
        i += 1
    before = doc[i - 2] if i > 1 and doc[i - 1].text in _NICK_MARKS else None
    if before is None or not _name_shaped(before) or doc[i - 1].whitespace_:
        return first.i
    return before.i


def joined(named: list[list[Token]]) -> list[list[Token]]:
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


def is_bare_name(mention: Sequence[Token]) -> bool:
    """Whether a mention is nothing but a name in capitals that is no acronym and no institution."""
    return (
        0 < len(mention) <= 4  # noqa: PLR2004 - the longest bare name
        and mention[0].lower_ not in SPEAKER_PRONOUNS
        and all(is_capital(t) and t.ent_type_ not in {"ORG", "LOC"} and not is_office(t) for t in mention)
        and not any(is_institutional(t) for t in (mention[:-1] or mention))
        and not any(is_plain_noun(t.lower_) for t in mention)
        and not all(t.text.isupper() and len(t.text) > 2 for t in mention)  # noqa: PLR2004 - initials such as AR are names
        and not any(t.text[0].isdigit() for t in mention)
    )
