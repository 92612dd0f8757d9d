"""What rules work out about an article is worked out once and kept as long as the article itself."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, TypeVar
from weakref import WeakKeyDictionary

if TYPE_CHECKING:
    from collections.abc import Callable

    from newscheck.article import Article

Answer = TypeVar("Answer")


def cached_per_article(function: Callable[[Article], Answer]) -> Callable[[Article], Answer]:
    """Remembers a function's answer for every article."""
    kept: WeakKeyDictionary[Article, Answer] = WeakKeyDictionary()

    @wraps(function)
    def remembered(article: Article) -> Answer:
        answer = kept.get(article)
        if answer is None:
            answer = kept[article] = function(article)
        return answer

    return remembered
