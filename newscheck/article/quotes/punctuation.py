"""The marks at the ends of a quotation, as the rules about them need them: last sign inside, mark, what follows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newscheck.article.quotes.cues import SPEAKER_PRONOUNS, attribution_at, bare
from newscheck.source import TextRange

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscheck.article import Article
    from newscheck.article.parts import QuotedText

PARTNERS = {
    "“": "”", "”": "”", "„": "”", "«": "»", "‘‘": "’’", "‘’": "’’", "’’": "’’", "''": "''", '"': '"', "``": "''",
    ",,": "”", "‘": "’", "'": "'",
}  # fmt: skip
"""The closing mark for each opening one."""
_TERMINAL = ".,?!…;:"


@dataclass(frozen=True, slots=True)
class Attributed:
    """A closed quotation with words of attribution behind it.

    ``last`` is the offset of the last sign inside the marks, ``gap`` the range between the closing mark and the cue,
    ``cue`` the range of the cue word.
    """

    quoted: QuotedText
    closing: TextRange
    last: int
    gap: TextRange
    cue: TextRange


def attributed(article: Article) -> Iterator[Attributed]:
    """The closed quotations of speech that are followed by their attribution, in order."""
    for quoted in article.quoted:
        found = attribution_at(article.text, quoted.range.end) if quoted.closing and quoted.speech else None
        if not found or quoted.closing is None or "\n" in found["gap"]:
            continue
        last = len(article.text[: quoted.closing.start].rstrip()) - 1
        cue = TextRange(*found.span("cue"))
        yield Attributed(quoted, quoted.closing, last, TextRange(quoted.range.end, cue.start), cue)


def is_terminal(sign: str) -> bool:
    """Whether a sign ends a quotation by itself: comma, full stop, question or exclamation mark, ellipsis."""
    return sign in _TERMINAL


def names_somebody(article: Article, cue: TextRange) -> bool:
    """Whether the cue says who: it ends in *-nya*, or a name or pronoun follows."""
    if bare(article[cue]) != article[cue].lower():
        return not article.text[cue.end : cue.end + 2].startswith(",")
    following = article.text[cue.end : cue.end + 30].split(maxsplit=1)
    return bool(following) and (following[0][0].isupper() or following[0].strip(",.").lower() in SPEAKER_PRONOUNS)


def word_before(article: Article, offset: int) -> int:
    """Where the word that ends at ``offset`` begins."""
    start = offset
    while start and not article.text[start - 1].isspace():
        start -= 1
    return start


def word_after(article: Article, offset: int) -> int:
    """Where the word that begins at ``offset`` ends."""
    end = offset
    while end < len(article.text) and not article.text[end].isspace():
        end += 1
    return end
