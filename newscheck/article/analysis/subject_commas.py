"""Commas between a subject and its predicate: *Dinas Pertanian, telah membagikan benih*.

Told only where a sentence begins with the subject, or right behind one short phrase, where no other comma stands in it,
and where the parser finds the predicate of the whole sentence behind the comma.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newscheck.article.analysis.tokens import sentence_tokens
from newscheck.article.cache import cached_per_article
from newscheck.lexicon import word_list
from newscheck.source import TextRange

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from newscheck.article import Article

_FRONTING = word_list("fronting_words") | word_list("subordinators") | word_list("no_subjects")
_BEGINNINGS = frozenset(("telah", "akan", "sudah", "dapat", "bisa", "harus", "masih", "belum", "tengah", "sedang"))
"""Words that can only begin a predicate."""
_COPULAS = frozenset(("merupakan", "adalah"))
_NO_PREDICATE = word_list("verbs_like_prepositions")
_VERB_BEGINNINGS = ("me", "ber", "di")
_SUBJECTS = frozenset(("NOUN", "PROPN", "PRON", "NUM", "DET"))
_OTHER_CLAUSE = frozenset(
    ("untuk", "bukan", "ada", "agar", "karena", "jika", "saat", "ketika", "adalah", "merupakan", "kata", "menurut")
)
SHORT_FRONT = 5
"""Tokens of a phrase in front of the subject, its comma included."""


class SubjectComma(NamedTuple):
    """The comma, the subject from its first word to its last, and the word that begins the predicate."""

    comma: TextRange
    subject: TextRange
    predicate: TextRange


@cached_per_article
def subject_commas(article: Article) -> tuple[SubjectComma, ...]:
    """The commas of the article that part a subject from its predicate, in order."""
    return tuple(found for tokens in sentence_tokens(article) if (found := _read(tokens)) is not None)


def _read(tokens: Sequence[Token]) -> SubjectComma | None:
    commas = [i for i, t in enumerate(tokens) if t.text == ","][:2]
    start = 0
    if len(commas) > 1 and commas[0] < SHORT_FRONT and not any(t.pos_ == "VERB" for t in tokens[: commas[0]]):
        start = commas.pop(0) + 1
    if not commas or commas[0] - start < 1 or commas[0] + 2 >= len(tokens):
        return None
    comma = commas[0]
    subject, predicate = tokens[start:comma], tokens[comma + 1]
    if not (_may_begin(predicate) and _is_subject(subject) and _heads(predicate, tokens[start], tokens[comma])):
        return None
    return SubjectComma(_range(tokens[comma]), TextRange(subject[0].idx, _range(subject[-1]).end), _range(predicate))


def _may_begin(token: Token) -> bool:
    """Whether a word may begin a predicate, and is no verb that news uses like a preposition."""
    if token.text in _BEGINNINGS or token.text in _COPULAS:
        return True
    return token.pos_ == "VERB" and token.text.startswith(_VERB_BEGINNINGS) and token.text not in _NO_PREDICATE


def _is_subject(tokens: Sequence[Token]) -> bool:
    """Whether a stretch is nothing but a noun phrase, its relative clause included."""
    first = tokens[0]
    if (
        first.pos_ not in _SUBJECTS
        or first.lower_ in _FRONTING
        or (first.lower_.startswith(("me", "di")) and first.pos_ == "VERB")
    ):
        return False
    if len(tokens) == 1 and (first.lower_.endswith("nya") or first.pos_ != "PROPN"):
        return False
    yang = next((i for i, t in enumerate(tokens) if t.lower_ == "yang"), len(tokens))
    plain = tokens[:yang]
    clause = any(t.pos_ in {"VERB", "AUX", "ADJ", "ADV", "PART", "SCONJ"} and not t.text[0].isupper() for t in plain)
    return not clause and not any(t.lower_ in _OTHER_CLAUSE or t.text in ':;“”"' for t in plain)


def _heads(predicate: Token, first: Token, comma: Token) -> bool:
    """Whether the predicate behind the comma is the sentence's own and has its subject in front of it."""
    head = predicate
    while head.dep_ in {"aux", "aux:pass", "advmod", "cop", "mark"} and head.head.i != head.i:
        head = head.head
    subject = next((c for c in head.children if c.dep_.startswith("nsubj")), None)
    if head.dep_ != "ROOT" or subject is None or subject.i > comma.i:
        return False
    return min(t.i for t in subject.subtree) == first.i


def _range(token: Token) -> TextRange:
    return TextRange(token.idx, token.idx + len(token))
