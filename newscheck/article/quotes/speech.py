"""Whether words between quotation marks are somebody's speech, or a title, a theme, a term, a motto, a scare quote.

Decided by what stands before and behind the marks and by the shape of the words: no model is needed.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from newscheck.article.quotes.cues import MARKS, attribution_at, title_nouns
from newscheck.article.text.words import WORD
from newscheck.lexicon import word_list

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newscheck.source import Block, TextRange

SPEECH_WORDS = 4
_LOOK_BACK = 90
_SENTENCE_END = re.compile(r"[.!?…][\"”’')\]]*\s*$")
_POST = re.compile(r"— ?[^\n(]{2,60} ?\(@\w{1,30}\)[^\n]{0,30}\Z")
_SMALL = word_list("small_words")


def posts(text: str, blocks: Iterable[Block]) -> Iterator[TextRange]:
    """The paragraphs that are a post embedded from the web: they end with “— name (@handle) date”."""
    for block in blocks:
        ending = text[max(block.range.start, block.range.end - 2 * _LOOK_BACK) : block.range.end]
        if "(@" in ending and _POST.search(ending):
            yield block.range


def is_speech(text: str, where: TextRange, block: TextRange, *, attributed: bool) -> bool:
    """Whether the quoted stretch ``where`` (marks included) of ``block`` is speech."""
    inside = text[slice(*where)].strip(MARKS + " \n\t")
    words = WORD.findall(inside)
    before = text[max(block.start, where.start - _LOOK_BACK) : where.start]
    if not words:
        return False
    if title_nouns().search(before) and not inside.endswith((",", "?", "!")):
        return attributed and not title_like(words) and len(words) >= SPEECH_WORDS
    if attributed or _announced().search(before):
        return True
    starts = not before.strip() or bool(_SENTENCE_END.search(before))
    if starts and inside[-1:] in ".,!?…":
        return len(words) > 1
    whole = starts and not text[where.end : block.end].strip(" .,")
    return not title_like(words) and len(words) >= SPEECH_WORDS and (whole or _in_report(text, where, block))


def title_like(words: list[str]) -> bool:
    """Whether nearly all words that are no function words begin with a capital, as in titles and programme names."""
    content = [w for w in words if w not in _SMALL]
    return len(content) > 1 and sum(w[0].isupper() or w[0].isdigit() for w in content) >= 0.75 * len(content)


def title_end(text: str, start: int, limit: int) -> int | None:
    """Where a title that begins at ``start`` ends: with its last capitalised word or number; None for no title.

    Small function words between capitals belong to it: *Dasar Penulisan dan Etika*, but not a *yang* that follows.
    """
    last, words, small = start, 0, 0
    for found in WORD.finditer(text, start, limit):
        word = found.group()
        if word[0].isupper() or word[0].isdigit():
            last, words, small = found.end(), words + 1, 0
        elif word in _SMALL and words and not small and word != "yang":
            small += 1
        else:
            break
    return last if words > 1 else None


def _in_report(text: str, where: TextRange, block: TextRange) -> bool:
    """Whether the sentence around the stretch reports somebody's words, so that the stretch is a part of them."""
    before = text[max(block.start, where.start - 4 * _LOOK_BACK) : where.start]
    sentence = re.split(r"[.!?]\s+(?=[A-Z])", before)[-1]
    return bool(_reports().search(sentence)) or attribution_at(text, where.end) is not None


@cache
def _reports() -> re.Pattern[str]:
    verbs = "|".join(sorted(word_list("report_verbs"), key=len, reverse=True))
    roots = "|".join(sorted(word_list("speech_roots"), key=len, reverse=True))
    return re.compile(rf"\b(?:{verbs}|(?:{roots})nya|(?:kata|ujar) (?=[A-Z])|menurut(?:nya)?)\b")


@cache
def _announced() -> re.Pattern[str]:
    """A reporting verb with a comma, a colon or nothing right before the opening mark; or any colon after a name."""
    verbs = "|".join(sorted(word_list("report_verbs"), key=len, reverse=True))
    roots = "|".join(sorted(word_list("speech_roots"), key=len, reverse=True))
    return re.compile(
        rf"(?:\b(?:{verbs}|(?:{roots})nya)(?:\s+(?:bahwa|begini|demikian|seperti ini))?\s*+[,:]*+|:)\s*+$"
        rf"|\b(?:{roots})\s+[^,.;:]{{2,60}},\s*$",
        re.IGNORECASE,
    )
