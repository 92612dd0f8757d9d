"""Sentences in which every word has a capital."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscheck import Article, Example, Fix, Hit, Message, Precision, Severity, TextRange, rule
from newscheck.rulekit import Hits, Word, analyse, capital_runs, commonly_small, in_body, word_list

if TYPE_CHECKING:
    from collections.abc import Iterator

FEWEST_WORDS = 4
FEWEST_SMALL = 2
"""Verbs and function words among them that edited news hardly ever gives a capital: a long name has none or one."""
RARELY, OFTEN = 0.2, 0.5
MOST_COMMAS = 2
"""A list of persons and offices has more."""
VERBAL = ("me", "ber", "di", "ter")


@rule(
    severity=Severity.WARNING,
    weight=0.8,
    reference="EYD V, Huruf Kapital, butir 1 dan 21",
    url="https://ejaan.kemendikdasmen.go.id/eyd/penggunaan-huruf/huruf-kapital/",
    kept=0.99,
    counted="289 berita terbit: 0 kalimat utuh atau ucapan berkapital di tiap kata",
    measured=Precision(right=0, read=1),
    speech=True,
    examples=(
        Example(
            bad="“**Kami Warga Desa Sangat Senang**,” kata Sumarni.",
            good="“Kami warga desa sangat senang,” kata Sumarni.",
        ),
        Example(
            bad="Rapat selesai. **Mari Menjaga Sungai, Bersama Kita Membangun Desa**!",
            good="Rapat selesai. Mari menjaga sungai, bersama kita membangun desa!",
        ),
        Example(good="Ketua Asosiasi Petani Kopi Tirtasari Hartono Wijaya. Ia bertemu Bupati Mekarsari Siti Rahma."),
    ),
)
def sentence_in_capitals(article: Article) -> Hits:
    """Dalam kalimat, hanya kata pertama dan nama yang berhuruf kapital.

    Kapital di tiap kata adalah gaya judul. Dalam isi berita ia membuat kata biasa tampak seperti nama.
    """
    told = -1
    for words in _units(article):
        small = [w for w in words if w.text.istitle() and commonly_small(w.text, RARELY) and _tells(w.lower)]
        if len(small) < FEWEST_SMALL or words[0].range.start < told or not in_body(article, words[0]):
            continue
        told = words[-1].range.end
        where = TextRange(words[0].range.start, told)
        right = _lowered(article, where, [w for w in words[1:] if w.text.istitle() and commonly_small(w.text, OFTEN)])
        message = Message("Tiap kata di kalimat ini berkapital; sisakan di kata pertama dan nama.")
        yield Hit(where, message, (Fix.replace(where, right, safe=False),))


def _tells(small: str) -> bool:
    """Whether the word belongs to a clause and not to a name: a function word, or a verb with its prefix."""
    return small in word_list("function_words") or (small.startswith(VERBAL) and analyse(small) is not None)


def _units(article: Article) -> Iterator[tuple[Word, ...]]:
    """The words of sentences and of spoken words in marks, where every word has a capital, in order."""
    if not capital_runs(article) and not article.quoted:
        return
    closed = [s.range for s in article.sentences if article[s.range].rstrip("”\"’' ")[-1:] in {".", "!", "?"}]
    for where in sorted([*closed, *(q.range for q in article.quoted if q.speech)]):
        words = article.words_in(where)
        heavy = [w for w in words if w.lower not in word_list("title_small_words") and w.text[0].isalpha()]
        listed = "(" in article[where] or article[where].count(",") > MOST_COMMAS
        if not listed and len(heavy) >= FEWEST_WORDS and all(w.text[0].isupper() for w in heavy):
            yield words


def _lowered(article: Article, where: TextRange, words: list[Word]) -> str:
    text = article[where]
    for word in words:
        start, end = word.range.start - where.start, word.range.end - where.start
        text = text[:start] + word.lower + text[end:]
    return text
