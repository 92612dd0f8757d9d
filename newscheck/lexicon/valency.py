"""What verbs take behind them: whether an active verb wants an object."""

from __future__ import annotations

from functools import cache

from newscheck.lexicon import table
from newscheck.lexicon.morphology import analyse

MOSTLY = 0.7
"""The share of uses with an object from which a verb is transitive."""


def takes_object(verb: str) -> bool:
    """Whether an active verb in small letters is transitive: membahas, menjelaskan; not menurun, not berbicara.

    The treebanks tell it of the verbs seen in them; of the others their suffix does, for *-kan* and *-i* make verbs
    transitive (Tata Bahasa Baku Bahasa Indonesia, Verba).
    """
    share = _shares().get(verb)
    if share is not None:
        return share >= MOSTLY
    analysis = analyse(verb)
    return analysis is not None and analysis.prefixes[:1] == ("meN",) and analysis.suffix in {"kan", "i"}


@cache
def _shares() -> dict[str, float]:
    return {row["verb"]: int(row["objects"]) / int(row["uses"]) for row in table("valency")}
