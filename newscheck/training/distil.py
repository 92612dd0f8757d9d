"""What the teachers read becomes training material: unlabelled news with trees and names."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from spacy.tokens import Doc

from newscheck.training import augment
from newscheck.training.docs import treebank_example
from newscheck.training.features import with_features
from newscheck.training.names_data import guess_spaces

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

    from spacy.language import Language
    from spacy.training import Example
    from spacy.vocab import Vocab

    from newscheck.training.teacher_train import Reading
    from newscheck.training.treebanks import Sentence

UNSURE_SHARE = 0.1
CURLY_SHARE = 0.5
TITLE_SHARE = 0.05
LONGEST_HEADLINE = 22


def sure_readings(readings: Sequence[Reading]) -> list[Reading]:
    """Return the readings without the tenth whose heads are least certain."""
    floor = sorted(r.certainty for r in readings)[int(UNSURE_SHARE * len(readings))]
    return [r for r in readings if r.certainty >= floor]


def finished(readings: Sequence[Reading], gold: Sequence[Sentence]) -> list[Reading]:
    """Give readings features (guessed from form and part of speech) and spaces."""
    sentences = with_features([r.sentence for r in readings], gold)
    done = []
    for reading, sentence in zip(readings, sentences, strict=True):
        spaces = guess_spaces([w.form for w in sentence])
        spaced = tuple(replace(w, space_after=s) for w, s in zip(sentence, spaces, strict=True))
        done.append(replace(reading, sentence=spaced))
    return done


def agreed(nlp: Language, readings: Sequence[Reading]) -> list[Reading]:
    """Return the readings in which a pipeline finds the very names that the teacher found."""
    docs = [
        Doc(
            nlp.vocab,
            words=[w.form for w in r.sentence],
            spaces=[w.space_after for w in r.sentence],
        )
        for r in readings
    ]
    return [
        r
        for r, doc in zip(readings, nlp.pipe(docs), strict=True)
        if {(e.start, e.end, e.label_) for e in doc.ents} == set(r.names.names)
    ]


def _shaped(reading: Reading, random: Random) -> Sentence:
    """Give some sentences curly quotes, few short ones title case."""
    sentence = reading.sentence
    forms = [w.form for w in sentence]
    if random.random() < CURLY_SHARE:
        forms = augment.curly_quoted(forms)
    if len(forms) <= LONGEST_HEADLINE and random.random() < TITLE_SHARE:
        forms = augment.title_cased(forms, random)
    return augment.reshaped(sentence, forms)


def reading_examples(  # noqa: PLR0913 - what, how shaped
    vocab: Vocab,
    readings: Sequence[Reading],
    random: Random,
    *,
    with_names: bool,
    preset_share: float,
    paragraph_share: float,
) -> list[Example]:
    """Group readings into documents of one to four sentences, with trees and, if wanted, names."""
    pool = list(readings)
    random.shuffle(pool)
    examples = []
    while pool:
        size = random.choice((1, 2, 3, 4))
        group, pool = pool[:size], pool[size:]
        paragraphs = random.random() < paragraph_share
        names, offset = [], 0
        for reading in group:
            names += [(a + offset, b + offset, label) for a, b, label in reading.names.names]
            offset += len(reading.sentence) + paragraphs
        examples.append(
            treebank_example(
                vocab,
                [_shaped(r, random) for r in group],
                preset=random.random() < preset_share,
                paragraphs=paragraphs,
                names=names if with_names else None,
            ),
        )
    return examples
