"""Reads Universal Dependencies and gives the three treebanks one annotation scheme.

Source: https://universaldependencies.org/format.html.  Clitics that UD splits
off (-nya, -ku, -mu) stay with their host here, marked ``Clitic=Yes``, because
tokens keep their offsets in the text.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from pathlib import Path

CLITICS = frozenset({"nya", "ku", "mu"})
KEPT_FEATURES = frozenset(
    {"Voice", "PronType", "Person", "NumType", "Polarity", "Clitic", "Degree", "Reflex"},
)
ONE_RELATION = {
    "flat:name": "flat", "flat:foreign": "flat", "compound": "nmod", "compound:a": "nmod",
    "nmod:lmod": "nmod", "nmod:tmod": "nmod", "nmod:poss": "nmod", "advmod:emph": "advmod",
    "case:adv": "case", "cc:preconj": "cc",
}  # fmt: skip
SENTENCE_END = frozenset({".", "?", "!"})
DOUBLE_LINKS = frozenset({"dep", "parataxis", "conj", "advcl"})


@dataclass(frozen=True, slots=True)
class Word:
    """One token of a treebank; ``head`` is an index into its sentence, -1 for the root."""

    form: str
    lemma: str
    upos: str
    features: str
    head: int
    relation: str
    space_after: bool


Sentence: TypeAlias = tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class _Row:
    """A syntactic word as CoNLL-U has it; ``head`` counts from 1, 0 is the root."""

    form: str
    lemma: str
    upos: str
    features: str
    head: int
    relation: str
    misc: str


def _merged(rows: list[_Row], spans: dict[int, tuple[int, str, str]]) -> Sentence:
    """Join each multi-word token into one word, headed by its part that leads outside."""
    groups: list[tuple[range, str, str]] = []
    number = 1
    while number <= len(rows):
        last, form, misc = spans.get(number, (number, rows[number - 1].form, rows[number - 1].misc))
        groups.append((range(number, last + 1), form, misc))
        number = last + 1
    owner = {part: index for index, (parts, _, _) in enumerate(groups) for part in parts}
    words = []
    for index, (parts, form, misc) in enumerate(groups):
        outward = [p for p in parts if rows[p - 1].head == 0 or owner[rows[p - 1].head] != index]
        hosts = [p for p in outward if rows[p - 1].form.lower() not in CLITICS]
        lead = (hosts or outward)[0]
        row = rows[lead - 1]
        clitic = any(rows[p - 1].form.lower() in CLITICS for p in parts if p != lead)
        features = sorted(
            {f for f in row.features.split("|") if f.split("=")[0] in KEPT_FEATURES or f == "Number=Plur"}
            | ({"Clitic=Yes"} if clitic else set()),
        )
        head = -1 if row.head == 0 else owner[row.head]
        words.append(
            Word(form, row.lemma, row.upos, "|".join(features), head, row.relation, "SpaceAfter=No" not in misc),
        )
    return tuple(words)


def read_conllu(path: Path) -> list[Sentence]:
    """Read the sentences of a CoNLL-U file, multi-word tokens merged, relations untouched."""
    sentences: list[Sentence] = []
    rows: list[_Row] = []
    spans: dict[int, tuple[int, str, str]] = {}
    for line in [*path.read_text(encoding="utf-8").split("\n"), ""]:
        if not line:
            if rows:
                sentences.append(_merged(rows, spans))
            rows, spans = [], {}
            continue
        if line.startswith("#"):
            continue
        number, form, lemma, upos, _, features, head, relation, _, misc = line.split("\t")
        if "-" in number:
            first, last = map(int, number.split("-"))
            spans[first] = (last, form, misc)
        elif "." not in number:
            rows.append(_Row(form, lemma, upos, features, int(head), relation, misc))
    return sentences


def read_silver(path: Path) -> list[Sentence]:
    """Read the converted GSD training set: forms, UPOS, heads, relations; no features or lemmas."""
    return [
        tuple(Word(t["form"], "", t["upos"], "", t["head"] - 1, t["dep"], t["space"]) for t in sentence["toks"])
        for sentence in json.loads(path.read_text(encoding="utf-8"))
    ]


def unified(sentence: Sentence) -> Sentence:
    """Map relations to one scheme, so that the treebanks do not contradict each other."""
    oleh = {w.head for w in sentence if w.relation == "case" and w.form.lower() == "oleh"}
    words = []
    for index, word in enumerate(sentence):
        relation = ONE_RELATION.get(word.relation, word.relation)
        if relation == "obl" and index in oleh:
            relation = "obl:agent"
        words.append(replace(word, relation=relation))
    return tuple(words)


def _rebased(words: Sentence, offset: int) -> Sentence | None:
    """Return a part as a sentence of its own, or None when an arc leaves it."""
    part = tuple(replace(w, head=-1 if w.head < 0 else w.head - offset) for w in words)
    roots = sum(w.head < 0 for w in part)
    inside = all(w.head < len(part) for w in part)
    return part if roots == 1 and inside and all(w.head >= -1 for w in part) else None


def split_double(sentence: Sentence) -> list[Sentence]:
    """Split a GSD "sentence" that holds two or more, where one loose arc alone joins them."""
    words = list(sentence)
    cuts = [0]
    for index in range(len(words) - 2):
        if words[index].form not in SENTENCE_END or not words[index + 1].form[:1].isupper():
            continue
        crossing = [j for j, w in enumerate(words) if w.head >= 0 and (j <= index) != (w.head <= index)]
        real = [j for j in crossing if words[j].relation != "punct"]
        if len(real) != 1 or real[0] <= index or words[real[0]].relation not in DOUBLE_LINKS:
            continue
        left_root = next((k for k in range(index + 1) if words[k].head < 0), 0)
        for j in crossing:
            words[j] = replace(words[j], head=real[0] if j > index else left_root)
        words[real[0]] = replace(words[real[0]], head=-1, relation="root")
        cuts.append(index + 1)
    ends = [*cuts[1:], len(words)]
    parts = [_rebased(tuple(words[a:b]), a) for a, b in zip(cuts, ends, strict=True)]
    return [p for p in parts if p] if all(parts) else [sentence]
