"""One guarded place that imports textstat without NLTK, which it needs for English syllables alone.

``import textstat`` pulls in NLTK, and with it scipy and regex: nine tenths of its import time, for a pronouncing
dictionary of English that NLTK would look for on the disk and else fetch from the network. A stand-in is offered during
the first import and taken away again; what asks it for anything is handed to the real NLTK. newscheck never does.
"""

from __future__ import annotations

import importlib
import sys
from types import ModuleType
from typing import Any

_WHOLE, _FACE = "nltk", "textstat"


class _Later(ModuleType):
    """A module that is imported when something is first asked of it."""

    def __getattr__(self, name: str) -> Any:
        return getattr(importlib.import_module(self.__name__), name)


def import_textstat() -> ModuleType:
    """The module ``textstat``; when it is loaded already, that very module. Raises ImportError when it is missing."""
    if _FACE in sys.modules or _WHOLE in sys.modules:
        return importlib.import_module(_FACE)
    later = sys.modules[_WHOLE] = _Later(_WHOLE)
    try:
        return importlib.import_module(_FACE)
    finally:
        if sys.modules.get(_WHOLE) is later:
            del sys.modules[_WHOLE]
