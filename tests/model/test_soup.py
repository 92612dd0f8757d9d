"""Averaged weights lie half way between those they are made of."""

from pathlib import Path
from typing import Any

import numpy as np
from spacy.language import Language

from newscheck.model import PACKED
from newscheck.model.packing import pack, unpack
from newscheck.training.soup import averaged_pipeline


def tags(nlp: Language) -> Any:
    """The last layer of the component that tags."""
    morphologizer: Any = nlp.get_pipe("morphologizer")
    return next(layer for layer in morphologizer.model.walk() if layer.name == "softmax")


def test_one_file_is_its_own_mean() -> None:
    assert np.array_equal(tags(averaged_pipeline([PACKED])).get_param("b"), tags(unpack(PACKED)[0]).get_param("b"))


def test_mean_of_two(tmp_path: Path) -> None:
    nlp, _ = unpack(PACKED)
    before = tags(nlp).get_param("b").copy()
    tags(nlp).set_param("b", before + 1)
    other = tmp_path / "other.bin"
    pack(nlp, other, {})
    mean = tags(averaged_pipeline([PACKED, other])).get_param("b")
    assert np.allclose(mean, before + 0.5, atol=0.01)
