"""From text to a spaCy document: the trained Indonesian pipeline, told where sentences begin.

The model reads paragraph by paragraph: what it sees in one does not hang on its neighbours, so the paragraphs read last
are remembered, and a draft that is checked again after a small change has only that paragraph read again.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import OrderedDict
from itertools import chain, pairwise
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray
    from spacy.language import Language
    from spacy.tokens import Doc

    from newscheck.article import Article

_LONE = re.compile("[\ud800-\udfff]")
Paragraph = tuple[tuple[str, ...], tuple[bool, ...], tuple[bool, ...]]
"""The tokens of a paragraph, whether a blank follows each, and whether each begins a sentence."""
REMEMBERED = 256
"""Paragraphs kept: a long draft, or some short ones."""
READ: list[int | str] = ["SENT_START", "POS", "MORPH", "HEAD", "DEP", "ENT_IOB", "ENT_TYPE"]
"""What the model says of a token: the columns of an array with a row for each."""
_lately: OrderedDict[Paragraph, NDArray[Any]] = OrderedDict()


def analyse(article: Article) -> Doc:
    """The document over an article's untouched text: tokens, sentences as the article has them, tags, syntax, names.

    Every block and every sentence begins a new sentence; no other token does. Lone surrogates, which spaCy cannot hold,
    stand in the document as replacement characters, so that offsets stay the same.
    """
    return analyse_all((article,))[0]


def analyse_all(articles: Sequence[Article]) -> list[Doc]:
    """The documents of several articles, read by the model side by side: the same as one by one, only sooner."""
    from newscheck.model import TRAINED, load

    nlp = load()
    rules = [name for name in nlp.pipe_names if name not in TRAINED]
    drafts = [_paragraphs(article, nlp) for article in articles]
    new = {key: None for draft in drafts for key in draft if key not in _lately}
    blank = [_blank([key], nlp) for key in new]
    docs = nlp.pipe(blank, batch_size=max(1, len(blank)), disable=rules)
    read = {key: doc.to_array(READ) for key, doc in zip(new, docs, strict=True)}
    whole = [_joined(draft, read, nlp) for draft in drafts]
    _remember(drafts, read)
    return list(nlp.pipe(whole, batch_size=max(1, len(whole)), disable=TRAINED))


def _paragraphs(article: Article, nlp: Language) -> list[Paragraph]:
    """An article cut where its blocks begin; each part has the blanks behind its block."""
    doc = nlp.make_doc(_LONE.sub("\N{REPLACEMENT CHARACTER}", article.text))
    words, blanks, places = [], [], []
    for token in doc:
        words.append(token.text)
        blanks.append(bool(token.whitespace_))
        places.append(token.idx)
    blocks = article.blocks
    starts = {b.range.start for b in blocks} | {b.range.end for b in blocks}
    begins = _begins(words, places, starts | {s.range.start for s in article.sentences})
    cuts = sorted({0, *(bisect_left(places, b.range.start) for b in blocks), len(words)})
    return [(tuple(words[i:j]), tuple(blanks[i:j]), tuple(begins[i:j])) for i, j in pairwise(cuts)]


def _begins(words: Sequence[str], places: Sequence[int], starts: set[int]) -> list[bool]:
    """Which tokens begin a sentence: the first at or behind each of the starts that is no blank."""
    due = sorted(starts, reverse=True)
    begins: list[bool] = []
    for word, place in zip(words, places, strict=True):
        reached = not begins
        while due and due[-1] <= place:
            due.pop()
            reached = reached or not word.isspace()
        begins.append(reached)
    return begins


def _blank(paragraphs: Sequence[Paragraph], nlp: Language) -> Doc:
    """Paragraphs as one document that the model has yet to read."""
    from spacy.tokens import Doc

    words = [word for p in paragraphs for word in p[0]]
    blanks = [blank for p in paragraphs for blank in p[1]]
    begins: list[bool | int | None] = [begin for p in paragraphs for begin in p[2]]
    return Doc(nlp.vocab, words=words, spaces=blanks, sent_starts=begins)


def _joined(draft: Sequence[Paragraph], read: Mapping[Paragraph, NDArray[Any]], nlp: Language) -> Doc:
    """A draft as one document with what the model read in its paragraphs, now or lately."""
    import numpy as np

    doc = _blank(draft, nlp)
    found = [_lately[key] if key in _lately else read[key] for key in draft]
    whole: Any = np.concatenate(found) if found else None
    return doc if whole is None else doc.from_array(READ, whole)


def _remember(drafts: Sequence[Sequence[Paragraph]], read: Mapping[Paragraph, NDArray[Any]]) -> None:
    """Keeps what was read in the paragraphs used last."""
    for key in chain.from_iterable(drafts):
        if key in read:
            _lately[key] = read[key]
        elif key in _lately:
            _lately.move_to_end(key)
    while len(_lately) > REMEMBERED:
        _lately.popitem(last=False)
