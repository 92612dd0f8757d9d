"""Assembles what the model learns from: treebanks, names and tagged news, cleaned and shaped."""

from __future__ import annotations

from dataclasses import dataclass, replace
from random import Random
from typing import TYPE_CHECKING

from newscheck.model.training import augment
from newscheck.model.training.docs import joined_clitics
from newscheck.model.training.features import with_features
from newscheck.model.training.shingles import HeldOut
from newscheck.model.training.sources import Sources, detokenized, text_of
from newscheck.model.training.treebanks import Sentence, split_double, unified

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscheck.model.training.names_data import Tagged

GSD_DEV_KEPT = 130
CSUI_DEV_KEPT = 70
CURLY_SHARE = 0.5
SWAP_SHARE = 0.3
TITLE_SHARE = 0.1
HEADLINE_LENGTH = 30


@dataclass(frozen=True, slots=True)
class Mixture:
    """Training material after the removal of everything that measures the model."""

    silver: tuple[Sentence, ...]
    gold: tuple[Sentence, ...]
    dev: tuple[Sentence, ...]
    names: tuple[Tagged, ...]
    lowercase_names: tuple[Tagged, ...]
    tagged_news: tuple[tuple[tuple[str, str], ...], ...]
    vector_rows: tuple[tuple[str, ...], ...]


def _split(sentences: Sequence[Sentence]) -> list[Sentence]:
    """Unify the scheme and split doubles."""
    return [part for s in sentences for part in split_double(unified(s))]


def _forms(sentence: Sentence) -> tuple[str, ...]:
    """Return the forms of a treebank sentence."""
    return tuple(w.form for w in sentence)


def kept_aside(sources: Sources, random: Random) -> tuple[list[Sentence], list[Sentence], list[Sentence]]:
    """Return the 200 sentences that only watch progress, then what GSD and CSUI leave to learn from."""
    gsd, csui = _split(sources.treebank("gsd-dev")), _split(sources.treebank("csui-train"))
    random.shuffle(gsd)
    random.shuffle(csui)
    dev = [*gsd[:GSD_DEV_KEPT], *csui[:CSUI_DEV_KEPT]]
    return dev, gsd[GSD_DEV_KEPT:], csui[CSUI_DEV_KEPT:]


def assemble(sources: Sources, *, seed: int, with_pud: bool = True) -> Mixture:
    """Read everything, drop rows that touch a held-out text, keep 200 sentences to watch progress."""
    random = Random(seed)
    dev, gsd, csui = kept_aside(sources, random)
    pud = _split(sources.treebank("pud"))
    held = HeldOut([*sources.held_out_texts(), *(text_of(s) for s in dev)])
    features = with_features(sources.silver_treebank(), gsd + csui)
    gold = gsd + csui + (pud if with_pud else [])
    silver = [s for s in _split(features) if not held.touches(text_of(s))]
    gold = [s for s in gold if not held.touches(text_of(s))]
    names = [
        t
        for name in ("idner-train", "nergrit-train")
        for t in sources.names(name)
        if t.forms and not held.touches(detokenized(t.forms))
    ]
    lowercase = [t for t in sources.names("nerp-train") if t.forms and not held.touches(detokenized(t.forms))]
    news = [tuple(joined_clitics(rows)) for rows in sources.tagged_news()]
    news = [rows for rows in news if rows and not held.touches(" ".join(f for f, _ in rows))]
    rows = [_forms(s) for s in [*silver, *gold]] + [t.forms for t in [*names, *lowercase]]
    rows += [tuple(f for f, _ in news_rows) for news_rows in news]
    rows += [tuple(line.split()) for line in sources.wikipedia_text() if not held.touches(line)]
    return Mixture(
        tuple(silver),
        tuple(gold),
        tuple(dev),
        tuple(names),
        tuple(lowercase),
        tuple(news),
        tuple(rows),
    )


def shaped_sentences(sentences: Sequence[Sentence], random: Random) -> list[list[Sentence]]:
    """Group sentences into documents of one to five and add copies in news shape."""
    groups: list[list[Sentence]] = []
    pool = list(sentences)
    random.shuffle(pool)
    while pool:
        size = random.choice((1, 2, 3, 4, 5))
        groups.append([_shaped(s, random) for s in pool[:size]])
        pool = pool[size:]
    titles = [s for s in sentences if 4 <= len(s) <= 22 and random.random() < 0.12]
    groups += [[augment.reshaped(s, augment.title_cased(_forms(s), random))] for s in titles]
    lower = [s for s in sentences if random.random() < 0.02]
    groups += [[augment.reshaped(s, [f.lower() for f in _forms(s)])] for s in lower]
    return groups


def _shaped(sentence: Sentence, random: Random) -> Sentence:
    """Give some sentences curly quotes, degrees or a dateline."""
    if random.random() < 0.6:
        sentence = augment.reshaped(sentence, augment.curly_quoted(_forms(sentence)))
    if random.random() < 0.5:
        sentence = augment.with_degrees(sentence, random)
    if random.random() < 0.03:
        sentence = augment.with_dateline(sentence, random)
    return sentence


def shaped_names(names: Sequence[Tagged], random: Random) -> list[Tagged]:
    """Return the name sentences with copies in title case, with titles, curly quotes and other names."""
    pool = augment.NamePool(names)
    shaped = []
    for original in names:
        tagged = original
        if random.random() < CURLY_SHARE:
            tagged = replace(tagged, forms=tuple(augment.curly_quoted(tagged.forms)))
        if tagged.unsure:
            shaped.append(tagged)
            continue
        if tagged.names and random.random() < SWAP_SHARE:
            tagged = pool.swapped(tagged, random)
        shaped.append(augment.named_with_titles(tagged, random) if random.random() < TITLE_SHARE else tagged)
        if random.random() < TITLE_SHARE and len(tagged.forms) <= HEADLINE_LENGTH:
            shaped.append(replace(tagged, forms=tuple(augment.title_cased(tagged.forms, random))))
    return shaped
