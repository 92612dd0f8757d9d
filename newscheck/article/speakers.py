"""Giving every statement its speaker: names, offices, descriptions, pronouns and *-nya*.

A pronoun means the person in focus: whoever the last attribution before it named, unless a later sentence has another
person as its subject. Where that stays open, no name is given.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscheck.article.cues import PRONOUNS
from newscheck.article.mentions import is_capital, is_office
from newscheck.article.people import Register, name_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Token

    from newscheck.article import Article
    from newscheck.article.statements import Statement, Tokens

_GENERAL = frozenset(
    ("pria", "perempuan", "wanita", "lelaki", "laki-laki", "politikus", "politisi", "ibu", "bapak", "pemuda")
)


def speaker_names(
    article: Article, tokens: Tokens, statements: Sequence[Statement], register: Register
) -> list[str | None]:
    """The name for each statement, in their order; None where it cannot be told."""
    subjects = list(_subjects(article, register))
    names: list[str | None] = []
    focus: str | None = None
    at = 0
    done = -1
    for statement in statements:
        start = statement.content[0].start
        limit = min(start, statement.place)
        while at < len(subjects) and subjects[at][0] < limit:
            if subjects[at][0] > done:
                focus = subjects[at][1]
            at += 1
        name = _name(tokens, statement, register, focus)
        names.append(name)
        if name is not None:
            focus = name
        done = max(done, statement.place)
    return names


def _name(tokens: Tokens, statement: Statement, register: Register, focus: str | None) -> str | None:
    if statement.speaker is None:
        return focus
    mention = tokens.between(*statement.speaker)
    if not mention or mention[0].lower_ in PRONOUNS:
        return focus
    name = register.name_in(mention)
    if name:
        entry = register.find(name_words(name), mention[0].idx)
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
    return " ".join(t.text for t in mention) if not any(is_capital(t) for t in mention[1:]) else None


def _subjects(article: Article, register: Register) -> Iterator[tuple[int, str]]:
    """Offset and name of each person who is the subject of a sentence of narration, or the agent of a passive."""
    for entity in article.doc.ents:
        if entity.label_ != "PER" or article.speech.at(entity.start_char) or _in_title(article, entity.start_char):
            continue
        if _is_subject(entity.root):
            entry = register.find(name_words(entity.text), entity.start_char)
            if entry:
                yield entity.start_char, entry.name


def _in_title(article: Article, offset: int) -> bool:
    return article.title is not None and offset < article.title.range.end


def _is_subject(token: Token) -> bool:
    """Whether the name heads, or is a part of, the subject or agent of the sentence's main verb."""
    for _ in range(6):
        if token.dep_ in {"nsubj", "nsubj:pass", "obl:agent"}:
            return token.head.dep_ == "ROOT"
        if token.dep_ not in {"flat", "appos", "nmod", "conj", "compound", "flat:name"} or token.head is token:
            return token.dep_ == "ROOT"
        token = token.head
    return False
