"""The gaps beside marks: which one EYD asks for between each two kinds of token, and where a text has another.

:data:`ASKED` says for each kind of mark what gap it wants towards each kind of neighbour; marks that are a part of a
token ask for none. What stands between quotation marks and their words is not asked here (``quotes/spacing``).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newscheck.article.cache import cached_per_article
from newscheck.article.text.compounds import begins_bracket, holds_mark, is_known
from newscheck.article.text.signs import KINDS, TEXT, Kind, Token, token_before, token_behind
from newscheck.edits import Edit, apply
from newscheck.lexicon.counts import count
from newscheck.source import BlockKind, TextRange

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from newscheck.article import Article
    from newscheck.source import Ranges

TIGHT, APART = "", " "
_AHEAD = dict.fromkeys((*TEXT, Kind.CLOSING, Kind.PERCENT), TIGHT)
_BEHIND = dict.fromkeys(TEXT, APART)
ASKED: Mapping[Kind, tuple[Mapping[Kind, str], Mapping[Kind, str]]] = {
    Kind.COMMA: (_AHEAD, _BEHIND),
    Kind.SEMICOLON: (_AHEAD, _BEHIND),
    Kind.COLON: (_AHEAD, _BEHIND),
    Kind.STOP: (_AHEAD, _BEHIND),
    Kind.CALL: (_AHEAD, _BEHIND),
    Kind.OPENING: (
        dict.fromkeys((*TEXT, Kind.CLOSING, Kind.COMMA, Kind.SEMICOLON, Kind.COLON, Kind.STOP, Kind.CALL), APART),
        dict.fromkeys((*TEXT, Kind.QUOTE, Kind.OTHER), TIGHT),
    ),
    Kind.CLOSING: (dict.fromkeys((*TEXT, Kind.STOP, Kind.QUOTE, Kind.PERCENT, Kind.OTHER), TIGHT), _BEHIND),
    Kind.PERCENT: ({Kind.FIGURE: TIGHT}, {Kind.WORD: APART}),
    Kind.SLASH: (dict.fromkeys(TEXT, TIGHT), dict.fromkeys(TEXT, TIGHT)),
}
"""By kind of mark: the gap towards the token before it and towards the one behind it, by that token's kind."""
_IRREGULAR = re.compile(
    r"[,;:.?!()\[\]%/–—-](?:"
    r"(?<=[,;:.?!)\]%])(?:(?<=\s.)|(?=[^\s”\"’'»)\]]))"
    r"|(?<=[(\[])(?:(?=\s)|(?<=\S.))"
    r"|(?<=/)(?:(?<=\s.)|(?=\s))"
    r"|(?<=[–—-])(?:(?<=\s.)-?(?=[^\s–—-])|(?<=[^\s–—-].)-?(?=\s))"
    r")"
)
"""Marks whose neighbouring signs are not those of nearly all marks of their kind."""
_DASH_BEFORE = re.compile(r"(?:--|[-–—])$")
_WEB_NAME = re.compile(r"[\w-]+\.[A-Za-z]")
_SUSPENDING = frozenset(("dan", "atau", "maupun", "serta", "hingga", "sampai"))


@dataclass(frozen=True, slots=True)
class Misset:
    """A mark with a wrong gap on one side or both.

    ``before`` and ``after`` hold the right gaps, None where all is well; ``left`` and ``right`` are the tokens beside.
    """

    kind: Kind
    mark: TextRange
    left: Token
    right: Token
    before: str | None
    after: str | None

    @property
    def joins(self) -> bool:
        """Whether a blank is to go, and not only one to come."""
        return TIGHT in {self.before, self.after}

    @property
    def range(self) -> TextRange:
        """From the word before the mark to the one behind it, where the gap to it is wrong or it carries the mark."""
        led = self.before is not None or self.kind is not Kind.OPENING
        follows = self.after is not None or self.kind in {Kind.OPENING, Kind.SLASH, Kind.DASH}
        return TextRange(
            self.left.range.start if led else self.mark.start, self.right.range.end if follows else self.mark.end
        )

    @property
    def edits(self) -> tuple[Edit, ...]:
        """What mends the gaps."""
        before = TextRange(self.left.range.end, self.mark.start), self.before
        after = TextRange(self.mark.end, self.right.range.start), self.after
        return tuple(Edit(where, gap) for where, gap in (before, after) if gap is not None)

    def mended(self, text: str) -> str:
        """What belongs in :attr:`range` of the text."""
        return mended(text, self.range, self.edits)


def mended(text: str, where: TextRange, edits: Iterable[Edit]) -> str:
    """What edits inside a range of the text make of it."""
    return apply(text[: where.end], edits)[where.start :]


@cached_per_article
def missets(article: Article) -> tuple[Misset, ...]:
    """The marks of every block but front matter whose gaps are not those that EYD asks for, in order."""
    found: list[Misset] = []
    read = 0
    for block in article.blocks:
        if block.kind is not BlockKind.FRONT_MATTER:
            end = article.text.find("\n", block.range.end)
            start, read = max(read, block.range.start), len(article.text) if end < 0 else end
            found += _missets(article, start, read)
    return tuple(found)


def _missets(article: Article, start: int, end: int) -> Iterator[Misset]:
    text, opaque = article.text, article.source.opaque
    ending = _dateline_dash(article)
    marks = {TextRange(*m.span()) for m in _IRREGULAR.finditer(text, start, end)}
    if ending and start <= ending.start < end:
        marks.add(ending)
    for where in sorted(marks):
        kind, placed = KINDS[text[slice(*where)]], where == ending
        if opaque.at(where.start) is not None:
            continue
        left, right = token_before(text, start, where.start), token_behind(text, where.end, end)
        before, after = (
            _dash_gaps(left, right, where, placed=placed)
            if kind is Kind.DASH
            else (_gap_before(text, kind, left, right, where.start), _gap_after(text, kind, left, right, where.start))
        )
        if before is not None or after is not None:
            left, right = _readable(left, opaque, last=True), _readable(right, opaque, last=False)
            yield Misset(kind, where, left, right, before, after)


def _readable(token: Token, opaque: Ranges, *, last: bool) -> Token:
    """The token, its range empty where it is a link or a handle, so that nobody points into one."""
    if not opaque.overlaps(token.range):
        return token
    at = token.range.end if last else token.range.start
    return token._replace(range=TextRange(at, at))


def _dateline_dash(article: Article) -> TextRange | None:
    """The dash that ends the dateline, unless a name of the web follows it."""
    line = article.dateline.range if article.dateline else None
    found = _DASH_BEFORE.search(article[line]) if line else None
    if line is None or found is None or _WEB_NAME.match(article.text, line.end):
        return None
    return TextRange(line.start + found.start(), line.end)


def _gap_before(text: str, kind: Kind, left: Token, right: Token, at: int) -> str | None:
    """The right gap before the mark at ``at``; None where the text has it, or none can be told."""
    wanted = ASKED[kind][0].get(left.kind)
    if wanted == APART:
        return APART if left.range.end == at and begins_bracket(text, left, right, at) else None
    if wanted is None or left.range.end == at:
        return None
    clings = right.range.start == at + 1
    return TIGHT if not clings or _torn(kind, left, right) else None


def _gap_after(text: str, kind: Kind, left: Token, right: Token, at: int) -> str | None:
    """The right gap behind the mark at ``at``; None where the text has it, or none can be told."""
    wanted = ASKED[kind][1].get(right.kind)
    has = APART if right.range.start > at + 1 else TIGHT
    joined = left.range.end == at and has == TIGHT
    if has == TIGHT and left.range.end < at and not _torn(kind, left, right):
        return None
    return None if wanted == has or (joined and holds_mark(text, kind, left, right, at)) else wanted


def _torn(kind: Kind, left: Token, right: Token) -> bool:
    """Whether a mark that clings to the token behind it belongs to the one before: *siap ,tetapi*, *rapat .dimulai*."""
    if kind in {Kind.CLOSING, Kind.SLASH}:
        return True
    if right.kind is Kind.CLOSING:
        return kind not in {Kind.OPENING, Kind.COLON, Kind.SEMICOLON}
    if right.kind in {Kind.LINE, Kind.QUOTE}:
        return kind is not Kind.OPENING
    if kind is Kind.STOP:
        return left.kind is Kind.WORD and right.kind is Kind.WORD and is_known(left.text) and is_known(right.text)
    return right.kind is Kind.WORD and kind in {Kind.COMMA, Kind.SEMICOLON, Kind.CALL}


def _dash_gaps(left: Token, right: Token, mark: TextRange, *, placed: bool) -> tuple[str | None, str | None]:
    """The right gaps beside a hyphen or dash with a blank on one side only, and beside the one that ends a dateline.

    A hyphen clings to both its words, a dash between phrases to neither; in “pra- dan pasca-” the word goes on later.
    """
    if left.kind not in TEXT or right.kind not in TEXT or right.text.lower() in _SUSPENDING:
        return None, None
    joined = left.range.end == mark.start and mark.end == right.range.start
    if joined and not (left.kind is Kind.WORD and _commonly_small(right.text.lower())):
        return None, None
    apart = left.kind is Kind.WORD and (placed or right.kind is Kind.WORD)
    wanted = APART if apart else TIGHT
    before = wanted if (left.range.end < mark.start) != apart else None
    return before, wanted if (mark.end < right.range.start) != apart else None


def _commonly_small(word: str) -> bool:
    """Whether edited text writes a word small rather than with a capital, so that it is no name."""
    seen = count(word)
    return seen.small > seen.capital
