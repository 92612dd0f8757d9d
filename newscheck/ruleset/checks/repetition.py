"""Repetition: a word that comes again a few words later."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from newscheck.article.text.casing import Casing, casings
from newscheck.finding import Hit
from newscheck.lexicon import word_list
from newscheck.message import Message
from newscheck.ruleset.parameters import Param
from newscheck.ruleset.texts import gaps

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscheck.article import Article
    from newscheck.article.parts import Word


def repetition(
    article: Article,
    *,
    within: Annotated[int, Param("jarak terjauh antara keduanya, dalam kata", ge=1)] = 10,
    letters: Annotated[int, Param("panjang kata tersingkat yang dihitung, dalam huruf", ge=1)] = 5,
    ignore: Annotated[tuple[str, ...], Param("kata yang boleh berulang, huruf kecil")] = (),
    message: Annotated[
        str, Param("kalimat untuk penulis; {found} adalah kata yang berulang", holds=gaps("found"))
    ] = "“{found}” baru saja dipakai; coba kata lain.",
) -> Iterator[Hit]:
    """Points at the second of two equal words in one sentence; names and the commonest words may come again."""
    allowed = word_list("common_words") | frozenset(ignore)
    case_at = dict(zip((w.range for w in article.words), casings(article), strict=True))
    for sentence in article.sentences:
        last: dict[str, tuple[int, Word]] = {}
        for i, word in enumerate(article.words_in(sentence.range)):
            if len(word.lower) < letters or word.lower in allowed or case_at[word.range] is Casing.NAME:
                continue
            at, before = last.get(word.lower, (-within - 1, word))
            if i - at <= within:
                yield Hit(word.range, Message(message, found=word.text), related=(before.range,))
            last[word.lower] = (i, word)
