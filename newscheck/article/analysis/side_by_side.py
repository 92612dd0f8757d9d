"""Articles whose documents the model works out in one go: a batch costs less than its articles one by one.

Nothing is worked out until a document is asked for, so a run whose rules never need the model never loads it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Doc

    from newscheck.article import Article


class Batch:
    """Articles that are checked one after the other; the documents of all that wait are worked out together."""

    def __init__(self, *, all_need_it: bool) -> None:
        """``all_need_it``: the first article that asks stands for all; else only the second asks for the rest too."""
        self._waiting: dict[Article, None] = {}
        self._asked = int(all_need_it)
        self._docs: dict[Article, Doc] = {}

    def begin(self, articles: Iterable[Article]) -> None:
        """Names the articles whose documents are worked out together, in the order in which they are checked."""
        self._waiting = dict.fromkeys(articles)

    def doc(self, article: Article) -> Doc:
        """The document of an article, as ``language.analyse`` gives it alone; what an article is made with."""
        from newscheck.article.analysis.language import analyse

        self._asked += 1
        if article in self._waiting and self._asked > 1:
            self._work_out()
        self._waiting.pop(article, None)
        ready = self._docs.pop(article, None)
        return analyse(article) if ready is None else ready

    def _work_out(self) -> None:
        """Analyses all that wait; where that fails, each goes its own way, so that a broken one fails alone."""
        from newscheck.article.analysis.language import analyse_all

        waiting, self._waiting = tuple(self._waiting), {}
        try:
            self._docs.update(zip(waiting, analyse_all(waiting), strict=True))
        except Exception:  # noqa: BLE001 - whatever it is, it comes up again with the article that it belongs to
            self._docs.clear()
