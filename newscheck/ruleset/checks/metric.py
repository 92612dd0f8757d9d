"""Metric: a figure of the whole draft (readability, shares) outside a band."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from newscheck.article.metrics import FIGURES, measure
from newscheck.finding import Hit
from newscheck.message import Message
from newscheck.ruleset.parameters import Param, WrongValue
from newscheck.ruleset.rule import valid_if
from newscheck.ruleset.texts import gaps, in_order

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscheck.article import Article


BEYOND = 1_000_000.0
"""More than any figure comes to."""


def _figure(name: str) -> None:
    if name not in FIGURES:
        raise WrongValue(Message("pilihannya {choices}", choices=", ".join(FIGURES)))


def _band(*, min_value: float = 0.0, max_value: float = BEYOND, **_: object) -> None:
    in_order(min_value, max_value, "min_value")


@valid_if(_band)
def metric(
    article: Article,
    *,
    name: Annotated[
        str, Param("nama angka seperti dalam laporan JSON: lix, words_per_sentence, quote_share, …", holds=_figure)
    ],
    min_value: Annotated[float, Param("batas bawah", former="at_least")] = 0.0,
    max_value: Annotated[float, Param("batas atas", former="at_most")] = BEYOND,
    message: Annotated[
        str,
        Param(
            "kalimat untuk penulis; {value} angkanya, {min_value} dan {max_value} batasnya",
            holds=gaps("value", "min_value", "max_value"),
        ),
    ] = "Angkanya {value}, di luar batas {min_value}–{max_value}.",
) -> Iterator[Hit]:
    """Points at the lead when a figure of :func:`newscheck.article.metrics.measure` lies outside the band.

    Nothing is said where a draft is too short to have the figure.
    """
    value = measure(article).get(name)
    if value is None or min_value <= value <= max_value or article.lead is None:
        return
    yield Hit(article.lead.range, Message(message, value=value, min_value=min_value, max_value=max_value))
