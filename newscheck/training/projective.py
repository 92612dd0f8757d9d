"""The best projective tree over scores of heads (Eisner's algorithm)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray


def is_projective_tree(heads: Sequence[int]) -> bool:
    """Tell whether heads (1-based, 0 the root) form one tree with one root and no crossing arcs."""
    if sum(h == 0 for h in heads) != 1:
        return False
    for start in range(1, len(heads) + 1):
        node, steps = start, 0
        while node and steps <= len(heads):
            node, steps = heads[node - 1], steps + 1
        if node:
            return False
    arcs = [(min(h, d), max(h, d)) for d, h in enumerate(heads, 1)]
    return not any(a < c < b < e for a, b in arcs for c, e in arcs)


def best_tree(scores: NDArray[np.float64]) -> list[int]:
    """Return the head of each token (1-based, 0 the root) in the best tree with one root.

    ``scores`` has shape (tokens, 1 + tokens): log scores of each head, column 0 the root.
    """
    size = len(scores)
    arc = scores[:, 1:].T
    shape = (size, size)
    open_right, open_left = np.full(shape, -np.inf), np.full(shape, -np.inf)
    full_right, full_left = np.full(shape, -np.inf), np.full(shape, -np.inf)
    split_open = np.zeros(shape, dtype=int)
    split_right, split_left = np.zeros(shape, dtype=int), np.zeros(shape, dtype=int)
    np.fill_diagonal(full_right, 0)
    np.fill_diagonal(full_left, 0)
    for span in range(1, size):
        for i in range(size - span):
            j = i + span
            joined = full_right[i, i:j] + full_left[i + 1 : j + 1, j]
            at = int(joined.argmax())
            split_open[i, j] = i + at
            open_right[i, j], open_left[i, j] = joined[at] + arc[i, j], joined[at] + arc[j, i]
            right = open_right[i, i + 1 : j + 1] + full_right[i + 1 : j + 1, j]
            left = full_left[i, i:j] + open_left[i:j, j]
            at = int(right.argmax())
            split_right[i, j], full_right[i, j] = i + 1 + at, right[at]
            at = int(left.argmax())
            split_left[i, j], full_left[i, j] = i + at, left[at]
    root = int((full_left[0, :] + full_right[:, size - 1] + scores[:, 0]).argmax())
    heads = [0] * size
    stack = [(0, root, "left"), (root, size - 1, "right")]
    while stack:
        i, j, kind = stack.pop()
        if i == j:
            continue
        if kind == "right":
            k = int(split_right[i, j])
            heads[k] = i + 1
            s = int(split_open[i, k])
            stack += [(i, s, "right"), (s + 1, k, "left"), (k, j, "right")]
        else:
            k = int(split_left[i, j])
            heads[k] = j + 1
            s = int(split_open[k, j])
            stack += [(i, k, "left"), (k, s, "right"), (s + 1, j, "left")]
    heads[root] = 0
    return heads
