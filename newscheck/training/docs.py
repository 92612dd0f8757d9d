"""Turns treebank sentences, tagged names and tagged news into spaCy examples."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.tokens import Doc, Span
from spacy.training import Example

from newscheck.training.names_data import Tagged, guess_spaces

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.vocab import Vocab

    from newscheck.training.treebanks import Sentence

CLITIC_FORMS = frozenset({"nya", "ku", "mu"})


def treebank_doc(
    vocab: Vocab,
    sentences: Sequence[Sentence],
    *,
    paragraphs: bool = False,
    names: Sequence[tuple[int, int, str]] | None = None,
) -> Doc:
    """Return the gold document of some sentences: UPOS, features, heads, relations, boundaries.

    ``names`` are token ranges of the whole document; without them it says nothing about names.

    With ``paragraphs`` an empty line, a token of its own, closes every sentence but the last.
    """
    words: list[str] = []
    spaces: list[bool] = []
    heads: list[int] = []
    relations: list[str] = []
    upos: list[str] = []
    features: list[str] = []
    for sentence in sentences:
        offset = len(words)
        for index, word in enumerate(sentence):
            words.append(word.form)
            spaces.append(word.space_after or index == len(sentence) - 1)
            heads.append(offset + (index if word.head < 0 else word.head))
            relations.append("ROOT" if word.head < 0 else word.relation)
            upos.append(word.upos if word.upos != "_" else "X")
            features.append(word.features)
        if paragraphs and sentence is not sentences[-1]:
            spaces[-1] = False
            words.append("\n\n")
            spaces.append(False)
            heads.append(len(words) - 2)
            relations.append("dep")
            upos.append("")
            features.append("")
    doc = Doc(vocab, words=words, spaces=spaces, heads=heads, deps=relations, pos=upos, morphs=features)
    if names is not None:
        doc.set_ents([Span(doc, a, b, label=label) for a, b, label in names], default="outside")
    return doc


def treebank_example(
    vocab: Vocab,
    sentences: Sequence[Sentence],
    *,
    preset: bool,
    paragraphs: bool,
    names: Sequence[tuple[int, int, str]] | None = None,
) -> Example:
    """Return a training example; ``preset`` hands the boundaries over, as the sentence rules will."""
    gold = treebank_doc(vocab, sentences, paragraphs=paragraphs, names=names)
    starts: list[bool | int | None] | None = [bool(t.is_sent_start) for t in gold] if preset else None
    forms = [t.text for t in gold]
    spaces = [bool(t.whitespace_) for t in gold]
    return Example(Doc(vocab, words=forms, spaces=spaces, sent_starts=starts), gold)


def names_doc(vocab: Vocab, tagged: Tagged) -> Doc:
    """Return the gold document of a sentence with names; it says nothing about syntax."""
    doc = Doc(vocab, words=list(tagged.forms), spaces=guess_spaces(tagged.forms))
    doc.set_ents(
        [Span(doc, a, b, label=label) for a, b, label in tagged.names],
        missing=[Span(doc, i, i + 1, label="missing") for i in tagged.unsure],
        default="outside",
    )
    return doc


def names_example(vocab: Vocab, tagged: Tagged) -> Example:
    """Return a training example for names."""
    gold = names_doc(vocab, tagged)
    return Example(Doc(vocab, words=list(tagged.forms), spaces=guess_spaces(tagged.forms)), gold)


def joined_clitics(rows: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Join kumparan's split clitics to their host, as this tokenizer has them."""
    joined: list[tuple[str, str]] = []
    for form, tag in rows:
        if form in CLITIC_FORMS and joined and joined[-1][0][-1:].isalpha():
            joined[-1] = (joined[-1][0] + form, joined[-1][1])
        else:
            joined.append((form, tag))
    return joined


def tagged_example(vocab: Vocab, rows: Sequence[tuple[str, str]]) -> Example:
    """Return a training example for the auxiliary tagger alone."""
    forms = tuple(form for form, _ in rows)
    spaces = guess_spaces(forms)
    gold = Doc(vocab, words=list(forms), spaces=spaces, tags=[tag for _, tag in rows])
    return Example(Doc(vocab, words=list(forms), spaces=spaces), gold)
