"""Tokens that hold a mark: decimals, thousands, times, initials, degrees, web names, formulas, affixes in brackets.

A mark that stands inside one of them asks for no gap.
"""

from __future__ import annotations

import re

from newscheck.article.text.signs import Kind, Token
from newscheck.lexicon import word_list
from newscheck.lexicon.counts import count
from newscheck.lexicon.degrees import degree_form

_AFFIXES = frozenset(
    (
        *(
            "s",
            "nya",
            "an",
            "kan",
            "i",
            "se",
            "ke",
            "di",
            "me",
            "mem",
            "men",
            "meng",
            "per",
            "pe",
            "pem",
            "pen",
            "peng",
        ),
        *("ber", "ter", "pun", "lah", "kah", "ku", "mu"),
    )
)
_TITLE = re.compile(r"[A-Z][a-z]")
_TAKES_FIGURE = frozenset(("no", "jl", "jln", "hlm", "hal", "tgl", "vol", "pasal", "pukul"))
_DOMAINS = re.compile(r"(?i:com|co|id|net|org|go|or|ac|sch|tv|info|html?|php|pdf|docx?|xlsx?|jpe?g|png|mp[34])\b")
_LISTED = re.compile(r"0\d$")
_SIGNATURE = re.compile(r"\w[\w./* -]{1,14}\)")
_PAIRS = {"(": ")", "[": "]"}
_SHORT = 2
"""Letters of the longest units, of formulas and of list letters."""
_SHORTEST_KNOWN = 3
"""Shorter words may be names of kinds of files."""
_YEAR = 4
_REACH = 80
"""Code points within which a bracket closes."""


def is_known(word: str) -> bool:
    """Whether a word in small letters stands in edited text and is no ending of a web or file name."""
    return len(word) > _SHORTEST_KNOWN and word.islower() and count(word).small > 0 and not _DOMAINS.match(word)


def holds_mark(text: str, kind: Kind, left: Token, right: Token, at: int) -> bool:
    """Whether the mark at ``at``, between two tokens without a blank, is a part of one: 4,5; 09.30; S.H.; 3:1."""
    if kind is Kind.COMMA and left.kind is right.kind is Kind.FIGURE:
        return not (_LISTED.match(left.text) and _LISTED.match(right.text))
    if kind in {Kind.COMMA, Kind.SEMICOLON, Kind.PERCENT}:
        unit = left.kind is Kind.FIGURE and len(right.text) <= _SHORT
        letters = right.kind is Kind.LETTER and left.kind is not Kind.STOP
        return unit or letters or left.kind in {Kind.OTHER, Kind.LETTER, Kind.LINE}
    if kind is Kind.CLOSING:
        return _in_word(text, left, right, at)
    if kind is Kind.COLON:
        return left.kind is not Kind.WORD or right.kind is not Kind.WORD or right.text.islower() or left.text.isupper()
    if kind is Kind.CALL:
        return left.kind is not Kind.WORD or not _TITLE.match(right.text)
    return kind is Kind.STOP and _dotted(text, left, right)


def begins_bracket(text: str, left: Token, right: Token, at: int) -> bool:
    """Whether the opening bracket at ``at`` begins a word of its own: no affix, formula or letter of a list."""
    if left.kind is Kind.STOP:
        return _SIGNATURE.match(text, at + 1) is not None
    closing = text.find(_PAIRS[text[at]], at, at + _REACH)
    inside = text[at + 1 : closing].strip() if closing >= 0 else ""
    if left.kind is Kind.LETTER or inside in _AFFIXES or inside.startswith("-") or len(left.text) < _SHORT:
        return False
    return len(inside) > 1 or right.kind is Kind.FIGURE


def _in_word(text: str, left: Token, right: Token, at: int) -> bool:
    """Whether the closing bracket at ``at`` stands inside a word, a formula or a list letter: (ber)main, f(x)y."""
    opening = text.rfind("(", max(0, at - _REACH), at)
    inside = text[opening + 1 : at]
    if opening < 0 or right.kind is not Kind.WORD or len(right.text) <= _SHORT:
        return True
    return inside.lower().rstrip("-") in _AFFIXES or len(inside) < _SHORT or left.kind is Kind.LETTER


def _dotted(text: str, left: Token, right: Token) -> bool:
    """Whether a full stop without blanks belongs to a web address, abbreviation, degree, figure or initial."""
    last = _on_web(text, left, right)
    if last or (right.kind is not Kind.WORD and left.text.lower() not in _TAKES_FIGURE):
        return True
    titled = _TITLE.match(right.text) is not None
    if left.kind is Kind.CLOSING:
        return not titled
    if f"{left.text.lower()}." in word_list("abbreviations") and left.kind in {Kind.WORD, Kind.LETTER}:
        return not (right.kind is Kind.FIGURE or (titled and len(right.text) > _SHORT))
    if degree_form(text[left.range.start : right.range.end]) or right.kind is not Kind.WORD:
        return True
    if titled and right.text[1:].islower():
        return not (left.text[1:].islower() or (left.kind is Kind.FIGURE and len(left.text) == _YEAR))
    return not (left.kind is Kind.WORD and is_known(left.text) and is_known(right.text))


def _on_web(text: str, left: Token, right: Token) -> bool:
    """Whether more letters, dots or slashes without blanks show a name on the web, a path, or a row of initials."""
    before, after = text[left.range.start - 1 : left.range.start], text[right.range.end : right.range.end + 2]
    dotted = after[:1] == "." and after[1:].isalnum()
    return before in tuple("./@_-") or after[:1] in tuple("/@_") or dotted or _DOMAINS.match(right.text) is not None
