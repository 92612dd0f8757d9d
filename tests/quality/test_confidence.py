"""The confidence of clauses is the share that is right, as measured on the test treebanks.

The treebanks lie outside the repository; without them the test is skipped and says so.
"""

from collections import defaultdict
from pathlib import Path

import pytest
from spacy.tokens import Doc, Token

from newscheck.article.analysis.syntax import CLAUSE_RELATIONS, clauses
from newscheck.model import load

DATA = Path(__file__).resolve().parents[3] / "shared" / "corpora" / "training"
SUBJECTS = ("nsubj", "csubj")
FEWEST = 40
NEAR_ENOUGH = 0.1

pytestmark = pytest.mark.skipif(not DATA.is_dir(), reason="the treebanks (../shared) are not at hand")


def _gold_subjects(predicate: Token) -> set[int]:
    """The character offsets of a predicate's subjects, taken over from what it is coordinated with."""
    own = {c.idx for c in predicate.children if c.dep_.startswith(SUBJECTS)}
    if not own and predicate.dep_ == "conj" and predicate.head.i != predicate.i:
        return _gold_subjects(predicate.head)
    return own


def test_confidence_is_the_measured_share() -> None:
    from newscheck.training.docs import treebank_doc
    from newscheck.training.sources import Sources
    from newscheck.training.treebanks import unified

    nlp = load()
    right: dict[float, list[bool]] = defaultdict(list)
    sources = Sources(DATA, DATA.parents[1] / "gold")
    for sentence in [s for name in ("gsd-test", "csui-test") for s in sources.treebank(name)]:
        gold = treebank_doc(nlp.vocab, [unified(sentence)])
        words, spaces = [t.text for t in gold], [bool(t.whitespace_) for t in gold]
        guess = nlp(Doc(nlp.vocab, words=words, spaces=spaces, sent_starts=[i == 0 for i in range(len(gold))]))
        for clause in clauses(guess):
            truth = gold[clause.tokens[1] - 1]
            if clause.subject is None:
                right[clause.confidence].append(truth.dep_ in CLAUSE_RELATIONS)
            else:
                span = guess.char_span(clause.subject.start, clause.subject.end, alignment_mode="expand")
                assert span is not None
                right[clause.confidence].append(span.root.idx in _gold_subjects(truth))
    measured = {step: sum(found) / len(found) for step, found in right.items() if len(found) >= FEWEST}
    assert len(measured) >= len({0.9, 0.8, 0.75, 0.6, 0.3})
    for step, share in measured.items():
        assert abs(share - step) <= NEAR_ENOUGH, measured
