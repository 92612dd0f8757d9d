"""One small file for the whole pipeline: int8 rows with a scale each, then zlib.

Layout: zlib over msgpack of ``{"strings", "vectors", "pipes", "tables"}``.
Large matrices are stored as int8 with one float32 scale a row (scores within
0.1 of the full weights), everything else as float16.
"""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, Any

import numpy as np
import srsly
from spacy.vectors import Vectors

from newscheck.model import TRAINED
from newscheck.model.architecture import build_network, use_fast_ops

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from numpy.typing import NDArray
    from spacy.language import Language

_MAX_INT8 = 127.0
_SMALL = 4096
_VECTOR_SETTINGS = ("minn", "maxn", "hash_count", "hash_seed", "bow", "eow", "attr")


def quantized(array: NDArray[Any]) -> dict[str, Any]:
    """Return an array in its stored form; only float32 arrays change."""
    if array.dtype != np.float32:
        return {"raw": array}
    if array.ndim < 2 or array.size < _SMALL:  # noqa: PLR2004 - a matrix has two axes
        return {"half": array.astype(np.float16)}
    rows = array.reshape(array.shape[0], -1) if array.ndim == 2 else array.reshape(-1, array.shape[-1])  # noqa: PLR2004
    scale = np.abs(rows).max(axis=1, keepdims=True) / _MAX_INT8
    scale[scale == 0] = 1
    return {
        "rows": np.round(rows / scale).astype(np.int8),
        "scale": scale.astype(np.float32),
        "shape": list(array.shape),
    }


def restored(stored: dict[str, Any]) -> NDArray[Any]:
    """Return the array that ``quantized`` stored."""
    if "raw" in stored:
        raw: NDArray[Any] = stored["raw"]
        return raw
    if "half" in stored:
        half: NDArray[Any] = stored["half"].astype(np.float32)
        return half
    full: NDArray[Any] = (stored["rows"].astype(np.float32) * stored["scale"]).reshape(stored["shape"])
    return full


def _walked(model: bytes, change: Callable[[Any], Any]) -> bytes:
    """Return a serialized thinc model with each parameter changed."""
    content = srsly.msgpack_loads(model)
    content["params"] = [{name: change(value) for name, value in layer.items()} for layer in content["params"]]
    packed: bytes = srsly.msgpack_dumps(content)
    return packed


def pack(nlp: Language, path: Path, tables: dict[str, Any]) -> int:
    """Write the trained components, the vectors and some tables; return the size in bytes."""
    pipes = {}
    for name in TRAINED:
        trained: Any = nlp.get_pipe(name)
        content = srsly.msgpack_loads(trained.to_bytes(exclude=["vocab"]))
        content["model"] = _walked(content["model"], quantized)
        pipes[name] = content
    vectors = nlp.vocab.vectors
    settings = {name: getattr(vectors, name) for name in _VECTOR_SETTINGS}
    settings["attr"] = "LOWER"
    labels = {label for name in TRAINED for label in getattr(nlp.get_pipe(name), "labels", ())}
    content = {
        "pipes": pipes,
        "vectors": {"data": quantized(np.asarray(vectors.data)), "settings": settings},
        "strings": sorted(labels),
        "tables": tables,
    }
    return path.write_bytes(zlib.compress(srsly.msgpack_dumps(content), 9))


def unpack(path: Path) -> tuple[Language, dict[str, Any]]:
    """Return the pipeline of trained components and the tables that were packed with it."""
    content = srsly.msgpack_loads(zlib.decompress(path.read_bytes()))
    nlp = build_network()
    for label in content["strings"]:
        nlp.vocab.strings.add(label)
    nlp.vocab.vectors = Vectors(
        strings=nlp.vocab.strings,
        data=restored(content["vectors"]["data"]),
        mode="floret",
        **content["vectors"]["settings"],
    )
    for name, pipe in content["pipes"].items():
        pipe["model"] = _walked(pipe["model"], restored)
        blank: Any = nlp.get_pipe(name)
        blank.from_bytes(srsly.msgpack_dumps(pipe), exclude=["vocab"])
    use_fast_ops(nlp)
    tables: dict[str, Any] = content["tables"]
    return nlp, tables
