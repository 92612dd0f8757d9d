"""The training loop: mixed batches, averaged weights, fixed seeds, a fixed number of words."""

from __future__ import annotations

import logging
import time
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING

from thinc.api import Optimizer, fix_random_seed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from spacy.language import Language
    from spacy.training import Example

LOG = logging.getLogger(__name__)
WARM_UP = 200


@dataclass(frozen=True, slots=True)
class Stage:
    """One stretch of training: how many batches, how large (words), at which rates."""

    batches: int
    first_size: int = 300
    last_size: int = 1500
    rate: float = 0.001
    final_rate: float = 0.0001
    dropout: float = 0.15

    def size(self, step: int) -> int:
        """Return the words of batch ``step``; it grows over the first third."""
        share = min(1.0, 3 * step / self.batches)
        return int(self.first_size + share * (self.last_size - self.first_size))

    def learning_rate(self, step: int) -> float:
        """Return the learning rate of batch ``step``: a short warm-up, then a straight fall."""
        if step < WARM_UP:
            return self.rate * (step + 1) / WARM_UP
        share = (step - WARM_UP) / max(1, self.batches - WARM_UP)
        return self.rate + share * (self.final_rate - self.rate)


@dataclass(frozen=True, slots=True)
class Part:
    """Examples of one kind and the share of each batch's words that they take."""

    examples: Sequence[Example]
    share: float


def _endless(examples: Sequence[Example], random: Random) -> Iterator[Example]:
    """Yield the examples in a new random order again and again."""
    order = list(examples)
    while True:
        random.shuffle(order)
        yield from order


def mixed_batches(parts: Sequence[Part], stage: Stage, random: Random) -> Iterator[list[Example]]:
    """Yield one batch a step, its words shared out over the parts."""
    streams = [(part.share, _endless(part.examples, random)) for part in parts if part.share]
    for step in range(stage.batches):
        batch: list[Example] = []
        for share, stream in streams:
            words = 0
            while words < share * stage.size(step):
                example = next(stream)
                batch.append(example)
                words += len(example.predicted)
        random.shuffle(batch)
        yield batch


def new_optimizer() -> Optimizer:
    """Return Adam with weight decay and running averages of the weights."""
    return Optimizer(0.001, L2=0.01, L2_is_weight_decay=True, grad_clip=1.0, use_averages=True)


def run_stage(  # noqa: PLR0913 - what, how long, how watched
    nlp: Language,
    optimizer: Optimizer,
    parts: Sequence[Part],
    stage: Stage,
    *,
    seed: int,
    watch: Callable[[], str] | None = None,
    watch_every: int = 500,
) -> None:
    """Train through one stage; ``watch`` scores the averaged weights now and then for the log."""
    fix_random_seed(seed)
    started = time.perf_counter()
    words = 0
    losses: dict[str, float] = {}
    for step, batch in enumerate(mixed_batches(parts, stage, Random(seed))):
        optimizer.learn_rate = stage.learning_rate(step)
        nlp.update(batch, sgd=optimizer, drop=stage.dropout, losses=losses)
        words += sum(len(example.predicted) for example in batch)
        if (step + 1) % watch_every == 0 or step + 1 == stage.batches:
            speed = words / (time.perf_counter() - started)
            score = ""
            if watch is not None:
                with nlp.use_params(optimizer.averages):
                    score = watch()
            shown = {name: round(loss / words, 3) for name, loss in losses.items()}
            LOG.info("batch %d, %d words, %.0f words/s, loss %s %s", step + 1, words, speed, shown, score)
