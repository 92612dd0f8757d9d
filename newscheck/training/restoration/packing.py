"""Writes the trained network as :mod:`newscheck.model.restoration.network` reads it: int8 rows with a scale each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from newscheck.model.restoration.network import ODDS_STEPS

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

    from newscheck.training.restoration.network import Restorer

_MOST = 127.0
_SMALL = 4096
_LEAST = 1e-6


def steps(odds: NDArray[np.float64]) -> NDArray[np.int8]:
    """Log odds as the file keeps them."""
    return np.clip(np.round(odds * ODDS_STEPS), -_MOST, _MOST).astype(np.int8)


def pack(network: Restorer, path: Path, **tables: NDArray[np.uint8 | np.int8]) -> int:
    """Writes the weights and some tables as they are; returns the size in bytes.

    Large matrices are stored as int8 with one float16 scale a row, everything else as float32.
    """
    arrays: dict[str, Any] = dict(tables)
    for name, value in network.state_dict().items():
        array = value.numpy().astype(np.float32)
        if array.size < _SMALL:
            arrays[name] = array
            continue
        scale = np.maximum(np.abs(array).max(axis=1) / _MOST, _LEAST).astype(np.float16).astype(np.float32)
        arrays[name] = np.round(array / scale[:, None]).astype(np.int8)
        arrays[f"{name}.scale"] = scale.astype(np.float16)
    with path.open("wb") as file:
        np.savez(file, **arrays)
    return path.stat().st_size
