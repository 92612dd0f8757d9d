"""Makes the second opinion on words: ``python -m newscheck.training.open_lists LICENSED`` (needs the extra [train]).

Two lists of words that open sources know, to silence a doubt and never to propose: ``open_words.txt.gz``, Indonesian
words of Wordnet Bahasa (MIT) and those on which wordfreq (CC BY-SA 4.0) and the subtitles of FrequencyWords (CC BY-SA
4.0) agree; ``english_words.txt.gz``, the English words that wordfreq counts once in a million and oftener.
"""

from __future__ import annotations

import gzip
import re
import sys
from pathlib import Path

from newscheck.lexicon.counts import count
from newscheck.lexicon.morphology import analyse
from newscheck.lexicon.spelling import corrections, standing
from newscheck.training.word_counts import write

SHORTEST = 4
SUBTITLES = 20
"""Times a word stands in the subtitles before they speak for it."""
KNOWN = 30
"""Counted so often in small letters, a word needs no second opinion."""
ERROR = 0.0
"""Gain of a common word from which a word of the lists is taken for a typing error."""
ONCE_IN_A_MILLION = 1e-6
_WORD = re.compile(r"[a-z]+")


def wordnet(licensed: Path) -> set[str]:
    """The words of all lemmas of Wordnet Bahasa."""
    rows = (line.split("\t") for line in _lines(licensed / "wordnet-bahasa/wn-data-ind.tab.gz"))
    return {word for row in rows if len(row) > 2 and row[1].endswith("lemma") for word in _WORD.findall(row[2].lower())}


def frequent(licensed: Path) -> set[str]:
    """The words that both wordfreq and the subtitles hold."""
    written = {line.split("\t")[0] for line in _lines(licensed / "wordfreq-id/small_id.tsv.gz")}
    spoken = (line.rsplit(" ", 1) for line in _lines(licensed / "frequencywords-id/id_full_2018.txt.gz"))
    return written & {word for word, n in spoken if int(n) >= SUBTITLES}


def english() -> set[str]:
    """English words seen once in a million words and oftener."""
    from wordfreq import get_frequency_dict

    return {word for word, share in get_frequency_dict("en", "small").items() if share >= ONCE_IN_A_MILLION}


def _lines(path: Path) -> list[str]:
    return gzip.decompress(path.read_bytes()).decode().splitlines()


def _doubtful(word: str) -> bool:
    return len(word) >= SHORTEST and bool(_WORD.fullmatch(word)) and count(word).small < KNOWN


def _right(word: str) -> bool:
    """Whether no common word is so near that this one is more likely an error of those who wrote it."""
    near = corrections(word)
    return not near or near[0].gain - standing(word) < ERROR


def main(licensed: str) -> None:
    """Writes both lists beside the counts."""
    folder = Path(licensed)
    doubtful = {w for w in wordnet(folder) | frequent(folder) if _doubtful(w) and analyse(w) is None}
    words = (doubtful & wordnet(folder)) | set(filter(_right, doubtful))
    write("open_words.txt.gz", "\n".join(sorted(words)))
    write("english_words.txt.gz", "\n".join(sorted(filter(_doubtful, english()))))


if __name__ == "__main__":
    main(*sys.argv[1:])
