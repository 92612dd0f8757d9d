"""Passive or not: the morphologizer's Voice, checked against the form.

Indonesian marks the passive on the verb: di- (deliberate), ter- (accidental
or stative), ke-…-an (adversative).  Words that only look so are listed; both
sources must agree unless the form alone decides.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newscheck.model.wordlists import word_set

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

_DI = re.compile(r"di(?:per|ke|se|ber)?[a-z]{3,}")
_DI_SUFFIXED = re.compile(r"di[a-z]{3,}(?:kan|i|kannya|inya)")
_TER = re.compile(r"ter[a-z]{3,}")
NOT_DI = word_set("not_di")
NOT_TER = word_set("not_ter")
_VERBAL = frozenset({"VERB", "AUX", "ADJ"})


def is_passive(token: Token) -> bool:
    """Tell whether a tagged token is a passive verb."""
    form = token.lower_
    marked = "Pass" in token.morph.get("Voice", [])
    if form.startswith("di"):
        if form in NOT_DI or not _DI.fullmatch(form):
            return False
        return marked or token.pos_ == "VERB" or (_DI_SUFFIXED.fullmatch(form) is not None and token.pos_ != "PROPN")
    if form.startswith("ter"):
        return marked and form not in NOT_TER and _TER.fullmatch(form) is not None
    return marked and token.pos_ in _VERBAL


def has_passive(span: Doc | Span) -> bool:
    """Tell whether a sentence or document holds a passive verb."""
    return any(is_passive(token) for token in span)
