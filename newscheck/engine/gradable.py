"""Whether there is something to grade: a draft with a body, in Indonesian."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscheck.lexicon import word_list
from newscheck.message import Message

if TYPE_CHECKING:
    from newscheck.article import Article

LEAST_SHARE = 0.06
LEAST_WORDS = 30


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
