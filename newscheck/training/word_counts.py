"""How the word list of this folder was made: ``python -m newscheck.training.word_counts TRAINING_FOLDER ROOTS_FILE``.

Counts of words are facts about texts. Counted are licensed texts only: kumparan (MIT), idner-news-2k (MIT), NERGrit and
NERP of IndoNLU (MIT), and the Indonesian Universal Dependencies treebanks GSD, CSUI and PUD (CC BY-SA). ``ROOTS_FILE``
is the list of root words of PySastrawi (MIT), one a line.
"""

from __future__ import annotations

import gzip
import re
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = Path(__file__).parent.parent / "lexicon"
COLUMNS = {
    "kumparan-nlp-id/*.txt": "\t",
    "indonlu-ner*/*_preprocess.txt": "\t",
    "idner-news-2k/*.txt": " ",
}
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_TOKEN = re.compile(r"[^\W_]+(?:-[^\W_]+)*|[^\w\s]")


def sentences(folder: Path) -> Iterator[list[str]]:
    """The tokens of every sentence of the training texts, as written."""
    for pattern, separator in COLUMNS.items():
        for file in sorted(folder.glob(pattern)):
            for block in re.split(r"\n\s*\n", file.read_text(encoding="utf-8")):
                yield [line.split(separator)[0] for line in block.splitlines() if line.strip()]
    for file in sorted(folder.glob("ud-id-*/id_*.conllu")):
        for line in file.read_text(encoding="utf-8").splitlines():
            if line.startswith("# text = "):
                yield _TOKEN.findall(line[9:])
    for file in sorted(folder.glob("ud-id-*/*-train.txt")):
        yield from map(_TOKEN.findall, re.split(r"(?<=[.!?])\s+", file.read_text(encoding="utf-8")))


def count(folder: Path) -> tuple[Counter[str], Counter[str]]:
    """How often each word stands in small letters, and how often with a capital inside a sentence."""
    small: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    for tokens in sentences(folder):
        for i, token in enumerate(tokens):
            if not _WORD.fullmatch(token):
                continue
            if token.islower():
                small[token] += 1
            elif i:
                capital[token.lower()] += 1
    return small, capital


def main(folder: str, roots_file: str) -> None:
    """Writes ``roots.txt.gz``, ``words.tsv.gz`` (word, small, capital) and ``families.tsv.gz`` beside this module.

    A family is the words made of one root; its count is that of all its words together.
    """
    small, capital = count(Path(folder))
    roots = {w for w in Path(roots_file).read_text(encoding="utf-8").split() if _WORD.fullmatch(w) and len(w) > 1}
    kept = sorted(w for w in small.keys() | capital.keys() if small[w] + capital[w] > 1 or (small[w] and w in roots))
    rows = "".join(f"{w}\t{small[w]}\t{capital[w]}\n" for w in kept)
    write("roots.txt.gz", "\n".join(sorted(roots)))
    write("words.tsv.gz", rows)
    write("families.tsv.gz", "".join(f"{root}\t{n}\n" for root, n in sorted(families(small).items())))


def families(small: Counter[str]) -> Counter[str]:
    """How often the words of each root stand in small letters."""
    from newscheck.lexicon.morphology import analyse

    found: Counter[str] = Counter()
    for word, n in small.items():
        analysis = analyse(word)
        if analysis:
            found[analysis.root] += n
    return found


def write(name: str, text: str) -> None:
    """Writes a compressed file of this folder, byte for byte the same at every run."""
    (HERE / name).write_bytes(gzip.compress(text.encode(), 9, mtime=0))


if __name__ == "__main__":
    main(*sys.argv[1:])
