"""Reading who speaks: the noun phrase behind a cue (*kata Kepala Dinas Siti Aminah di Denpasar*) or before a verb.

Works on the tokens of one sentence. Capitals, words for offices and names found by the model decide where the phrase
begins and ends; the parse of a newspaper sentence with long offices is too unsure to decide alone.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from newscheck.article.quotes.cues import MARKS, SPEAKER_PRONOUNS
from newscheck.lexicon import table, word_list

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

_DEGREE = re.compile(
    r"(?:[A-Z][A-Za-z]{0,4}\.){1,4}[A-Z]?[A-Za-z]{0,5}\.?$|(?:S|M|D|B|A)[A-Z]{1,3}\.?$|Sp[A-Z][A-Za-z-]*$|(?:S|M)(?:Pd|Sos|Si|Kom|Ag|Hum|Kes|Kep|Sc)\.?$|Ph\.?D\.?$"
)
_JOINS = frozenset("/-–&") | {
    *("dan", "serta", "sekaligus", "untuk", "dari", "bin", "binti", "bidang", "urusan"),
    *("of", "the", "for", "and", "cum"),
}
_DETERMINERS = frozenset(("itu", "ini", "tersebut"))
_ADVERBS = word_list("adverbs_before_verbs")
_FRONTING = word_list("fronting_words")
_IN_NAMES = frozenset(("bin", "binti", "al", "el", "van", "der", "de", "da", "dos", "von"))
_LOWER_HEADS = frozenset(("NOUN", "PROPN", "DET", "NUM", "ADJ"))
NAME_WORDS = 8
"""Tokens of the longest name that is taken for one by its capitals alone."""
LONGEST = 45
"""Tokens of the longest mention that is read."""


def is_office(token: Token) -> bool:
    """Whether a word begins an office, a rank, a calling or a description of a person."""
    return token.lower_.rstrip(".") in _offices()


@cache
def _offices() -> frozenset[str]:
    return word_list("offices") | {row["short"] for row in table("office_short") if row["short"] != "kominfo"}


def is_degree(token: Token) -> bool:
    """Whether a word is an academic or professional degree: *S.Sos.*, *MM*, *M.Si*."""
    return bool(_DEGREE.match(token.text)) and token.ent_type_ != "PER"


def is_capital(token: Token) -> bool:
    """Whether a word is written with a capital, or is a small word inside a name such as *bin*."""
    return token.text[:1].isupper() or (token.ent_type_ == "PER" and token.lower_ in _IN_NAMES)


def after(tokens: Sequence[Token]) -> tuple[int, int] | None:
    """The mention at the start of ``tokens``, which follow a cue: its first and end place in ``tokens``; else None."""
    start = 0
    while start < min(len(tokens), 3) and tokens[start].lower_ in {"oleh", "langsung", "juga"}:
        start += 1
    if start < len(tokens) and tokens[start].lower_ in SPEAKER_PRONOUNS:
        return (start, start + 1)
    i = start
    while i < min(len(tokens), start + LONGEST):
        step = _step(tokens, start, i)
        if not step:
            break
        i += step
        if step == 1 and tokens[i - 1].lower_ in _DETERMINERS and not tokens[i - 1].text[0].isupper():
            break
    while i > start and tokens[i - 1].text in {",", "-", "–", "/", "(", "&"} | set(MARKS) | {"dan"}:
        i -= 1
    return (start, i) if i > start else None


def _step(tokens: Sequence[Token], start: int, i: int) -> int:
    """How many tokens the mention goes on by at ``i``; 0 where it ends."""
    token = tokens[i]
    if token.text in MARKS:
        return _nickname(tokens, i)
    if token.text == "(":
        return _bracket(tokens, i)
    if token.text == ",":
        return _comma(tokens, start, i)
    named = any(t.ent_type_ == "PER" for t in tokens[start:i])
    if is_capital(token) or (token.text[0].isdigit() and i > start and not named):
        return 1 if i == start or not _weekday(token) else 0
    return _small(tokens, start, i, named=named)


def _small(tokens: Sequence[Token], start: int, i: int, *, named: bool) -> int:
    """The same at a word in small letters."""
    token, word = tokens[i], tokens[i].lower_
    ahead = tokens[i + 1] if i + 1 < len(tokens) else None
    leads_on = ahead is not None and (is_capital(ahead) or is_office(ahead))
    general = not any(is_capital(t) for t in tokens[start:i])
    if word == "yang":
        return _relative(tokens, i) if general and i > start else 0
    if word in _JOINS or word == "asal":
        return int(i > start and leads_on)
    if token.is_punct:
        return 0
    if word in _DETERMINERS or is_office(token):
        return int(i > start or is_office(token))
    plain = not named and token.pos_ in _LOWER_HEADS and word not in _ADVERBS and (general or word not in _FRONTING)
    return int(plain and (i == start or general or leads_on))


def _weekday(token: Token) -> bool:
    return token.lower_ in {"senin", "selasa", "rabu", "kamis", "jumat", "jum'at", "sabtu", "minggu", "ahad"}


def _nickname(tokens: Sequence[Token], i: int) -> int:
    """A nickname in marks between names: Munafri 'Appi' Arifuddin."""
    for size in (3, 4):
        closing = i + size - 1
        if closing + 1 < len(tokens) and tokens[closing].text in MARKS and is_capital(tokens[closing + 1]):
            return size
    return 0


def _bracket(tokens: Sequence[Token], i: int) -> int:
    """An acronym or short name in brackets belongs to the mention; a date or an age does not."""
    for j in range(i + 1, min(i + 8, len(tokens))):
        if tokens[j].text == ")":
            inside = tokens[i + 1 : j]
            return j - i + 1 if inside and not any(t.text[0].isdigit() for t in inside) else 0
    return 0


def _comma(tokens: Sequence[Token], start: int, i: int) -> int:
    """A comma goes on with a degree, with the name behind an office, or with the office behind a name."""
    if i + 1 >= len(tokens):
        return 0
    ahead = tokens[i + 1]
    before = tokens[start:i]
    if is_degree(ahead):
        return 2
    named = any(t.ent_type_ == "PER" for t in before)
    if (
        not named
        and before
        and is_office(before[0])
        and is_capital(ahead)
        and not _weekday(ahead)
        and ahead.ent_type_ in {"PER", ""}
    ):
        return 2
    return 2 if named and is_office(ahead) and not is_office(before[0]) else 0


def _relative(tokens: Sequence[Token], i: int) -> int:
    """The whole clause behind a *yang* that describes an unnamed person, up to a comma or the end."""
    for j in range(i + 1, len(tokens)):
        if tokens[j].text in {",", ";"} or tokens[j].is_space:
            return j - i
    return len(tokens) - i - (1 if tokens[-1].text in {".", "!", "?"} else 0)


def before(tokens: Sequence[Token]) -> tuple[int, int] | None:
    """The mention at the end of ``tokens``, which go before a reporting verb: its first and end place; else None."""
    end = len(tokens)
    while end and (tokens[end - 1].lower_ in _ADVERBS or tokens[end - 1].text == ","):
        end -= 1
    relative = _open_relative(tokens, end)
    if relative is not None:
        end = relative
    if not end:
        return None
    if tokens[end - 1].lower_ in SPEAKER_PRONOUNS:
        return (end - 1, end)
    start = _segment_start(tokens, end)
    start = _past_fronting(tokens, start, end)
    while end > start and tokens[end - 1].text in {",", "-"}:
        end -= 1
    return (start, end) if start < end else None


def _open_relative(tokens: Sequence[Token], end: int) -> int | None:
    """Where a *yang* clause between the mention and its verb begins, when a mention stands right before it."""
    for i in range(end - 1, max(0, end - 25), -1):
        if tokens[i].text in {";", ":"}:
            return None
        if tokens[i].lower_ == "yang" and i:
            stop = i - 1 if tokens[i - 1].text == "," else i
            head = tokens[stop - 1] if stop else None
            if head is not None and (is_capital(head) or head.lower_ in SPEAKER_PRONOUNS or is_degree(head)):
                return stop if head.lower_ not in SPEAKER_PRONOUNS else None
            return None
    return None


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
    if is_degree(right[0]):
        return True
    left = _behind_fronting(left)
    if not left:
        return False
    long_office = right[0].ent_type_ == "PER" and _long_office(tokens, comma)
    return long_office or _name_behind_office(left, right) or _office_behind_name(left, right)


def _behind_fronting(left: Sequence[Token]) -> Sequence[Token]:
    """The stretch from its first office on where an adverbial opens it: *Dalam sambutannya Bupati Mekarsari*."""
    if left[0].lower_ not in _FRONTING:
        return left
    first = next((k for k, t in enumerate(left) if k and is_office(t) and t.text[0].isupper()), len(left))
    return left[first:]


def _name_behind_office(left: Sequence[Token], right: Sequence[Token]) -> bool:
    """An office without a name before the comma, a name behind it: *Bupati Mekarsari, Made Rai*."""
    if not (is_office(left[0]) and any(is_capital(t) for t in left)) or _holds_person(left):
        return False
    first = right[0]
    if first.lower_ in _FRONTING or first.lower_ in SPEAKER_PRONOUNS:
        return False
    ranked = first.lower_.rstrip(".") in word_list("name_titles") and _holds_person(right)
    bare = is_capital(first) and not is_office(first) and len(right) <= NAME_WORDS
    return first.ent_type_ == "PER" or ranked or bare


def _office_behind_name(left: Sequence[Token], right: Sequence[Token]) -> bool:
    """A name before the comma, an office without a name behind it: *Made Rai, kepala desa itu*."""
    apposed = is_office(right[0]) and not _holds_person(right)
    return apposed and _holds_person(left) and (right[0].text[0].islower() or left[0].ent_type_ == "PER")


def _holds_person(tokens: Sequence[Token]) -> bool:
    return any(t.ent_type_ == "PER" for t in tokens)


def _long_office(tokens: Sequence[Token], comma: int) -> bool:
    """Whether all that stands before the comma is one long office with commas of its own."""
    allowed = _JOINS | {",", "(", ")", "di"}
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
