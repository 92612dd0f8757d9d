"""Makes the word list of the lexicon: ``python -m newscheck.training.word_counts CORPORA GOLD [ROOTS_FILE]``.

Counts of words are facts about texts. Counted is the licensed text of :mod:`newscheck.training.licensed_text` that lies
under ``CORPORA``, less all that overlaps the measuring texts of ``GOLD``. ``ROOTS_FILE`` is the list of root words of
PySastrawi (MIT), one a line; without it the roots stay as they are.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
from collections import Counter, defaultdict
from itertools import pairwise
from math import log10
from pathlib import Path
from typing import TYPE_CHECKING

from newscheck.lexicon.counts import COMMA, END, MARK, NAME, NUMBER, START, roots
from newscheck.lexicon.letters import EDGE, SIGNS, STEPS
from newscheck.training.licensed_text import documents
from newscheck.training.shingles import HeldOut

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

HERE = Path(__file__).parent.parent / "lexicon"
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
KNOWN = 20
"""Times a word is seen small before its form with a capital counts as the same word in pairs."""
PAIRED = 2
"""Times a pair is seen that is kept."""
SPELT = 3
"""Times a word is seen small before its letters count."""
MOST_SOURCES = 9
"""More sources than this are one figure: nine."""


class Tally:
    """Counts of words: in small letters, with a capital inside a sentence, and in how many sources small."""

    def __init__(self) -> None:
        """Start with nothing counted."""
        self.small: Counter[str] = Counter()
        self.capital: Counter[str] = Counter()
        self.sources: defaultdict[str, set[str]] = defaultdict(set)

    def add(self, source: str, tokens: Sequence[str]) -> None:
        """Counts the words of one sentence, given as written."""
        for i, token in enumerate(tokens):
            if not WORD.fullmatch(token):
                continue
            if token.islower():
                self.small[token] += 1
                self.sources[token].add(source)
            elif i:
                self.capital[token.lower()] += 1

    def row(self, word: str) -> str:
        """One line of the word list."""
        return f"{word}\t{self.small[word]}\t{self.capital[word]}\t{min(len(self.sources[word]), MOST_SOURCES)}\n"

    def kept(self, known_roots: frozenset[str]) -> list[str]:
        """The words worth keeping: seen more than once, or once if a root."""
        both = self.small.keys() | self.capital.keys()
        return sorted(
            w for w in both if self.small[w] + self.capital[w] > 1 or (self.small[w] == 1 and w in known_roots)
        )


def pairs(sentences: Iterable[Sequence[str]], small: Counter[str]) -> Counter[tuple[str, str]]:
    """How often two words stand side by side, names, numbers, marks and the sentence's ends standing for their kind."""
    found: Counter[tuple[str, str]] = Counter()
    for tokens in sentences:
        row = [START, *(_kind(token, small, opens=i == 0) for i, token in enumerate(tokens)), END]
        found.update(pairwise(row))
    return found


def _kind(written: str, small: Counter[str], *, opens: bool) -> str:
    if not WORD.fullmatch(written):
        return NUMBER if written[0].isdigit() else COMMA if written == "," else MARK
    word = written.lower()
    return word if written == word or opens or small[word] > KNOWN else NAME


def families(small: Counter[str]) -> Counter[str]:
    """How often the words of each root stand in small letters."""
    from newscheck.lexicon.morphology import analyse

    found: Counter[str] = Counter()
    for word, n in small.items():
        analysis = analyse(word)
        if analysis:
            found[analysis.root] += n
    return found


def letters(tally: Tally) -> bytes:
    """How unlikely each letter is behind two others in common words, as :mod:`newscheck.lexicon.letters` reads it."""
    threes, twos, ones, befores = (defaultdict[int, float](float) for _ in range(4))
    for word, n in tally.small.items():
        if n < SPELT or n <= tally.capital[word] or not (word.isalpha() and word.isascii()):
            continue
        signs = (EDGE, EDGE, *(ord(letter) - 97 for letter in word), EDGE)
        weight = 1 + log10(n)
        for a, b, c in zip(signs, signs[1:], signs[2:], strict=False):
            threes[(a * SIGNS + b) * SIGNS + c] += weight
            twos[a * SIGNS + b] += weight
            ones[b * SIGNS + c] += weight
            befores[b] += weight
    costs = bytearray()
    for three in range(SIGNS**3):
        two, (b, c) = three // SIGNS, divmod(three % SIGNS**2, SIGNS)
        short = (ones[b * SIGNS + c] + 1 / SPELT) / (befores[b] + SIGNS / SPELT)
        share = (threes[three] + SPELT * short) / (twos[two] + SPELT)
        costs.append(min(255, round(-log10(share) * STEPS)))
    return bytes(costs)


def write(name: str, data: str | bytes) -> None:
    """Writes a compressed file of the lexicon, byte for byte the same at every run."""
    (HERE / name).write_bytes(gzip.compress(data.encode() if isinstance(data, str) else data, 9, mtime=0))


def _measuring(corpora: Path, gold: Path) -> Iterator[str]:
    """The texts that only measure: annotated articles and the published news beside them."""
    for path in sorted((*gold.rglob("*.txt"), *(corpora / "news").rglob("*.txt"))):
        yield path.read_text(encoding="utf-8")
    for path in sorted(gold.rglob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            yield json.loads(line)["text"]


def main(corpora: str, gold: str, roots_file: str = "") -> None:
    """Writes ``words.tsv.gz`` (word, small, capital, sources), ``families.tsv.gz``, ``pairs.tsv.gz``, ``roots.txt.gz``.

    A family is the words made of one root; its count is that of all its words together.
    """
    if roots_file:
        listed = Path(roots_file).read_text(encoding="utf-8").split()
        write("roots.txt.gz", "\n".join(sorted({w for w in listed if WORD.fullmatch(w) and len(w) > 1})))
    tally = Tally()
    kept_sentences: list[Sequence[str]] = []
    held_out = HeldOut(_measuring(Path(corpora), Path(gold)))
    for document in documents(Path(corpora) / "licensed", Path(corpora) / "training", held_out):
        for tokens in document.sentences:
            tally.add(document.source, tokens)
            kept_sentences.append(tokens)
    words = tally.kept(roots())
    write("words.tsv.gz", "".join(map(tally.row, words)))
    write("families.tsv.gz", "".join(f"{root}\t{n}\n" for root, n in sorted(families(tally.small).items())))
    write("letters.bin.gz", letters(tally))
    known = {*words, START, END, NAME, NUMBER, COMMA, MARK}
    write("pairs.tsv.gz", _pair_rows(pairs(kept_sentences, tally.small), known))


def _pair_rows(counted: Counter[tuple[str, str]], words: set[str]) -> str:
    by_left: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
    for (left, right), n in counted.items():
        if n >= PAIRED and left in words and right in words:
            by_left[left].append((right, n))
    lines = (" ".join(f"{right} {n}" for right, n in sorted(found)) for _, found in sorted(by_left.items()))
    return "".join(f"{left}\t{line}\n" for left, line in zip(sorted(by_left), lines, strict=True))


if __name__ == "__main__":
    main(*sys.argv[1:])
