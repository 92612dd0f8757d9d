"""The network as PyTorch trains it; :mod:`newscheck.model.restoration.network` reads what it leaves behind."""

from __future__ import annotations

import torch
from torch import nn

from newscheck.model.restoration.features import AFFIX_ROWS, FORM_ROWS, KINDS, Case
from newscheck.model.restoration.network import HIDDEN, SIDE, WINDOW


class Restorer(nn.Module):  # type: ignore[misc]
    """A window of words on each side, one layer for each side, one more for each of the two verdicts."""

    def __init__(self, dropout: float = 0.2) -> None:
        """``dropout`` is the share of values left out while training."""
        super().__init__()
        self.form = nn.Embedding(FORM_ROWS, 64)
        self.prefix, self.suffix3, self.suffix4 = (nn.Embedding(AFFIX_ROWS, 16) for _ in range(3))
        self.kind, self.case = nn.Embedding(KINDS, 8), nn.Embedding(len(Case), 8)
        self.seen, self.comma = nn.Embedding(9, 8), nn.Embedding(2, 4)
        word = 64 + 3 * 16 + 8
        self.left, self.right = (nn.Linear(WINDOW * (word + 20), SIDE) for _ in range(2))
        self.capital = nn.Sequential(nn.Linear(2 * SIDE + word + 8, HIDDEN), nn.ReLU(), nn.Linear(HIDDEN, 1))
        self.gap = nn.Sequential(nn.Linear(2 * SIDE, HIDDEN), nn.ReLU(), nn.Linear(HIDDEN, 1))
        self.drop = nn.Dropout(dropout)
        for table in (self.form, self.prefix, self.suffix3, self.suffix4):
            nn.init.normal_(table.weight, std=0.1)

    def forward(self, rows: torch.Tensor, flags: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """Logits of a capital on each token, and of a comma behind it.

        ``rows`` are the hashed features, shape (tokens, 6); ``flags`` are case, elsewhere, comma before and behind,
        shape (tokens, 4). WINDOW edges stand between two sentences, so that no window reaches into another.
        """
        form = self.form(rows[:, 0]) + self.form(rows[:, 1])
        if self.training:  # a word never met must be told by its affixes and its neighbours
            form = form * (torch.rand(len(form), 1) > 0.08)
        word = self.drop(
            torch.cat(
                [
                    form,
                    self.prefix(rows[:, 2]),
                    self.suffix3(rows[:, 3]),
                    self.suffix4(rows[:, 4]),
                    self.kind(rows[:, 5]),
                ],
                1,
            )
        )
        seen = self.seen(flags[:, 1])
        shared = torch.cat([word, self.case(flags[:, 0]), seen], 1)
        left = self._side(self.left, torch.cat([shared, self.comma(flags[:, 2])], 1), 1)
        right = self._side(self.right, torch.cat([shared, self.comma(flags[:, 3])], 1), -1)
        before, behind = left.roll(1, 0), right.roll(-1, 0)
        capital = self.capital(torch.cat([before, behind, word, seen], 1))
        return capital.squeeze(1), self.gap(torch.cat([left, behind], 1)).squeeze(1)

    def _side(self, layer: nn.Linear, tokens: torch.Tensor, step: int) -> torch.Tensor:
        """What stands at each token and in the WINDOW - 1 tokens before (step 1) or behind it (step -1)."""
        width = tokens.shape[1]
        total = layer.bias
        for offset in range(WINDOW):
            part = tokens @ layer.weight[:, offset * width : (offset + 1) * width].T
            total = total + part.roll(step * offset, 0)
        return self.drop(torch.relu(total))
