"""Scores against gold annotation: syntax on gold tokens, names, passive sentences."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from spacy.tokens import Doc

from newscheck.training.docs import names_doc, treebank_doc
from newscheck.training.treebanks import unified

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from spacy.language import Language

    from newscheck.training.names_data import Tagged
    from newscheck.training.treebanks import Sentence


@dataclass(frozen=True, slots=True)
class Agreement:
    """Right, predicted and gold counts of one kind of thing."""

    right: int
    predicted: int
    gold: int

    @property
    def precision(self) -> float:
        """Share of the predicted that is right, in percent."""
        return 100 * self.right / max(1, self.predicted)

    @property
    def recall(self) -> float:
        """Share of the gold that is found, in percent."""
        return 100 * self.right / max(1, self.gold)

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall, in percent."""
        return 200 * self.right / max(1, self.predicted + self.gold)


@dataclass(frozen=True, slots=True)
class SyntaxScores:
    """Percentages over gold tokens and gold sentences, punctuation counted.

    ``labelled`` compares whole relations of the unified scheme, ``universal``
    leaves subtypes aside (nmod:tmod is nmod).
    """

    upos: float
    heads: float
    labelled: float
    universal: float
    subjects: Agreement


def _untagged(nlp: Language, gold: Doc) -> Doc:
    """Return the tokens of a one-sentence document, boundaries given, nothing else."""
    return Doc(
        nlp.vocab,
        words=[t.text for t in gold],
        spaces=[bool(t.whitespace_) for t in gold],
        sent_starts=[i == 0 for i in range(len(gold))],
    )


def _universal(relation: str) -> str:
    """Return a relation without its subtype, in small letters."""
    return relation.split(":", maxsplit=1)[0].lower()


def score_syntax(nlp: Language, sentences: Sequence[Sentence]) -> SyntaxScores:
    """Parse every sentence by itself and compare."""
    golds = [treebank_doc(nlp.vocab, [unified(s)]) for s in sentences]
    counts: Counter[str] = Counter()
    for gold, guess in zip(golds, nlp.pipe([_untagged(nlp, g) for g in golds]), strict=True):
        counts["tokens"] += len(gold)
        for a, b in zip(gold, guess, strict=True):
            same = a.head.i == b.head.i
            counts["upos"] += a.pos_ == b.pos_
            counts["heads"] += same
            counts["labelled"] += same and a.dep_ == b.dep_
            counts["universal"] += same and _universal(a.dep_) == _universal(b.dep_)
        gold_arcs = {(t.i, t.head.i) for t in gold if t.dep_.startswith("nsubj")}
        arcs = {(t.i, t.head.i) for t in guess if t.dep_.startswith("nsubj")}
        counts["right"] += len(gold_arcs & arcs)
        counts["predicted"] += len(arcs)
        counts["gold"] += len(gold_arcs)
    shares = {k: 100 * counts[k] / max(1, counts["tokens"]) for k in ("upos", "heads", "labelled", "universal")}
    return SyntaxScores(**shares, subjects=Agreement(counts["right"], counts["predicted"], counts["gold"]))


def score_names(
    nlp: Language,
    tagged: Sequence[Tagged],
    labels: Iterable[str],
) -> dict[str, Agreement]:
    """Compare names on the pipeline's own tokens; ``all`` counts every predicted label."""
    golds = [names_doc(nlp.vocab, t) for t in tagged]
    right: Counter[str] = Counter()
    predicted: Counter[str] = Counter()
    wanted: Counter[str] = Counter()
    for gold, guess in zip(golds, nlp.pipe([g.text for g in golds]), strict=True):
        spans = {(e.start_char, e.end_char, e.label_) for e in gold.ents}
        found = {(e.start_char, e.end_char, e.label_) for e in guess.ents}
        right.update(kind for _, _, kind in spans & found)
        predicted.update(kind for _, _, kind in found)
        wanted.update(kind for _, _, kind in spans)
    table = {k: Agreement(right[k], predicted[k], wanted[k]) for k in labels}
    table["all"] = Agreement(right.total(), predicted.total(), wanted.total())
    return table
