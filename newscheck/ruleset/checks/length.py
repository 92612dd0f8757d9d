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


def _band(*, max_words: int = 40, min_words: int = 0, **_: object) -> None:
    in_order(min_words, max_words, "min_words")


@valid_if(_band)
def length(
    article: Article,
    *,
    of: Annotated[Literal["title", "lead", "sentence", "paragraph"], Param("apa yang diukur")] = "sentence",
    max_words: Annotated[int, Param("kata terbanyak", ge=1, former="at_most")] = 40,
    min_words: Annotated[int, Param("kata tersedikit", ge=0, former="at_least")] = 0,
    message: Annotated[
        str,
        Param(
            "kalimat untuk penulis; {words} jumlah katanya, {max_words} dan {min_words} batasnya",
            holds=gaps("words", "max_words", "min_words"),
        ),
    ] = "Panjangnya {words} kata; sebaiknya {min_words}–{max_words} kata.",
) -> Iterator[Hit]:
    """Points at every piece whose words are more or fewer than allowed."""
    for where in _pieces(article, of):
        words = len(article.words_in(where))
        if not min_words <= words <= max_words:
            yield Hit(where, Message(message, words=words, max_words=max_words, min_words=min_words))


def _pieces(article: Article, of: str) -> list[TextRange]:
    if of == "sentence":
        return [s.range for s in article.sentences]
    blocks = {"title": (article.title,), "lead": (article.lead,)}.get(of, article.paragraphs)
    return [b.range for b in blocks if b]
