"""The distinct words of an article, and where each stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscheck.article.cache import cached_per_article

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from newscheck.article import Article


@cached_per_article
def word_index(article: Article) -> Mapping[str, Sequence[int]]:
    """By its small letters: the indices of each word in ``article.words``, in order."""
    found: dict[str, list[int]] = {}
    for i, word in enumerate(article.words):
        standing = found.get(word.lower)
        if standing is None:
            found[word.lower] = [i]
        else:
            standing.append(i)
    return found


def indices_of(article: Article, words: AbstractSet[str]) -> list[int]:
    """The indices in ``article.words`` of all these words, given in small letters, in order."""
    standing = word_index(article)
    fewer, others = (words, standing) if len(words) < len(standing) else (standing, words)
    return sorted([i for word in fewer if word in others for i in standing[word]])
