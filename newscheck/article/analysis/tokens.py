"""The tokens of an article sentence by sentence, made once for everything that walks through them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscheck.article.cache import cached_per_article

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from newscheck.article import Article


@cached_per_article
def sentence_tokens(article: Article) -> tuple[Sequence[Token], ...]:
    """The tokens of each of the parser's sentences, in order, blanks left out."""
    return tuple([t for t in sentence if not t.is_space] for sentence in article.doc.sents)
