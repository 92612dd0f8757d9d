"""Sentence boundaries by rule: they decide for the parser too.

A full stop ends a sentence unless it belongs to a title, a degree, an initial, an abbreviation, a number, a date, a web
address or an ellipsis that goes on; a closing mark or bracket behind the stop belongs to the sentence.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newscheck.article.parts import Sentence
from newscheck.article.words import WORD
from newscheck.lexicon import word_list
from newscheck.source import Block, BlockKind, TextRange

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

SPOKEN = frozenset({BlockKind.LEAD, BlockKind.PARAGRAPH, BlockKind.LIST})
_END = re.compile(r"(?:\.{3,}|…|[.!?]+)[\"”’'»)\]]*(?=\s|$)|[.!?]+[\"”](?=[A-Z])|(?<=[a-z]{2})[.!?](?=[A-Z“][a-z]{2})")
_CLOSERS = "\"”’'»)]"
_OPENERS = "\"“„‘'«(["
_DEGREE = re.compile(r"(?:[A-Z][a-zA-Z]{0,4}\.)+[A-Z][a-zA-Z]{0,5}\.$|(?:S|M|A|Sp|Ph|B)\.[A-Z][A-Za-z]{0,4}\.$")
_INITIAL = re.compile(r"(?:^|[\s(.])[A-Z]\.$")
_ATTRIBUTION = re.compile(
    r"[\s\"”’']*(?:kata|ujar|tutur|ucap|ungkap|jelas|papar|tegas|imbuh|tambah|sebut|terang|lanjut|tanya|cetus|pungkas|tukas|beber|urai|sambung|seru)(?:nya)?\b"
)


def find_sentences(text: str, blocks: Iterable[Block]) -> tuple[Sentence, ...]:
    """The sentences of paragraphs, lead and lists in order; each block ends one."""
    found: list[Sentence] = []
    for block in blocks:
        if block.kind not in SPOKEN:
            continue
        for where in split(text, *block.range):
            words = sum(1 for _ in WORD.finditer(text, *where))
            found.append(Sentence(where, block, len(found), words))
    return tuple(found)


def split(text: str, start: int, end: int) -> Iterator[TextRange]:
    """The sentence ranges inside one block, blanks between them left out."""
    at = start
    for stop in _END.finditer(text, start, end):
        if stop.end() < end and not _ends(text, at, stop, end):
            continue
        if text[at : stop.end()].strip():
            yield _trimmed(text, at, stop.end())
        at = stop.end()
    if text[at:end].strip():
        yield _trimmed(text, at, end)


def _ends(text: str, start: int, stop: re.Match[str], end: int) -> bool:
    """Whether the stop found ends the sentence that began at ``start``."""
    mark = stop.group().rstrip(_CLOSERS)
    after = text[stop.end() : min(end, stop.end() + 60)].lstrip()
    if not after:
        return True
    if _ATTRIBUTION.match(text, stop.end(), end) or after[0] in ",;:)–—-":
        return False
    upper = after.lstrip(_OPENERS)[:1]
    begins = bool(upper) and (upper.isupper() or upper.isdigit() or after[0] in _OPENERS)
    if mark.startswith(("..", "…")) or stop.group() != mark:
        return begins
    if mark != ".":
        return begins or (upper.islower() and mark == "?")
    return begins and not _abbreviated(text, start, stop.start() + 1, after)


def _abbreviated(text: str, start: int, end: int, after: str) -> bool:
    """Whether the full stop that ends at ``end`` belongs to a title, degree, initial, abbreviation or list number."""
    word = re.split(r"[\s(\[\"“”'‘’/]", text[max(start, end - 24) : end])[-1]
    if word.lower() in word_list("abbreviations"):
        return True
    if word in word_list("closing_abbreviations"):
        return not after[:1].isupper() or bool(re.match(r"[A-Z][\w.]*\.", after))
    if _DEGREE.search(word):
        return bool(re.match(r"[A-Z][A-Za-z]*\.", after)) or (not after[:1].isupper() and after[:1] not in _OPENERS)
    if _INITIAL.search(text[max(start, end - 3) : end]):
        return True
    return bool(re.fullmatch(r"\d{1,2}\.", word)) and end - len(word) == start


def _trimmed(text: str, start: int, end: int) -> TextRange:
    piece = text[start:end]
    return TextRange(start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip()))
