"""Giving every statement its speaker: names, offices, descriptions, pronouns and *-nya*.

A pronoun means the person in focus: whoever the last attribution before it named, unless a later sentence has another
person as its subject. Where that stays open, no name is given; who is nowhere named is called as the text does.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newscheck.article.quotes.cues import SPEAKER_PRONOUNS
from newscheck.article.quotes.mentions import after, is_capital, is_degree, is_office, is_person_noun, is_weekday
from newscheck.article.quotes.reported import LONGEST_SENTENCE
from newscheck.article.quotes.subjects import before

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Token

    from newscheck.article import Article
    from newscheck.article.quotes.people import Register
    from newscheck.article.quotes.statements import Statement, Tokens

_GENERAL = frozenset(
    ("pria", "perempuan", "wanita", "lelaki", "laki-laki", "politikus", "politisi", "ibu", "bapak", "pemuda", "sosok")
)
_STANDING_IN = frozenset((*SPEAKER_PRONOUNS, "pihaknya", "dirinya", "pihak kami"))
_SOMEBODY = frozenset(("seorang", "seseorang", "sang", "si", "para", "orang"))
_POINTING = frozenset(("ini", "itu", "tersebut"))
_AGED = re.compile(r"\s*\([^)]*\d[^)]*\)?|\s*\([^)]*$")


def speaker_names(
    article: Article, tokens: Tokens, statements: Sequence[Statement], register: Register
) -> list[tuple[str | None, bool]]:
    """The name for each statement, in their order, None where it cannot be told; and whether it is sure."""
    speakers = Speakers(article, tokens, register)
    return [(speakers.name(statement), speakers.sure) for statement in statements]


class Speakers:
    """Names the speakers of an article's statements, which must come in their order."""

    def __init__(self, article: Article, tokens: Tokens, register: Register) -> None:
        """Reads the subjects of narration first."""
        self._article, self._tokens, self._register = article, tokens, register
        self._subjects = list(_subjects(article, tokens, register))
        self._at = 0
        self._done = -1
        self._focus: str | None = None
        self._named_at = 0
        """Where the attribution ends that named the person in focus, or where the subject begins that did."""
        self.sure = True
        """Whether the last name given is sure: written beside the cue, or nobody else was named since it was."""
        self._unnamed: dict[str, str] = {}
        """The last unnamed speaker by the noun that describes it."""

    def name(self, statement: Statement) -> str | None:
        """The name of a statement's speaker, who is in focus for the next one."""
        self._read_up_to(min(statement.content[0].start, statement.place))
        mention = self._tokens.between(*statement.speaker) if statement.speaker else ()
        name = self._named(mention) if mention else self._focus
        inferred = not mention or mention[0].lower_ in _STANDING_IN
        self.sure = not inferred or not self._register.rivals(name, (self._named_at, statement.place))
        if inferred and name is None:
            name, self.sure = self._register.named_before(statement.place), False
        if name is not None and (self._focus is None or not self._is_impersonal(mention, name)):
            self._focus = name
            self._named_at = self._named_at if inferred else statement.place
        self._done = max(self._done, statement.place, statement.content[-1].end)
        return name

    def _read_up_to(self, offset: int) -> None:
        """Moves the focus to the last subject of narration before an offset."""
        while self._at < len(self._subjects) and self._subjects[self._at][0] < offset:
            if self._subjects[self._at][0] > self._done:
                self._named_at, self._focus = self._subjects[self._at]
            self._at += 1

    def _is_impersonal(self, mention: Sequence[Token], name: str) -> bool:
        """Whether an institution or a paper speaks: a pronoun that follows means a person all the same."""
        if not mention or mention[0].lower_ in _STANDING_IN or is_person_noun(mention[0]):
            return False
        return self._register.person(mention) != name and mention[0].lower_ not in _SOMEBODY

    def _named(self, mention: Sequence[Token]) -> str | None:
        if mention[0].lower_ in _STANDING_IN:
            return self._focus
        return self._register.person(mention) or self._described(mention)

    def _described(self, mention: Sequence[Token]) -> str | None:
        """Who is meant by an office, an institution or a description without a name."""
        holder = self._register.by_office(mention, mention[0].idx) if is_office(mention[0]) else None
        if holder:
            return holder
        head = mention[0].lower_
        pointing = head in {"sang", "si"} or any(t.lower_ in _POINTING for t in mention[1:])
        if head in _GENERAL or (pointing and (head in self._unnamed or head == "sang" or is_person_noun(mention[0]))):
            return self._unnamed.get(head) or self._focus
        institution = None if is_office(mention[0]) else self._register.institution(mention)
        if institution:
            return institution
        if len(mention) == 1 and head in self._unnamed:
            return self._unnamed[head]
        return self._as_written(mention)

    def _as_written(self, mention: Sequence[Token]) -> str | None:
        """Somebody nowhere named, as the text says: without age, degrees and determiners."""
        last = len(mention)
        while last and (mention[last - 1].is_punct or is_degree(mention[last - 1])):
            last -= 1
        if not last or mention[last - 1].pos_ == "PRON" or is_weekday(mention[0]):
            return None
        comma = next((i for i, t in enumerate(mention[:last]) if t.text == ","), last)
        if comma < last and all(is_capital(t) for t in mention[:comma]) and not is_office(mention[0]):
            last = comma
        end = mention[last - 1]
        written = _AGED.sub("", self._article.text[mention[0].idx : end.idx + len(end)]).strip(" ,")
        self._unnamed[mention[0].lower_] = written
        return written or None


def _subjects(article: Article, tokens: Tokens, register: Register) -> Iterator[tuple[int, str]]:
    """Offset and name of each person who is the subject of a sentence of narration, or the agent of its passive.

    A sentence that begins with a pronoun has that as its subject, whoever is named further on.
    """
    for sentence in article.sentences:
        if article.speech.covers(sentence.range):
            continue
        words = [t for t in tokens.between(*sentence.range)[:LONGEST_SENTENCE] if not article.speech.at(t.idx)]
        for verb in _main_verbs(words):
            for place, part in (
                (before(words[:verb], inner=False), words),
                (after(words[verb + 1 :]), words[verb + 1 :]),
            ):
                mention = part[place[0] : place[1]] if place else []
                if mention and mention[0].lower_ in SPEAKER_PRONOUNS:
                    continue
                passive = part is words or words[verb].lower_.startswith("di")
                name = register.holder(mention) if mention and passive else None
                if name:
                    yield mention[0].idx, name


def _main_verbs(words: Sequence[Token]) -> Iterator[int]:
    """The first verb of the sentence that is in no *yang* clause."""
    for i, token in enumerate(words):
        if token.pos_ == "VERB" and i and words[i - 1].lower_ not in {"yang", "untuk", "dengan"}:
            yield i
            return
