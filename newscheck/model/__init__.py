"""The Indonesian language model: one packed file, loaded once, spaCy only when asked for.

``load()`` gives the whole pipeline, ``blank()`` only the tokenizer.  Importing
this package loads nothing heavy.  README.md beside this file is the model card.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language

VERSION = "1.3.0"
"""Part of every cache key: it changes whenever the weights or the components do."""

TRAINED = ("tok2vec", "morphologizer", "parser", "ner")
"""The components whose weights are packed; what follows them in the pipeline are rules."""

PACKED = Path(__file__).with_name("weights.bin")
"""The packed weights."""


@cache
def load() -> Language:
    """Return the full pipeline: tokens, syntax, names; the same object each time.

    Sentence boundaries that are set on a Doc before it runs through the
    pipeline are respected; without them the parser decides.
    Raises FileNotFoundError when the packed weights are missing.
    """
    from newscheck.model.spacy_import import import_spacy

    import_spacy()
    from newscheck.model.pipeline import assembled

    return assembled(PACKED)


@cache
def blank() -> Language:
    """Return a pipeline that only splits a text into tokens."""
    from newscheck.model.spacy_import import import_spacy

    import_spacy()
    from newscheck.model.language import blank_pipeline

    return blank_pipeline()
