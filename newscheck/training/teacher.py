"""The teacher: a recurrent reader that is stronger than the shipped network and far slower.

Words (form, letters, floret vector) pass two layers of bidirectional LSTM,
which serve four tasks: part of speech, heads and relations (biaffine), names
(BIO with a fixed Viterbi), and the tags of kumparan's news.  It only exists in
training; its readings of unlabelled news teach the small network.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn

LETTERS = 20
WORD_WIDTH = 100
LETTER_WIDTH = 32
LETTER_FILTERS = 96
STATE = 200
ARC_WIDTH = 256
RELATION_WIDTH = 96
DROPOUT = 0.33
WORD_DROPOUT = 0.2


@dataclass(frozen=True, slots=True)
class Sizes:
    """How many of each thing the teacher tells apart."""

    words: int
    letters: int
    upos: int
    relations: int
    bio: int
    tags: int


@dataclass(frozen=True, slots=True)
class Batch:
    """Sentences as numbers: padded token rows that point at the distinct forms of the batch.

    ``rows`` (sentences, longest) index ``word_ids`` (forms), ``letter_ids``
    (forms, letters) and ``vectors`` (forms, width); ``inside`` (sentences,
    longest) is true for tokens that exist.
    """

    rows: Tensor
    inside: Tensor
    word_ids: Tensor
    letter_ids: Tensor
    vectors: Tensor


def _with_one(states: Tensor) -> Tensor:
    """Return states with a column of ones."""
    return torch.cat([states, states.new_ones(*states.shape[:-1], 1)], -1)


class Biaffine(nn.Module):  # type: ignore[misc]
    """Scores every pair of a dependent and a head."""

    def __init__(self, width: int, outputs: int) -> None:
        """Start from zero weights: all pairs alike."""
        super().__init__()
        self.weight = nn.Parameter(torch.zeros(outputs, width + 1, width + 1))
        nn.init.normal_(self.weight, std=0.5 / width)

    def forward(self, dependents: Tensor, heads: Tensor) -> Tensor:
        """Return scores of shape (batch, outputs, dependents, heads)."""
        left, right = _with_one(dependents).unsqueeze(1), _with_one(heads).unsqueeze(1)
        return left @ self.weight @ right.transpose(-1, -2)


class SharedDropout(nn.Module):  # type: ignore[misc]
    """Drops the same columns at every position of a sentence."""

    def forward(self, states: Tensor) -> Tensor:
        """Return states of shape (batch, positions, width) with columns dropped in training."""
        if not self.training:
            return states
        keep = states.new_empty(states.shape[0], 1, states.shape[2]).bernoulli_(1 - DROPOUT)
        return states * keep / (1 - DROPOUT)


class Teacher(nn.Module):  # type: ignore[misc]
    """The whole reader; see the module's text."""

    def __init__(self, sizes: Sizes, vector_width: int) -> None:
        """Build the layers for so many words, letters and labels."""
        super().__init__()
        self.word = nn.Embedding(sizes.words, WORD_WIDTH, padding_idx=0)
        nn.init.normal_(self.word.weight, std=0.1)
        self.letter = nn.Embedding(sizes.letters, LETTER_WIDTH, padding_idx=0)
        self.filters = nn.Conv1d(LETTER_WIDTH, LETTER_FILTERS, 3, padding=1)
        width = WORD_WIDTH + LETTER_FILTERS + vector_width
        self.lower = nn.LSTM(width, STATE, bidirectional=True, batch_first=True)
        self.upper = nn.LSTM(2 * STATE, STATE, bidirectional=True, batch_first=True)
        self.names_layer = nn.LSTM(2 * STATE, STATE // 2, bidirectional=True, batch_first=True)
        self.drop = SharedDropout()
        self.upos = nn.Linear(2 * STATE, sizes.upos)
        self.tags = nn.Linear(2 * STATE, sizes.tags)
        self.bio = nn.Linear(STATE, sizes.bio)
        self.root = nn.Parameter(torch.randn(2 * STATE) * 0.1)
        self.arc_dependent, self.arc_head = (self._mlp(ARC_WIDTH) for _ in range(2))
        self.relation_dependent, self.relation_head = (self._mlp(RELATION_WIDTH) for _ in range(2))
        self.arc = Biaffine(ARC_WIDTH, 1)
        self.relation = Biaffine(RELATION_WIDTH, sizes.relations)

    @staticmethod
    def _mlp(width: int) -> nn.Module:
        """Return one hidden layer with shared dropout."""
        return nn.Sequential(nn.Linear(2 * STATE, width), nn.LeakyReLU(0.1), SharedDropout())

    @staticmethod
    def _run(layer: nn.LSTM, states: Tensor, lengths: Tensor) -> Tensor:
        """Run an LSTM over padded sentences."""
        packed = nn.utils.rnn.pack_padded_sequence(states, lengths, batch_first=True, enforce_sorted=False)
        return nn.utils.rnn.pad_packed_sequence(layer(packed)[0], batch_first=True, total_length=states.shape[1])[0]

    def forward(self, batch: Batch, *, names: bool = False, tags: bool = False) -> Tensor:
        """Return the states (sentences, longest, width) that the head of a task reads."""
        letters = self.filters(self.letter(batch.letter_ids).transpose(1, 2)).amax(2)
        words = batch.word_ids
        if self.training:
            words = words.masked_fill(torch.rand(words.shape) < WORD_DROPOUT, 1)
        forms = torch.cat([self.word(words), torch.relu(letters), batch.vectors], 1)
        lengths = batch.inside.sum(1)
        lower = self.drop(self._run(self.lower, self.drop(forms[batch.rows]), lengths))
        if tags:
            return lower
        if names:
            return self.drop(self._run(self.names_layer, lower, lengths))
        return self.drop(self._run(self.upper, lower, lengths))

    def arcs(self, states: Tensor, inside: Tensor) -> tuple[Tensor, Tensor]:
        """Return scores of heads (sentences, dependents, 1 + heads), head 0 the root, and the states with it."""
        root = self.root.expand(states.shape[0], 1, -1)
        heads = torch.cat([root, states], 1)
        scores = self.arc(self.arc_dependent(states), self.arc_head(heads))[:, 0]
        outside = torch.cat([inside.new_ones(inside.shape[0], 1), inside], 1).logical_not()
        return scores.masked_fill(outside.unsqueeze(1), -1e4), heads

    def relations(self, states: Tensor, with_root: Tensor, heads: Tensor) -> Tensor:
        """Return scores of relations (tokens, relations) for tokens (sentences, longest) with known heads."""
        dependents = self.relation_dependent(states)
        governors = self.relation_head(with_root)
        chosen = governors.gather(1, heads.unsqueeze(-1).expand(-1, -1, governors.shape[-1]))
        return torch.einsum("bni,rij,bnj->bnr", _with_one(dependents), self.relation.weight, _with_one(chosen))
