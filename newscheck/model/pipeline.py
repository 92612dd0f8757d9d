"""Puts the trained components and the rule components together."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from newscheck.model.expressions import expressions
from newscheck.model.headlines import HeadlineReader
from newscheck.model.language import Indonesian
from newscheck.model.lemmas import Lemmatizer
from newscheck.model.names import clean_names
from newscheck.model.packing import unpack
from newscheck.model.word_memory import remember_words

if TYPE_CHECKING:
    from pathlib import Path

    from spacy.language import Language

Indonesian.component("names", func=clean_names)
Indonesian.component("expressions", func=expressions)


@Indonesian.factory("headlines")
def _headline_reader(nlp: Language, name: str) -> HeadlineReader:
    """Return the component that reads title-case sentences again."""
    del name
    return HeadlineReader(nlp)


@Indonesian.factory("lemmas")
def _lemmatizer(nlp: Language, name: str) -> Lemmatizer:
    """Return the component that sets lemmas."""
    del nlp, name
    return Lemmatizer()


def assembled(path: Path) -> Language:
    """Return the whole pipeline from the packed file."""
    nlp, tables = unpack(path)
    remember_words(nlp)
    cast("HeadlineReader", nlp.add_pipe("headlines")).learn(tables["small"])
    nlp.add_pipe("names")
    cast("Lemmatizer", nlp.add_pipe("lemmas")).learn(
        tables["roots"],
        tables["lemmas"],
        tables["function_lemmas"],
    )
    nlp.add_pipe("expressions")
    return nlp
