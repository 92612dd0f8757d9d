"""One guarded place that imports spaCy without its command line.

``import spacy`` pulls in ``spacy.cli`` (weasel, requests, rich, typer …), a
third of its import time, for one name: ``spacy.cli.info.info``.  This project
never uses it, so an empty stand-in is offered during the first import and
taken away again afterwards, so that a later ``import spacy.cli`` by somebody
else finds the real one.  Any surprise leads back to the plain import.
"""

from __future__ import annotations

import importlib
import os
import sys
import types
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

_STAND_INS = ("spacy.cli", "spacy.cli.info")
_FRAMEWORKS = ("torch", "cupy", "tensorflow", "mxnet", "jax")
"""What thinc imports where it is installed, for seconds and hundreds of megabytes; nothing here computes with it."""
_PROGRAM = "newscheck.cli"
THREAD_SETTINGS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")
"""How the libraries that numpy may multiply with are told their number of threads."""


def _offer_stand_ins() -> None:
    """Put empty modules in place of spaCy's command line."""
    package = types.ModuleType("spacy.cli")
    package.__path__ = []
    info = types.ModuleType("spacy.cli.info")
    info.info = None  # type: ignore[attr-defined]
    sys.modules["spacy.cli"], sys.modules["spacy.cli.info"] = package, info


def _forget(prefix: str) -> None:
    """Remove every loaded module of a package, so that it loads afresh."""
    for name in [n for n in sys.modules if n == prefix or n.startswith(prefix + ".")]:
        del sys.modules[name]


@contextmanager
def _one_thread() -> Iterator[None]:
    """Let numpy multiply on one thread, unless the environment says how many.

    The model's matrices are small: more threads wait for each other longer than they work. numpy reads the settings
    while it is loaded; what was set here for it is taken away again, and a numpy that is loaded already stays as it is.
    """
    ours = [name for name in THREAD_SETTINGS if name not in os.environ]
    os.environ.update(dict.fromkeys(ours, "1"))
    try:
        yield
    finally:
        for name in ours:
            os.environ.pop(name, None)


@contextmanager
def _without_frameworks() -> Iterator[None]:
    """Let thinc find no framework, where newscheck runs as a program of its own.

    In somebody else's process thinc must see what is installed: it looks but once, and they may need it.
    """
    left_out = [name for name in _FRAMEWORKS if _PROGRAM in sys.modules and name not in sys.modules]
    sys.modules.update(dict.fromkeys(left_out))  # type: ignore[arg-type]  # None means: there is no such module
    try:
        yield
    finally:
        for name in left_out:
            sys.modules.pop(name, None)


def import_spacy() -> ModuleType:
    """Return spaCy, imported the quick way where that works.

    Returns the module ``spacy``; when it is loaded already, that very module.
    Raises ImportError when spaCy is not installed.
    """
    if "spacy" in sys.modules:
        return sys.modules["spacy"]
    _offer_stand_ins()
    try:
        with _one_thread(), _without_frameworks():
            spacy = importlib.import_module("spacy")
        spacy.info = getattr(spacy, "info", None)  # type: ignore[attr-defined]
    except (ImportError, AttributeError):
        _forget("spacy")
        return importlib.import_module("spacy")
    for name in _STAND_INS:
        sys.modules.pop(name, None)
    if hasattr(spacy, "cli"):
        del spacy.cli
    return spacy
