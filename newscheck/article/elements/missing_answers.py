"""What a draft leaves open, and where it answers too late: the shared ground of the coverage rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscheck.article.elements.openings import first_sentence, paragraph_number, snippet
from newscheck.article.parts import Answer, Question

if TYPE_CHECKING:
    from newscheck.article import Article
    from newscheck.article.parts import Evidence
    from newscheck.source import TextRange


def later_answer(article: Article, question: Question, scope: str) -> Evidence | None:
    """The evidence that answers the question in full, or else in part, beyond ``scope``: ``lead`` or ``first3``."""
    beyond = {"lead": ("first3", "article"), "first3": ("article",)}[scope]
    evidence = [e for e in article.elements[question].evidence if e.scope in beyond]
    return next((e for e in evidence if e.answer is Answer.YES), next(iter(evidence), None))


def opening(article: Article) -> TextRange | None:
    """Where a missing answer is pointed out: the lead's first sentence."""
    first = first_sentence(article)
    return first.range if first else None


def told_later(article: Article, evidence: Evidence) -> dict[str, object]:
    """The gaps for a message that shows a later answer: its paragraph and its words."""
    return {"n": paragraph_number(article, evidence.range), "words": snippet(article, evidence.range, 8)}
