"""Trains the teacher on the annotated sets and has it read the news and the name sets."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING

from newscheck.model.language import blank_pipeline
from newscheck.model.training import mixture as material
from newscheck.model.training.teacher_data import numbered
from newscheck.model.training.teacher_train import (
    Course,
    Lessons,
    Reading,
    agreement,
    names_f,
    new_teacher,
    read,
    run_course,
)
from newscheck.model.training.treebanks import split_double, unified
from newscheck.model.training.vectors import add_vectors

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from newscheck.model.training.mixture import Mixture
    from newscheck.model.training.names_data import Tagged
    from newscheck.model.training.sources import Sources
    from newscheck.model.training.teacher import Teacher
    from newscheck.model.training.teacher_data import Numbers
    from newscheck.model.training.treebanks import Sentence

FIRST = Course(steps=800, tree_words=1200, name_words=840, news_words=720, rate=0.002, fall=0.7, keep=0.99)
SECOND = Course(steps=1800, tree_words=400, name_words=350, news_words=0, rate=0.0016, fall=1.0, keep=0.995)
LONGEST = 80


@dataclass(frozen=True, slots=True)
class Readings:
    """What the teacher read: the news, the cased name sentences, the lower-cased ones with capitals."""

    news: tuple[Reading, ...]
    names: tuple[Reading, ...]
    lowercase: tuple[Reading, ...]


def pud_sentences(sources: Sources) -> list[Sentence]:
    """Return the PUD treebank in the unified scheme."""
    return [part for s in sources.treebank("pud") for part in split_double(unified(s))]


def _lessons(sources: Sources, mix: Mixture, lowercase: Sequence[Tagged], seed: int) -> Lessons:
    """Shape what the teacher learns from."""
    random = Random(seed)
    shaped = material.shaped_sentences([*mix.silver, *mix.gold, *mix.gold, *pud_sentences(sources)], random)
    names = material.shaped_names([*mix.names, *mix.names, *lowercase], random)
    return Lessons([s for group in shaped for s in group], names, mix.tagged_news)


def _watch(numbers: Numbers, sources: Sources, mix: Mixture) -> Callable[[Teacher], str]:
    """Return a function that scores a teacher on the sentences kept aside."""
    watched = sources.names("idner-dev")[:150]

    def score(teacher: Teacher) -> str:
        """Score syntax and names."""
        syntax = agreement(read([teacher], numbers, [[w.form for w in s] for s in mix.dev]), mix.dev)
        names = names_f(read([teacher], numbers, [t.forms for t in watched]), watched)
        return f"upos {syntax[0]:.1f} uas {syntax[1]:.1f} las {syntax[2]:.1f} names {names:.1f}"

    return score


def taught_readings(
    sources: Sources,
    mix: Mixture,
    lowercase: Sequence[Tagged],
    vectors: Path,
    *,
    seed: int,
) -> Readings:
    """Train a teacher and return its readings; of the news it reads every third sentence."""
    nlp = blank_pipeline()
    add_vectors(nlp.vocab, vectors)
    lessons = _lessons(sources, mix, lowercase, seed)
    numbers = numbered(nlp.vocab, lessons.trees, lessons.names, lessons.news)
    teacher = new_teacher(numbers, seed)
    watch = _watch(numbers, sources, mix)
    run_course(teacher, numbers, lessons, FIRST, seed=None, batch_seed=seed, watch=watch)
    run_course(teacher, numbers, lessons, SECOND, seed=seed + 10, batch_seed=seed + 10, watch=watch)
    news = [tuple(f for f, _ in rows) for rows in mix.tagged_news if len(rows) <= LONGEST][::3]
    forms = [*news, *(t.forms for t in mix.names), *(t.forms for t in lowercase)]
    found = read([teacher], numbers, forms)
    names_end = len(news) + len(mix.names)
    return Readings(tuple(found[: len(news)]), tuple(found[len(news) : names_end]), tuple(found[names_end:]))
