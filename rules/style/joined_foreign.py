"""Foreign words that have run into the Indonesian words beside them: denganskillyang."""

from __future__ import annotations

from functools import lru_cache

from newscheck import Article, Example, Fix, Hit, Message, Precision, Severity, TextRange, looks_for, rule
from newscheck.rulekit import LONGEST, PARTICLES, PRONOUNS, Hits, analyse, count, counts, word_list

SHORTEST = 7
PIECE = 3
"""Letters of the shortest word that may be part of a run."""
COMMON = 180
"""Counts from which an Indonesian word may be part of a run."""
ENDINGS = frozenset({*PARTICLES, *PRONOUNS, "kan"})


@lru_cache(maxsize=8192)
def _parted(word: str) -> str | None:
    """The words that have run together, one of them foreign; None when the word can be explained otherwise."""
    if not SHORTEST <= len(word) <= LONGEST or word != word.lower() or not word.isalpha() or word in counts():
        return None
    foreign = word_list("foreign_words")
    if word in foreign or analyse(word):
        return None
    found = []
    for i in (0, *range(PIECE, len(word) - PIECE + 1)):
        for j in (*range(i + PIECE, len(word) - PIECE + 1), len(word)):
            before, middle, after = word[:i], word[i:j], word[j:]
            if middle in foreign and (before or after) and _native(before) and _native(after):
                found.append((len(middle), " ".join(p for p in (before, middle, after) if p)))
    return max(found)[1] if found else None


def _native(word: str) -> bool:
    """Whether a word is Indonesian and no English word too, which would make compounds (filmmaker, permission)."""
    return not word or (word not in ENDINGS | word_list("also_english") and count(word).small >= COMMON)


@rule(
    severity=Severity.ERROR,
    weight=0.8,
    reference="EYD V, Huruf Miring; Unsur Serapan",
    url="https://ejaan.kemendikdasmen.go.id/eyd/penggunaan-huruf/huruf-miring/",
    speech=True,
    measured=Precision(right=17, read=17),
    examples=(
        Example(bad="Pemuda **denganskillyang** baik diterima.", good="Pemuda dengan skill yang baik diterima."),
        Example(bad="Panitia **menurunkancost** acara.", good="Panitia menurunkan cost acara."),
        Example(
            bad="Panitia bekerja **denganskillyang menurunkancost** acara.",
            good="Panitia bekerja dengan skill yang menurunkan cost acara.",
        ),
        Example(good="Seorang filmmaker meminta permission dari pemilik rumah."),
        Example(good="Panitia memakai smartphone dan onlinenya lancar."),
    ),
)
@looks_for(word=_parted)
def joined_foreign(article: Article) -> Hits:
    """Pisahkan kata asing dari kata di sebelahnya.

    Saat teks bercetak miring disalin, spasi di tepinya sering hilang, lalu kata asing menempel pada kata di depan dan
    di belakangnya.
    """
    runs: list[tuple[TextRange, str]] = []
    for word in article.words:
        right = _parted(word.text)
        if right and runs and article.text[runs[-1][0].end : word.range.start] == " ":
            where, before = runs.pop()
            runs.append((TextRange(where.start, word.range.end), f"{before} {right}"))
        elif right:
            runs.append((word.range, right))
    for where, right in runs:
        message = Message("Beri spasi di antara kata-kata ini: “{right}”.", right=right)
        yield Hit(where, message, (Fix.replace(where, right),))
