"""Where the training and test sets lie, and which of them may train or only measure."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newscheck.training.names_data import Tagged, guess_spaces, read_names
from newscheck.training.treebanks import Sentence, read_conllu, read_silver

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TREEBANKS = {
    "gsd-dev": "ud-id-gsd/id_gsd-ud-dev.conllu",
    "gsd-test": "ud-id-gsd/id_gsd-ud-test.conllu",
    "csui-train": "ud-id-csui/id_csui-ud-train.conllu",
    "csui-test": "ud-id-csui/id_csui-ud-test.conllu",
    "pud": "ud-id-pud/id_pud-ud-test.conllu",
}
NAME_SETS = {
    "idner-train": "idner-news-2k/train.txt",
    "idner-dev": "idner-news-2k/dev.txt",
    "idner-test": "idner-news-2k/test.txt",
    "nergrit-train": "indonlu-nergrit/train_preprocess.txt",
    "nergrit-dev": "indonlu-nergrit/valid_preprocess.txt",
    "nergrit-test": "indonlu-nergrit/test_preprocess.txt",
    "nerp-train": "indonlu-nerp/train_preprocess.txt",
    "nerp-dev": "indonlu-nerp/valid_preprocess.txt",
    "nerp-test": "indonlu-nerp/test_preprocess.txt",
    "nerui-test": "evaluate-only/indolem-nerui/test.01.tsv",
    "nerui-dev": "evaluate-only/indolem-nerui/dev.01.tsv",
}
TEST_TREEBANKS = ("gsd-test", "csui-test")
TEST_NAMES = ("idner-test", "nergrit-test", "nerui-test")
HELD_OUT_NAMES = ("idner-test", "nergrit-test", "nerp-test", "nerui-test", "nerui-dev")


@dataclass(frozen=True, slots=True)
class Sources:
    """The folder of training data (``training``) and the folder of gold texts beside it."""

    training: Path
    gold: Path

    def treebank(self, name: str) -> list[Sentence]:
        """Read one treebank, relations as published."""
        return read_conllu(self.training / TREEBANKS[name])

    def silver_treebank(self) -> list[Sentence]:
        """Read the GSD training set of 2017 in the current scheme."""
        return read_silver(self.training / "ud-id-gsd/gsd_train_upgraded.json")

    def names(self, name: str) -> list[Tagged]:
        """Read one name set."""
        return read_names(self.training / NAME_SETS[name])

    def tagged_news(self) -> list[tuple[tuple[str, str], ...]]:
        """Read kumparan's news: sentences of (form, part of speech), its own tag set."""
        blocks = (self.training / "kumparan-nlp-id/dataset_postag.txt").read_text("utf-8").split("\n\n")
        rows = ([line.split("\t") for line in block.split("\n") if line.strip()] for block in blocks)
        return [tuple((r[0], r[1].upper()) for r in block if len(r) > 1) for block in rows if block]

    def wikipedia_text(self) -> list[str]:
        """Read the running text of the current GSD training set, one row a line."""
        path = self.training / "ud-id-gsd/id_gsd-ud-train.txt"
        text = " ".join(path.read_text(encoding="utf-8").split())
        return text.replace(". ", ".\n").split("\n")

    def gold_texts(self) -> Iterator[str]:
        """Yield every annotated article; they measure and never train."""
        for path in sorted(self.gold.rglob("*.txt")):
            yield path.read_text(encoding="utf-8")
        for path in sorted(self.gold.rglob("*.jsonl")):
            for line in path.read_text(encoding="utf-8").splitlines():
                yield json.loads(line)["text"]

    def held_out_texts(self) -> Iterator[str]:
        """Yield every text that measures the model: test sets, NER-UI's dev set and gold articles."""
        for name in TEST_TREEBANKS:
            for sentence in self.treebank(name):
                yield text_of(sentence)
        for name in HELD_OUT_NAMES:
            for tagged in self.names(name):
                yield detokenized(tagged.forms)
        yield from self.gold_texts()


def text_of(sentence: Sentence) -> str:
    """Return the text of a treebank sentence."""
    return "".join(w.form + " " * w.space_after for w in sentence).strip()


def detokenized(forms: tuple[str, ...]) -> str:
    """Return tokens as running text, spaces guessed."""
    spaces = guess_spaces(forms)
    return "".join(f + " " * s for f, s in zip(forms, spaces, strict=True)).strip()
