"""Puts the trained components and the rule components together."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from spacy.symbols import SPACE

from newscheck.model.headlines import HeadlineReader
from newscheck.model.language import Indonesian
from newscheck.model.names import clean_names
from newscheck.model.packing import unpack
from newscheck.model.word_memory import remember_words

if TYPE_CHECKING:
    from pathlib import Path

    from spacy.language import Language
    from spacy.tokens import Doc

Indonesian.component("names", func=clean_names)


def mark_blanks(doc: Doc) -> Doc:
    """Tag the tokens that are blanks as such: the network was never shown any."""
    for token in doc:
        if token.is_space:
            token.pos = SPACE
    return doc


Indonesian.component("blanks", func=mark_blanks)


@Indonesian.factory("headlines")
def _headline_reader(nlp: Language, name: str) -> HeadlineReader:
    """Return the component that reads title-case sentences again."""
    del name
    return HeadlineReader(nlp)


def assembled(path: Path) -> Language:
    """Return the whole pipeline from the packed file."""
    nlp, tables = unpack(path)
    remember_words(nlp)
    cast("HeadlineReader", nlp.add_pipe("headlines")).learn(tables["small"])
    nlp.add_pipe("names")
    nlp.add_pipe("blanks")
    return nlp
