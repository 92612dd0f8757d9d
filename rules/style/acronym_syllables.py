"""Acronyms made of beginnings of words that stand in capitals alone."""

from __future__ import annotations

from newscheck import Article, Example, Fix, Hit, Message, Precision, Severity, looks_for, rule
from newscheck.rulekit import WORD, Expansion, Hits, aligned_phrase, find_expansions

SHORTEST, FEWEST_VOWELS = 5, 2


def _shouted(word: str) -> bool:
    return len(word) >= SHORTEST and word.isupper() and word.isalpha()


@rule(
    severity=Severity.WARNING,
    weight=0.4,
    reference="EYD V, Singkatan dan Akronim, butir 5 dan 6",
    url="https://ejaan.kemendikdasmen.go.id/eyd/penulisan-kata/singkatan-dan-akronim/",
    kept=0.99,
    counted="289 berita terbit, akronim yang lebih panjang daripada jumlah katanya: satu kapital 153, kapital semua 0",
    measured=Precision(right=2, read=2),
    examples=(
        Example(
            bad="Sekretariat Daerah Kabupaten (**SETDAKAB**) Tirtasari buka. Warga mendatangi **SETDAKAB** sejak pagi.",
            good="Sekretariat Daerah Kabupaten (Setdakab) Tirtasari buka. Warga mendatangi Setdakab sejak pagi.",
        ),
        Example(
            bad="Rencana itu dibahas Badan Perencanaan Pembangunan Daerah (**BAPPEDA**) Tirtasari.",
            good="Rencana itu dibahas Badan Perencanaan Pembangunan Daerah (Bappeda) Tirtasari.",
        ),
        Example(good="Dewan Perwakilan Rakyat Daerah (DPRD) Tirtasari rapat. DPRD menunda keputusan."),
    ),
)
@looks_for(word=_shouted)
def acronym_syllables(article: Article) -> Hits:
    """Akronim dari suku kata hanya berkapital di huruf pertama.

    Kapital semua menandai singkatan yang dieja huruf demi huruf, seperti KPK. Akronim yang dibentuk dari suku kata, lebih
    panjang daripada jumlah kata asalnya, dibaca sebagai kata: Bappenas, Setdakab.
    """
    made = {e.acronym for e in find_expansions(article) if _shouted(e.acronym) and _syllabic(article, e)}
    for word in article.words:
        if word.text in made:
            right = word.text.capitalize()
            message = Message("Akronim ini dibentuk dari suku kata; tulis “{right}”.", right=right)
            yield Hit(word.range, message, (Fix.replace(word.range, right),))


def _syllabic(article: Article, expansion: Expansion) -> bool:
    """Whether the acronym is read off its words a syllable at a time: it has two more letters than they are."""
    block = article.block_at(expansion.range.start)
    if block is None or sum(letter in "AEIOU" for letter in expansion.acronym) < FEWEST_VOWELS:
        return False
    end = article.text.rindex("(", 0, expansion.range.start)
    phrase = aligned_phrase(article.text, block.range.start, end, expansion.acronym.capitalize())
    return phrase is not None and len(expansion.acronym) > len(WORD.findall(article[phrase])) + 1
