"""Indirect and mixed quotations: somebody's statement reported in the writer's own sentence, most without *bahwa*.

Each sentence is tried with the ways in which Indonesian news reports speech: *Menurut X*, *…, kata X, …*,
*dijelaskan X*, *X mengatakan …*, *Dilansir X*.
A reported act (*meminta warga waspada*, *menegaskan pentingnya …*) is no quotation.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from newscheck.article.parts import QuoteKind
from newscheck.article.quotes import mentions, subjects
from newscheck.article.quotes.cues import SPEAKER_PRONOUNS, bare
from newscheck.article.quotes.said import (
    AUXILIARIES,
    LINKS,
    around,
    clause_start,
    has_predicate,
    is_connector,
    points,
    trimmed,
)
from newscheck.article.quotes.statements import Statement, Tokens, span
from newscheck.lexicon import table, word_list
from newscheck.source import Ranges

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from spacy.tokens import Token

    from newscheck.article import Article

SOURCE = frozenset(("dilansir", "dikutip", "mengutip", "melansir"))
_BLOCKED = word_list("no_report_behind")
_AND = frozenset(("dan", "serta"))
_LAWS = word_list("no_speakers")
LONGEST_SENTENCE = 250
"""Tokens of a sentence that are read; what is longer is no prose."""


def find_reported(article: Article, tokens: Tokens, direct: Sequence[Statement]) -> list[Statement]:
    """The indirect and mixed quotations in order; sentences and cues of direct ones are left alone."""
    taken = Ranges((c.start, c.end) for s in direct for c in s.content)
    cues = {s.cue.start for s in direct if s.cue}
    quoted = Ranges(q.range for q in article.quoted if q.speech)
    found = []
    for sentence in article.sentences:
        words = [t for t in tokens.between(*sentence.range)[:LONGEST_SENTENCE] if not taken.at(t.idx)]
        if len(words) > 2 and not any(t.idx in cues for t in words):  # noqa: PLR2004 - a subject, a verb, an object
            statement = _report(words)
            if statement:
                found.append(_typed(statement, quoted))
    return found


def _typed(statement: Statement, quoted: Ranges) -> Statement:
    """Mixed when some of the speaker's own words stand in the clause between marks."""
    mixed = any(quoted.overlaps(c) for c in statement.content)
    kind = QuoteKind.MIXED if mixed else QuoteKind.INDIRECT
    return Statement(kind, statement.content, statement.cue, statement.speaker)


def _report(words: Sequence[Token]) -> Statement | None:
    ways: tuple[Callable[[Sequence[Token], int], Statement | None], ...] = (_according, _for, _aside, _passive, _active)
    for i in range(len(words)):
        for way in ways:
            found = way(words, i)
            if found:
                return found
    return _sourced(words)


def _according(words: Sequence[Token], i: int) -> Statement | None:
    """*Menurut X, …* and *Menurutnya …*, at the beginning or inside."""
    word = words[i].lower_
    if word == "menurutnya":
        return around(words, i, (i, i + 1), None)
    if word != "menurut" or i + 1 >= len(words) or words[i + 1].lower_ in _LAWS:
        return None
    place = mentions.after(words[i + 1 :])
    return None if place is None else around(words, i, (i, i + 1 + place[1]), (i + 1 + place[0], i + 1 + place[1]))


def _aside(words: Sequence[Token], i: int) -> Statement | None:
    """*…, kata X, …*; *…, katanya, …*; *…, Ujar Bupati.*: set off by commas from what is said."""
    word = words[i].lower_
    root = bare(word)
    if root not in word_list("speech_roots") or not i or (words[i - 1].text != "," and not _linked(words, i)):
        return None
    if root != word:
        closed = i + 1 >= len(words) or words[i + 1].text in {",", "."}
        return around(words, i, (i, i + 1), None) if closed and words[i - 1].text == "," else None
    ahead = words[i + 1] if i + 1 < len(words) else None
    if ahead is None or not (
        mentions.is_capital(ahead)
        or ahead.lower_ in SPEAKER_PRONOUNS
        or mentions.is_office(ahead)
        or ahead.lower_.rstrip(".") in word_list("name_titles")
    ):
        return None
    place = mentions.after(words[i + 1 :])
    return None if place is None else around(words, i, (i, i + 1 + place[1]), (i + 1 + place[0], i + 1 + place[1]))


def _linked(words: Sequence[Token], i: int) -> bool:
    """Whether only a connector such as *Di sisi lain* stands before, comma or not."""
    return words[i].lower_ in {"kata", "lanjut", "tambah"} and is_connector(words[:i])


def _for(words: Sequence[Token], i: int) -> Statement | None:
    """*Bagi X, …* and *Baginya, …*: what somebody holds, at the beginning."""
    if i and not is_connector(words[:i]):
        return None
    place: tuple[int, int] | None = (0, 0)
    if words[i].lower_ == "bagi":
        place = mentions.after(words[i + 1 :])
    elif words[i].lower_ != "baginya":
        return None
    end = i + 1 + (place[1] if place else 0)
    if place is None or end >= len(words) or words[end].text != "," or not has_predicate(words[end + 1 :]):
        return None
    speaker = (i + 1 + place[0], end)
    somebody = speaker[0] == end or words[speaker[0]].lower_ in SPEAKER_PRONOUNS or mentions.holds_person(words[i:end])
    return around(words, i, (i, end), speaker if speaker[0] < end else None) if somebody else None


def _passive(words: Sequence[Token], i: int) -> Statement | None:
    """*Dijelaskan X, …*, *Dikatakannya, …*, *disampaikan oleh X bahwa …*, *Tujuannya, dijelaskan X, adalah …*."""
    verb = words[i].lower_
    own = verb.removesuffix("nya")
    if own not in word_list("report_passives") or (i and words[i - 1].lower_ in _BLOCKED):
        return None
    if points(words[:i]) and not any(t.lower_ in LINKS for t in words[i:]):
        return None
    if own != verb:
        return around(words, i, (i, i + 1), None)
    ahead = words[i + 1] if i + 1 < len(words) else None
    if ahead is not None and (ahead.text == "," or ahead.lower_ in LINKS):
        return around(words, i, (i, i + 1), None) if _opening(words, i) and verb != "disebut" else None
    speaker = _agent(words, i)
    if speaker is None:
        return None
    end = speaker[1]
    set_off = i > 0 and words[i - 1].text == "," and end < len(words) and words[end].text == ","
    told = _opening(words, i) or set_off or _inserted(words, i, end)
    stated = end < len(words) and (words[end].lower_ in LINKS or words[end].text == "," or has_predicate(words[end:]))
    first = i if points(words[:i]) else 0
    return around(words, i, (i, end), speaker, first=first) if told and stated else None


def _inserted(words: Sequence[Token], i: int, end: int) -> bool:
    """Whether the attribution parts a subject from its predicate without commas: *Tujuannya dijelaskan X adalah*."""
    goes_on = end < len(words) and (words[end].lower_ in AUXILIARIES or words[end].pos_ in {"VERB", "AUX"})
    return goes_on and i > 1 and not has_predicate(words[:i]) and words[i - 1].text != ","


def _agent(words: Sequence[Token], i: int) -> tuple[int, int] | None:
    """The place of the person behind a passive verb."""
    place = mentions.after(words[i + 1 :])
    if place is None:
        return None
    start, end = i + 1 + place[0], i + 1 + place[1]
    first = words[start]
    somebody = mentions.is_capital(first) or first.lower_ in SPEAKER_PRONOUNS or mentions.is_office(first)
    return (start, end) if somebody and words[end - 1].pos_ != "VERB" else None


def _opening(words: Sequence[Token], i: int) -> bool:
    """Whether nothing but a connector stands before ``i``."""
    return i <= 3 and not any(mentions.is_capital(t) for t in words[1:i])  # noqa: PLR2004 - Hal senada juga


def _active(words: Sequence[Token], i: int) -> Statement | None:
    """*X mengatakan (bahwa) …* with a clause behind it."""
    cue = _verb_at(words, i)
    kind = _verbs().get(cue)
    if kind is None or not i:
        return None
    begin = clause_start(words, i + cue.count(" "), kind)
    if begin is None or begin >= len(words) - 1:
        return None
    speaker = _subject_of(words, i, begin)
    content = trimmed(words, begin, len(words))
    if speaker is None or content is None:
        return None
    return Statement(QuoteKind.INDIRECT, (content,), span(words, (i, i + 1 + cue.count(" "))), span(words, speaker))


def _verb_at(words: Sequence[Token], i: int) -> str:
    """The reporting verb that begins at ``i``, of one word or of two (*memberi tahu*)."""
    two = f"{words[i].lower_} {words[i + 1].lower_}" if i + 1 < len(words) else ""
    return two if two in _verbs() else words[i].lower_


def _subject_of(words: Sequence[Token], i: int, begin: int) -> tuple[int, int] | None:
    """The mention of whoever says what the verb at ``i`` reports; None when nobody in the sentence does."""
    before = words[i - 1].lower_
    if before == "yang":
        return _described(words, i, begin)
    if before in _AND:
        first = next((k for k in range(1, i - 1) if words[k].pos_ == "VERB"), None)
        return (
            _subject_of(words, first, begin) if first is not None and words[first - 1].lower_ not in _BLOCKED else None
        )
    if before in _BLOCKED or before in word_list("subordinators"):
        return None
    speaker = subjects.before(words[:i])
    if speaker is None:
        return None
    head = words[speaker[0]]
    unlikely = head.pos_ in {"VERB", "SCONJ", "ADP"} or head.lower_ in {"ini", "itu", "hal"}
    if points(words[slice(*speaker)]) and speaker[1] - speaker[0] > 1 and not mentions.is_person_noun(head):
        return None
    controlled = any(t.lower_ in word_list("control_verbs") for t in words[speaker[0] + 1 : speaker[1]])
    return None if controlled or (unlikely and not mentions.is_capital(head)) else speaker


def _shared_subject(words: Sequence[Token], i: int, begin: int) -> tuple[int, int] | None:
    """The subject of the sentence's first verb, which the verb at ``i`` is coordinated with."""
    verb = next((k for k in range(1, i - 1) if words[k].pos_ == "VERB"), None)
    if verb is None or any(t.lower_ in word_list("subordinators") for t in words[verb - 1 : i]):
        return None
    return _subject_of(words, verb, begin)


def _described(words: Sequence[Token], i: int, begin: int) -> tuple[int, int] | None:
    """Who is told by saying it, behind the sentence's own verb: *menanggapi putusan hakim yang menyatakan …*."""
    done = any(t.pos_ == "VERB" and t.text[0].islower() for t in words[1 : i - 1])
    if not done or not has_predicate(words[begin:]) or words[begin].lower_ in {"itu", "ini"}:
        return None
    return subjects.noun_phrase(words[: i - 1])


def _sourced(words: Sequence[Token]) -> Statement | None:
    """*Dilansir X, …*, *Seperti dikutip dari X, …*."""
    for i, token in enumerate(words[:3]):
        if token.lower_ not in SOURCE:
            continue
        at = i + 1
        while at < len(words) and words[at].lower_ in {"dari", "oleh"}:
            at += 1
        comma = next((k for k in range(at, min(at + 14, len(words))) if words[k].text == ","), None)
        if comma is None:
            return None
        place = mentions.after(words[at:])
        stop = at + place[1] if place else comma
        name = _apposed(words, at, stop)
        if name:
            return around(words, i, (i, name[1]), name)
        return around(words, i, (i, max(comma, stop)), (at, stop))
    return None


def _apposed(words: Sequence[Token], start: int, stop: int) -> tuple[int, int] | None:
    """The institution's name between commas that says which one a description means: *media massa kota, Suaradesa,*."""
    first = end = stop + 1
    while end < len(words) and words[end].text[0].isupper() and words[end].ent_type_ in {"ORG", ""}:
        end += 1
    closed = end < len(words) and words[end].text == "," and words[stop].text == ","
    return (first, end) if closed and end > first and words[start].text[0].islower() else None


@cache
def _verbs() -> dict[str, str]:
    return {row["verb"]: row["object"] for row in table("clause_verbs")}
