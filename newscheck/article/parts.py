"""What an article is made of, as plain data. All ranges are code points of the article's text."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newscheck.source import Block, TextRange


@dataclass(frozen=True, slots=True)
class Word:
    """A word as written (letters, digits, inner hyphens and apostrophes) and in small letters."""

    range: TextRange
    text: str
    lower: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a block. ``words`` counts words; ``index`` is its place in the article from 0."""

    range: TextRange
    block: Block
    index: int
    words: int


class QuoteKind(StrEnum):
    """Direct (the speaker's own words in marks), indirect (reported), mixed (reported, with a quoted part)."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


@dataclass(frozen=True, slots=True)
class Quote:
    """One statement by somebody, in their words or in the writer's.

    ``content`` has several ranges where the attribution cuts the quote or it runs over paragraphs; marks are included
    for direct quotes. ``cue`` is the verb or "menurut"; ``speaker`` the mention beside it with office and degrees;
    ``speaker_name`` the fullest name in the article, None when it cannot be told; ``speaker_sure`` is false where it is
    inferred although somebody else was named since.
    """

    kind: QuoteKind
    content: tuple[TextRange, ...]
    cue: TextRange | None = None
    speaker: TextRange | None = None
    speaker_name: str | None = None
    speaker_sure: bool = True


@dataclass(frozen=True, slots=True)
class QuotedText:
    """A stretch between quotation marks, marks included. ``closed`` and ``opened`` say whether each mark is there.

    ``speech`` is false for titles, themes, terms, mottos and scare quotes. ``opening`` and ``closing`` are the marks
    themselves, ``inner`` quotations inside this one. ``continued`` means that the quotation began in an earlier
    paragraph, ``continues`` that it goes on in the next one: neither mark is missed there. ``attributed`` means that
    words such as *kata Siti* follow. ``single`` tells ‘…’ from “…”.
    """

    range: TextRange
    opened: bool
    closed: bool
    speech: bool
    opening: TextRange | None = None
    closing: TextRange | None = None
    inner: tuple[TextRange, ...] = ()
    continued: bool = False
    continues: bool = False
    attributed: bool = False
    single: bool = False


class PersonKind(StrEnum):
    """What an entry of the register is."""

    PERSON = "person"
    INSTITUTION = "institution"


@dataclass(frozen=True, slots=True)
class Person:
    """A person or institution of the article: the fullest name, office, degrees and every mention in order."""

    name: str
    kind: PersonKind
    mentions: tuple[TextRange, ...]
    office: str | None = None
    degrees: str | None = None
    acronym: str | None = None


class Question(StrEnum):
    """The six questions of news."""

    WHO = "who"
    WHAT = "what"
    WHEN = "when"
    WHERE = "where"
    WHY = "why"
    HOW = "how"


class Answer(StrEnum):
    """How far a question is answered in a scope."""

    YES = "yes"
    PARTIAL = "partial"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words that answer a question, and the smallest scope (``lead``, ``first3``, ``article``) they stand in."""

    range: TextRange
    scope: str
    answer: Answer


@dataclass(frozen=True, slots=True)
class Element:
    """One question's answers over the three scopes, with evidence."""

    question: Question
    lead: Answer = Answer.NO
    first3: Answer = Answer.NO
    article: Answer = Answer.NO
    evidence: tuple[Evidence, ...] = field(default=())
