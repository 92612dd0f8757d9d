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
"""Share of the words in small letters that are among the commonest of Indonesian; other languages have less."""
LEAST_WORDS = 30
"""Words in small letters below which the language cannot be told by that share."""
LEAST_ENGLISH = 10
"""Words in small letters below which English cannot be told by its function words."""
ENGLISH_SHARE = 0.2
"""Share of function words in English prose: from a third to a half."""
LEAST_WORDS_SCORED = 80
"""Words of the shortest draft that gets a score: fewer are no report yet."""


def not_gradable(article: Article) -> Message | None:
    """Why the draft is not graded; None when it is."""
    if not article.text.strip():
        return Message("Berkas ini kosong; belum ada yang dapat diperiksa.")
    if not article.words:
        return Message("Berkas ini tidak berisi satu kata pun; belum ada yang dapat diperiksa.")
    if not article.paragraphs:
        return Message("Naskah ini baru berisi judul; tulis dulu isi beritanya, lalu periksa lagi.")
    if _other_language(article):
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


def _other_language(article: Article) -> bool:
    """Whether the draft is in another language.

    Names, offices and labels tell nothing of it: only words in small letters count, and where they are few nothing can
    be said. English, the commonest other language, is known by its function words.
    """
    small = [w.lower for w in article.words if w.text[0].islower()]
    english = sum(w in word_list("english_function_words") for w in small)
    common = sum(w in word_list("common_words") for w in small)
    if len(small) >= LEAST_ENGLISH and english > common and english >= ENGLISH_SHARE * len(small):
        return True
    return len(small) >= LEAST_WORDS and common < LEAST_SHARE * len(small)
