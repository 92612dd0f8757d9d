"""Signs that a stretch says why or how: words of cause, of purpose, of means and of manner.

"untuk" and "dengan" stand nearly everywhere, so they count only with a verb behind them; a sign that only tells where a
statement comes from (*berdasarkan data*), what somebody is asked for (*meminta warga untuk*) or which of its own
offices acts (*melalui Bidang Pasar*) answers nothing.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from newscheck.article.parts import Question
from newscheck.lexicon import table, word_list
from newscheck.source import TextRange

if TYPE_CHECKING:
    from collections.abc import Iterator

_HELPERS = r"(?:(?:bisa|dapat|lebih|terus|turut|ikut|segera|mampu|tidak|membantu)\s)?"
_PURPOSE = (
    rf"untuk\s{_HELPERS}(?:me\w{{3,}}|ber\w{{3,}}|di\w{{3,}})"
    r"|(?-i:untuk)\s(?:pe\w{3,}an|ke\w{3,}an)|dalam\sme\w{4,}|atas\ske\w{3,}an"
)
_MEANS = r"dengan\s(?:me\w{3,}|di\w{3,}|ber\w{3,}|pe\w{3,}an)|secara\s[\w-]+"
_SURE_MEANS = re.compile(r"dengan\sme\w{3,}|secara\s(?:virtual|daring|bertahap|langsung)", re.IGNORECASE)
_ASKED = re.compile(r"(?:untuk|agar|supaya)\b", re.IGNORECASE)
_OWN_OFFICE = re.compile(r"\s(?P<word>[A-Z]\w+)")
ASKING_REACH = 90
"""Code points before *untuk* or *agar* within which the verb of asking stands."""


class Sign(NamedTuple):
    """Words that answer why or how; ``weak`` where they only hint at an answer."""

    range: TextRange
    weak: bool


def signs(text: str, question: Question, where: tuple[int, int]) -> Iterator[Sign]:
    """The signs of an answer to *why* or *how* in a stretch of the text, in order."""
    for found in _pattern(question).finditer(text, *where):
        if _tells_nothing(text, found):
            continue
        asked = bool(_ASKED.match(found.group())) and _is_asked(text, found.start(), where[0])
        if not asked or found.group().lower() in {"agar", "supaya"}:
            yield Sign(TextRange(*found.span()), asked or _is_weak(found.group(), question))


def _tells_nothing(text: str, found: re.Match[str]) -> bool:
    """Whether a sign answers nothing: a source, an own office, a manner that is none, a case pointed at."""
    sign, behind = found.group().lower(), text[found.end() : found.end() + 40]
    first = re.match(r"\W*(\w+)", behind)
    word = first[1] if first else ""
    if sign == "berdasarkan":
        return word.lower() in word_list("data_nouns")
    if sign in {"melalui", "lewat"}:
        own = _OWN_OFFICE.match(behind)
        return own is not None and own["word"].lower() in word_list("institution_words")
    if sign.startswith("secara"):
        return sign.split()[1] in word_list("no_manner")
    return sign.endswith("kasus") and word.lower() in {"ini", "itu", "tersebut"}


def _is_asked(text: str, at: int, start: int) -> bool:
    """Whether a verb of asking in the same clause governs the words at ``at``: *meminta warga agar*."""
    clause = re.split(r"[.;!?]\s", text[max(start, at - ASKING_REACH) : at])[-1]
    return any(w in _asking() for w in re.findall(r"[\w-]+", clause.lower()))


@cache
def _asking() -> frozenset[str]:
    return (word_list("control_verbs") | word_list("asking_words")) - word_list("helping_verbs")


def _is_weak(sign: str, question: Question) -> bool:
    plain = " ".join(sign.lower().split())
    strength = _strengths().get((question, plain))
    if strength is None:
        return question is Question.HOW and not _SURE_MEANS.match(sign)
    return strength == "weak"


@cache
def _strengths() -> dict[tuple[Question, str], str]:
    return {(Question(row["question"]), row["sign"]): row["strength"] for row in table("reason_signs")}


@cache
def _pattern(question: Question) -> re.Pattern[str]:
    words = [re.escape(sign).replace(r"\ ", r"\s") for asked, sign in _strengths() if asked is question]
    phrases = "|".join(sorted(words, key=len, reverse=True))
    return re.compile(rf"\b(?:{phrases}|{_PURPOSE if question is Question.WHY else _MEANS})\b", re.IGNORECASE)
