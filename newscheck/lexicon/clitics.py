"""Clitics: the short words written onto the end of another."""

from __future__ import annotations

from functools import lru_cache

CLITICS = ("nya", "ku", "mu", "lah", "kah")


@lru_cache(maxsize=8192)
def bare_forms(word: str) -> tuple[str, ...]:
    """The word without each clitic that it ends with; none for other words."""
    return tuple(word.removesuffix(clitic).removesuffix("-") for clitic in CLITICS if word.endswith(clitic))
