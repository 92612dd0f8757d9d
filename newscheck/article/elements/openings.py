"""What titles and leads are made of: function words, content words, verbs that tell of a mere gathering."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newscheck.lexicon import alternatives, word_list
from newscheck.source import TextRange

if TYPE_CHECKING:
    from newscheck.article import Article
    from newscheck.article.parts import Sentence, Word

CEREMONY = re.compile(
    rf"\b(?P<act>(?:{alternatives('ceremony_acts')})(?:\s(?:secara\s\w+|langsung|resmi))?)\s(?:(?:kegiatan|acara|agenda)\s)?"
    rf"(?P<event>{alternatives('ceremony_events')})\b",
    re.IGNORECASE,
)
"""A lead that reports that something was held, not what came of it."""
_OUTCOME = re.compile(
    rf"\b(?:{alternatives('outcome_words')})\b|(?<!\d)\d+%",
    re.IGNORECASE,
)
_STRONG = re.compile(
    rf"\b(?:{alternatives('outcome_decisions')})\b|(?<!\d)\d+%",
    re.IGNORECASE,
)
TOLD = 5
"""Words that tell a piece of news at least."""


def is_function_word(word: str) -> bool:
    """Whether a word in small letters carries no content of its own (dan, di, untuk, yang …)."""
    return word in word_list("function_words")


def content(words: tuple[Word, ...]) -> list[str]:
    """The content words in small letters, a verb's prefix and "-nya" taken off so that forms of one word agree."""
    return [stem(w.lower) for w in words if not is_function_word(w.lower)]


def stem(word: str) -> str:
    """A rough stem: enough to see that "penggunaan" and "menggunakan" are one word, no more."""
    bare = re.sub(r"(?:nya|lah|kah|pun)$", "", word)
    bare = re.sub(r"^(?:di|me(?:ng|ny|m|n)?|pe(?:ng|ny|m|n|r)?|ber|ter|ke|se)(?=\w{4})", "", bare)
    return re.sub(r"(?:kan|an|i)$", "", bare) if len(bare) > 5 else bare  # noqa: PLR2004


def first_sentence(article: Article) -> Sentence | None:
    """The lead's first sentence."""
    lead = article.lead
    return article.sentence_at(lead.range.start) if lead else None


def lead_sentences(article: Article) -> tuple[Sentence, ...]:
    """The sentences of the lead."""
    lead = article.lead
    return article.sentences_in(lead.range) if lead else ()


def news_below(article: Article) -> TextRange | None:
    """The sentence below the lead that carries the news best: a decision, a figure, else what somebody said of it."""
    lead = article.lead
    below = [s for s in article.sentences if lead and s.range.start >= lead.range.end and s.words >= 6]  # noqa: PLR2004
    for pattern in (_STRONG, _OUTCOME):
        for sentence in below:
            if _telling(article, pattern, sentence.range) is not None:
                return sentence.range
    return None


def _telling(article: Article, pattern: re.Pattern[str], where: TextRange) -> int | None:
    """Where a sentence begins to tell the news: at a word of the pattern, no name, with something behind it."""
    for match in pattern.finditer(article.text, *where):
        told = len(article.text[match.start() : where.end].split())
        if told >= TOLD and not (match.group()[0].isupper() and match.start() > where.start):
            return match.start()
    return None


def snippet(article: Article, where: TextRange, words: int = 12) -> str:
    """The first words of a stretch, for a message."""
    told = article[where].split()
    return " ".join(told[:words]) + (" …" if len(told) > words else "")


def news_snippet(article: Article, where: TextRange, words: int = 12) -> str:
    """The words of a sentence that tell the news: from its decision, figure or verb of saying on."""
    start = next((s for p in (_STRONG, _OUTCOME) if (s := _telling(article, p, where)) is not None), where.start)
    far = len(article.text[where.start : start].split()) > words // 2
    return f"… {snippet(article, TextRange(start, where.end), words)}" if far else snippet(article, where, words)


def paragraph_number(article: Article, where: TextRange) -> int:
    """Which paragraph of the story a stretch stands in, counted from 1."""
    return next((n for n, b in enumerate(article.paragraphs, 1) if b.range.start <= where.start < b.range.end), 0)
