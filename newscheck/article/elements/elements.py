"""5W1H: which of the six questions of news the lead, the first three paragraphs and the whole draft answer.

Answers rest on evidence in the text, never on a mere keyword: a date that can be resolved, a place where something is,
a named actor, a stated cause, purpose or means. What stands further down answers less surely than what stands above.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newscheck.article.analysis.syntax import clauses
from newscheck.article.elements.dates import Granularity, dates_in
from newscheck.article.elements.main_event import deeds, is_about
from newscheck.article.elements.places import find_places
from newscheck.article.elements.reasons import signs
from newscheck.article.parts import Answer, Element, Evidence, Question
from newscheck.lexicon import word_list
from newscheck.lexicon.calendar import MONTHS, WEEKDAYS
from newscheck.source import Ranges, TextRange

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from newscheck.article import Article
    from newscheck.article.elements.reasons import Sign
    from newscheck.source import Block

    Found = Iterator[tuple[TextRange, Answer]]

FIRST = 3
"""Paragraphs of the middle scope."""
TOLD = 12
"""Words of a paragraph that tells something of the course of events."""
TELLING = 4
"""Words of the shortest answer to why or how that is shown by itself."""
STEPS = 3
"""Deeds of a lead that tell a course of events."""
COURSE = 5
"""Paragraphs after which the course of events has been told."""
SCOPES = ("lead", "first3", "article")
_RANK = {Answer.NO: 0, Answer.PARTIAL: 1, Answer.YES: 2}
_NAME = re.compile(r"(?<![\w@#])[A-Z][\w'’.-]+(?:(?:\s(?:dan|&)\s|,?\s)[A-Z][\w'’.-]*)*")
_CLAUSE_END = re.compile(r"[,.;!?](?P<mark>[\"”’'])?(?:\s|$)|(?P<end>[\"”])$")
_CITY = re.compile(r"[^\W\d_]+(?:[ -][^\W\d_]+)*")
_AT = re.compile(r"\b(?:di|ke|dari|pada) $")
_DAYS = frozenset(d.lower() for d in WEEKDAYS)
_CALENDAR = _DAYS | {m.lower() for m in MONTHS}
_OPENERS = _DAYS | {
    "setiap",
    "menurut",
    "pada",
    "di",
    "ke",
    "dari",
    "saat",
    "sejak",
    "selain",
    "namun",
    "kini",
    "sementara",
}
_GROUP = re.compile(r"\b(?:\d+|dua|tiga|empat|lima|ratusan|ribuan|puluhan|seorang|sejumlah|para)\s\w+", re.IGNORECASE)


def find_elements(article: Article) -> dict[Question, Element]:
    """The six questions, each with its answer over the three scopes and the words that give it."""
    finders: dict[Question, Callable[[Article, Block, int], Found]] = {
        Question.WHO: _who,
        Question.WHAT: _what,
        Question.WHEN: _when,
        Question.WHERE: _where,
        Question.WHY: _why,
        Question.HOW: _how,
    }
    return {q: _settled(article, q, _element(article, q, find)) for q, find in finders.items()}


def _element(article: Article, question: Question, find: Callable[[Article, Block, int], Found]) -> Element:
    """The best answer of each scope; evidence is what raised the answer, the most telling kept."""
    best, answers, evidence = Answer.NO, {}, []
    for number, block in enumerate(article.paragraphs, 1):
        scope = SCOPES[0] if number == 1 else SCOPES[1] if number <= FIRST else SCOPES[2]
        found = () if best is Answer.YES else find(article, block, number)
        for where, answer in sorted(found, key=lambda f: -_RANK[f[1]]):
            if _RANK[answer] > _RANK[best]:
                best = answer
                evidence.append(Evidence(where, scope, answer))
        answers[scope] = best
    first3 = answers.get(SCOPES[1], answers.get(SCOPES[0], Answer.NO))
    whole = answers.get(SCOPES[2], first3)
    return Element(question, answers.get(SCOPES[0], Answer.NO), first3, whole, tuple(evidence))


def _settled(article: Article, question: Question, element: Element) -> Element:
    """What a dateline adds: a city where nothing else says where."""
    line = article.dateline
    if line is None or element.lead is Answer.YES:
        return element
    if question is Question.WHEN:
        days = [d.range for d in dates_in(article, line) if d.precision is Granularity.DAY]
        return _dated(element, days[0]) if days else element
    if question is not Question.WHERE or element.lead is not Answer.NO:
        return element
    if re.fullmatch(r"\W*[\w.]*\.(?:com|id|net)\W*", article[line.range]):
        return element
    city = _CITY.match(article.text, *line.range)
    where = TextRange(*city.span()) if city else line.range
    evidence = (Evidence(where, SCOPES[0], Answer.PARTIAL), *element.evidence)
    wider = [a if a is not Answer.NO else Answer.PARTIAL for a in (element.first3, element.article)]
    return Element(question, Answer.PARTIAL, wider[0], wider[1], evidence)


def _dated(element: Element, day: TextRange) -> Element:
    """The element with the day that a dateline gives."""
    evidence = (Evidence(day, SCOPES[0], Answer.YES), *element.evidence)
    return Element(element.question, Answer.YES, Answer.YES, Answer.YES, evidence)


def _who(article: Article, block: Block, number: int) -> Found:
    """A named person or institution; a group that is counted but not named counts in part."""
    sentences = article.sentences_in(block.range)
    starts = {s.range.start for s in sentences}
    names = [
        m
        for m in _NAME.finditer(article.text, *block.range)
        if (m.start() not in starts or " " in m.group() or m.group().isupper()) and not article.speech.covers(m.span())
    ]
    if names:
        acting = [m for m in names if _acts(article.text, m)] or names
        told = article.doc.char_span(*block.range, alignment_mode="expand")
        subjects = Ranges(c.subject for c in clauses(told) if c.subject) if told is not None else Ranges()
        yield _bare(article, next((m for m in acting if subjects.overlaps(m.span())), acting[0])), Answer.YES
        return
    if sentences and number <= FIRST:
        group = _GROUP.search(article.text, *sentences[0].range)
        words = article.words_in(sentences[0].range)
        if words:
            yield TextRange(*group.span()) if group else words[0].range, Answer.PARTIAL


def _acts(text: str, name: re.Match[str]) -> bool:
    """Whether a name may be that of an actor: no day, no month, and nowhere that something is at."""
    first = name.group().split()[0].strip(",.").lower()
    apart = first in _CALENDAR or first == "rp" or first in word_list("place_generics")
    return not apart and _AT.search(text, max(0, name.start() - 5), name.start()) is None


def _bare(article: Article, match: re.Match[str]) -> TextRange:
    """A name without the words that open its sentence, without the day behind it, and within its sentence."""
    start, end = match.span()
    sentence = article.sentence_at(start)
    words = list(re.finditer(r"\S+", article.text[start : min(end, sentence.range.end) if sentence else end]))
    while len(words) > 1 and _plain(words[0]) in _OPENERS:
        words = words[1:]
    while len(words) > 1 and _plain(words[-1]) in _DAYS:
        words = words[:-1]
    told = words[-1].group()
    return TextRange(
        start + words[0].start(), start + words[-1].start() + len(told.rstrip(",." if told.count(".") == 1 else ","))
    )


def _plain(word: re.Match[str]) -> str:
    return word.group().strip(",.").lower()


def _what(article: Article, block: Block, number: int) -> Found:
    """The statement of the first sentence that is none of a question; a block without a sentence says nothing."""
    for sentence in article.sentences_in(block.range):
        asks = article[sentence.range].endswith("?")
        yield sentence.range, Answer.PARTIAL if asks and number == 1 else Answer.YES


def _when(article: Article, block: Block, number: int) -> Found:  # noqa: ARG001 - finders share one shape
    """A day is an answer; a bare weekday, month, year or "kemarin" is half of one; "baru-baru ini" is none."""
    for mention in dates_in(article, block):
        if mention.precision is Granularity.DAY:
            yield mention.range, Answer.YES
        elif mention.precision is not Granularity.VAGUE:
            yield mention.range, Answer.PARTIAL


def _where(article: Article, block: Block, number: int) -> Found:  # noqa: ARG001 - finders share one shape
    """A place where something is, or is going to; an office's region is half an answer."""
    for place in find_places(article.text, *block.range):
        yield place.range, Answer.YES if place.exact else Answer.PARTIAL


def _why(article: Article, block: Block, number: int) -> Found:
    """A cause or a purpose in words of its own; those of the main event first."""
    for sign in _main_first(article, signs(article.text, Question.WHY, block.range)):
        yield _rest(article, sign.range), Answer.PARTIAL if sign.weak and number <= FIRST else Answer.YES


def _how(article: Article, block: Block, number: int) -> Found:
    """Means or manner, or the course of things: deeds that go on from each other."""
    for sign in _main_first(article, signs(article.text, Question.HOW, block.range)):
        yield (
            _rest(article, sign.range),
            Answer.YES if (number > 1 and not sign.weak) or number > FIRST else Answer.PARTIAL,
        )
    steps = deeds(article, block.range)
    told = article.sentence_at(steps[-1].start) if steps else None
    course = told.range if told else block.range
    if number == 1 and len(steps) >= STEPS:
        yield course, Answer.PARTIAL
    if number > 1 and len(article.words_in(block.range)) >= TOLD:
        yield course, Answer.YES if number > COURSE and steps else Answer.PARTIAL


def _main_first(article: Article, found: Iterator[Sign]) -> list[Sign]:
    """The signs, those in sentences about the main event before the others."""
    return sorted(found, key=lambda s: not ((at := article.sentence_at(s.range.start)) and is_about(article, at)))


def _rest(article: Article, sign: TextRange) -> TextRange:
    """From the sign to the end of its clause."""
    sentence = article.sentence_at(sign.start)
    end = sentence.range.end if sentence else sign.end
    stops = _CLAUSE_END.finditer(article.text, sign.end, end)
    long_enough = (m for m in stops if m["mark"] or len(article.text[sign.start : m.start()].split()) >= TELLING)
    stop = next((m.start() for m in long_enough), end)
    return TextRange(sign.start, sign.start + len(article.text[sign.start : stop].rstrip(" .,;!?")))
