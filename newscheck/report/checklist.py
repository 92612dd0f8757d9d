"""What a desk ticks off: six questions, sources, the other side, quotations, a title that the body bears out."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newscheck.article.parts import Answer, Question, QuoteKind
from newscheck.message import Message

if TYPE_CHECKING:
    from newscheck.report.report import FileReport

_BROKEN_QUOTES = frozenset({"unclosed", "unopened", "unattributed", "unknown-speaker"})
_BROKEN_TITLE = frozenset({"lead/title-missing", "lead/title-unsupported", "facts/title-number"})
_VOICES = 2
"""Named speakers from whom on another side is heard."""
_IN_LEAD = frozenset({Question.WHO, Question.WHAT})
_EARLY = frozenset({Question.WHEN, Question.WHERE})


class Tick(NamedTuple):
    """A line of the checklist: what is asked, and whether it is there, in part, or not."""

    name: Message
    answer: Answer


QUESTIONS = {
    Question.WHO: Message("Siapa"),
    Question.WHAT: Message("Apa"),
    Question.WHEN: Message("Kapan"),
    Question.WHERE: Message("Di mana"),
    Question.WHY: Message("Mengapa"),
    Question.HOW: Message("Bagaimana"),
}


def checklist(file: FileReport) -> tuple[Tick, ...]:
    """The checklist of a draft; empty where its story was not looked at."""
    if not file.elements:
        return ()
    elements = {e.question: e for e in file.elements}
    asked = []
    for question, element in elements.items():
        scope = element.lead if question in _IN_LEAD else element.first3 if question in _EARLY else element.article
        asked.append(Tick(QUESTIONS[question], scope))
    return (*asked, *_sources(file), Tick(Message("Judul didukung isi"), _title(file)))


def _sources(file: FileReport) -> tuple[Tick, ...]:
    speakers = {q.speaker_name for q in file.quotes if q.speaker_name}
    named = Answer.YES if speakers else Answer.PARTIAL if file.quotes else Answer.NO
    sides = Answer.YES if len(speakers) >= _VOICES else Answer.PARTIAL if speakers else Answer.NO
    broken = any(f.category == "quotes" and f.rule.partition("/")[2] in _BROKEN_QUOTES for f in file.findings)
    direct = any(q.kind is not QuoteKind.INDIRECT for q in file.quotes)
    whole = Answer.PARTIAL if direct and broken else Answer.YES if direct else Answer.NO
    return (
        Tick(Message("Sumber bernama"), named),
        Tick(Message("Sisi lain"), sides),
        Tick(Message("Kutipan langsung lengkap"), whole),
    )


def _title(file: FileReport) -> Answer:
    return Answer.NO if any(f.rule in _BROKEN_TITLE for f in file.findings) else Answer.YES
