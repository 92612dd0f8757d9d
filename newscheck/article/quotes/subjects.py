"""Reading who speaks before a verb: the subject of the clause that the verb ends, with its appositions.

Works on the tokens of one sentence, from the verb back; see :mod:`newscheck.article.quotes.mentions`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscheck.article.quotes.cues import MARKS, SPEAKER_PRONOUNS
from newscheck.article.quotes.mentions import (
    JOINS,
    holds_person,
    is_capital,
    is_degree,
    is_office,
    is_weekday,
    may_be_person,
)
from newscheck.lexicon import word_list

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

_ADVERBS = word_list("adverbs_before_verbs")
_FRONTING = word_list("fronting_words")
_PARTING = word_list("clause_openers") | {"dalam", "pada", "di", "kepada", "melalui", "lewat"}
_COMPANY = frozenset(("didampingi", "bersama", "beserta", "ditemani", "dampingi"))
_NOMINAL = frozenset(("NOUN", "PROPN", "PRON", "DET"))
_SAYS = frozenset(("VERB", "AUX", "ADJ"))
DEPUTY_REACH = 16
"""Tokens before a verb within which *diwakili* may stand."""
NAME_WORDS = 8
"""Tokens of the longest name that is taken for one by its capitals alone."""


def before(tokens: Sequence[Token], *, inner: bool = True) -> tuple[int, int] | None:
    """The mention at the end of ``tokens``, which go before a reporting verb: its first and end place; else None.

    With ``inner`` the verb may stand in a subordinate clause with a subject of its own.
    """
    end = len(tokens)
    while end and (tokens[end - 1].lower_ in _ADVERBS or tokens[end - 1].text == ","):
        end -= 1
    standing_in = _deputy(tokens, end)
    relative = None if standing_in is not None else _open_relative(tokens, end)
    end = end if relative is None else relative
    if not end:
        return None
    if tokens[end - 1].lower_ in SPEAKER_PRONOUNS:
        return (end - 1, end)
    start = _segment_start(tokens, end) if standing_in is None else standing_in
    start = _past_fronting(tokens, start, end)
    start = _inner_subject(tokens, start, end) if inner else start
    end = _before_adverbial(tokens, start, end)
    while end > start and tokens[end - 1].text in {",", "-"}:
        end -= 1
    return (start, end) if start < end else None


def noun_phrase(tokens: Sequence[Token]) -> tuple[int, int] | None:
    """The noun phrase at the end of ``tokens`` alone, which a *yang* clause describes: its first and end place."""
    end = len(tokens)
    start = end
    if end and tokens[end - 1].text == ")":
        start = next((i for i in range(end - 1, max(0, end - 6), -1) if tokens[i].text == "("), end)
    named = start > 0 and is_capital(tokens[start - 1])
    while start and (_within(tokens, start) if named else tokens[start - 1].pos_ in _NOMINAL):
        start -= 1
    return (start, end) if start < end else None


def _within(tokens: Sequence[Token], start: int) -> bool:
    """Whether the word before ``start`` belongs to a phrase of capitals: one itself, or *dan* between two."""
    joined = tokens[start - 1].lower_ in JOINS and start > 1 and is_capital(tokens[start - 2])
    return is_capital(tokens[start - 1]) or joined


def _deputy(tokens: Sequence[Token], end: int) -> int | None:
    """Where the person begins who speaks for another: *Bupati yang diwakili oleh Sekretaris Daerah Made Rai*."""
    for i in range(end - 1, max(0, end - DEPUTY_REACH), -1):
        if tokens[i].lower_ in {"diwakili", "diwakilkan"}:
            first = i + 1
            while first < end and tokens[first].lower_ in {"oleh", "kepada"}:
                first += 1
            return first if first < end and (is_capital(tokens[first]) or is_office(tokens[first])) else None
    return None


def _inner_subject(tokens: Sequence[Token], start: int, end: int) -> int:
    """Where the subject begins behind a clause of its own: *Warga kaget saat kepala desa itu (menjelaskan)*."""
    for i in range(end - 2, start, -1):
        inner = tokens[i].lower_ in word_list("clause_openers") and not tokens[i].text[0].isupper()
        if inner and tokens[i + 1].pos_ in _NOMINAL and any(t.pos_ in _SAYS for t in tokens[start:i]):
            return i + 1
    return start


def _before_adverbial(tokens: Sequence[Token], start: int, end: int) -> int:
    """Where the subject ends when an adverbial parts it from its verb: *Made Rai dalam sambutannya (mengatakan)*.

    Offices hold prepositions of their own (*Kepala Bidang Usaha pada Dinas Koperasi Made Rai*), so that those part only
    what is named already or what nobody is named behind.
    """
    if start >= end or not (is_capital(tokens[start]) or is_office(tokens[start])):
        return end
    for i in range(start + 1, end):
        word = tokens[i].lower_
        if tokens[i].text[0].isupper() or (word not in _PARTING and word not in _COMPANY):
            continue
        named_behind = holds_person(tokens[i:end])
        sure = word in _COMPANY or word in word_list("clause_openers")
        if sure or holds_person(tokens[start:i]) or not named_behind:
            return i
    return end


def _open_relative(tokens: Sequence[Token], end: int) -> int | None:
    """Where a *yang* clause between the mention and its verb begins, when a mention stands right before it."""
    for i in range(end - 1, max(0, end - 25), -1):
        if tokens[i].text in {";", ":"}:
            return None
        if tokens[i].lower_ == "yang" and i:
            if _named_behind(tokens, i, end):
                return None
            stop = i - 1 if tokens[i - 1].text == "," else i
            head = tokens[stop - 1] if stop else None
            if head is not None and (is_capital(head) or head.lower_ in SPEAKER_PRONOUNS or is_degree(head)):
                return stop if head.lower_ not in SPEAKER_PRONOUNS else None
            return None
    return None


def _named_behind(tokens: Sequence[Token], relative: int, end: int) -> bool:
    """Whether a comma and a person's name close the clause: *Pemain yang pernah juara, Made Rai, (mengaku)*."""
    comma = next((i for i in range(end - 1, relative, -1) if tokens[i].text == ","), None)
    name = tokens[comma + 1 : end] if comma is not None else []
    return bool(name) and name[0].ent_type_ == "PER" and all(is_capital(t) for t in name)


def _segment_start(tokens: Sequence[Token], end: int) -> int:
    """Where the phrase that ends at ``end`` begins: commas are crossed only by degrees and appositions."""
    start = end
    while start:
        token = tokens[start - 1]
        if (
            token.text in {";", ":"}
            or (token.text in MARKS and not _inside_name(tokens, start - 1))
            or (token.is_space and "\n" in token.text)
        ):
            break
        if token.text == "," and not _crosses(tokens, start - 1, end):
            break
        start -= 1
    return start


def _inside_name(tokens: Sequence[Token], i: int) -> bool:
    near = tokens[max(0, i - 1) : i + 2]
    return len(near) == 3 and all(t.text in MARKS or is_capital(t) for t in near)  # noqa: PLR2004 - the mark and both neighbours


def _crosses(tokens: Sequence[Token], comma: int, end: int) -> bool:
    """Whether the comma stands inside the mention: before a degree, between office and name."""
    left, right = _left_of(tokens, comma), tokens[comma + 1 : end]
    if not left or not right:
        return False
    if is_degree(right[0]) and (is_capital(left[-1]) or is_degree(left[-1])):
        return True
    if _region_behind_place(left, right):
        return True
    left = _behind_fronting(left)
    if not left:
        return False
    long_office = right[0].ent_type_ == "PER" and _long_office(tokens, comma)
    return long_office or _name_behind_office(left, right) or _office_behind_name(left, right)


def _region_behind_place(left: Sequence[Token], right: Sequence[Token]) -> bool:
    """The region behind the place that closes an institution's name: *Dinas Pasar Kota Melati, Bali*."""
    words = [t for t in right if t.text not in "(),"]
    region = bool(words) and (" ".join(t.text for t in words[:3]) in _regions() or words[0].ent_type_ == "LOC")
    return region and is_capital(left[-1]) and not holds_person(left) and all(is_capital(t) for t in words)


def _regions() -> frozenset[str]:
    return word_list("regions")


def _behind_fronting(left: Sequence[Token]) -> Sequence[Token]:
    """The stretch from its first office on where an adverbial opens it: *Dalam sambutannya Bupati Mekarsari*."""
    if left[0].lower_ not in _FRONTING:
        return left
    first = next((k for k, t in enumerate(left) if k and is_office(t) and t.text[0].isupper()), len(left))
    governed = first == 1 and left[0].lower_ in {"sebagai", "selaku"}
    return left[first:] if not governed else []


def _name_behind_office(left: Sequence[Token], right: Sequence[Token]) -> bool:
    """An office without a name before the comma, a name behind it: *Bupati Mekarsari, Made Rai*."""
    if not (is_office(left[0]) and any(is_capital(t) for t in left)) or holds_person(left):
        return False
    first = right[0]
    if first.lower_ in _FRONTING or first.lower_ in SPEAKER_PRONOUNS or is_weekday(first):
        return False
    ranked = first.lower_.rstrip(".") in word_list("name_titles") and holds_person(right)
    bare = is_capital(first) and not is_office(first) and len(right) <= NAME_WORDS
    return may_be_person(first) or ranked or bare


def _office_behind_name(left: Sequence[Token], right: Sequence[Token]) -> bool:
    """A name before the comma, an office without a name behind it: *Made Rai, kepala desa itu*."""
    apposed = is_office(right[0]) and not holds_person(right)
    return apposed and holds_person(left) and (right[0].text[0].islower() or left[0].ent_type_ == "PER")


def _long_office(tokens: Sequence[Token], comma: int) -> bool:
    """Whether all that stands before the comma is one long office with commas of its own."""
    allowed = JOINS | {",", "(", ")", "di"}
    return is_office(tokens[0]) and all(is_capital(t) or t.lower_ in allowed for t in tokens[1:comma])


def _left_of(tokens: Sequence[Token], comma: int) -> Sequence[Token]:
    """The stretch before a comma, back to the comma before it or the beginning; commas before degrees are crossed."""
    i = comma
    while i and tokens[i - 1].text not in {";", ":"} and not tokens[i - 1].is_space:
        if tokens[i - 1].text == "," and not is_degree(tokens[i]):
            break
        i -= 1
    return tokens[i:comma]


def _past_fronting(tokens: Sequence[Token], start: int, end: int) -> int:
    """Passes adverbials that stand before the subject without a comma: *Dalam sambutannya Bupati … mengatakan*."""
    if start >= end or tokens[start].lower_ not in _FRONTING:
        return start
    for i in range(start + 1, end):
        token = tokens[i]
        if token.lower_ in SPEAKER_PRONOUNS:
            return i
        if is_capital(token) and (is_office(token) or token.ent_type_ in {"PER", "ORG"}):
            return i
    nouns = (i for i in range(start + 1, end) if tokens[i].dep_.startswith("nsubj"))
    return next(nouns, end)
