"""Sequence: words that follow each other, at once or some words later, in one sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from newscheck.finding import Hit
from newscheck.message import Message
from newscheck.ruleset.parameters import Param, WrongValue
from newscheck.ruleset.texts import gaps
from newscheck.source import TextRange

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newscheck.article import Article
    from newscheck.article.parts import Word


def _steps(steps: tuple[str, ...]) -> None:
    """At least one step, and none that any word would fit."""
    if not steps:
        raise WrongValue(Message("isi dengan paling sedikit satu kata"))
    for n, step in enumerate(steps):
        if not all(choice.strip(" *") for choice in step.split("|")):
            raise WrongValue(Message("setiap pilihan kata harus berisi huruf"), n)


def sequence(
    article: Article,
    *,
    steps: Annotated[
        tuple[str, ...], Param("kata demi kata; pilihan dipisah “|”, awalan kata ditutup “*”", holds=_steps)
    ],
    within: Annotated[int, Param("paling banyak berapa kata lain di antara dua langkah", ge=0)] = 0,
    message: Annotated[
        str, Param("kalimat untuk penulis; {found} adalah rangkaian yang ditemukan", holds=gaps("found"))
    ] = "Hindari “{found}”.",
) -> Iterator[Hit]:
    """Points from the first to the last word wherever the steps follow each other in one sentence.

    ``["meski|meskipun", "namun|tetapi"]`` with ``within: 20`` finds *Meski hujan, namun …*; ``ter*`` is any word that
    begins so. From each first word the nearest continuation counts; hits do not overlap.
    """
    wanted = [tuple(step.lower().split("|")) for step in steps]
    for sentence in article.sentences:
        words = article.words_in(sentence.range)
        i = 0
        while i < len(words):
            last = _follow(words, i, wanted, within)
            if last is None:
                i += 1
                continue
            where = TextRange(words[i].range.start, words[last].range.end)
            yield Hit(where, Message(message, found=article[where]))
            i = last + 1


def _follow(words: Sequence[Word], at: int, steps: list[tuple[str, ...]], within: int) -> int | None:
    """The index of the last step's word when all steps follow from word ``at``, else None."""
    if not steps or not _is(words[at], steps[0]):
        return None
    for step in steps[1:]:
        reach = range(at + 1, min(at + 2 + within, len(words)))
        found = next((j for j in reach if _is(words[j], step)), None)
        if found is None:
            return None
        at = found
    return at


def _is(word: Word, choices: tuple[str, ...]) -> bool:
    return any(word.lower.startswith(c[:-1]) if c.endswith("*") else word.lower == c for c in choices)
