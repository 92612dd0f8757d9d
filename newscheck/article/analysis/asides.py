"""Asides inside a subject: *warga, khususnya ibu hamil, harus mengungsi*; *siswa, baik putra maupun putri, hadir*.

A word opens the aside, the predicate of the subject before it ends it. Words that can only begin a predicate end it
whatever the parser says; before another verb the parser must have found the subject in front of the aside.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newscheck.article.analysis.tokens import sentence_tokens
from newscheck.article.cache import cached_per_article
from newscheck.source import TextRange

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Token

    from newscheck.article import Article

_OPENERS = frozenset(("khususnya", "terkhusus", "terutama", "termasuk", "yakni", "yaitu"))
_PREDICATE = frozenset(
    (
        *("akan", "telah", "sudah", "tidak", "tak", "belum", "bisa", "dapat", "harus", "masih", "tengah", "sedang"),
        *("adalah", "merupakan", "tetap", "juga", "kini", "bukan", "mampu", "kurang"),
    )
)
_ENDS = frozenset(
    ("yang", "untuk", "agar", "karena", "jika", "saat", "ketika", "bahwa", "dengan", "sehingga", "setelah", "apabila")
)
"""Words behind which the next predicate is not that of the sentence."""
_VERB_BEGINNINGS = ("me", "ber", "di", "ter")
_REACH = 15
"""Tokens of the longest aside."""
_PAIR = 9
"""Tokens between *baik* and *maupun* at most."""


@dataclass(frozen=True, slots=True)
class Aside:
    """An aside in front of a predicate, without the comma behind it.

    ``range`` runs from its first word to its last; ``predicate`` is the word that follows.
    """

    range: TextRange
    predicate: TextRange


@cached_per_article
def open_asides(article: Article) -> tuple[Aside, ...]:
    """The asides of the article that are never closed, in order."""
    return tuple(a for tokens in sentence_tokens(article) for a in _asides(tokens))


def _asides(tokens: Sequence[Token]) -> Iterator[Aside]:
    for i, token in enumerate(tokens):
        start = i if token.lower_ in _OPENERS else _pair_start(tokens, i) if token.lower_ == "maupun" else None
        end = _predicate(tokens, i, start) if start else None
        if start and end:
            last, following = tokens[end - 1], tokens[end]
            yield Aside(
                TextRange(tokens[start].idx, last.idx + len(last)),
                TextRange(following.idx, following.idx + len(following)),
            )


def _pair_start(tokens: Sequence[Token], i: int) -> int | None:
    """The *baik* that the *maupun* at ``i`` belongs to."""
    return next((j for j in range(i - 1, max(0, i - _PAIR), -1) if tokens[j].lower_ == "baik"), None)


def _predicate(tokens: Sequence[Token], i: int, start: int) -> int | None:
    """The place where the predicate begins that ends the aside opened at ``i``; None where a mark ends it first."""
    for j in range(i + 1, min(i + _REACH, len(tokens))):
        token = tokens[j]
        if (token.is_punct and token.text not in {"(", ")", "/", "-"}) or token.lower_ in _ENDS:
            return None
        if token.text in _PREDICATE:
            return j if j > i + 1 and tokens[j - 1].lower_ not in {"dalamnya", "di"} else None
        if token.pos_ == "VERB" and not token.ent_type_:
            verbal = token.lower_.startswith(_VERB_BEGINNINGS) and tokens[j - 1].lower_ not in {
                "dan",
                "atau",
                "serta",
                "dalam",
            }
            subject = any(c.dep_.startswith("nsubj") and c.i < tokens[start].i for c in token.children)
            return j if verbal and subject and j > i + 1 else None
    return None
