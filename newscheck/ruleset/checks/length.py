"""Length: titles, sentences and paragraphs with too many or too few words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from newscheck.finding import Hit
from newscheck.message import Message
from newscheck.ruleset.parameters import Param
from newscheck.ruleset.rule import valid_if
from newscheck.ruleset.texts import gaps, in_order

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscheck.article import Article
    from newscheck.source import TextRange


def _band(*, at_most: int = 40, at_least: int = 0, **_: object) -> None:
    in_order(at_least, at_most)


@valid_if(_band)
def length(
    article: Article,
    *,
    of: Annotated[Literal["title", "lead", "sentence", "paragraph"], Param("apa yang diukur")] = "sentence",
    at_most: Annotated[int, Param("kata terbanyak", ge=1)] = 40,
    at_least: Annotated[int, Param("kata tersedikit", ge=0)] = 0,
    message: Annotated[
        str,
        Param(
            "kalimat untuk penulis; {words} jumlah katanya, {at_most} dan {at_least} batasnya",
            holds=gaps("words", "at_most", "at_least"),
        ),
    ] = "Panjangnya {words} kata; sebaiknya {at_least}–{at_most} kata.",
) -> Iterator[Hit]:
    """Points at every piece whose words are more or fewer than allowed."""
    for where in _pieces(article, of):
        words = len(article.words_in(where))
        if not at_least <= words <= at_most:
            yield Hit(where, Message(message, words=words, at_most=at_most, at_least=at_least))


def _pieces(article: Article, of: str) -> list[TextRange]:
    if of == "sentence":
        return [s.range for s in article.sentences]
    blocks = {"title": (article.title,), "lead": (article.lead,)}.get(of, article.paragraphs)
    return [b.range for b in blocks if b]
