"""The licensed, cased text that words are counted in: 2.8 million words, sentence by sentence, each with its source.

Sources and licences: IndoSum (Kurniawan & Louvan 2018, CC BY-SA 4.0), kumparan by way of nlp-id (MIT), idner-news-2k
(MIT), NERGrit by way of IndoNLU (MIT, with attribution), the Universal Dependencies treebanks GSD, CSUI and PUD
(CC BY-SA), the Indonesian passages of TyDi QA (Wikipedia, CC BY-SA 3.0), the premises of IndoNLI (CC BY-SA 4.0),
NTREX-128 (CC BY-SA 4.0) and the Indonesian samples of the Leipzig Corpora Collection (CC BY 4.0). Lower-cased text
(NERP) is left out: it would count every name as a small word.
"""

from __future__ import annotations

import gzip
import json
import re
from typing import TYPE_CHECKING, NamedTuple

from newscheck.training.shingles import HeldOut

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

TOKEN = re.compile(r"[^\W_]+(?:[-'’./][^\W_]+)*|[^\w\s]|_")
_ENDS = re.compile(r"(?<=[.!?])[\"”’']?\s+(?=[\"“‘'(]?[A-Z0-9])")
_REFERENCE = re.compile(r"\[\d+\]")
SHORTEST = 3
"""Tokens of the shortest sentence that is counted."""
LINE = 20
"""Characters of the shortest line of a file of plain text that is read."""
COLUMNS = (
    ("kumparan", "training/kumparan-nlp-id/dataset_postag.txt", "\t"),
    ("idner", "training/idner-news-2k/train.txt", " "),
    ("idner", "training/idner-news-2k/dev.txt", " "),
    ("nergrit", "training/indonlu-nergrit/train_preprocess.txt", "\t"),
    ("nergrit", "training/indonlu-nergrit/valid_preprocess.txt", "\t"),
)
TREEBANKS = (
    ("gsd", "training/ud-id-gsd/id_gsd-ud-dev.conllu"),
    ("csui", "training/ud-id-csui/id_csui-ud-train.conllu"),
    ("pud", "training/ud-id-pud/id_pud-ud-test.conllu"),
)
LINES = (
    ("gsd", "training/ud-id-gsd/id_gsd-ud-train.txt"),
    ("wikipedia", "licensed/wikipedia-tydiqa/tydiqa_wiki.txt.gz"),
    ("indonli", "licensed/indonli/indonli_premise.txt.gz"),
    ("ntrex", "licensed/ntrex-ind/ntrex.txt.gz"),
    ("leipzig-2008", "licensed/leipzig-id/ind_news_2008_25k.txt.gz"),
    ("leipzig-2016", "licensed/leipzig-id/ind_newscrawl_2016_10k.txt.gz"),
    ("wikipedia", "licensed/leipzig-id/ind_wikipedia_2021_10k.txt.gz"),
)
INDOSUM = "licensed/indosum-news/articles.jsonl.gz"


class Passage(NamedTuple):
    """Sentences that belong together, as lists of words and marks, and the house or collection they come from."""

    source: str
    sentences: list[list[str]]


def passages(corpora: Path, gold: Path) -> Iterator[Passage]:
    """Every passage under ``corpora`` that shares no 40 letters with a text of ``gold`` or of the news kept to measure.

    No sentence comes twice.
    """
    held_out = HeldOut(_measuring(corpora, gold))
    seen: set[str] = set()
    for source, sentences in _all(corpora):
        if held_out.touches(" ".join(" ".join(tokens) for tokens in sentences)):
            continue
        new = [tokens for tokens in sentences if len(tokens) >= SHORTEST and " ".join(tokens).lower() not in seen]
        seen.update(" ".join(tokens).lower() for tokens in new)
        if new:
            yield Passage(source, new)


def _measuring(corpora: Path, gold: Path) -> Iterator[str]:
    for path in sorted((*gold.rglob("*.txt"), *(corpora / "news").rglob("*.txt"))):
        yield path.read_text(encoding="utf-8")
    for path in sorted(gold.rglob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            yield json.loads(line)["text"]


def _all(corpora: Path) -> Iterator[Passage]:
    for line in _read(corpora / INDOSUM).splitlines():
        row = json.loads(line)
        yield Passage(row["source"], [joined(tokens) for block in row["paragraphs"] for tokens in block])
    for source, name, separator in COLUMNS:
        for block in re.split(r"\n\s*\n", _read(corpora / name)):
            yield Passage(source, [joined(line.split(separator)[0] for line in block.splitlines() if line.strip())])
    for source, name in TREEBANKS:
        texts = (line[9:] for line in _read(corpora / name).splitlines() if line.startswith("# text = "))
        yield from (Passage(source, [TOKEN.findall(text)]) for text in texts)
    for source, name in LINES:
        for line in _read(corpora / name).splitlines():
            text = _REFERENCE.sub("", line).strip().strip('"').replace('""', '"')
            if len(text) > LINE:
                yield Passage(source, [TOKEN.findall(sentence) for sentence in _ENDS.split(text)])


def _read(path: Path) -> str:
    data = path.read_bytes()
    return (gzip.decompress(data) if path.suffix == ".gz" else data).decode()


def joined(tokens: Iterable[str]) -> list[str]:
    """Tokens with what their source split put together again: ada + nya, materi + - + materi, 10 + . + 000."""
    rows = [token.replace("``", '"').replace("''", '"') for token in tokens]
    found: list[str] = []
    i = 0
    while i < len(rows):
        before, this, after = found[-1] if found else "", rows[i], rows[i + 1] if i + 1 < len(rows) else ""
        if this == "nya" and before.isalpha():
            found[-1] += this
        elif (this == "-" and _doubled(before, after)) or (this in {".", ",", ":"} and _number(before, after)):
            found[-1] += this + after
            i += 1
        else:
            found.append(this)
        i += 1
    return [part for token in found for part in TOKEN.findall(token)]


def _doubled(before: str, after: str) -> bool:
    alike = after.lower().startswith(before.lower()[:4]) or before.lower().endswith(after.lower()[:4])
    return before.isalpha() and after.isalpha() and alike


def _number(before: str, after: str) -> bool:
    return before[-1:].isdigit() and after[:1].isdigit()
