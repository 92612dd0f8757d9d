"""Who said what."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newscheck.article import Article
    from newscheck.article.parts import Quote


def find_quotes(article: Article) -> tuple[Quote, ...]:  # noqa: ARG001
    """The quotes."""
    return ()
