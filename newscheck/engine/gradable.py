"""Drafts that are not graded: those without a body, those in another language, and those that break the check."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscheck.lexicon import word_list
from newscheck.message import Message
from newscheck.report import FileReport, Landmark, Status

if TYPE_CHECKING:
    from newscheck.article import Article
    from newscheck.source import Source

LEAST_SHARE = 0.06
"""Share of the words that are among the commonest of Indonesian; drafts in other languages have less."""
LEAST_WORDS = 30
LEAST_WORDS_SCORED = 80
"""Words of the shortest draft that gets a score: fewer are no report yet."""
"""Words of a draft below which its language cannot be told by that share."""


def not_gradable(article: Article) -> Message | None:
    """Why the draft is not graded; None when it is."""
    if not article.text.strip():
        return Message("Berkas ini kosong; belum ada yang dapat diperiksa.")
    if not article.words:
        return Message("Berkas ini tidak berisi satu kata pun; belum ada yang dapat diperiksa.")
    if not article.paragraphs:
        return Message("Naskah ini baru berisi judul; tulis dulu isi beritanya, lalu periksa lagi.")
    common_words = word_list("common_words")
    common = sum(w.lower in common_words for w in article.words)
    if len(article.words) >= LEAST_WORDS and common < LEAST_SHARE * len(article.words):
        return Message("Naskah ini tampaknya bukan berbahasa Indonesia, jadi tidak dinilai.")
    return None


def skipped(article: Article, problem: Message) -> FileReport:
    """The report that says why a draft is not graded."""
    source = article.source
    return FileReport(
        path=source.path,
        status=Status.SKIPPED,
        problem=str(problem),
        text=source.text,
        words=len(article.words),
        blocks=article.blocks,
        notes=source.notes,
        landmarks=landmarks(source),
    )


def broken(source: Source, fault: Exception) -> FileReport:
    """The report of a draft over which newscheck itself has failed."""
    return FileReport(source.path, Status.FAILED, f"{type(fault).__name__}: {fault}", text=source.text)


def landmarks(source: Source) -> tuple[Landmark, ...]:
    """The names of the passages of a format without lines."""
    return tuple(Landmark(where, name) for where, name in source.places)


def too_short(article: Article) -> Message | None:
    """Why a draft that is checked gets no score: it has too few words to be a report; None when it has enough."""
    if len(article.words) >= LEAST_WORDS_SCORED:
        return None
    return Message("Baru {n} kata: belum cukup untuk dinilai.", n=len(article.words))
