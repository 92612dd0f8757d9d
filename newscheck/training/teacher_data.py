"""Turns sentences into numbers for the teacher."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
import torch

from newscheck.training.teacher import LETTERS, Batch, Sizes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from random import Random

    from spacy.vocab import Vocab

    from newscheck.training.names_data import Tagged
    from newscheck.training.treebanks import Sentence

UNKNOWN = 1
LEAST = 3
KINDS = ("PER", "ORG", "LOC", "EVENT")
BIO = ("O", *(f"{mark}-{kind}" for kind in KINDS for mark in "BI"))
SILENT = -100


def small_shape(form: str) -> str:
    """Return the form with digits made alike, the key of a word's own embedding."""
    return "".join("0" if c.isdigit() else c for c in form.lower())


@dataclass(slots=True)
class Numbers:
    """The numbering of words, letters and labels, and the vectors of forms."""

    vocab: Vocab
    words: dict[str, int]
    letters: dict[str, int]
    upos: list[str]
    relations: list[str]
    tags: list[str]
    _vectors: dict[str, np.ndarray] = field(default_factory=dict)

    def sizes(self) -> Sizes:
        """Return how many of each there are."""
        return Sizes(
            len(self.words) + 2, len(self.letters) + 2, len(self.upos), len(self.relations), len(BIO), len(self.tags)
        )

    def vector(self, form: str) -> np.ndarray:
        """Return the floret vector of a form."""
        found = self._vectors.get(form)
        if found is None:
            found = self._vectors[form] = np.asarray(self.vocab.get_vector(form), dtype=np.float32)
        return found

    def batch(self, sentences: Sequence[Sequence[str]]) -> Batch:
        """Number the forms of some sentences."""
        distinct: dict[str, int] = {}
        longest = max(len(s) for s in sentences)
        rows = np.zeros((len(sentences), longest), dtype=np.int64)
        inside = np.zeros((len(sentences), longest), dtype=bool)
        for at, sentence in enumerate(sentences):
            inside[at, : len(sentence)] = True
            for place, form in enumerate(sentence):
                rows[at, place] = distinct.setdefault(form, len(distinct))
        letter_ids = np.zeros((len(distinct), LETTERS), dtype=np.int64)
        for form, at in distinct.items():
            shown = form if len(form) <= LETTERS else form[: LETTERS // 2] + form[-LETTERS // 2 :]
            letter_ids[at, : len(shown)] = [self.letters.get(c, UNKNOWN) for c in shown]
        return Batch(
            torch.from_numpy(rows),
            torch.from_numpy(inside),
            torch.tensor([self.words.get(small_shape(f), UNKNOWN) for f in distinct]),
            torch.from_numpy(letter_ids),
            torch.from_numpy(np.stack([self.vector(f) for f in distinct])),
        )


def numbered(
    vocab: Vocab,
    trees: Iterable[Sentence],
    names: Iterable[Tagged],
    news: Iterable[Sequence[tuple[str, str]]],
) -> Numbers:
    """Number what the training material holds."""
    words: Counter[str] = Counter()
    upos: set[str] = set()
    relations: set[str] = set()
    tags: set[str] = set()
    letters: Counter[str] = Counter()
    for sentence in trees:
        words.update(small_shape(w.form) for w in sentence)
        upos.update(w.upos for w in sentence)
        relations.update(w.relation for w in sentence)
    for tagged in names:
        words.update(small_shape(f) for f in tagged.forms)
    for rows in news:
        words.update(small_shape(f) for f, _ in rows)
        letters.update(c for f, _ in rows for c in f)
        tags.update(t for _, t in rows)
    kept = sorted(w for w, n in words.items() if n >= LEAST)
    return Numbers(
        vocab,
        {w: i + 2 for i, w in enumerate(kept)},
        {c: i + 2 for i, c in enumerate(sorted(letters))},
        sorted(upos),
        sorted(relations),
        sorted(tags),
    )


def padded(rows: Sequence[Sequence[int]], longest: int) -> torch.Tensor:
    """Return rows of labels with silence behind their ends."""
    table = np.full((len(rows), longest), SILENT, dtype=np.int64)
    for at, row in enumerate(rows):
        table[at, : len(row)] = row
    return torch.from_numpy(table)


def bio_labels(tagged: Tagged) -> list[int]:
    """Return the BIO numbers of a sentence's tokens, silence where the annotation is silent."""
    labels = [0] * len(tagged.forms)
    for index in tagged.unsure:
        labels[index] = SILENT
    for start, end, kind in tagged.names:
        for index in range(start, end):
            labels[index] = BIO.index(f"{'B' if index == start else 'I'}-{kind}")
    return labels


def endless_batches(lengths: Sequence[int], size: int, random: Random) -> Iterator[list[int]]:
    """Yield lists of item numbers with about ``size`` words, items of like length together."""
    while True:
        order = sorted(range(len(lengths)), key=lambda i: lengths[i] + random.random() * 4)
        batches: list[list[int]] = [[]]
        words = 0
        for index in order:
            if words + lengths[index] > size and batches[-1]:
                batches.append([])
                words = 0
            batches[-1].append(index)
            words += lengths[index]
        random.shuffle(batches)
        yield from batches
