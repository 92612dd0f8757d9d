"""The table of measures: syntax, subjects, passive sentences, names, speakers, speed, size."""

from __future__ import annotations

import json
import resource
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from spacy.tokens import Doc

from newscheck.model import PACKED, TRAINED
from newscheck.model.voice import has_passive
from newscheck.training.docs import treebank_doc
from newscheck.training.scores import Agreement, score_names, score_syntax
from newscheck.training.treebanks import unified

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from spacy.language import Language

    from newscheck.training.sources import Sources
    from newscheck.training.treebanks import Sentence

LABELS = ("PER", "ORG", "LOC", "EVENT")
SPEAKER_WINDOW = 2
ARTICLES = 240


@dataclass(frozen=True, slots=True)
class Speed:
    """Words per second on one process, whole pipeline, and how many words were read."""

    rate: float
    words: int


def passive_sentences(nlp: Language, sentences: Sequence[Sentence]) -> Agreement:
    """Compare which sentences hold a passive: Voice=Pass or a passive relation in the gold."""
    right = predicted = wanted = 0
    golds = [treebank_doc(nlp.vocab, [unified(s)]) for s in sentences]
    copies = [
        Doc(
            nlp.vocab,
            words=[t.text for t in gold],
            spaces=[bool(t.whitespace_) for t in gold],
            sent_starts=[i == 0 for i in range(len(gold))],
        )
        for gold in golds
    ]
    for gold, guess in zip(golds, nlp.pipe(copies), strict=True):
        truth = any("Pass" in t.morph.get("Voice", []) or t.dep_.endswith(":pass") for t in gold)
        found = has_passive(guess)
        right += truth and found
        predicted += found
        wanted += truth
    return Agreement(right, predicted, wanted)


def speakers(nlp: Language, path: Path) -> tuple[float, int]:
    """Return (percent, count): direct quotes whose speaker is the cue's subject or the first person after it.

    Source: the PFSA-ID articles; only quotes whose cue and named speaker stand
    right behind them are counted.
    """
    hits = total = 0
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        spans = [(s["label"], s["start"], s["end"]) for s in row["spans"]]
        pairs = [
            (cue, person)
            for quote, cue, person in zip(spans, spans[1:], spans[2:], strict=False)
            if quote[0] == "STATEMENT" and cue[0] == "CUE" and person[0] in {"PERSON", "PERSONCOREF"}
            and cue[1] - quote[2] <= SPEAKER_WINDOW
        ]  # fmt: skip
        if not pairs:
            continue
        doc = nlp(row["text"])
        for cue, person in pairs:
            total += 1
            hits += _speaker_found(doc, cue[1:], person[1:])
    return 100 * hits / max(1, total), total


def _speaker_found(doc: Doc, cue: tuple[int, int], person: tuple[int, int]) -> bool:
    """Tell whether the cue's subject or the first person behind it overlaps the true speaker."""
    verb = next((t for t in doc if t.idx >= cue[0]), None)
    if verb is None:
        return False
    subjects = [t for child in verb.children if child.dep_.startswith("nsubj") for t in child.subtree]
    first = next((e for e in doc.ents if e.label_ == "PER" and e.start_char >= cue[1]), None)
    stretches = [(t.idx, t.idx + len(t)) for t in subjects]
    if first is not None:
        stretches.append((first.start_char, first.end_char))
    return any(a < person[1] and person[0] < b for a, b in stretches)


def words_per_second(nlp: Language, texts: Sequence[str]) -> Speed:
    """Read texts with the whole pipeline, 32 at a time, and return the rate by processor time."""
    for doc in nlp.pipe(texts[:3]):
        doc.user_data.clear()
    started = time.process_time()
    for doc in nlp.pipe(texts, batch_size=32):
        doc.user_data.clear()
    spent = time.process_time() - started
    words = sum(len(text.split()) for text in texts)
    return Speed(words / spent, words)


def measured(nlp: Language, sources: Sources, articles: Sequence[str]) -> dict[str, float]:
    """Return every measure by name, percentages unless the name says otherwise."""
    table: dict[str, float] = {}
    for name in ("gsd-test", "csui-test"):
        syntax = score_syntax(nlp, sources.treebank(name))
        table |= {
            f"{name} UPOS": syntax.upos,
            f"{name} UAS": syntax.heads,
            f"{name} LAS": syntax.labelled,
            f"{name} LAS universal": syntax.universal,
            f"{name} subject arcs F": syntax.subjects.f1,
        }
    for name in ("gsd-test", "csui-test", "pud"):
        table[f"{name} passive F"] = passive_sentences(nlp, sources.treebank(name)).f1
    for name in ("idner-test", "nergrit-test", "nerui-test"):
        for label, agreement in score_names(nlp, sources.names(name), LABELS).items():
            table[f"{name} {label} F"] = agreement.f1
        with nlp.select_pipes(enable=list(TRAINED)):
            table[f"{name} network alone F"] = score_names(nlp, sources.names(name), ())["all"].f1
    pfsa = sources.gold / "pfsa" / "dev40.jsonl"
    if pfsa.exists():
        table["PFSA speaker"], table["PFSA speaker count"] = speakers(nlp, pfsa)
    if articles:
        table["words per second"] = words_per_second(nlp, articles[:ARTICLES]).rate
    table["packed MB"] = PACKED.stat().st_size / 1e6
    table["peak memory MB"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {name: round(value, 2) for name, value in table.items()}
