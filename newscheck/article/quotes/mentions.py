"""Reading who speaks: the noun phrase behind a cue (*kata Kepala Dinas Siti Aminah di Denpasar*), with its appositions.

Works on the tokens of one sentence. Capitals, words for offices and names found by the model decide where the phrase
begins and ends; the parse of a newspaper sentence with long offices is too unsure to decide alone.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from newscheck.article.quotes.cues import MARKS, SPEAKER_PRONOUNS
from newscheck.lexicon import table, word_list
from newscheck.lexicon.degrees import degree_form
from newscheck.lexicon.morphology import analyse

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Token

_DOTTED = re.compile(r"(?:[A-Z][A-Za-z]{0,4}\.){1,4}[A-Z]?[A-Za-z]{0,5}\.?$")
_UNDOTTED = re.compile(r"(?:[SMDBA][A-Z]{1,3}|Sp[A-Z][A-Za-z-]*|[SM][A-Z][a-z]{1,3})\.?$")
JOINS = frozenset("/-–&") | {
    *("dan", "serta", "sekaligus", "untuk", "dari", "bin", "binti", "bidang", "urusan"),
    *("of", "the", "for", "and", "cum"),
}
_DETERMINERS = frozenset(("itu", "ini", "tersebut", "lain", "lainnya"))
_ADVERBS = word_list("adverbs_before_verbs")
_FRONTING = word_list("fronting_words")
_IN_NAMES = frozenset(("bin", "binti", "al", "el", "van", "der", "de", "da", "dos", "von"))
_LOWER_HEADS = frozenset(("NOUN", "PROPN", "DET", "NUM", "ADJ"))
_OPENS_OFFICE = frozenset(("selaku", "sebagai"))
_PREDICATES = frozenset(("VERB", "AUX"))
_PERSON_WORDS = "person_words"
CLOSING = 8
"""Tokens within which a description of somebody unnamed is closed by its *itu*."""
LONGEST = 45
"""Tokens of the longest mention that is read."""
LONGEST_LIST = 14
"""Tokens within which a list inside an office comes to its *dan*."""


def is_office(token: Token) -> bool:
    """Whether a word begins an office, a rank, a calling or a description of a person."""
    return token.lower_.rstrip(".") in _offices()


@cache
def _offices() -> frozenset[str]:
    return word_list("offices") | {row["short"] for row in table("office_short") if row["short"] != "kominfo"}


def is_degree(token: Token) -> bool:
    """Whether a word is an academic or professional degree: *S.Sos.*, *M.Si*; unknown without stops behind a comma."""
    if token.ent_type_ == "PER":
        return False
    if degree_form(token.text) is not None or _DOTTED.match(token.text):
        return True
    return bool(_UNDOTTED.match(token.text)) and token.i > 0 and token.nbor(-1).text == ","


def is_dotted_degree(token: Token) -> bool:
    """Whether a word is a known degree with its stops, whatever the model takes it for: *Made Rai M.Hum.*."""
    return "." in token.text and degree_form(token.text) is not None


def is_capital(token: Token) -> bool:
    """Whether a word is written with a capital, or is a small word inside a name such as *bin*."""
    return token.text[:1].isupper() or (token.ent_type_ == "PER" and token.lower_ in _IN_NAMES)


def is_person_noun(token: Token) -> bool:
    """Whether a word can head a description of a person: an office, or an agent made with *pe-* (pengendara)."""
    if is_office(token):
        return True
    found = analyse(token.lower_)
    return found is not None and found.prefixes == ("peN",) and not found.suffix and not found.clitic


def may_be_person(token: Token) -> bool:
    """Whether the model takes a word for a person's name, here or elsewhere in the text."""
    return token.ent_type_ == "PER" or token.lower_ in _person_words(token.doc)


def _person_words(doc: Doc) -> frozenset[str]:
    """The words in small letters that the model takes for persons' names somewhere in a document, kept with it."""
    known: frozenset[str] | None = doc.user_data.get(_PERSON_WORDS)
    if known is None:
        known = frozenset(t.lower_ for t in doc if t.ent_type_ == "PER" and t.text[0].isupper())
        doc.user_data[_PERSON_WORDS] = known
    return known


def holds_person(tokens: Sequence[Token]) -> bool:
    """Whether the model sees a person's name among the tokens."""
    return any(t.ent_type_ == "PER" for t in tokens)


def after(tokens: Sequence[Token]) -> tuple[int, int] | None:
    """The mention at the start of ``tokens``, which follow a cue: its first and end place in ``tokens``; else None."""
    start = 0
    while start < min(len(tokens), 3) and tokens[start].lower_ in {"oleh", "langsung", "juga", "lagi", "pula"}:
        start += 1
    if start < len(tokens) and tokens[start].lower_ in SPEAKER_PRONOUNS:
        return (start, start + 1)
    end = _end_of_phrase(tokens, start)
    while end > start and tokens[end - 1].text in {",", "-", "–", "/", "(", "&"} | set(MARKS) | {"dan"}:
        end -= 1
    return (start, end) if end > start else None


def _end_of_phrase(tokens: Sequence[Token], start: int) -> int:
    """Where the noun phrase that begins at ``start`` ends, an apposition taken in when it is none of a new clause."""
    i = base = start
    bare = None
    while i < min(len(tokens), start + LONGEST):
        step = _step(tokens, base, i)
        if not step:
            break
        if _apposes(tokens, base, i):
            bare, base = bare or i, i + step - (tokens[i].text == ",")
        i += step
        if step == 1 and tokens[i - 1].lower_ in _DETERMINERS and not tokens[i - 1].text[0].isupper():
            break
    begins_clause = i < len(tokens) and (tokens[i].pos_ in _PREDICATES or tokens[i].lower_ in _auxiliaries())
    return bare if bare is not None and begins_clause else i


def _apposes(tokens: Sequence[Token], base: int, i: int) -> bool:
    """Whether an apposition begins at ``i``: behind a name and a comma or *selaku*, the noun for a person."""
    opens = tokens[i].text == "," or tokens[i].lower_ in _OPENS_OFFICE
    ahead = tokens[i + 1] if i + 1 < len(tokens) else None
    return opens and holds_person(tokens[base:i]) and ahead is not None and is_person_noun(ahead)


@cache
def _auxiliaries() -> frozenset[str]:
    return word_list("auxiliaries")


def _step(tokens: Sequence[Token], start: int, i: int) -> int:
    """How many tokens the mention goes on by at ``i``; 0 where it ends. ``start``: where its last apposition began."""
    token = tokens[i]
    if token.text in MARKS:
        return _nickname(tokens, i)
    if token.text == "(":
        return _bracket(tokens, i)
    if token.text == ",":
        return _comma(tokens, start, i)
    named = holds_person(tokens[start:i])
    if is_capital(token) or (token.text[0].isdigit() and i > start and not named):
        return 1 if i == start or not is_weekday(token) else 0
    return _small(tokens, start, i, named=named)


def _small(tokens: Sequence[Token], start: int, i: int, *, named: bool) -> int:
    """The same at a word in small letters."""
    token, word = tokens[i], tokens[i].lower_
    ahead = tokens[i + 1] if i + 1 < len(tokens) else None
    leads_on = ahead is not None and (is_capital(ahead) or is_office(ahead))
    general = not any(is_capital(t) for t in tokens[start:i])
    described = i > start and not named and tokens[start].text[0].islower()
    if word == "yang":
        return _relative(tokens, i) if described or (general and i > start) else 0
    if word in JOINS or word == "asal" or word in _OPENS_OFFICE:
        return int(i > start and leads_on)
    if token.is_punct:
        return 0
    if word in _DETERMINERS or is_office(token):
        return int(i > start or is_office(token))
    if described and token.pos_ == "VERB" and word.startswith("ber"):
        return _to_determiner(tokens, i)
    plain = not named and token.pos_ in _LOWER_HEADS and word not in _ADVERBS and (general or word not in _FRONTING)
    modifies = i > start and is_office(tokens[i - 1]) and token.pos_ == "NOUN"
    return int(plain and (i == start or general or leads_on or modifies)) or int(i == start and is_person_noun(token))


def _to_determiner(tokens: Sequence[Token], i: int) -> int:
    """The words of a description up to the *itu* that closes it: *pria berumur 40 tahun itu*."""
    for j in range(i + 1, min(i + CLOSING, len(tokens))):
        if tokens[j].is_punct:
            return 0
        if tokens[j].lower_ in _DETERMINERS:
            return j - i
    return 0


def is_weekday(token: Token) -> bool:
    """Whether a word is the name of a day, which no name goes on with."""
    return token.lower_ in {"senin", "selasa", "rabu", "kamis", "jumat", "jum'at", "sabtu", "minggu", "ahad"}


def _nickname(tokens: Sequence[Token], i: int) -> int:
    """A nickname in marks between names: Munafri 'Appi' Arifuddin."""
    for size in (3, 4):
        closing = i + size - 1
        if closing + 1 < len(tokens) and tokens[closing].text in MARKS and is_capital(tokens[closing + 1]):
            return size
    return 0


def _bracket(tokens: Sequence[Token], i: int) -> int:
    """An acronym or short name in brackets belongs to the mention; an age only where an apposition follows it."""
    for j in range(i + 1, min(i + 8, len(tokens))):
        if tokens[j].text == ")":
            inside = tokens[i + 1 : j]
            aged = any(t.text[0].isdigit() for t in inside)
            goes_on = j + 2 < len(tokens) and tokens[j + 1].text == "," and is_person_noun(tokens[j + 2])
            return j - i + 1 if inside and (not aged or (goes_on and len(inside) <= 2)) else 0  # noqa: PLR2004 - 40 tahun
    return 0


def _comma(tokens: Sequence[Token], start: int, i: int) -> int:
    """A comma goes on with a degree, with the name behind an office, or with the office behind a name."""
    if i + 1 >= len(tokens) or i == start:
        return 0
    ahead, before = tokens[i + 1], tokens[start:i]
    if is_degree(ahead) and (is_capital(before[-1]) or is_degree(before[-1])):
        return 2
    named = holds_person(before)
    if named:
        apposed = is_person_noun(ahead) and not is_office(before[0])
        return 2 if apposed or (before[0].text[0].islower() and ahead.ent_type_ == "PER") else 0
    if not is_capital(ahead) or is_weekday(ahead):
        return 0
    if not is_office(before[0]):
        return 2 if is_capital(before[0]) and _names_holder(tokens, i + 1) else 0
    ranked = ahead.lower_.rstrip(".") in word_list("name_titles")
    return _enumerated(tokens, i) or (2 if ranked or ahead.ent_type_ == "" or may_be_person(ahead) else 0)


def _names_holder(tokens: Sequence[Token], start: int) -> bool:
    """Whether a person's name stands here by itself, closed by a mark: who speaks for the institution before it."""
    end = start
    while end < len(tokens) and (tokens[end].ent_type_ == "PER" or is_degree(tokens[end])):
        end += 1
    return end > start and (end == len(tokens) or tokens[end].text in {",", "."})


def _enumerated(tokens: Sequence[Token], comma: int) -> int:
    """The rest of a list inside an office, up to its *dan*: *Direktur Jenderal Logam, Mesin, dan Elektronika*."""
    for j in range(comma + 1, min(comma + LONGEST_LIST, len(tokens) - 1)):
        if tokens[j].lower_ in {"dan", "serta"}:
            return j - comma + 1 if is_capital(tokens[j + 1]) else 0
        if not (is_capital(tokens[j]) or tokens[j].text == ","):
            return 0
    return 0


def _relative(tokens: Sequence[Token], i: int) -> int:
    """The whole clause behind a *yang* that describes an unnamed person, up to a comma or the end."""
    for j in range(i + 1, len(tokens)):
        if tokens[j].text in {",", ";"} or tokens[j].is_space:
            return j - i
    return len(tokens) - i - (1 if tokens[-1].text in {".", "!", "?"} else 0)
