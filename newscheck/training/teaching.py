"""Trains the teacher on the annotated sets and has it read the news and the name sets."""

from __future__ import annotations

import logging
import pickle
from dataclasses import replace
from random import Random
from typing import TYPE_CHECKING

import torch

from newscheck.model.language import blank_pipeline
from newscheck.training import mixture as material
from newscheck.training.distil import finished, sure_readings
from newscheck.training.teacher_data import numbered
from newscheck.training.teacher_train import (
    Course,
    Lessons,
    Reading,
    agreement,
    names_f,
    new_teacher,
    read,
    run_course,
)
from newscheck.training.vectors import add_vectors

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from newscheck.training.mixture import Mixture
    from newscheck.training.stock import Stock
    from newscheck.training.teacher import Teacher
    from newscheck.training.teacher_data import Numbers

LOG = logging.getLogger(__name__)
FIRST = Course(steps=800, tree_words=1200, name_words=840, news_words=720, rate=0.002, fall=0.7, keep=0.99)
SECOND = Course(steps=1800, tree_words=400, name_words=350, news_words=0, rate=0.0016, fall=1.0, keep=0.995)
THIRD = Course(steps=500, tree_words=500, name_words=250, news_words=0, rate=0.0006, fall=1.0, keep=0.99)
LONGEST = 80
READ_PARTS = 2
NEWS_STEP = 2


def _lessons(stock: Stock) -> Lessons:
    """Shape what the teacher learns from in its first two courses."""
    random = Random(stock.seed)
    mix = stock.mix
    shaped = material.shaped_sentences([*mix.silver, *mix.gold * 2, *mix.pud], random)
    names = material.shaped_names([*mix.names * 2, *stock.lowercase], random)
    return Lessons([s for group in shaped for s in group], names, mix.tagged_news)


def _last_lessons(stock: Stock, before: Lessons) -> Lessons:
    """Shape the annotated sentences for the last course."""
    mix = stock.mix
    shaped = material.shaped_sentences([*mix.gold * 2, *mix.pud], Random(stock.seed))
    return replace(before, trees=[s for group in shaped for s in group])


def _numbers(stock: Stock, lessons: Lessons) -> Numbers:
    """Number the words and labels of the lessons."""
    nlp = blank_pipeline()
    add_vectors(nlp.vocab, stock.vectors)
    return numbered(nlp.vocab, lessons.trees, lessons.names, lessons.news)


def _watch(numbers: Numbers, mix: Mixture) -> Callable[[Teacher], str]:
    """Return a function that scores a teacher on the sentences kept aside."""

    def score(teacher: Teacher) -> str:
        """Score syntax and names."""
        syntax = agreement(read([teacher], numbers, [[w.form for w in s] for s in mix.watched]), mix.watched)
        names = names_f(read([teacher], numbers, [t.forms for t in mix.watched_names]), mix.watched_names)
        return f"upos {syntax[0]:.1f} uas {syntax[1]:.1f} las {syntax[2]:.1f} names {names:.1f}"

    return score


def _teacher_path(stock: Stock) -> Path:
    """Return where the trained teacher lies."""
    return stock.work / "teacher.pt"


def train_teacher(stock: Stock) -> None:
    """Train a teacher and leave it in the work folder."""
    seed = stock.seed
    lessons = _lessons(stock)
    numbers = _numbers(stock, lessons)
    teacher = new_teacher(numbers, seed)
    watch = _watch(numbers, stock.mix)
    run_course(teacher, numbers, lessons, FIRST, seed=None, batch_seed=seed, watch=watch)
    run_course(teacher, numbers, lessons, SECOND, seed=seed + 10, batch_seed=seed + 10, watch=watch, watch_every=600)
    last = _last_lessons(stock, lessons)
    run_course(teacher, numbers, last, THIRD, seed=seed + 20, batch_seed=seed + 20, watch=watch, watch_every=250)
    torch.save(teacher.state_dict(), _teacher_path(stock))


def _unread(stock: Stock) -> tuple[list[tuple[str, ...]], list[tuple[str, ...]]]:
    """Return what the teacher reads: news and lower-cased name sentences, then the cased name sentences."""
    news = [tuple(f for f, _ in rows) for rows in stock.mix.tagged_news if len(rows) <= LONGEST][::NEWS_STEP]
    return [*news, *(t.forms for t in stock.lowercase)], [t.forms for t in stock.mix.names]


def _readings_path(stock: Stock, part: int) -> Path:
    """Return where a part of the readings lies."""
    return stock.work / f"readings-{part}.pkl"


def read_part(stock: Stock, part: int) -> None:
    """Let the teacher read every ``READ_PARTS``-th sentence from number ``part`` on."""
    numbers = _numbers(stock, _lessons(stock))
    teacher = new_teacher(numbers, stock.seed)
    teacher.load_state_dict(torch.load(_teacher_path(stock), weights_only=True))
    news, names = _unread(stock)
    found = read([teacher.eval()], numbers, [*news, *names][part::READ_PARTS])
    _readings_path(stock, part).write_bytes(pickle.dumps(found))
    LOG.info("teacher read %d sentences", len(found))


def gathered_readings(stock: Stock) -> tuple[list[Reading], list[Reading]]:
    """Return the finished readings: the surer ones of the news, then the cased name sets with their own names."""
    news, names = _unread(stock)
    found: list[Reading | None] = [None] * (len(news) + len(names))
    for part in range(READ_PARTS):
        found[part::READ_PARTS] = pickle.loads(_readings_path(stock, part).read_bytes())  # noqa: S301 - our own
    readings = [r for r in found if r is not None]
    annotated = [replace(r, names=t) for r, t in zip(readings[len(news) :], stock.mix.names, strict=True)]
    sure = sure_readings(readings[: len(news)])
    return finished(sure, stock.mix.gold), finished(annotated, stock.mix.gold)
