"""Capitals in a title that is set in title case."""

from __future__ import annotations

import re
from itertools import pairwise

from newscheck import Article, Example, Fix, Hit, Message, Severity, TextRange, rule
from newscheck.rulekit import Hits, Word, is_function_word, may_have_predicate, word_list

TITLE_CASED = 0.7
"""Share of the content words with a capital that makes a title title-cased."""


@rule(
    severity=Severity.WARNING,
    reference="EYD V, Huruf Kapital, butir 21",
    url="https://ejaan.kemendikdasmen.go.id/eyd/penggunaan-huruf/huruf-kapital/",
    kept=0.95,
    counted="judul berkapital dalam berita daring",
    examples=(
        Example(
            bad="Warga **Dan** Pemuda Tanam Pohon **Di** Pantai Melati\n\nWarga menanam pohon.",
            good="Warga dan Pemuda Tanam Pohon di Pantai Melati\n\nWarga menanam pohon.",
            whole=True,
        ),
        Example(
            bad="Petani Mekarsari Belajar **Untuk** Panen Lebih **cepat**\n\nPetani belajar.",
            good="Petani Mekarsari Belajar untuk Panen Lebih Cepat\n\nPetani belajar.",
            whole=True,
        ),
        Example(good="Bupati Melati: Dari Desa untuk Kota\n\nBupati berpidato.", whole=True),
        Example(good="Karang Taruna Sukamaju Bagi Bibit Cabai\n\nKarang taruna membagikan bibit.", whole=True),
        Example(good="Warga menanam pohon di pantai\n\nWarga menanam pohon.", whole=True),
    ),
)
def title_case(article: Article) -> Hits:
    """Dalam judul, kata tugas ditulis dengan huruf kecil.

    Kata seperti di, ke, dari, dan, yang, untuk, dan dalam tidak berkapital di tengah judul; kata lainnya berkapital.
    Judul bergaya kalimat, yang hanya kata pertamanya berkapital, juga boleh.
    """
    title = article.title
    if title is None or article[title.range].isupper():
        return
    words = article.words_in(title.range)
    heavy = [w for w in words if not is_function_word(w.lower) and w.text[0].isalpha()]
    if not heavy or sum(w.text[0].isupper() for w in heavy) < TITLE_CASED * len(heavy):
        return
    for previous, word in pairwise(words):
        if word.text.isupper() or _begins(article, previous, word) or article.source.opaque.overlaps(word.range):
            continue
        small = word.text[0].isupper() and word.lower in word_list("title_small_words")
        if small and not _compound(article, word) and not _shares_out(article, word):
            message = Message("Di tengah judul, “{word}” ditulis dengan huruf kecil.", word=word.lower)
            yield Hit(word.range, message, (Fix.replace(word.range, word.lower),))
        elif word.text.islower() and word.text.isalpha() and not is_function_word(word.lower) and _indonesian(word):
            message = Message("Awali “{word}” dengan huruf kapital seperti kata lain dalam judul ini.", word=word.text)
            yield Hit(word.range, message, (Fix.replace(word.range, word.text.capitalize(), safe=False),))


def _begins(article: Article, previous: Word, word: Word) -> bool:
    """Whether the word begins a part of the title: after a colon, a dash, a question mark or an opening quotation mark."""
    between = article.text[previous.range.end : word.range.start]
    return bool(re.search(r"[:?!.\-–—|“\"‘'(/]", between))


def _compound(article: Article, word: Word) -> bool:
    """Whether the word is part of a fixed name: "Dalam Negeri"."""
    return word.lower == "dalam" and bool(
        re.match(r"\s(?:Negeri|Rumah)\b", article.text[word.range.end : word.range.end + 8])
    )


def _shares_out(article: Article, word: Word) -> bool:
    """Whether *bagi* is the title's verb ("PMI Bagi Sembako"): nothing before it says what happens."""
    if word.lower != "bagi" or article.title is None:
        return False
    return not may_have_predicate(article.doc, TextRange(article.title.range.start, word.range.start))


def _indonesian(word: Word) -> bool:
    return len(word.text) > 3 and word.text not in {"bin", "binti", "feat", "of", "the", "and"}  # noqa: PLR2004
