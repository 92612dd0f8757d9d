"""Averaged weights lie half way between those they are made of."""

from pathlib import Path

import numpy as np
from spacy.language import Language

from newscheck.model import PACKED
from newscheck.model.packing import pack, unpack
from newscheck.model.training.soup import averaged_pipeline


def bias(nlp: Language) -> "np.ndarray":
    """The bias of the first layer of the tagger that has one."""
    model = nlp.get_pipe("morphologizer").model
    layer = next(node for node in model.walk() if node.name == "softmax")
    found: np.ndarray = layer.get_param("b")
    return found


def test_one_file_is_its_own_mean() -> None:
    assert np.array_equal(bias(averaged_pipeline([PACKED])), bias(unpack(PACKED)[0]))


def test_mean_of_two(tmp_path: Path) -> None:
    nlp, _ = unpack(PACKED)
    before = bias(nlp).copy()
    layer = next(node for node in nlp.get_pipe("morphologizer").model.walk() if node.name == "softmax")
    layer.set_param("b", before + 1)
    other = tmp_path / "other.bin"
    pack(nlp, other, {})
    mean = bias(averaged_pipeline([PACKED, other]))
    assert np.allclose(mean, before + 0.5, atol=0.01)
