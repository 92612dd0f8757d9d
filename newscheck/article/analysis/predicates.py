"""Whether a stretch may hold a predicate: asked before somebody is told that it has none, so doubt counts as yes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_PREDICATES = frozenset({"VERB", "AUX", "ADJ", "ADV", "PRON", "INTJ"})
_LINKS = frozenset({"yang", "selanjutnya", "kemudian", "lalu", "bahkan", "sementara", "namun"})
"""Words that the tags may call adverbs or pronouns and that say nothing of a subject."""
_VERB_SHAPE = re.compile(r"me[a-z]{4,}|be[rl][a-z]{3,}|di[a-z]{4,}|te[rl][a-z]{3,}|ke[a-z]{3,}an")
_NOUN_SHAPE = re.compile(
    r"ke[a-z]+an|dinas|direktur\w*|direktorat|dinding|berita|beras|meter|menteri|media|medan|terminal"
)


def may_have_predicate(doc: Doc, where: tuple[int, int]) -> bool:
    """Whether the parser or the shape of a word shows a predicate outside clauses that describe a noun.

    ``where`` counts code points of the text; a stretch that is no whole number of tokens is widened to the next.
    The first word is not looked at: prepositions and names of deeds stand there.
    """
    span = doc.char_span(*where, alignment_mode="expand")
    return span is None or any(_may_be_predicate(token) for token in span[1:])


def _may_be_predicate(token: Token) -> bool:
    if token.lower_ in _LINKS or _describes(token):
        return False
    if token.dep_.startswith(("nsubj", "csubj", "cop", "aux")) or token.pos_ in _PREDICATES:
        return True
    return bool(_VERB_SHAPE.fullmatch(token.text)) and not _NOUN_SHAPE.fullmatch(token.text)


def _describes(token: Token) -> bool:
    """Whether a token stands in a clause that describes a noun."""
    return any(t.dep_.startswith("acl") for t in (token, *token.ancestors))
