"""From text to a spaCy document: the trained Indonesian pipeline, told where sentences begin."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Doc

    from newscheck.article.parts import Sentence
    from newscheck.source import Block

_LONE = re.compile("[\ud800-\udfff]")


def analyse(text: str, blocks: Iterable[Block], sentences: Iterable[Sentence]) -> Doc:
    """The document over the untouched ``text``: tokens, sentences as given, tags, syntax, names.

    Every block and every sentence begins a new sentence; no other token does. Lone surrogates, which spaCy cannot hold,
    stand in the document as replacement characters, so that offsets stay the same.
    """
    import numpy as np
    from spacy.attrs import SENT_START

    from newscheck.model import load

    nlp = load()
    doc = nlp.make_doc(_LONE.sub("\N{REPLACEMENT CHARACTER}", text))
    starts = {b.range.start for b in blocks} | {b.range.end for b in blocks} | {s.range.start for s in sentences}
    due = sorted(starts, reverse=True)
    begins = []
    for token in doc:
        reached = token.i == 0
        while due and due[-1] <= token.idx:
            due.pop()
            reached = reached or not token.is_space
        begins.append(1 if reached else -1)
    # One assignment for all tokens: setting Token.is_sent_start looks through the whole document every time.
    flags: Any = np.array(begins, dtype="int32").astype("uint64").reshape(-1, 1)
    doc.from_array([SENT_START], flags)
    for _, component in nlp.pipeline:
        doc = component(doc)
    return doc
