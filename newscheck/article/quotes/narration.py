"""The reporter's own words: what stands neither in a quotation nor in what somebody is reported to have said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscheck.article.cache import cached_per_article
from newscheck.source import Ranges

if TYPE_CHECKING:
    from newscheck.article import Article
    from newscheck.source import TextRange


def narrated(article: Article, where: TextRange) -> bool:
    """Whether a stretch (code points) is told by the reporter: outside quotation marks and outside reported speech."""
    return not article.speech.overlaps(where) and not _said(article).overlaps(where)


@cached_per_article
def _said(article: Article) -> Ranges:
    """What the sources of an article are reported to have said."""
    return Ranges(sorted(part for quote in article.quotes for part in quote.content))
