"""Trains floret vectors on the licensed text and puts them into a vocabulary.

floret (https://github.com/explosion/floret) hashes subwords into a small table,
so that every word form has a vector, misspelt and unseen ones too.
"""

from __future__ import annotations

import random
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import floret
import numpy as np
from spacy.vectors import Vectors

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from spacy.vocab import Vocab

ROWS = 20_000
DIMENSIONS = 64
SETTINGS = {
    "model": "skipgram", "mode": "floret", "hashCount": 2, "bucket": ROWS, "minn": 3, "maxn": 5,
    "minCount": 3, "dim": DIMENSIONS, "epoch": 12, "lr": 0.05, "thread": 1, "ws": 5,
}  # fmt: skip


def train_vectors(rows: Sequence[Iterable[str]], target: Path, *, seed: int) -> None:
    """Train on tokenized rows, small letters, and write floret's text table to ``target``."""
    lines = [" ".join(row).lower() for row in rows]
    random.Random(seed).shuffle(lines)
    with tempfile.TemporaryDirectory() as folder:
        text = Path(folder) / "rows.txt"
        text.write_text("\n".join(lines) + "\n", encoding="utf-8")
        model = floret.train_unsupervised(str(text), **SETTINGS)
    model.save_floret_vectors(str(target))


def add_vectors(vocab: Vocab, table: Path) -> None:
    """Give a vocabulary the vectors of floret's table, looked up by small-letter form."""
    lines = table.read_text(encoding="utf-8").splitlines()
    rows, width, minn, maxn, hash_count, seed, bow, eow = lines[0].split(" ")
    data = np.array([line.split(" ")[1 : int(width) + 1] for line in lines[1:]], dtype="float32")
    if data.shape != (int(rows), int(width)):
        message = f"floret table of shape {data.shape}, expected {(int(rows), int(width))}"
        raise ValueError(message)
    vocab.vectors = Vectors(
        strings=vocab.strings, data=data, mode="floret", minn=int(minn), maxn=int(maxn),
        hash_count=int(hash_count), hash_seed=int(seed), bow=bow, eow=eow, attr="LOWER",
    )  # fmt: skip
