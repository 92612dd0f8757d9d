"""How often a process looks for objects that nobody uses any more: a setting of the process, made at its start."""

from __future__ import annotations

import gc

LOOKED_FOR = (20_000, 2, 2)
"""After so many new objects (700 by itself, which takes a tenth of all time), and old ones soon after: memory stays
flat over 10,000 drafts."""


def collect_rarely() -> None:
    """To be called once, where a process that checks drafts begins."""
    gc.set_threshold(*LOOKED_FOR)
