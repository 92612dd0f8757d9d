"""Sentence boundaries by rule: they decide for the parser too.

A full stop ends a sentence unless it belongs to a title, a degree, an initial, an abbreviation, a number, a date, a web
address or an ellipsis that goes on; a closing mark or bracket behind the stop belongs to the sentence.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newscheck.article.parts import Sentence
from newscheck.article.text.words import WORD
from newscheck.lexicon import word_list
from newscheck.lexicon.degrees import degree_form
from newscheck.source import Block, BlockKind, TextRange

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

SPOKEN = frozenset({BlockKind.LEAD, BlockKind.PARAGRAPH, BlockKind.LIST})
_END = re.compile(
    r"(?:…|(?<![.!?])[.!?]++)[\"”’'»)\]]*+(?=\s|$)"
    r"|(?<![.!?])[.!?]++[\"”](?=[A-Z(])"
    r"|(?<=[a-z]{2})[.!?](?=[A-Z“][a-z]{2})(?!(?:Com|Net|Org|Info)\b|[A-Za-z]{1,12}/)"
)
_CLOSERS = "\"”’'»)]"
_OPENERS = "\"“„‘'«(["
_DEGREE = re.compile(r"(?:[A-Z][a-zA-Z]{0,4}\.){1,8}[A-Z][a-zA-Z]{0,5}\.$|(?:S|M|A|Sp|Ph|B)\.[A-Z][A-Za-z]{0,4}\.$")
_INITIAL = re.compile(r"(?:^|[\s(.])[A-Z]\.$")
_INITIALS = re.compile(r"(?:[A-Z]\.){2,3}")
_LETTERED = re.compile(
    r"\b(?:platform|galian|(?:ber)?inisial|tipe|kelas|golongan|grup|vitamin|hepatitis|influenza|kategori|blok|zona|pelat"
    r"|huruf|sim|paket|seri|titik|gedung|lapangan|opsi)\s[A-Z]\.$",
    re.IGNORECASE,
)
"""Nouns that a letter alone names: “galian C.” ends a sentence where “Johnny G.” does not."""
_ERA = re.compile(r"\d\s(?:H|M|S?M)\.$")
"""Years of an era: “1447 H.” may end a sentence."""
_VOWEL = re.compile(r"[aeiou]", re.IGNORECASE)
_NUMBERED = frozenset({"rt.", "rw.", "hlm.", "hal.", "vol.", "tgl.", "nomor."})
"""Abbreviations only before a figure; without one the same letters end a sentence."""
_SMALL_START = re.compile(r"[a-z]{2}")
_TORN_FIGURE = re.compile(r"Rp\.?\s?\d{1,3}(?:\.\s?\d{3}){0,5}\.$")
_PLAIN_WORD = re.compile(r"(?:[a-z]+-)?[a-z]{4,}\.|[^)]*\)\.")
_CURLY = re.compile(r"[“”]")
_DOTTED = re.compile(r"(?:[A-Z][a-z]{0,3}\.)+[A-Za-z]{1,5}\b\.?")
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
    at = counted = start
    straight = curly = 0
    for stop in _END.finditer(text, start, end):
        straight += text.count('"', counted, stop.start())
        curly += text.count("“", counted, stop.start()) - text.count("”", counted, stop.start())
        counted = stop.start()
        ending = stop.end() - int(_opens(text, stop, end, straight=straight % 2 == 1, curly=curly > 0))
        if ending < end and not _ends(text, at, stop, end):
            continue
        if text[at:ending].strip():
            yield _trimmed(text, at, ending)
        at = ending
    if text[at:end].strip():
        yield _trimmed(text, at, end)


def _opens(text: str, stop: re.Match[str], end: int, *, straight: bool, curly: bool) -> bool:
    """Whether the mark behind a stop opens what follows (``pulang." Kami lega," katanya``).

    ``straight`` and ``curly`` tell whether a quotation in such marks is open before the stop.
    """
    marks = stop.group().lstrip(".!?…")
    if marks == '"' and not straight:
        return text.find('"', stop.end(), end) >= 0
    if marks == "”" and not curly:
        following = _CURLY.search(text, stop.end(), end)
        return following is not None and following.group() == "”"
    return False


def _ends(text: str, start: int, stop: re.Match[str], end: int) -> bool:
    """Whether the stop found ends the sentence that began at ``start``."""
    mark = stop.group().rstrip(_CLOSERS)
    after = text[stop.end() : min(end, stop.end() + 60)].lstrip()
    if not after:
        return True
    if _ATTRIBUTION.match(text, stop.end(), end) or after[0] in ",;:)–—-":
        return False
    upper = after.lstrip(_OPENERS + "”’")[:1]
    begins = bool(upper) and (upper.isupper() or upper.isdigit() or after[0] in _OPENERS)
    if mark.startswith(("..", "…")) or stop.group() != mark:
        return begins
    if mark != ".":
        return begins or (upper.islower() and mark == "?")
    if not begins:
        return bool(_SMALL_START.match(after)) and _plain(text, start, stop.start() + 1)
    return not _abbreviated(text, start, stop.start() + 1, after)


def is_abbreviation(word: str) -> bool:
    """Whether a word, given with its full stop, is an abbreviation: a listed one, or one without a vowel."""
    listed = _listed(word) or word in word_list("closing_abbreviations")
    return listed or (word[:-1].isalpha() and word[:-1].islower() and not _VOWEL.search(word))


def _plain(text: str, start: int, end: int) -> bool:
    """Whether a full stop stands behind an ordinary word in small letters: it ends a sentence whatever follows."""
    word = _last_word(text, start, end)
    return bool(_PLAIN_WORD.fullmatch(word)) and not is_abbreviation(word)


def _abbreviated(text: str, start: int, end: int, after: str) -> bool:
    """Whether the full stop that ends at ``end`` belongs to a title, degree, initial, abbreviation or list number."""
    word = _last_word(text, start, end)
    if word.lower() in _NUMBERED:
        return after[:1].isdigit()
    if _INITIAL.search(text[max(start, end - 3) : end]) and word[:-1].isalpha():
        return not (_LETTERED.search(text, max(start, end - 24), end) or _ERA.search(text, max(start, end - 8), end))
    initials = bool(_INITIALS.fullmatch(word)) and degree_form(word) is None
    torn = after[:3].isdecimal() and bool(_TORN_FIGURE.search(text, max(start, end - 32), end))
    if initials or torn or _listed(word) or _degree_follows(after) or _opens_bracket(text, end - len(word), after):
        return True
    if word in word_list("closing_abbreviations"):
        return not after[:1].isupper() or bool(re.match(r"[A-Z][\w.]*\.", after))
    if _DEGREE.search(word):
        return bool(re.match(r"[A-Z][A-Za-z]*\.|\(", after)) or (not after[:1].isupper() and after[:1] not in _OPENERS)
    return bool(re.fullmatch(r"\d{1,2}\.", word)) and end - len(word) == start


def _last_word(text: str, start: int, end: int) -> str:
    """What stands before ``end`` without a blank, bracket or quotation mark in it."""
    return re.split(r"[\s(\[\"“”'‘’/]", text[max(start, end - 24) : end])[-1]


def _listed(word: str) -> bool:
    """Whether a word with its full stop is an abbreviation that something always follows."""
    return word.lower() in word_list("abbreviations")


def _degree_follows(after: str) -> bool:
    """Whether a dotted degree comes next: no sentence begins with one."""
    dotted = _DOTTED.match(after)
    return dotted is not None and degree_form(dotted.group()) is not None


def _opens_bracket(text: str, at: int, after: str) -> bool:
    """Whether a word is the first in a bracket that closes soon: “(Kabid. Sarana)”."""
    closing = after.find(")")
    return at > 0 and text[at - 1] == "(" and closing >= 0 and "(" not in after[:closing]


def _trimmed(text: str, start: int, end: int) -> TextRange:
    piece = text[start:end]
    return TextRange(start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip()))
