"""Links inside of a repository: what comes with it may not make newscheck read what lies elsewhere."""

from __future__ import annotations

import os
from pathlib import Path


def smuggled(path: Path) -> bool:
    """Whether a path passes a link in a git working tree and ends outside of that tree, or in a hidden part of it."""
    named = Path(os.path.abspath(path))  # noqa: PTH100 - without following links
    tree = _tree_of_a_link(named)
    if tree is None:
        return False
    real, root = named.resolve(), tree.resolve()
    return not real.is_relative_to(root) or any(p.startswith(".") for p in real.relative_to(root).parts)


def _tree_of_a_link(named: Path) -> Path | None:
    """The innermost working tree that the outermost link in it on the path stands in; None without such a link."""
    places = [str(place) for place in (*reversed(named.parents), named)]
    links = [i for i, place in enumerate(places) if os.path.islink(place)]  # noqa: PTH114 - a tenth of the time
    for i in links:
        for place in reversed(places[:i]):
            if os.path.lexists(os.path.join(place, ".git")):  # noqa: PTH118
                return Path(place)
    return None
