"""Reads the name sets (idner-news-2k, NERGrit, NERP, NER-UI) as tagged token rows."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

ONE_LABEL = {
    "PERSON": "PER", "PER": "PER", "PPL": "PER",
    "PLACE": "LOC", "LOCATION": "LOC", "LOC": "LOC", "PLC": "LOC",
    "ORGANISATION": "ORG", "ORGANIZATION": "ORG", "ORG": "ORG",
    "EVT": "EVENT",
}  # fmt: skip
_GLUED = re.compile(r"([(\"\[“]*)(.*?)([)\"\]”,;:?!]*)")
_NO_SPACE_BEFORE = frozenset([*".,;:!?)]}%…", "''", "”", "’"])
_NO_SPACE_AFTER = frozenset(["(", "[", "{", "``", "“", "‘", "$"])
_QUOTE_FORMS = {"``": '"', "''": '"'}


@dataclass(frozen=True, slots=True)
class Tagged:
    """A sentence with names: token forms and spans (first token, end token, label).

    ``unsure`` are tokens about which the annotation says nothing.
    """

    forms: tuple[str, ...]
    names: tuple[tuple[int, int, str], ...]
    unsure: tuple[int, ...] = ()


def _rows(path: Path) -> Iterator[tuple[list[str], list[str]]]:
    """Yield (forms, tags) of each blank-line separated block of a BIO file."""
    forms: list[str] = []
    tags: list[str] = []
    for line in [*path.read_text(encoding="utf-8").split("\n"), ""]:
        fields = line.split()
        if not fields:
            if forms:
                yield forms, tags
            forms, tags = [], []
        elif len(fields) > 1:
            forms.append(fields[0])
            tags.append(fields[-1])


def _unglued(forms: Sequence[str], tags: Sequence[str]) -> tuple[list[str], list[str]]:
    """Split brackets and marks off the tokens they are glued to."""
    new_forms: list[str] = []
    new_tags: list[str] = []
    for raw, tag in zip(forms, tags, strict=True):
        form = _QUOTE_FORMS.get(raw, raw)
        match = _GLUED.fullmatch(form)
        before, core, after = match.groups() if match else ("", form, "")
        if not core or form[0] in ":;":
            before, core, after = "", form, ""
        pieces = [(c, "O") for c in before] + [(core, tag)] + [(c, "O") for c in after]
        new_forms += [p[0] for p in pieces]
        new_tags += [p[1] for p in pieces]
    return new_forms, new_tags


def _spans(tags: Sequence[str]) -> tuple[tuple[int, int, str], ...]:
    """Return the labelled spans of a BIO sequence, labels in our own set."""
    spans = []
    start = 0
    while start < len(tags):
        end = start + 1
        kind = tags[start][2:]
        if tags[start] != "O":
            while end < len(tags) and tags[end] == f"I-{kind}":
                end += 1
            if kind in ONE_LABEL:
                spans.append((start, end, ONE_LABEL[kind]))
        start = end
    return tuple(spans)


def read_names(path: Path) -> list[Tagged]:
    """Read a BIO file into sentences with PER, ORG, LOC and EVENT spans."""
    sentences = []
    for forms, tags in _rows(path):
        clean_forms, clean_tags = _unglued(forms, tags)
        sentences.append(Tagged(tuple(clean_forms), _spans(clean_tags)))
    return sentences


def guess_spaces(forms: Sequence[str]) -> list[bool]:
    """Guess for each token whether a space follows it, for sets that lost their text."""
    spaces = [True] * len(forms)
    quote_open = False
    for index, form in enumerate(forms):
        following = forms[index + 1] if index + 1 < len(forms) else ""
        if form in _NO_SPACE_AFTER or following in _NO_SPACE_BEFORE:
            spaces[index] = False
        if form == '"':
            if quote_open and index:
                spaces[index - 1] = False
            elif not quote_open:
                spaces[index] = False
            quote_open = not quote_open
        joins = form in {"-", "/"} and index and forms[index - 1][-1:].isalnum()
        if joins and following[:1].isalnum():
            spaces[index] = spaces[index - 1] = False
    return spaces
