"""Cased, edited Indonesian text under clear licences, document by document: 2.8 million words.

| source | text | licence |
|---|---|---|
| the twelve houses of IndoSum | news of 2016-2017, its five dev files (Kurniawan and Louvan 2018) | CC BY-SA 4.0 |
| leipzig-… | Leipzig Corpora Collection: news 2008, newscrawl 2016, Wikipedia 2021 | CC BY 4.0 |
| wikipedia | passages of TyDi QA (Indonesian Wikipedia) | CC BY-SA 3.0 |
| kumparan | tagged news of nlp-id | MIT |
| names | idner-news-2k and NERGrit by way of IndoNLU, train and dev | MIT |
| treebanks | UD GSD (train text, dev), CSUI train, PUD | CC BY-SA |
| indonli | premises of IndoNLI | CC BY-SA 4.0 |
| ntrex | NTREX-128, Indonesian | CC BY-SA 4.0 |
| talpco | TALPCo, Indonesian | CC BY 4.0 |
"""

from __future__ import annotations

import gzip
import json
import re
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from newscheck.model.restoration.features import TOKEN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from newscheck.training.shingles import HeldOut

_BOUNDARY = re.compile(r"(?<=[.!?])[\"”’']?\s+(?=[\"“‘'(]?[A-Z0-9])")
_REFERENCE = re.compile(r"\[\d+\]")
_MARKS = {"``": '"', "''": '"'}
_HOST_LETTERS = 4
"""Letters that two parts of a doubled word share at their beginning or end: berlari - lari, sayur - mayur."""
SHORTEST_LINE, FEWEST_TOKENS = 20, 3

_COLUMNS = {
    "kumparan-nlp-id/dataset_postag.txt": ("kumparan", "\t"),
    "idner-news-2k/train.txt": ("names", " "),
    "idner-news-2k/dev.txt": ("names", " "),
    "indonlu-nergrit/train_preprocess.txt": ("names", "\t"),
    "indonlu-nergrit/valid_preprocess.txt": ("names", "\t"),
}
_TREEBANKS = ("ud-id-gsd/id_gsd-ud-dev.conllu", "ud-id-csui/id_csui-ud-train.conllu", "ud-id-pud/id_pud-ud-test.conllu")
_LINES = {
    "leipzig-id/ind_news_2008_25k.txt.gz": "leipzig-2008",
    "leipzig-id/ind_newscrawl_2016_10k.txt.gz": "leipzig-2016",
    "leipzig-id/ind_wikipedia_2021_10k.txt.gz": "wikipedia",
    "wikipedia-tydiqa/tydiqa_wiki.txt.gz": "wikipedia",
    "indonli/indonli_premise.txt.gz": "indonli",
    "ntrex-ind/ntrex.txt.gz": "ntrex",
    "talpco-ind/talpco.txt.gz": "talpco",
}

Sentence = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """Some sentences of one text, as tokens; sources without documents give one line each."""

    source: str
    sentences: tuple[Sentence, ...]


def documents(licensed: Path, training: Path, held_out: HeldOut) -> Iterator[Document]:
    """Every document, no sentence twice, without those that share 40 letters in a row with a held-out text.

    ``licensed`` and ``training`` are the folders of the corpora; raises OSError when one of their files is missing.
    """
    seen: set[str] = set()
    for source, sentences in (*_news(licensed), *_columns(training), *_treebanks(training), *_lines(licensed)):
        if held_out.touches(" ".join(token for sentence in sentences for token in sentence)):
            continue
        kept = []
        for sentence in sentences:
            key = " ".join(sentence).lower()
            if len(sentence) >= FEWEST_TOKENS and key not in seen:
                seen.add(key)
                kept.append(sentence)
        if kept:
            yield Document(source, tuple(kept))


def joined(tokens: Sequence[str]) -> Sentence:
    """The tokens of a text that was split too far, with suffixes, doubled words and numbers whole again."""
    whole: list[str] = []
    rest = iter([*((_MARKS.get(token, token)) for token in tokens), "", ""])
    piece, after = next(rest), next(rest)
    while piece:
        if whole and _goes_on(whole[-1], piece, after):
            whole[-1] += piece if piece == "nya" else piece + after
            piece = after if piece == "nya" else next(rest, "")
        else:
            whole.append(piece)
            piece = after
        after = next(rest, "")
    return tuple(part for token in whole for part in TOKEN.findall(token))


def _goes_on(host: str, piece: str, after: str) -> bool:
    """Whether a piece, with the one after it, belongs to the word or number before it."""
    if piece == "nya":
        return host.isalpha()
    if piece in {"-", "–"}:
        alike = after.lower().startswith(host.lower()[:_HOST_LETTERS]) or host.lower().endswith(
            after.lower()[:_HOST_LETTERS]
        )
        return host.isalpha() and after.isalpha() and alike
    return piece in {".", ",", ":"} and host[-1].isdigit() and after[:1].isdigit()


def split(text: str) -> tuple[Sentence, ...]:
    """The sentences of a plain text as tokens."""
    return tuple(tuple(found) for part in _BOUNDARY.split(text) if (found := TOKEN.findall(part)))


def _news(licensed: Path) -> Iterator[tuple[str, tuple[Sentence, ...]]]:
    for line in _unpacked(licensed / "indosum-news/articles.jsonl.gz"):
        article = json.loads(line)
        sentences = (joined(sentence) for paragraph in article["paragraphs"] for sentence in paragraph)
        yield article["source"], tuple(sentences)


def _columns(training: Path) -> Iterator[tuple[str, tuple[Sentence, ...]]]:
    for name, (source, separator) in _COLUMNS.items():
        lines = (training / name).read_text(encoding="utf-8").splitlines()
        for filled, rows in groupby(lines, key=lambda line: bool(line.strip())):
            if filled:
                yield source, (joined([row.split(separator)[0] for row in rows]),)


def _treebanks(training: Path) -> Iterator[tuple[str, tuple[Sentence, ...]]]:
    for name in _TREEBANKS:
        for line in (training / name).read_text(encoding="utf-8").splitlines():
            if line.startswith("# text = "):
                yield "treebanks", (tuple(TOKEN.findall(line.removeprefix("# text = "))),)
    wrapped = (training / "ud-id-gsd/id_gsd-ud-train.txt").read_text(encoding="utf-8")
    yield from (("treebanks", (sentence,)) for sentence in split(" ".join(wrapped.split())))


def _lines(licensed: Path) -> Iterator[tuple[str, tuple[Sentence, ...]]]:
    for name, source in _LINES.items():
        for line in _unpacked(licensed / name):
            clean = _REFERENCE.sub("", line).strip().strip('"').replace('""', '"')
            if len(clean) > SHORTEST_LINE:
                yield source, split(clean)


def _unpacked(file: Path) -> Iterable[str]:
    return gzip.decompress(file.read_bytes()).decode().splitlines()
