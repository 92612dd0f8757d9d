"""Trains a teacher and lets teachers read together."""

from __future__ import annotations

import logging
import time
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING

import numpy as np
import torch
from torch.nn.functional import cross_entropy

from newscheck.training.names_data import Tagged
from newscheck.training.projective import best_tree, is_projective_tree
from newscheck.training.teacher import Teacher
from newscheck.training.teacher_data import BIO, SILENT, Numbers, bio_labels, endless_batches, padded
from newscheck.training.treebanks import Word

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from numpy.typing import NDArray

    from newscheck.training.treebanks import Sentence

LOG = logging.getLogger(__name__)
WARM_UP = 50
NEWS_SHARE = 0.6
SMOOTHED = 0.03
BARRED = -1e9


@dataclass(frozen=True, slots=True)
class Lessons:
    """What a teacher learns from."""

    trees: Sequence[Sentence]
    names: Sequence[Tagged]
    news: Sequence[Sequence[tuple[str, str]]]


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence as the teachers read it, with the mean log probability of its heads."""

    sentence: Sentence
    names: Tagged
    certainty: float


def _tree_loss(teacher: Teacher, numbers: Numbers, sentences: Sequence[Sentence]) -> torch.Tensor:
    """Return the loss of parts of speech, heads and relations."""
    batch = numbers.batch([[w.form for w in s] for s in sentences])
    longest = batch.rows.shape[1]
    states = teacher(batch)
    upos = padded([[numbers.upos.index(w.upos) for w in s] for s in sentences], longest)
    heads = padded([[w.head + 1 for w in s] for s in sentences], longest)
    relations = padded([[numbers.relations.index(w.relation) for w in s] for s in sentences], longest)
    arcs, with_root = teacher.arcs(states, batch.inside)
    scores = teacher.relations(states, with_root, heads.clamp(min=0))
    loss = cross_entropy(teacher.upos(states).flatten(0, 1), upos.flatten(), ignore_index=SILENT)
    loss = loss + cross_entropy(arcs.flatten(0, 1), heads.flatten(), ignore_index=SILENT)
    return loss + cross_entropy(
        scores.flatten(0, 1), relations.flatten(), ignore_index=SILENT, label_smoothing=SMOOTHED
    )


def _names_loss(teacher: Teacher, numbers: Numbers, sentences: Sequence[Tagged]) -> torch.Tensor:
    """Return the loss of names."""
    batch = numbers.batch([t.forms for t in sentences])
    labels = padded([bio_labels(t) for t in sentences], batch.rows.shape[1])
    scores = teacher.bio(teacher(batch, names=True))
    return cross_entropy(scores.flatten(0, 1), labels.flatten(), ignore_index=SILENT)


def _tags_loss(teacher: Teacher, numbers: Numbers, rows: Sequence[Sequence[tuple[str, str]]]) -> torch.Tensor:
    """Return the loss of the tags of kumparan's news."""
    batch = numbers.batch([[f for f, _ in r] for r in rows])
    labels = padded([[numbers.tags.index(t) for _, t in r] for r in rows], batch.rows.shape[1])
    scores = teacher.tags(teacher(batch, tags=True))
    return cross_entropy(scores.flatten(0, 1), labels.flatten(), ignore_index=SILENT)


@dataclass(frozen=True, slots=True)
class Course:
    """One stretch of a teacher's training: steps, words a step of each kind, the rate and how it falls.

    ``fall`` is the power of the remaining share of steps that the rate follows;
    ``keep`` is the share of the averaged weights that a step leaves.
    """

    steps: int
    tree_words: int
    name_words: int
    news_words: int
    rate: float
    fall: float
    keep: float


def new_teacher(numbers: Numbers, seed: int) -> Teacher:
    """Return an untrained teacher; one thread, so that the same seed gives the same teacher."""
    torch.manual_seed(seed)
    torch.set_num_threads(1)
    return Teacher(numbers.sizes(), len(numbers.vector("di")))


def run_course(  # noqa: PLR0913 - whom, what, how long, how watched
    teacher: Teacher,
    numbers: Numbers,
    lessons: Lessons,
    course: Course,
    *,
    batch_seed: int,
    seed: int | None = None,
    watch: Callable[[Teacher], str] | None = None,
    watch_every: int = 400,
) -> None:
    """Train through one course; the teacher ends with its averaged weights.

    ``batch_seed`` orders the batches; ``seed`` sets the dropout, without it the state goes on.
    """
    if seed is not None:
        torch.manual_seed(seed)
    random = Random(batch_seed)
    optimizer = torch.optim.Adam(teacher.parameters(), lr=course.rate, betas=(0.9, 0.95))
    trees = endless_batches([len(s) for s in lessons.trees], course.tree_words, random)
    names = endless_batches([len(t.forms) for t in lessons.names], course.name_words, random)
    news = endless_batches([len(r) for r in lessons.news], course.news_words, random)
    average = {k: v.clone() for k, v in teacher.state_dict().items()}
    started = time.perf_counter()
    for step in range(course.steps):
        teacher.train()
        share = step / course.steps
        for group in optimizer.param_groups:
            group["lr"] = course.rate * min(1, (step + 1) / WARM_UP) * (1 - share) ** course.fall
        losses = [
            _tree_loss(teacher, numbers, [lessons.trees[i] for i in next(trees)]),
            _names_loss(teacher, numbers, [lessons.names[i] for i in next(names)]),
        ]
        if course.news_words and share < NEWS_SHARE:
            losses.append(_tags_loss(teacher, numbers, [lessons.news[i] for i in next(news)]))
        optimizer.zero_grad()
        torch.stack(losses).sum().backward()
        torch.nn.utils.clip_grad_norm_(teacher.parameters(), 5.0)
        optimizer.step()
        _follow(average, teacher, min(course.keep, (step + 1) / (step + 10)))
        if (step + 1) % watch_every == 0 and watch is not None:
            spent = time.perf_counter() - started
            LOG.info("teacher step %d, %.0f s, %s", step + 1, spent, _watched(teacher, average, watch))
    teacher.load_state_dict(average)
    teacher.eval()


def _follow(average: dict[str, torch.Tensor], teacher: Teacher, keep: float) -> None:
    """Let the average of the weights follow them."""
    for name, value in teacher.state_dict().items():
        average[name].lerp_(value, 1 - keep)


def _watched(teacher: Teacher, average: dict[str, torch.Tensor], watch: Callable[[Teacher], str]) -> str:
    """Score the averaged weights and go back to the present ones."""
    own = {k: v.clone() for k, v in teacher.state_dict().items()}
    teacher.load_state_dict(average)
    score = watch(teacher.eval())
    teacher.load_state_dict(own)
    return score


def _spans(scores: NDArray[np.float64]) -> tuple[tuple[int, int, str], ...]:
    """Return the best legal BIO path over log scores (tokens, labels) as spans."""
    count = len(BIO)
    barred = np.zeros((count, count))
    for b, label in enumerate(BIO):
        if label[0] == "I":
            barred[:, b] = [0 if a[2:] == label[2:] else BARRED for a in BIO]
    best = scores[0] + [BARRED if b[0] == "I" else 0 for b in BIO]
    back = []
    for row in scores[1:]:
        options = best[:, None] + barred
        back.append(options.argmax(0))
        best = options.max(0) + row
    path = [int(best.argmax())]
    for pointers in reversed(back):
        path.append(int(pointers[path[-1]]))
    path.reverse()
    spans = []
    for at, number in enumerate(path):
        if BIO[number][0] == "B":
            end = at + 1
            while end < len(path) and BIO[path[end]] == f"I-{BIO[number][2:]}":
                end += 1
            spans.append((at, end, BIO[number][2:]))
    return tuple(spans)


def _mean(scores: Sequence[torch.Tensor]) -> NDArray[np.float64]:
    """Return the mean of the log probabilities of several teachers."""
    found: NDArray[np.float64] = torch.stack([s.log_softmax(-1) for s in scores]).mean(0).numpy().astype(float)
    return found


def _trees(arcs: NDArray[np.float64], lengths: Sequence[int]) -> NDArray[np.int64]:
    """Return projective heads (sentences, longest; 1-based, 0 the root) for scores of heads."""
    heads = np.zeros(arcs.shape[:2], dtype=np.int64)
    for at, length in enumerate(lengths):
        own = arcs[at, :length, : length + 1].copy()
        own[np.arange(length), np.arange(1, length + 1)] = BARRED
        guess = own.argmax(1).tolist()
        heads[at, :length] = guess if is_projective_tree(guess) else best_tree(own)
    return heads


def _read_batch(
    teachers: Sequence[Teacher],
    numbers: Numbers,
    sentences: Sequence[Sequence[str]],
) -> Iterator[Reading]:
    """Yield the readings of one batch of sentences."""
    batch = numbers.batch(sentences)
    states = [t(batch) for t in teachers]
    upos = _mean([t.upos(s) for t, s in zip(teachers, states, strict=True)]).argmax(-1)
    bio = _mean([t.bio(t(batch, names=True)) for t in teachers])
    arcs = [t.arcs(s, batch.inside) for t, s in zip(teachers, states, strict=True)]
    arc = _mean([a for a, _ in arcs])
    heads = _trees(arc, [len(s) for s in sentences])
    given = torch.from_numpy(heads)
    relation = _mean([t.relations(s, w, given) for t, s, (_, w) in zip(teachers, states, arcs, strict=True)])
    relation[:, :, numbers.relations.index("root")] = BARRED
    kinds = relation.argmax(-1)
    for at, forms in enumerate(sentences):
        words = tuple(
            Word(
                form, "", numbers.upos[upos[at, i]], "", int(heads[at, i]) - 1,
                numbers.relations[kinds[at, i]] if heads[at, i] else "root", True,
            )
            for i, form in enumerate(forms)
        )  # fmt: skip
        length = len(forms)
        certainty = float(arc[at, np.arange(length), heads[at, :length]].mean())
        yield Reading(words, Tagged(tuple(forms), _spans(bio[at, :length])), certainty)


def read(
    teachers: Sequence[Teacher],
    numbers: Numbers,
    sentences: Sequence[Sequence[str]],
    size: int = 3000,
) -> list[Reading]:
    """Let teachers read sentences together (mean of log probabilities); the order is kept."""
    order = sorted(range(len(sentences)), key=lambda i: len(sentences[i]))
    found: dict[int, Reading] = {}
    with torch.no_grad():
        while order:
            chosen = [order.pop()]
            while order and (len(chosen) + 1) * len(sentences[chosen[0]]) <= size:
                chosen.append(order.pop())
            found.update(zip(chosen, _read_batch(teachers, numbers, [sentences[i] for i in chosen]), strict=True))
    return [found[i] for i in range(len(sentences))]


def agreement(readings: Sequence[Reading], gold: Sequence[Sentence]) -> tuple[float, float, float]:
    """Return UPOS, UAS and LAS in percent."""
    pairs = [(a, b) for r, s in zip(readings, gold, strict=True) for a, b in zip(r.sentence, s, strict=True)]
    total = len(pairs)
    return (
        100 * sum(a.upos == b.upos for a, b in pairs) / total,
        100 * sum(a.head == b.head for a, b in pairs) / total,
        100 * sum(a.head == b.head and a.relation == b.relation for a, b in pairs) / total,
    )


def names_f(readings: Sequence[Reading], gold: Sequence[Tagged]) -> float:
    """Return the F of names in percent."""
    right = sum(len(set(r.names.names) & set(t.names)) for r, t in zip(readings, gold, strict=True))
    count = sum(len(r.names.names) + len(t.names) for r, t in zip(readings, gold, strict=True))
    return 200 * right / max(1, count)
