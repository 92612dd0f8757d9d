"""The whole way from the raw files to the packed weights, with fixed seeds.

Round one learns tags from the news, then syntax and names together; where a
name set has no label for organisations it counts as silent there.  Round two
goes on from the packed weights of round one, with the organisations that round
one finds in that set, with the PUD treebank, and with other names put in the
place of the annotated ones.
"""

from __future__ import annotations

import logging
import pickle
from collections import Counter
from random import Random
from typing import TYPE_CHECKING, Any, TypeVar

from spacy.tokens import Doc
from thinc.api import fix_random_seed

from newscheck.model import TRAINED
from newscheck.model.architecture import AUXILIARY, build_network, use_fast_ops
from newscheck.model.packing import pack, unpack
from newscheck.model.training import mixture as material
from newscheck.model.training.casing import CaseTable, truecased
from newscheck.model.training.docs import names_example, tagged_example, treebank_example
from newscheck.model.training.lemma_tables import lemma_tables
from newscheck.model.training.names_data import Tagged, guess_spaces
from newscheck.model.training.scores import score_names, score_syntax
from newscheck.model.training.trainer import Part, Stage, new_optimizer, run_stage
from newscheck.model.training.treebanks import split_double, unified
from newscheck.model.training.vectors import add_vectors, train_vectors

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from spacy.language import Language
    from spacy.training import Example

    from newscheck.model.training.sources import Sources
    from newscheck.model.training.treebanks import Sentence

LOG = logging.getLogger(__name__)
T = TypeVar("T")
TAGGING = Stage(batches=600, final_rate=0.001, last_size=2000)
LEARNING = Stage(batches=2400)
REFINING = Stage(batches=1100, first_size=1000, rate=0.0008, final_rate=0.00003, dropout=0.12)
PRESET_SHARE = 0.6
PARAGRAPH_SHARE = 0.3


def _kept(path: Path, make: Callable[[], T]) -> T:
    """Return what an earlier run left at ``path``, else make it and leave it there."""
    if path.exists():
        found: T = pickle.loads(path.read_bytes())  # noqa: S301 - our own work folder
        return found
    made = make()
    path.write_bytes(pickle.dumps(made))
    return made


def _trees(nlp: Language, sentences: Sequence[Sentence], random: Random) -> list[Example]:
    """Shape sentences and turn them into examples."""
    return [
        treebank_example(
            nlp.vocab,
            group,
            preset=random.random() < PRESET_SHARE,
            paragraphs=random.random() < PARAGRAPH_SHARE,
        )
        for group in material.shaped_sentences(sentences, random)
    ]


def _named(nlp: Language, sentences: Sequence[Tagged], random: Random) -> list[Example]:
    """Shape sentences with names and turn them into examples."""
    return [names_example(nlp.vocab, t) for t in material.shaped_names(sentences, random)]


def with_organisations(nlp: Language, partial: Sequence[Tagged]) -> list[Tagged]:
    """Add the organisations that a model finds where the annotation is silent."""
    docs = [Doc(nlp.vocab, words=list(t.forms), spaces=guess_spaces(t.forms)) for t in partial]
    completed = []
    for tagged, doc in zip(partial, nlp.pipe(docs), strict=True):
        silent = set(tagged.unsure)
        found = [(e.start, e.end, "ORG") for e in doc.ents if e.label_ == "ORG"]
        added = [n for n in found if silent.issuperset(range(n[0], n[1]))]
        completed.append(Tagged(tagged.forms, tuple(sorted([*tagged.names, *added]))))
    return completed


def _watch(nlp: Language, sources: Sources, mix: material.Mixture) -> Callable[[], str]:
    """Return a function that scores the sentences kept aside."""
    watched = sources.names("idner-dev")[:150]

    def score() -> str:
        """Score syntax and names with the present weights."""
        with nlp.select_pipes(enable=list(TRAINED)):
            syntax = score_syntax(nlp, mix.dev)
            names = score_names(nlp, watched, ())
        return f"upos {syntax.upos:.1f} uas {syntax.heads:.1f} las {syntax.labelled:.1f} names {names['all'].f1:.1f}"

    return score


def _round_one(
    sources: Sources,
    mix: material.Mixture,
    lowercase: Sequence[Tagged],
    work: Path,
    seed: int,
) -> Path:
    """Train from nothing and leave the packed weights in the work folder."""
    target = work / "round-one.bin"
    if target.exists():
        return target
    random = Random(seed)
    fix_random_seed(seed)
    nlp = build_network(auxiliary=True)
    add_vectors(nlp.vocab, work / "vectors.floret")
    trees = _trees(nlp, [*mix.silver, *mix.gold, *mix.gold], random)
    names = _named(nlp, [*mix.names, *mix.names], random) + _named(nlp, lowercase, random)
    tagged = [tagged_example(nlp.vocab, rows) for rows in mix.tagged_news]
    nlp.initialize(lambda: [*trees[:3000], *names[:3000], *tagged])
    use_fast_ops(nlp, (*TRAINED, AUXILIARY))
    optimizer = new_optimizer()
    with nlp.select_pipes(enable=["tok2vec", AUXILIARY]):
        run_stage(nlp, optimizer, [Part(tagged, 1.0)], TAGGING, seed=seed)
    parts = [Part(trees, 0.5), Part(names, 0.42), Part(tagged, 0.08)]
    run_stage(nlp, optimizer, parts, LEARNING, seed=seed + 1, watch=_watch(nlp, sources, mix))
    with nlp.use_params(optimizer.averages):
        pack(nlp, target, {})
    return target


def _round_two(
    sources: Sources,
    mix: material.Mixture,
    lowercase: Sequence[Tagged],
    first: Path,
    seed: int,
) -> tuple[Language, Any]:
    """Go on from the first round; return the pipeline and the averaged weights."""
    random = Random(seed)
    nlp, _ = unpack(first)
    completed = with_organisations(nlp, lowercase)
    pud = [p for s in sources.treebank("pud") for p in split_double(unified(s))]
    trees = _trees(nlp, [*mix.silver, *mix.gold, *mix.gold, *pud, *pud], random)
    parts = [
        Part(trees, 0.5),
        Part(_named(nlp, [*mix.names, *mix.names, *mix.names], random), 0.3),
        Part(_named(nlp, completed, random), 0.2),
    ]
    optimizer = new_optimizer()
    watch = _watch(nlp, sources, mix)
    run_stage(nlp, optimizer, parts, REFINING, seed=seed, watch=watch, watch_every=250)
    return nlp, optimizer.averages


def train(sources: Sources, work: Path, target: Path, *, seed: int = 1) -> int:
    """Train everything and write the packed weights; return their size in bytes.

    ``work`` keeps intermediate results; an empty folder starts from the raw files.
    """
    mix = _kept(work / "mixture.pkl", lambda: material.assemble(sources, seed=seed, with_pud=False))
    table = CaseTable([*([f for f, _ in rows] for rows in mix.tagged_news), *(t.forms for t in mix.names)])
    lowercase = [truecased(t, table, mark_unsure=True) for t in mix.lowercase_names]
    if not (work / "vectors.floret").exists():
        train_vectors(mix.vector_rows, work / "vectors.floret", seed=seed)
    first = _round_one(sources, mix, lowercase, work, seed)
    nlp, averages = _round_two(sources, mix, lowercase, first, seed + 2)
    gold = [s for name in ("gsd-dev", "csui-train") for s in sources.treebank(name)]
    frequencies = Counter(f.lower() for rows in mix.tagged_news for f, _ in rows)
    roots, exceptions, function_words = lemma_tables(gold, sources.lemma_table(), frequencies)
    tables = {
        "small": table.small_words(least=3, share=0.85),
        "roots": roots,
        "lemmas": exceptions,
        "function_lemmas": function_words,
    }
    with nlp.use_params(averages):
        return pack(nlp, target, tables)
