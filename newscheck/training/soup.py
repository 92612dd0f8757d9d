"""Averages the weights of pipelines that went on from the same weights with different seeds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newscheck.model import TRAINED
from newscheck.model.packing import unpack

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from spacy.language import Language


def _parameters(nlp: Language) -> Iterator[tuple[Any, str]]:
    """Yield every layer with a parameter and the parameter's name, in a fixed order."""
    for name in TRAINED:
        pipe: Any = nlp.get_pipe(name)
        for layer in pipe.model.walk():
            for parameter in layer.param_names:
                if layer.has_param(parameter):
                    yield layer, parameter


def averaged_pipeline(packed: Sequence[Path]) -> Language:
    """Return a pipeline whose every weight is the mean of that weight in the packed ones.

    It only helps where they share their starting weights: their ways then end
    in one basin, and what is peculiar to a seed cancels out.
    """
    nlp, _ = unpack(packed[0])
    others = [unpack(path)[0] for path in packed[1:]]
    for (layer, name), *same in zip(_parameters(nlp), *(_parameters(o) for o in others), strict=True):
        total = layer.get_param(name) + sum(other.get_param(name) for other, _ in same)
        layer.set_param(name, (total / len(packed)).astype("float32"))
    return nlp
