"""Academic degrees: the right form of one however it is dotted. Facts of EYD V (KF01) and of common use."""

from __future__ import annotations

from functools import cache

from newscheck.lexicon import word_list


@cache
def _by_letters() -> dict[str, str]:
    """The right form by its letters alone, case kept: ``MSi`` → ``M.Si.``."""
    return {d.replace(".", ""): d for d in word_list("degrees")}


@cache
def _by_small_letters() -> dict[str, str]:
    return {letters.lower(): d for letters, d in _by_letters().items()}


def degree_form(written: str) -> str | None:
    """The right form of a degree as written, with or without its full stops; None when it is no known degree.

    ``written`` may carry blanks inside (``M. Si``). Case must agree, unless full stops show that it is a degree.
    """
    letters = written.replace(".", "").replace(" ", "")
    exact = _by_letters().get(letters)
    if exact is not None or "." not in written:
        return exact
    return _by_small_letters().get(letters.lower()) if written.count(".") > 1 or len(letters) > 2 else None  # noqa: PLR2004 - two letters with one stop may be initials
