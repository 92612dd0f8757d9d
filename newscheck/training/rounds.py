"""The four rounds of training; each goes on from packed weights and leaves packed weights.

Round one learns tags from the news, then syntax and names together; where a
name set has no label for organisations it counts as silent there.  Round two
adds the organisations that round one finds in that set, the PUD treebank, and
other names in the place of the annotated ones.  Round three adds what a
teacher (``teaching.py``), stronger and far slower, reads in the news and in the
name sets: its trees, and names where teacher and round two agree on all of a
sentence.  Round four sees annotated sentences alone.
"""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from spacy.tokens import Doc
from thinc.api import fix_random_seed

from newscheck.model import TRAINED
from newscheck.model.architecture import AUXILIARY, build_network, use_fast_ops
from newscheck.model.packing import pack
from newscheck.training import mixture as material
from newscheck.training.distil import agreed, reading_examples
from newscheck.training.docs import names_example, tagged_example, treebank_example
from newscheck.training.names_data import Tagged, guess_spaces
from newscheck.training.scores import score_names, score_syntax
from newscheck.training.soup import averaged_pipeline
from newscheck.training.teaching import gathered_readings
from newscheck.training.trainer import Part, Stage, new_optimizer, run_stage
from newscheck.training.vectors import add_vectors

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from spacy.language import Language
    from spacy.training import Example
    from thinc.api import Optimizer

    from newscheck.training.mixture import Mixture
    from newscheck.training.stock import Stock
    from newscheck.training.teacher_train import Reading
    from newscheck.training.treebanks import Sentence

TAGGING = Stage(batches=600, final_rate=0.001, last_size=2000)
LEARNING = Stage(batches=2400)
REFINING = Stage(batches=1100, first_size=1000, rate=0.0008, final_rate=0.00003, dropout=0.12)
SHARPENING = Stage(batches=700, first_size=600, last_size=1200, final_rate=0.00003, dropout=0.12)
FINISHING = Stage(batches=350, first_size=700, last_size=1000, rate=0.0005, final_rate=0.00002)
NAMED = 9_000
PRESET_SHARE = 0.6
PARAGRAPH_SHARE = 0.3


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


def _read(nlp: Language, readings: Sequence[Reading], random: Random, *, with_names: bool) -> list[Example]:
    """Turn readings into examples."""
    return reading_examples(
        nlp.vocab,
        readings,
        random,
        with_names=with_names,
        preset_share=PRESET_SHARE,
        paragraph_share=PARAGRAPH_SHARE,
    )


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


def watch(nlp: Language, mix: Mixture) -> Callable[[], str]:
    """Return a function that scores the sentences kept aside with the present weights."""

    def score() -> str:
        """Score syntax and names."""
        with nlp.select_pipes(enable=list(TRAINED)):
            syntax = score_syntax(nlp, mix.watched)
            names = score_names(nlp, mix.watched_names, ())
        return f"upos {syntax.upos:.1f} uas {syntax.heads:.1f} las {syntax.labelled:.1f} names {names['all'].f1:.1f}"

    return score


def _run(nlp: Language, parts: Sequence[Part], stage: Stage, mix: Mixture, seed: int) -> Optimizer:
    """Train a pipeline through one stage; the optimizer holds the averaged weights."""
    optimizer = new_optimizer()
    run_stage(nlp, optimizer, parts, stage, seed=seed, watch=watch(nlp, mix))
    return optimizer


def _pack(nlp: Language, optimizer: Optimizer, target: Path) -> None:
    """Pack the averaged weights."""
    with nlp.use_params(optimizer.averages):
        pack(nlp, target, {})


def round_one(stock: Stock, target: Path) -> None:
    """Train from nothing."""
    mix, seed = stock.mix, stock.seed
    random = Random(seed)
    fix_random_seed(seed)
    nlp = build_network(auxiliary=True)
    add_vectors(nlp.vocab, stock.vectors)
    trees = _trees(nlp, [*mix.silver, *mix.gold, *mix.gold], random)
    names = _named(nlp, [*mix.names, *mix.names], random) + _named(nlp, stock.lowercase, random)
    tagged = [tagged_example(nlp.vocab, rows) for rows in mix.tagged_news]
    nlp.initialize(lambda: [*trees[:3000], *names[:3000], *tagged])
    use_fast_ops(nlp, (*TRAINED, AUXILIARY))
    optimizer = new_optimizer()
    with nlp.select_pipes(enable=["tok2vec", AUXILIARY]):
        run_stage(nlp, optimizer, [Part(tagged, 1.0)], TAGGING, seed=seed)
    parts = [Part(trees, 0.5), Part(names, 0.42), Part(tagged, 0.08)]
    run_stage(nlp, optimizer, parts, LEARNING, seed=seed + 1, watch=watch(nlp, mix))
    _pack(nlp, optimizer, target)


def round_two(stock: Stock, first: Path, target: Path) -> None:
    """Go on from the first round."""
    mix, seed = stock.mix, stock.seed + 2
    random = Random(seed)
    nlp = averaged_pipeline([first])
    completed = with_organisations(nlp, stock.lowercase)
    parts = [
        Part(_trees(nlp, [*mix.silver, *mix.gold * 2, *mix.pud * 2], random), 0.5),
        Part(_named(nlp, mix.names * 3, random), 0.3),
        Part(_named(nlp, completed, random), 0.2),
    ]
    _pack(nlp, _run(nlp, parts, REFINING, mix, seed), target)


def first_rounds(stock: Stock, target: Path) -> None:
    """Run rounds one and two."""
    first = target.with_name("round-one.bin")
    round_one(stock, first)
    round_two(stock, first, target)


def round_three(stock: Stock, second: Path, target: Path, seed: int) -> None:
    """Go on from the second round with what the teacher read."""
    random = Random(seed)
    mix = stock.mix
    nlp = averaged_pipeline([second])
    completed = with_organisations(nlp, stock.lowercase)
    read, annotated = gathered_readings(stock)
    random.shuffle(read)
    parts = [
        Part(_read(nlp, read[NAMED:], random, with_names=False), 0.22),
        Part(_read(nlp, agreed(nlp, read[:NAMED]), random, with_names=True), 0.15),
        Part(_read(nlp, annotated, random, with_names=True), 0.1),
        Part(_trees(nlp, [*mix.silver, *mix.gold * 3, *mix.pud * 2], random), 0.28),
        Part(_named(nlp, mix.names * 3, random), 0.15),
        Part(_named(nlp, completed, random), 0.1),
    ]
    _pack(nlp, _run(nlp, parts, SHARPENING, mix, seed), target)


def round_four(stock: Stock, third: Sequence[Path], target: Path, seed: int) -> None:
    """Go on from the mean of the third rounds with annotated sentences alone."""
    random = Random(seed)
    mix = stock.mix
    nlp = averaged_pipeline(third)
    completed = with_organisations(nlp, stock.lowercase)
    parts = [
        Part(_trees(nlp, [*mix.gsd * 4, *mix.csui * 4, *mix.pud], random), 0.5),
        Part(_named(nlp, mix.names * 2, random), 0.35),
        Part(_named(nlp, completed, random), 0.15),
    ]
    _pack(nlp, _run(nlp, parts, FINISHING, mix, seed), target)
