"""``python -m newscheck.training.restoration.train --licensed FOLDER --training FOLDER``: makes the weights.

From the raw corpora to the packed file in one command, with fixed seeds and one thread; needs the extra ``train``.
"""

from __future__ import annotations

import argparse
import logging
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import torch
from torch.nn.functional import binary_cross_entropy_with_logits

from newscheck.model.restoration.features import Words, bits, holds
from newscheck.model.restoration.network import PACKED
from newscheck.training.jobs import start_log
from newscheck.training.licensed_text import documents
from newscheck.training.restoration.material import Batch, batches, comma_odds, name_words, pages, register_words
from newscheck.training.restoration.measures import measured
from newscheck.training.restoration.network import Restorer
from newscheck.training.restoration.packing import pack, steps
from newscheck.training.shingles import HeldOut

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscheck.model.restoration.features import Page

LOG = logging.getLogger(__name__)
EPOCHS, SEED = 4, 0
KEPT_ASIDE = 700
"""Documents that measure and do not train."""
RATE, DECAY, WARM_UP, LEAST = 4e-3, 0.01, 200, 0.03
AVERAGE_EVERY, AVERAGE_KEEPS = 10, 0.98
CLIPPED = 1.0


def losses(network: Restorer, batch: Batch, table: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """The cross-entropy of case and of commas on one batch."""
    capital, comma = network(table[torch.from_numpy(batch.words)], torch.from_numpy(batch.flags))
    asked_case, asked_comma = torch.from_numpy(batch.asked_case), torch.from_numpy(batch.asked_comma)
    return (
        binary_cross_entropy_with_logits(capital[asked_case], torch.from_numpy(batch.capital).float()[asked_case]),
        binary_cross_entropy_with_logits(comma[asked_comma], torch.from_numpy(batch.comma).float()[asked_comma]),
    )


def trained(found: Sequence[Page], aside: Sequence[Page], table: torch.Tensor, epochs: int) -> Restorer:
    """The network, its weights a running mean over the last steps."""
    network = Restorer()
    optimizer = torch.optim.AdamW(network.parameters(), lr=RATE, weight_decay=DECAY)
    steps = epochs * sum(len(one.words) for one in found) / 4100
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1, (step + 1) / WARM_UP) * max(LEAST, 1 - step / steps)
    )
    mean = {name: value.clone() for name, value in network.state_dict().items()}
    rng = np.random.default_rng(SEED)
    for epoch in range(epochs):
        network.train()
        total = np.zeros(2)
        for number, batch in enumerate(batches(found, rng), 1):
            case, comma = losses(network, batch, table)
            (case + comma).backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), CLIPPED)
            optimizer.step()
            optimizer.zero_grad()
            schedule.step()
            total += case.item(), comma.item()
            if number % AVERAGE_EVERY == 0:
                for name, value in network.state_dict().items():
                    mean[name].mul_(AVERAGE_KEEPS).add_(value, alpha=1 - AVERAGE_KEEPS)
            if number % 100 == 0:
                LOG.info("epoch %d, batch %d: case %.4f, comma %.4f", epoch + 1, number, *(total / number))
        last = {name: value.clone() for name, value in network.state_dict().items()}
        network.load_state_dict(mean)
        LOG.info("epoch %d: %s", epoch + 1, measured(network, aside, table))
        if epoch + 1 < epochs:
            network.load_state_dict(last)
    network.eval()
    return network


def main(arguments: list[str] | None = None) -> int:
    """Train and write the weights."""
    parser = argparse.ArgumentParser(prog="newscheck.training.restoration.train", description=__doc__)
    parser.add_argument("--licensed", type=Path, required=True, help="folder of licensed text")
    parser.add_argument("--training", type=Path, required=True, help="folder of training data")
    parser.add_argument("--held-out", type=Path, nargs="+", default=[], help="folders of texts to keep out")
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    parser.add_argument("--output", type=Path, default=PACKED, help="where the packed weights go")
    options = parser.parse_args(arguments)
    start_log()
    torch.manual_seed(SEED)
    torch.set_num_threads(1)
    held_out = HeldOut(file.read_text(encoding="utf-8") for folder in options.held_out for file in folder.glob("*.txt"))
    places, names = bits(register_words(options.licensed)), bits(name_words(options.licensed))
    words = Words(holds(places), holds(names), most=sys.maxsize)
    found = pages(documents(options.licensed, options.training, held_out), words)
    order = np.random.default_rng(SEED).permutation(len(found))
    aside, kept = ([found[i] for i in part] for part in np.split(order, [KEPT_ASIDE]))
    LOG.info("%d pages, %d words, %d tokens", len(kept), len(words.table), sum(len(one.words) for one in kept))
    network = trained(kept, aside, torch.from_numpy(words.table).long(), options.epochs)
    behind, ahead = map(steps, comma_odds(kept, words))
    size = pack(network, options.output, places=places, names=names, behind=behind, ahead=ahead)
    sys.stdout.write(f"{options.output}: {size} bytes\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
