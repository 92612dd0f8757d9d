"""From text to a spaCy document: the trained Indonesian pipeline, told where sentences begin."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Doc

    from newscheck.article.parts import Sentence
    from newscheck.source import Block


def analyse(text: str, blocks: Iterable[Block], sentences: Iterable[Sentence]) -> Doc:
    """The document over the untouched ``text``: tokens, sentences as given, tags, syntax, names.

    Every block and every sentence begins a new sentence; no other token does.
    """
    from newscheck.model import load

    nlp = load()
    doc = nlp.make_doc(text)
    starts = {b.range.start for b in blocks} | {b.range.end for b in blocks} | {s.range.start for s in sentences}
    due = sorted(starts, reverse=True)
    for token in doc:
        begins = token.i == 0
        while due and due[-1] <= token.idx:
            due.pop()
            begins = begins or not token.is_space
        token.is_sent_start = begins
    for _, component in nlp.pipeline:
        doc = component(doc)
    return doc
