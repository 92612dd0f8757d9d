"""5W1H."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscheck.article.parts import Element, Question

if TYPE_CHECKING:
    from newscheck.article import Article


def find_elements(article: Article) -> dict[Question, Element]:  # noqa: ARG001
    """The six."""
    return {q: Element(q) for q in Question}
