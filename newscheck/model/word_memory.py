"""What the encoder's first layers make of a word hangs on the word alone, so it is worked out once and remembered.

Hash embeddings, floret vectors and the layer that mixes them are a third of the work; in running text nineteen
words of twenty have been read before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from spacy.attrs import ORTH
from spacy.tokens import Doc
from thinc.api import Model

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray
    from spacy.language import Language
    from spacy.vocab import Vocab

MOST = 20_000
"""Words remembered, 512 bytes each; when there are more, all are forgotten and the next text begins anew."""
FIRST = 1_024
"""Rows of the table at the start; it doubles when it is full."""
Embedded = list["NDArray[np.float32]"]


class WordMemory:
    """The embeddings of the words read so far: for each document an array (tokens, width)."""

    def __init__(self, embed: Model[list[Doc], Embedded], vocab: Vocab) -> None:
        """``embed`` gives the embeddings of a document; ``vocab`` holds its words."""
        self._embed = embed
        self._vocab = vocab
        self._rows: dict[int, int] = {}
        self._table: NDArray[np.float32] = np.empty((0, embed.get_dim("nO")), dtype=np.float32)

    def __call__(self, docs: list[Doc]) -> Embedded:
        """The embeddings of some documents, the same as ``embed`` gives up to the last bits of a sum."""
        lengths = [len(doc) for doc in docs]
        if not sum(lengths):
            return self._embed.predict(docs)
        words, places = np.unique(np.concatenate([doc.to_array(ORTH) for doc in docs]), return_inverse=True)
        known = self._holding(words.tolist())
        rows = np.fromiter(map(self._rows.__getitem__, words.tolist()), dtype=np.intp, count=len(words))
        return np.split(known[rows[places]], np.cumsum(lengths[:-1]))

    def _holding(self, words: list[int]) -> NDArray[np.float32]:
        """The table of embeddings, with a row for each of the words."""
        new = [word for word in words if word not in self._rows]
        if len(self._rows) + len(new) > MOST:
            self._rows.clear()
            new = words
        if new:
            strings = self._vocab.strings
            (made,) = self._embed.predict([Doc(self._vocab, words=[strings[word] for word in new])])
            begin, end = len(self._rows), len(self._rows) + len(new)
            if end > len(self._table):
                wider = np.empty((max(FIRST, 2 * end), made.shape[1]), dtype=made.dtype)
                wider[:begin] = self._table[:begin]
                self._table = wider
            self._table[begin:end] = made
            self._rows.update(zip(new, range(begin, end), strict=True))
        return self._table


def _forward(
    model: Model[Any, Any],
    X: list[Doc],  # noqa: N803
    is_train: bool,  # noqa: ARG001, FBT001 - the names that thinc calls it by
) -> tuple[Embedded, Callable[..., Any]]:
    return model.attrs["memory"](X), lambda _gradient: X


def remember_words(nlp: Language) -> None:
    """Let the encoder of a trained pipeline remember what it makes of each word; it can be trained no more."""
    encoder: Any = nlp.get_pipe("tok2vec")
    embed = encoder.model.layers[0]
    memory = WordMemory(embed, nlp.vocab)
    encoder.model.layers[0] = Model("word_memory", _forward, ops=embed.ops, layers=[embed], attrs={"memory": memory})
