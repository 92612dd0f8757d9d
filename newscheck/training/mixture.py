"""Assembles what the model learns from: treebanks, names and tagged news, cleaned and shaped."""

from __future__ import annotations

from dataclasses import dataclass, replace
from random import Random
from typing import TYPE_CHECKING

from newscheck.training import augment
from newscheck.training.docs import joined_clitics
from newscheck.training.features import with_features
from newscheck.training.shingles import HeldOut
from newscheck.training.sources import Sources, detokenized, text_of
from newscheck.training.treebanks import Sentence, split_double, unified

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscheck.training.names_data import Tagged

GSD_KEPT = 40
CSUI_KEPT = 20
NAMES_KEPT = 66
CURLY_SHARE = 0.5
SWAP_SHARE = 0.3
TITLE_SHARE = 0.1
HEADLINE_LENGTH = 30
CASED_SETS = ("idner-train", "idner-dev", "nergrit-train", "nergrit-dev")
LOWERCASE_SETS = ("nerp-train", "nerp-dev")


@dataclass(frozen=True, slots=True)
class Mixture:
    """Training material after the removal of everything that measures the model.

    ``watched`` and ``watched_names`` are kept aside to see that training goes well.
    """

    silver: tuple[Sentence, ...]
    gsd: tuple[Sentence, ...]
    csui: tuple[Sentence, ...]
    pud: tuple[Sentence, ...]
    watched: tuple[Sentence, ...]
    names: tuple[Tagged, ...]
    lowercase_names: tuple[Tagged, ...]
    watched_names: tuple[Tagged, ...]
    tagged_news: tuple[tuple[tuple[str, str], ...], ...]
    vector_rows: tuple[tuple[str, ...], ...]

    @property
    def gold(self) -> tuple[Sentence, ...]:
        """The hand-annotated sentences of GSD and CSUI."""
        return (*self.gsd, *self.csui)


def _split(sentences: Sequence[Sentence]) -> list[Sentence]:
    """Unify the scheme and split doubles."""
    return [part for s in sentences for part in split_double(unified(s))]


def _forms(sentence: Sentence) -> tuple[str, ...]:
    """Return the forms of a treebank sentence."""
    return tuple(w.form for w in sentence)


def _free(sentences: Sequence[Sentence], held: HeldOut) -> tuple[Sentence, ...]:
    """Return the sentences that touch no held-out text."""
    return tuple(s for s in sentences if not held.touches(text_of(s)))


def _free_names(sources: Sources, sets: Sequence[str], held: HeldOut) -> tuple[Tagged, ...]:
    """Return the sentences of name sets that touch no held-out text."""
    sentences = [t for name in sets for t in sources.names(name)]
    return tuple(t for t in sentences if t.forms and not held.touches(detokenized(t.forms)))


def assemble(sources: Sources, *, seed: int) -> Mixture:
    """Read everything, drop rows that touch a held-out text, keep a few sentences to watch progress."""
    random = Random(seed)
    gsd, csui = _split(sources.treebank("gsd-dev")), _split(sources.treebank("csui-train"))
    random.shuffle(gsd)
    random.shuffle(csui)
    watched = (*gsd[:GSD_KEPT], *csui[:CSUI_KEPT])
    watched_names = tuple(sources.names("idner-dev")[:NAMES_KEPT])
    kept = [*(text_of(s) for s in watched), *(detokenized(t.forms) for t in watched_names)]
    held = HeldOut([*sources.held_out_texts(), *kept])
    annotated = gsd[GSD_KEPT:], csui[CSUI_KEPT:]
    silver = _free(_split(with_features(sources.silver_treebank(), [*annotated[0], *annotated[1]])), held)
    gsd_free, csui_free = (_free(part, held) for part in annotated)
    names = _free_names(sources, CASED_SETS, held)
    lowercase = _free_names(sources, LOWERCASE_SETS, held)
    news = [tuple(joined_clitics(rows)) for rows in sources.tagged_news()]
    news = [rows for rows in news if rows and not held.touches(" ".join(f for f, _ in rows))]
    rows = [_forms(s) for s in [*silver, *gsd_free, *csui_free]] + [t.forms for t in [*names, *lowercase]]
    rows += [tuple(f for f, _ in news_rows) for news_rows in news]
    rows += [tuple(line.split()) for line in sources.wikipedia_text() if not held.touches(line)]
    return Mixture(
        silver=silver,
        gsd=gsd_free,
        csui=csui_free,
        pud=_free(_split(sources.treebank("pud")), held),
        watched=watched,
        names=names,
        lowercase_names=lowercase,
        watched_names=watched_names,
        tagged_news=tuple(news),
        vector_rows=tuple(rows),
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
