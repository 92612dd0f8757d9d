"""The shape of the network, shared by training and loading.

One encoder (hash embeddings of form and affixes plus floret vectors, then a
window of convolutions) feeds the morphologizer, the parser and the names, so
that a word is encoded once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newscheck.model import TRAINED
from newscheck.model.language import blank_pipeline, fast_ops
from newscheck.model.transitions import NAMES, PARSER

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.language import Language

WIDTH = 128
DEPTH = 4
HIDDEN = 64
HASH_ROWS = {"NORM": 6000, "PREFIX": 2000, "SUFFIX": 3000, "SHAPE": 1500}
AUXILIARY = "tagger"


def _encoder() -> dict[str, Any]:
    """Return the configuration of the shared encoder."""
    return {
        "@architectures": "spacy.Tok2Vec.v2",
        "embed": {
            "@architectures": "spacy.MultiHashEmbed.v2",
            "width": WIDTH,
            "attrs": list(HASH_ROWS),
            "rows": list(HASH_ROWS.values()),
            "include_static_vectors": True,
        },
        "encode": {
            "@architectures": "spacy.MaxoutWindowEncoder.v2",
            "width": WIDTH,
            "depth": DEPTH,
            "window_size": 1,
            "maxout_pieces": 3,
        },
    }


def _listener() -> dict[str, Any]:
    """Return the configuration that listens to the shared encoder."""
    return {"@architectures": "spacy.Tok2VecListener.v1", "width": WIDTH, "upstream": "*"}


def _transitions(state_type: str) -> dict[str, Any]:
    """Return the configuration of a transition-based head (``parser`` or ``ner``)."""
    return {
        "@architectures": "spacy.TransitionBasedParser.v2",
        "state_type": state_type,
        "extra_state_tokens": False,
        "hidden_width": HIDDEN,
        "maxout_pieces": 2,
        "use_upper": True,
        "nO": None,
        "tok2vec": _listener(),
    }


def _tags() -> dict[str, Any]:
    """Return the configuration of a head that labels each token."""
    return {"@architectures": "spacy.Tagger.v2", "nO": None, "normalize": False, "tok2vec": _listener()}


def build_network(*, auxiliary: bool = False) -> Language:
    """Return the untrained pipeline; ``auxiliary`` adds the tagger that only training uses."""
    nlp = blank_pipeline()
    nlp.add_pipe("tok2vec", config={"model": _encoder()})
    if auxiliary:
        nlp.add_pipe("tagger", name=AUXILIARY, config={"model": _tags()})
    nlp.add_pipe("morphologizer", config={"model": _tags(), "label_smoothing": 0.05, "overwrite": True})
    nlp.add_pipe(PARSER, name="parser", config={"model": _transitions("parser"), "min_action_freq": 30})
    nlp.add_pipe(NAMES, name="ner", config={"model": _transitions("ner")})
    return nlp


def use_fast_ops(nlp: Language, names: Iterable[str] = TRAINED) -> None:
    """Let every layer of these components multiply with the quicker BLAS."""
    ops = fast_ops()
    for name in names:
        pipe: Any = nlp.get_pipe(name)
        for layer in pipe.model.walk():
            layer.ops = ops
