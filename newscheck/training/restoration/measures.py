"""How well the network restores what the documents kept aside had before they were spoilt."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import torch

from newscheck.training.restoration.material import batches

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from newscheck.model.restoration.features import Page
    from newscheck.training.restoration.network import Restorer

THRESHOLDS = (0.0, 2.0, 4.0)


def measured(network: Restorer, aside: Sequence[Page], table: torch.Tensor) -> str:
    """Accuracy of case, and precision and recall of capitals and commas, in words."""
    network.eval()
    answers: list[tuple[NDArray[np.float32], NDArray[np.bool_], NDArray[np.float32], NDArray[np.bool_]]] = []
    with torch.no_grad():
        for batch in batches(aside, np.random.default_rng(1)):
            capital, comma = network(table[torch.from_numpy(batch.words)], torch.from_numpy(batch.flags))
            case, gap = batch.asked_case, batch.asked_comma
            answers.append((capital.numpy()[case], batch.capital[case], comma.numpy()[gap], batch.comma[gap]))
    capital_logits, capitals, comma_logits, commas = map(np.concatenate, zip(*answers, strict=True))
    right = float(((capital_logits > 0) == capitals).mean())
    rows = (
        f"{name} at {threshold:g} P {precision:.3f} R {recall:.3f}"
        for name, logits, gold in (("capital", capital_logits, capitals), ("comma", comma_logits, commas))
        for threshold in THRESHOLDS
        for precision, recall in [_scores(logits > threshold, gold)]
    )
    return f"case right {right:.4f}; " + "; ".join(rows)


def _scores(claimed: NDArray[np.bool_], gold: NDArray[np.bool_]) -> tuple[float, float]:
    true = float((claimed & gold).sum())
    return true / max(1, claimed.sum()), true / max(1, gold.sum())
