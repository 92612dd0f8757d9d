"""Direct quotations with their cue and the mention of the speaker beside it."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from newscheck.article.parts import QuoteKind
from newscheck.article.quotes import mentions, subjects
from newscheck.article.quotes.cues import MARKS, attribution_at, attribution_inside, bare
from newscheck.article.quotes.statements import Statement, span
from newscheck.lexicon import word_list
from newscheck.source import BlockKind, TextRange

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscheck.article import Article
    from newscheck.article.parts import QuotedText
    from newscheck.article.quotes.statements import Tokens
    from newscheck.source import Block

SAID = frozenset({BlockKind.LEAD, BlockKind.PARAGRAPH, BlockKind.LIST})
LONGEST_GAP = 400
"""Code points of the longest attribution between two pieces of one quotation."""
LONGEST_MENTION = 800
"""Code points beside a cue that are read for the speaker."""
_BEGINS = re.compile(r"(?:^|[.!?:,…][\"”’')\]]*)\s*$")


def find_direct(article: Article, tokens: Tokens) -> list[Statement]:
    """The direct quotations in order; pieces of one quotation are joined."""
    found: list[Statement] = []
    for block, quoted in _spoken(article):
        whole = _joins(article, tokens, found, quoted, block) or _after_orphan(article, tokens, found, quoted, block)
        if whole is not None:
            found[-1] = whole
            continue
        statement = _statement(article, tokens, block, quoted)
        if statement is not None:
            found.append(statement)
    return found


def _spoken(article: Article) -> Iterator[tuple[Block, QuotedText]]:
    blocks = [b for b in article.blocks if b.kind in SAID]
    at = 0
    for quoted in article.quoted:
        while at < len(blocks) and blocks[at].range.end <= quoted.range.start:
            at += 1
        if at < len(blocks) and quoted.speech and blocks[at].range.start <= quoted.range.start:
            yield blocks[at], quoted


def _joins(
    article: Article, tokens: Tokens, found: list[Statement], quoted: QuotedText, block: Block
) -> Statement | None:
    """The last quotation lengthened by this piece, when it is cut by its attribution or goes on over paragraphs."""
    if not found:
        return None
    last, text = found[-1], article.text
    content = (*last.content, quoted.range)
    if quoted.continued:
        cue, speaker = last.cue, last.speaker
        if cue is None:
            own = _statement(article, tokens, block, quoted)
            cue, speaker = (own.cue, own.speaker) if own else (None, None)
        return Statement(last.kind, content, cue, speaker)
    gap = text[last.content[-1].end : quoted.range.start]
    if last.cue is None or last.cue.start < last.content[-1].end or len(gap) > LONGEST_GAP or "\n" in gap:
        return None
    if _cue_behind(article, quoted) or _cue_before(article, quoted, block):
        return None
    sentence = article.sentence_at(last.cue.start)
    inside = gap.rstrip().endswith(",") and not re.search(r"[.!?]\s+[A-Z]", gap)
    right_after = sentence is not None and not text[sentence.range.end : quoted.range.start].strip()
    return Statement(last.kind, content, last.cue, last.speaker) if inside or right_after else None


def _after_orphan(
    article: Article, tokens: Tokens, found: list[Statement], quoted: QuotedText, block: Block
) -> Statement | None:
    """A quotation that begins its paragraph and is attributed takes in the unattributed paragraph right before it."""
    if not found or found[-1].cue is not None or quoted.range.start != block.range.start:
        return None
    last = found[-1]
    if article.text[last.content[-1].end : quoted.range.start].strip():
        return None
    own = _statement(article, tokens, block, quoted)
    return Statement(last.kind, (*last.content, quoted.range), own.cue, own.speaker) if own else None


def _statement(article: Article, tokens: Tokens, block: Block, quoted: QuotedText) -> Statement | None:
    """The quotation with its attribution; None when it is only a part of a reported clause."""
    behind = _cue_behind(article, quoted)
    if behind:
        end = min(_reach(article, behind.end, block), behind.end + LONGEST_MENTION)
        following = tokens.between(behind.end, end)
        nya = bare(article[behind]) != article[behind].lower()
        speaker = None if nya else span(following, mentions.after(following))
        return Statement(QuoteKind.DIRECT, (quoted.range,), behind, speaker)
    ahead = _cue_before(article, quoted, block)
    if ahead:
        sentence = article.sentence_at(ahead.start)
        start = max(sentence.range.start if sentence else block.range.start, ahead.start - LONGEST_MENTION)
        earlier = tokens.between(start, ahead.start)
        return Statement(QuoteKind.DIRECT, (quoted.range,), ahead, span(earlier, subjects.before(earlier)))
    before = article.text[block.range.start : quoted.range.start]
    begins = not before.strip() or bool(_BEGINS.search(before[-8:]))
    return Statement(QuoteKind.DIRECT, (quoted.range,)) if begins else None


def _reach(article: Article, at: int, block: Block) -> int:
    """How far a mention behind a cue may reach: to the end of the sentence, at most of the block."""
    sentence = article.sentence_at(at - 1)
    return sentence.range.end if sentence else block.range.end


def _cue_behind(article: Article, quoted: QuotedText) -> TextRange | None:
    """The word of attribution right behind the quotation."""
    if quoted.closed:
        found = attribution_at(article.text, quoted.range.end)
        return TextRange(*found.span("cue")) if found else None
    if not quoted.opened:
        return None
    found = attribution_inside(article.text, quoted.range.end - 1, quoted.range.end + 40)
    if not found:
        return None
    group = "cue" if found["cue"] else "bare"
    return TextRange(*found.span(group))


def _cue_before(article: Article, quoted: QuotedText, block: Block) -> TextRange | None:
    """The reporting verb right before the quotation."""
    start = max(block.range.start, quoted.range.start - 80)
    found = _announcing().search(article.text[start : quoted.range.start].rstrip(MARKS))
    return TextRange(start + found.start("cue"), start + found.end("cue")) if found else None


@cache
def _announcing() -> re.Pattern[str]:
    verbs = "|".join(sorted(word_list("report_verbs"), key=len, reverse=True))
    roots = "|".join(sorted(word_list("speech_roots"), key=len, reverse=True))
    return re.compile(
        rf"\b(?P<cue>{verbs}|(?:{roots})nya)(?:\s+(?:bahwa|begini|demikian|seperti ini))?\s*+[,:]*+\s*+$", re.IGNORECASE
    )
