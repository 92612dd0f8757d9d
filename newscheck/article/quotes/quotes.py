"""Who said what: all quotations of an article, direct, indirect and mixed, with the names of their speakers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscheck.article.parts import Quote
from newscheck.article.quotes.attribution import find_direct
from newscheck.article.quotes.people import Register
from newscheck.article.quotes.reported import find_reported
from newscheck.article.quotes.speakers import speaker_names
from newscheck.article.quotes.statements import Tokens

if TYPE_CHECKING:
    from newscheck.article import Article


def find_spoken(article: Article) -> tuple[tuple[Quote, ...], Register]:
    """The quotations in the order of their words, and the register that names their speakers."""
    tokens = Tokens(article.doc)
    direct = find_direct(article, tokens)
    statements = sorted([*direct, *find_reported(article, tokens, direct)], key=lambda s: s.content[0])
    register = Register(article, tokens, statements)
    names = speaker_names(article, tokens, statements, register)
    for statement, (name, _sure) in zip(statements, names, strict=True):
        register.note_institution(name, statement.speaker)
    quotes = tuple(
        Quote(s.kind, s.content, s.cue, s.speaker, name, sure)
        for s, (name, sure) in zip(statements, names, strict=True)
    )
    return quotes, register


def find_quotes(article: Article) -> tuple[Quote, ...]:
    """The quotations in the order of their words."""
    return article.spoken[0]
