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

_COMMENT = re.compile(
    r"<!--\s{0,9}newscheck:\s{0,9}(?:abaikan|ignore)\s{1,9}([\w/*?, \t-]{1,500}?)\s{0,9}(?:(?:—|–|--|:)[^>]{0,500})?-->"
)


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
    if not exceptions:
        return list(findings), ()
    kept = [f for f in findings if not _covered(f, exceptions)]
    return kept, tuple(_unused(exceptions, ids))


def find_suppressions(article: Article) -> Iterator[Suppression]:
    """The exceptions in the front matter (whole draft) and in comments (one block), in order."""
    for pattern in article.source.meta.ignore:
        yield Suppression(pattern, TextRange(0, len(article.text) + 1), None)
    for comment in _COMMENT.finditer(article.text):
        line = article.source.position(comment.start())[0]
        target = _target(article, comment.start())
        for pattern in re.split(r"[,\s]+", comment.group(1).strip()):
            yield Suppression(pattern, target, line)


def _target(article: Article, at: int) -> TextRange:
    block = article.block_at(at) or next((b for b in article.blocks if b.range.start >= at), None)
    if block is None:
        return TextRange(at, at)
    return TextRange(block.range.start, block.range.end + 1)


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
