"""Findings that a draft itself sets aside: ``<!-- newscheck: abaikan style/baku — nama resmi -->`` or front matter.

A comment inside a paragraph counts for that paragraph, one between paragraphs for the next. What sets nothing aside is
told, so that old exceptions do not pile up.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newscheck.message import Message
from newscheck.ruleset.selectors import is_known, matches, unknown_rule
from newscheck.source import TextRange

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from newscheck.article import Article
    from newscheck.finding import Finding

_MEANT = re.compile(r"[^\w]{0,20}new\w{0,2}s?che?c?k\w?\b", re.IGNORECASE)
_EXCEPTION = re.compile(
    r"[^\w]{0,20}newscheck\s{0,9}:?\s{0,9}(?:abaikan|ignore)\s{0,9}:?\s{1,9}(?P<rules>[\w/*?][\w/*?, \t\n-]{0,499}?)"
    r"\s{0,9}(?:(?:—|–|--|:|\().*)?$",
    re.IGNORECASE | re.DOTALL,
)
_SIGNS = " \t\r\n%{}*/#<>!-"
"""What opens and closes a comment in HTML, MDX, Obsidian and templates."""


@dataclass(slots=True)
class Suppression:
    """One pattern of rules and the stretch of text for which it is set aside; ``used`` once it has been of use."""

    pattern: str
    range: TextRange
    line: int | None
    used: bool = False


def suppress(
    article: Article, findings: Sequence[Finding], ids: Collection[str]
) -> tuple[list[Finding], tuple[str, ...]]:
    """The findings that stay, and a sentence for every exception that set none of them aside.

    ``ids`` are the rules that ran: an exception for another known rule cannot be called useless.
    """
    exceptions = list(find_suppressions(article))
    kept = [f for f in findings if not _covered(f, exceptions)] if exceptions else list(findings)
    return kept, (*_unread(article), *_unused(exceptions, ids))


def _unread(article: Article) -> Iterator[str]:
    """A sentence for every comment that was meant to set something aside and says it in a way nobody understands."""
    for remark in article.source.remarks:
        words = remark.text.strip(_SIGNS)
        if _MEANT.match(words) and _patterns(remark.text) is None:
            message = Message(
                "Komentar di baris {line} tidak terbaca sebagai pengecualian; tulis “newscheck: abaikan style/baku”.",
                line=remark.line,
            )
            yield str(message)


def find_suppressions(article: Article) -> Iterator[Suppression]:
    """The exceptions in the front matter (whole draft) and in comments (one block), in order."""
    for pattern in article.source.meta.ignore:
        yield Suppression(pattern, TextRange(0, len(article.text) + 1), None)
    for remark in article.source.remarks:
        for pattern in _patterns(remark.text) or ():
            yield Suppression(pattern, _target(article, remark.at), remark.line)


def _patterns(comment: str) -> list[str] | None:
    """The rules that a comment sets aside; None when it is about something else or cannot be read."""
    found = _EXCEPTION.match(comment.strip(_SIGNS))
    return re.split(r"[,\s]+", found["rules"].strip(" ,\t\n-")) if found else None


def _target(article: Article, at: int) -> TextRange:
    """The passage a comment stands in, or else the next one; its dateline belongs to it."""
    line = article.text.rfind("\n", 0, at) + 1
    inside = len(article.text[:at].rstrip()) - 1
    found = article.block_at(at) or (article.block_at(inside) if inside >= line else None)
    found = found or next((b for b in article.blocks if b.range.start >= at), None)
    if found is None:
        return TextRange(at, at)
    end = article.text.find("\n", found.range.end)
    end = len(article.text) if end < 0 else end
    parts = [b.range for b in article.blocks if found.range.start <= b.range.start < end]
    if found is article.lead and article.dateline:
        parts.append(article.dateline.range)
    return TextRange(min(p.start for p in parts), max(p.end for p in parts) + 1)


def _covered(finding: Finding, exceptions: Sequence[Suppression]) -> bool:
    covered = False
    for exception in exceptions:
        start = finding.range.start
        if exception.range.start <= start < exception.range.end and matches(finding.rule, (exception.pattern,)):
            covered = exception.used = True
    return covered


def _unused(exceptions: Sequence[Suppression], ids: Collection[str]) -> Iterator[str]:
    from newscheck.ruleset.catalog import known_ids

    for exception in exceptions:
        if exception.used:
            continue
        place = str(Message("baris {line}", line=exception.line)) if exception.line else str(Message("bagian pembuka"))
        known = known_ids()
        if not is_known(exception.pattern, {*ids, *known}):
            problem = unknown_rule(exception.pattern, known)
            yield str(Message("Pengecualian di {place}: {problem}", place=place, problem=problem))
        elif is_known(exception.pattern, ids):
            yield str(
                Message(
                    "Pengecualian “{rule}” di {place} tidak terpakai; hapus saja.", rule=exception.pattern, place=place
                )
            )
