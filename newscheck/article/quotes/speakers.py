"""Giving every statement its speaker: names, offices, descriptions, pronouns and *-nya*.

A pronoun means the person in focus: whoever the last attribution before it named, unless a later sentence has another
person as its subject. Where that stays open, no name is given.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscheck.article.quotes.cues import SPEAKER_PRONOUNS
from newscheck.article.quotes.mentions import after, is_capital, is_office
from newscheck.article.quotes.person_names import words_of_name
from newscheck.article.quotes.reported import LONGEST_SENTENCE
from newscheck.article.quotes.subjects import before

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Token

    from newscheck.article import Article
    from newscheck.article.quotes.people import Register
    from newscheck.article.quotes.statements import Statement, Tokens

_GENERAL = frozenset(
    ("pria", "perempuan", "wanita", "lelaki", "laki-laki", "politikus", "politisi", "ibu", "bapak", "pemuda")
)


def speaker_names(
    article: Article, tokens: Tokens, statements: Sequence[Statement], register: Register
) -> list[str | None]:
    """The name for each statement, in their order; None where it cannot be told."""
    subjects = list(_subjects(article, tokens, register))
    names: list[str | None] = []
    focus: str | None = None
    at = 0
    done = -1
    for statement in statements:
        limit = min(statement.content[0].start, statement.place)
        while at < len(subjects) and subjects[at][0] < limit:
            if subjects[at][0] > done:
                focus = subjects[at][1]
            at += 1
        name = _name(tokens, statement, register, focus)
        names.append(name)
        if name is not None and (focus is None or not _institution(tokens, statement, register)):
            focus = name
        done = max(done, statement.place)
    return names


def _institution(tokens: Tokens, statement: Statement, register: Register) -> bool:
    """Whether an institution speaks: a pronoun that follows means a person all the same."""
    if statement.speaker is None:
        return False
    mention = tokens.between(*statement.speaker)
    return register.name_in(mention) is None and not is_office(mention[0]) and register.institution(mention) is not None


def _name(tokens: Tokens, statement: Statement, register: Register, focus: str | None) -> str | None:
    if statement.speaker is None:
        return focus
    mention = tokens.between(*statement.speaker)
    if not mention or mention[0].lower_ in SPEAKER_PRONOUNS:
        return focus
    name = register.name_in(mention)
    if name:
        entry = register.find(words_of_name(name), mention[0].idx)
        return entry.name if entry else name
    return _described(mention, register, focus)


def _described(mention: Sequence[Token], register: Register, focus: str | None) -> str | None:
    """Who is meant by an office, an institution or a description without a name."""
    pointing = any(t.lower_ in {"ini", "itu", "tersebut"} for t in mention[1:]) or mention[0].lower_ in _GENERAL
    if is_office(mention[0]):
        entry = register.by_office(mention, mention[0].idx)
        if entry:
            return entry.name
    if pointing:
        return focus
    if is_office(mention[0]) and mention[0].text[0].isupper():
        return focus if mention[0].lower_ == "kepala" else None
    institution = register.institution(mention)
    if institution:
        return institution
    return " ".join(t.text for t in mention) if not is_capital(mention[-1]) and mention[-1].pos_ != "PRON" else None


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
                name = register.name_in(mention) if mention and passive else None
                entry = register.find(words_of_name(name), mention[0].idx) if name else None
                if entry:
                    yield mention[0].idx, entry.name


def _main_verbs(words: Sequence[Token]) -> Iterator[int]:
    """The first verb of the sentence that is in no *yang* clause."""
    for i, token in enumerate(words):
        if token.pos_ == "VERB" and i and words[i - 1].lower_ not in {"yang", "untuk", "dengan"}:
            yield i
            return
