"""What somebody may have meant who wrote a name that is not known."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def nearest(wanted: str, known: Iterable[str]) -> str | None:
    """The known word nearest to what was written; None when none is near."""
    from difflib import get_close_matches

    known = list(known)
    by_name = {k.rpartition("/")[2]: k for k in known}
    close = get_close_matches(wanted.lower().replace("_", "-"), known, n=1, cutoff=0.6)
    if not close:
        close = [by_name[n] for n in get_close_matches(wanted.rpartition("/")[2], by_name, n=1, cutoff=0.7)]
    return close[0] if close else None
