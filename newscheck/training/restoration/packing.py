"""Writes the trained network as :mod:`newscheck.model.restoration.network` reads it: int8 rows with a scale each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

    from newscheck.training.restoration.network import Restorer

_MOST = 127.0
_SMALL = 4096


def pack(network: Restorer, path: Path, **sets: NDArray[np.uint8]) -> int:
    """Writes the weights and the sets of words; returns the size in bytes.

    Large matrices are stored as int8 with one float32 scale a row, everything else as float32.
    """
    arrays: dict[str, Any] = dict(sets)
    for name, value in network.state_dict().items():
        array = value.numpy().astype(np.float32)
        if array.size < _SMALL:
            arrays[name] = array
            continue
        scale = np.maximum(np.abs(array).max(axis=1), 1e-8) / _MOST
        arrays[name] = np.round(array / scale[:, None]).astype(np.int8)
        arrays[f"{name}.scale"] = scale.astype(np.float32)
    with path.open("wb") as file:
        np.savez(file, **arrays)
    return path.stat().st_size
