"""Metric: a figure of the whole draft (readability, shares) outside a band."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from newscheck.article.metrics import measure
from newscheck.finding import Hit
from newscheck.message import Message
from newscheck.ruleset.rule import Param

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscheck.article import Article


def metric(
    article: Article,
    *,
    name: Annotated[str, Param("nama angka seperti dalam laporan JSON: lix, words_per_sentence, quote_share, …")],
    at_least: Annotated[float, Param("batas bawah")] = 0.0,
    at_most: Annotated[float, Param("batas atas")] = 1_000_000.0,
    message: Annotated[
        str, Param("kalimat untuk penulis; {value} angkanya, {at_least} dan {at_most} batasnya")
    ] = "Angkanya {value}, di luar batas {at_least}–{at_most}.",
) -> Iterator[Hit]:
    """Points at the lead when a figure of :func:`newscheck.article.metrics.measure` lies outside the band.

    Nothing is said where a draft is too short to have the figure.
    """
    value = measure(article).get(name)
    if value is None or at_least <= value <= at_most or article.lead is None:
        return
    yield Hit(article.lead.range, Message(message, value=value, at_least=at_least, at_most=at_most))
