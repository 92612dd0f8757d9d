"""Appositions of persons: office and name side by side, and the commas that open and close the second of them.

*Kepala Dinas Pertanian, Siti Aminah, mengatakan* and *Siti Aminah, kepala dinas itu, mengatakan*: what comes second is
set between two commas. Found among the tokens by the words for offices, ranks and kin, the names that the register of
persons knows, and the place where the pair stands in its sentence; never by the words that follow.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from newscheck.article.analysis.tokens import sentence_tokens
from newscheck.article.cache import cached_per_article
from newscheck.article.parts import PersonKind
from newscheck.article.quotes.cues import STRONG
from newscheck.article.quotes.mentions import is_degree, is_office
from newscheck.lexicon import word_list
from newscheck.source import TextRange

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from spacy.tokens import Token

    from newscheck.article import Article

_JOINS = frozenset(
    ("dan", "serta", "untuk", "dari", "di", "bidang", "urusan", "of", "the", "for", "and", "&", "/", "-", "sekaligus")
)
_DESCRIBING = frozenset(("bakal", "calon", "salah", "satu", "seorang", "orang", "tua", "mantan", "eks", "para"))
_CONNECTORS = frozenset(("sementara", "sedangkan", "adapun", "namun", "tetapi", "bahkan", "lalu", "kemudian"))
_KIN = frozenset(
    (
        *("anak", "istri", "suami", "putra", "putri", "adik", "kakak", "ibu", "ayah", "cucu", "paman", "bibi"),
        *("keponakan", "menantu", "mertua", "sahabat", "kekasih", "pacar", "tunangan", "rekan", "sepupu", "saudara"),
    )
)
_NO_SECOND = frozenset(("hakim", "head", "bapak", "ibu", "pak", "bu", "director", "chief", "vice", "general", "senior"))
"""Words for offices that are surnames too, begin a title of their own, or are English."""
_CUES = STRONG | {"jelas", "tegas", "terang", "sebut", "lanjut", "beber", "urai", "cetus", "sambung", "kutip", "jawab"}
_FRONTING = word_list("fronting_words") | word_list("subordinators")
_LISTED = frozenset(
    ("dan", "serta", "atau", "hingga", "maupun", "&", "bin", "binti", "alias", "cs", "dkk", "as", "dan/atau")
)
_CLOSING = frozenset(("itu", "ini", "tersebut", "demikian", "begitu", "sama"))
"""Words that end a phrase before the subject, with or without its comma: *Dalam acara itu Bupati …*."""
_VERB_BEGINNINGS = ("me", "ber", "di", "ter")
_CLAUSE_WORDS = word_list("adverbs_before_verbs") | word_list("auxiliaries")
SHORT_FRONT = 4
"""Tokens of a fronted phrase, comma included, that holds no office: *Di sisi lain,*."""
_TITLES = word_list("name_titles")
LONGEST_OFFICE = 24
"""Tokens of the longest office."""


class Place(Enum):
    """Where a pair stands: at the beginning of its sentence, behind a word of attribution, behind another word."""

    FIRST = "first"
    SOURCE = "source"
    INSIDE = "inside"


@dataclass(frozen=True, slots=True)
class Apposition:
    """Two stretches for one person side by side.

    ``first`` and ``second`` are office and name, in either order; ``opened`` and ``closed`` tell whether the commas
    before and behind the second stand. ``named`` tells whether the second is the name. ``following`` is the word
    behind; ``alone`` tells that it can only go on with the sentence: no verb with the second alone as its subject.
    """

    first: TextRange
    second: TextRange
    opened: bool
    closed: bool
    named: bool
    place: Place
    following: TextRange
    alone: bool


@cached_per_article
def appositions(article: Article) -> tuple[Apposition, ...]:
    """The pairs of office and name in the sentences of an article, in order."""
    reader = _Reader(article)
    return tuple(found for tokens in sentence_tokens(article) for found in reader.sentence(tokens))


class _Reader:
    """Reads the sentences of one article."""

    def __init__(self, article: Article) -> None:
        self._names = {m.start: m.end for p in article.people if p.kind is PersonKind.PERSON for m in p.mentions}

    def sentence(self, tokens: Sequence[Token]) -> Iterator[Apposition]:
        """The pairs in one sentence, blanks left out of its tokens."""
        for i, token in enumerate(tokens):
            end = self._name_end(tokens, i)
            begin = _titles_before(tokens, i)
            if end is None or is_degree(token) or len(token.text.rstrip(".")) < 2:  # noqa: PLR2004 - a letter is no name
                continue
            office = _office_before(tokens, begin, self._names)
            if office is not None:
                yield from _pair(tokens, office, (begin, end), named=True)
                continue
            begins = end + 1 if end < len(tokens) and tokens[end].text == "," else end
            stop = _office_end(tokens, begins)
            if stop is not None:
                yield from _pair(tokens, (i, end), (begins, stop), named=False)

    def _name_end(self, tokens: Sequence[Token], i: int) -> int | None:
        """Behind the name that begins at token ``i``, with degrees, ages and short forms; None where none begins."""
        stop = self._names.get(tokens[i].idx)
        if stop is None:
            return None
        end = i + 1
        while end < len(tokens) and tokens[end].idx < stop:
            end += 1
        return past_extras(tokens, end)


def _titles_before(tokens: Sequence[Token], i: int) -> int:
    """Where the ranks and titles begin that stand before the name at token ``i`` and behind a comma."""
    begin = i
    while begin and (tokens[begin - 1].lower_.rstrip(".") in _TITLES or tokens[begin - 1].text in "()"):
        begin -= 1
    return begin if begin and tokens[begin - 1].text == "," else i


def past_extras(tokens: Sequence[Token], end: int) -> int:
    """Behind degrees and brackets that belong to the name before ``end``."""
    while end < len(tokens):
        if is_degree(tokens[end]):
            end += 1
        elif tokens[end].text == "," and end + 1 < len(tokens) and is_degree(tokens[end + 1]):
            end += 2
        elif tokens[end].text == "(":
            closing = next((j for j in range(end + 1, min(end + 9, len(tokens))) if tokens[j].text == ")"), None)
            if closing is None:
                return end
            end = closing + 1
        else:
            return end
    return end


def _office_before(tokens: Sequence[Token], i: int, names: Mapping[int, int]) -> tuple[int, int] | None:
    """The office that ends right before a comma before token ``i``; commas inside it stand between capitals."""
    if i < 2 or tokens[i - 1].text != ",":  # noqa: PLR2004 - an office and its comma
        return None
    found = None
    for j in range(i - 2, max(-1, i - 2 - LONGEST_OFFICE), -1):
        token = tokens[j]
        if is_office(token) or _is_kin(token) or (found is not None and token.lower_ in _DESCRIBING):
            found = j
        elif token.text == "," and found is None and tokens[j + 1].text[0].isupper() | (tokens[j + 1].lower_ == "dan"):
            continue
        elif not (_in_office(token) or (found is None and token.text[0].isupper())):
            break
    if found is None or tokens[found].is_punct:
        return None
    borne = any(t.idx in names for t in tokens[found : i - 1])
    return (found, i - 1) if found == 0 or not borne else None


def _is_kin(token: Token) -> bool:
    return token.lower_.endswith("nya") and token.lower_.removesuffix("nya") in _KIN


def _in_office(token: Token) -> bool:
    return token.text[0].isupper() or token.text[0].isdigit() or token.lower_ in _JOINS or token.text in "()"


def _office_end(tokens: Sequence[Token], begins: int) -> int | None:
    """Behind the office that begins at a place; None where none does, or where more than an office follows."""
    if begins >= len(tokens) or not is_office(tokens[begins]) or not tokens[begins].text[0].isupper():
        return None
    if tokens[begins].lower_ in _NO_SECOND:
        return None
    end = begins + 1
    while end < len(tokens) and _in_office(tokens[end]):
        end += 1
    while end > begins + 1 and tokens[end - 1].lower_ in _JOINS:
        end -= 1
    return end if end > begins + 1 and not any(t.ent_type_ == "PER" for t in tokens[begins + 1 : end]) else None


def _pair(
    tokens: Sequence[Token], first: tuple[int, int], second: tuple[int, int], *, named: bool
) -> Iterator[Apposition]:
    if second[1] >= len(tokens):
        return
    behind = tokens[second[1]]
    if not behind.is_punct and (behind.text[0].isupper() or behind.lower_ in _LISTED):
        return
    yield Apposition(
        _range(tokens, *first),
        _range(tokens, *second),
        opened=tokens[second[0] - 1].text == ",",
        closed=behind.is_punct,
        named=named,
        place=_place(tokens, first[0]),
        following=TextRange(behind.idx, behind.idx + len(behind)),
        alone=not _may_be_subject(tokens, first[0], behind),
    )


def _place(tokens: Sequence[Token], at: int) -> Place:
    if at == 0:
        return Place.FIRST
    before = tokens[at - 1]
    if before.lower_ in _CUES:
        return Place.SOURCE
    if at == 1 and before.lower_ in _CONNECTORS:
        return Place.FIRST
    fronted = tokens[0].lower_ in _FRONTING
    last = tokens[at - 2] if before.text == "," and at > 1 else before
    closed = last.lower_ in _CLOSING or (last is before and fronted and last.lower_.endswith("nya"))
    short = before.text == "," and at <= SHORT_FRONT and not any(t.pos_ == "VERB" for t in tokens[:at])
    return Place.FIRST if closed or short or (before.is_punct and not fronted) else Place.INSIDE


def _may_be_subject(tokens: Sequence[Token], at: int, behind: Token) -> bool:
    """Whether a phrase fronted before ``at`` may end with the comma, so that the second begins a clause."""
    if behind.pos_ not in {"VERB", "AUX"} and not behind.lower_.startswith(_VERB_BEGINNINGS):
        return behind.lower_ in _CLAUSE_WORDS and behind.lower_ != "secara"
    return tokens[0].lower_ in _FRONTING or any(t.pos_ == "VERB" for t in tokens[:at])


def _range(tokens: Sequence[Token], start: int, end: int) -> TextRange:
    return TextRange(tokens[start].idx, tokens[end - 1].idx + len(tokens[end - 1]))
