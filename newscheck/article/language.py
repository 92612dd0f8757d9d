"""From text to a spaCy document: the trained Indonesian pipeline, told where sentences begin."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.language import Language
    from spacy.tokens import Doc

    from newscheck.article import Article


def analyse(article: Article) -> Doc:
    """The document over an article's untouched text: tokens, sentences as the article has them, tags, syntax, names.

    Every block and every sentence begins a new sentence; no other token does.
    """
    return analyse_all((article,))[0]


def analyse_all(articles: Sequence[Article]) -> list[Doc]:
    """The documents of several articles, read by the model side by side: the same as one by one, only sooner."""
    from newscheck.model import load

    nlp = load()
    return list(nlp.pipe([_parted(article, nlp) for article in articles], batch_size=max(1, len(articles))))


def _parted(article: Article, nlp: Language) -> Doc:
    """The tokens of an article, with the beginnings of its sentences set."""
    import numpy as np
    from spacy.attrs import SENT_START

    doc = nlp.make_doc(article.text)
    blocks = article.blocks
    starts = (
        {b.range.start for b in blocks} | {b.range.end for b in blocks} | {s.range.start for s in article.sentences}
    )
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
    return doc
