"""Compounds and their affixed forms in the wrong shape: bekerjasama, menindak lanjuti, ketidak adilan."""

from __future__ import annotations

from functools import lru_cache

from newscheck import Article, Example, Fix, Hit, Message, Precision, Severity, TextRange, looks_for, rule
from newscheck.rulekit import (
    Casing,
    Hits,
    adjacent,
    casings,
    ends_compound,
    like,
    parted_compound,
    span,
    whole_compound,
    word_index,
)

SUFFIXES = ("kan", "i", "an")
APART = frozenset({"di", "ke", "per", "memper", "diper"})
"""Prefixes that are written apart from the first word."""
NOT = "ketidak"
"""What is left of ketidakadilan and its like when it is written apart."""


def _own(word: str, clitic: str = "nya") -> tuple[str, str]:
    return (word.removesuffix(clitic), clitic) if word.endswith(clitic) else (word, "")


@lru_cache(maxsize=8192)
def one_word(first: str, second: str) -> str:
    """The one word that two parts in small letters make; empty when they stand apart rightly."""
    bare, clitic = _own(second)
    if not bare.endswith(SUFFIXES):
        return ""
    if first == NOT and len(bare) > len(NOT) - 2:
        return NOT + second
    compound = parted_compound(bare) if first in {"di", "ke"} else None
    return first + second if compound else whole_compound(first, bare) and whole_compound(first, bare) + clitic


@lru_cache(maxsize=8192)
def right_form(word: str) -> tuple[str, bool]:
    """The right form of one word in small letters, and whether it is doubtful; an empty form when nothing is wrong."""
    first, hyphen, second = word.partition("-")
    if hyphen and (whole := one_word(first, second)):
        return whole, False
    return parted_compound(first + second) or ("", False)


@lru_cache(maxsize=8192)
def _may_end(word: str) -> bool:
    """Whether a word in small letters may be what is left of an affixed compound: lanjuti, tangani, tindaklanjuti."""
    bare, _ = _own(word)
    return bare.endswith(SUFFIXES) and (ends_compound(bare) or parted_compound(bare) is not None)


@rule(
    severity=Severity.WARNING,
    weight=2,
    reference="EYD V, Kata Turunan, Gabungan Kata",
    url="https://ejaan.kemendikdasmen.go.id/eyd/penulisan-kata/kata-turunan/",
    speech=True,
    measured=Precision(right=37, read=37),
    examples=(
        Example(bad="Dinas itu **bekerjasama** dengan petani.", good="Dinas itu bekerja sama dengan petani."),
        Example(bad="Keluhan itu akan **ditindak lanjuti**.", good="Keluhan itu akan ditindaklanjuti."),
        Example(bad="Usulan warga **di tindak lanjuti**.", good="Usulan warga ditindaklanjuti."),
        Example(bad="Warga menolak **ketidak adilan** itu.", good="Warga menolak ketidakadilan itu."),
        Example(bad="Rapat dipimpin **Walikota** Melati.", good="Rapat dipimpin Wali Kota Melati."),
        Example(bad="Angka itu menjadi **tolokukur** panitia.", good="Angka itu menjadi tolok ukur panitia."),
        Example(bad="Panitia **berterimakasih** kepadanya.", good="Panitia berterima kasih kepadanya."),
        Example(good="Camat menandatangani surat, lalu memberi tahu warga tentang pertanggungjawabannya."),
        Example(good="Polisi menindak tegas pelaku; ia ikut serta menaati tata tertib di tengah ketidakpastian."),
    ),
)
@looks_for(word=lambda word: right_form(word.lower())[0] or _may_end(word.lower()) or word.lower() == NOT)
def compound_form(article: Article) -> Hits:
    """Tulis gabungan kata menurut imbuhannya.

    Gabungan kata ditulis terpisah (kerja sama), juga bila hanya berawalan atau hanya berakhiran (bekerja sama, tanda
    tangani). Bila awalan dan akhiran mengapitnya, rangkaikan: menandatangani, pertanggungjawaban, ketidakadilan.
    """
    words, cases = article.words, casings(article)
    joined = {word: form for word in word_index(article) if (form := right_form(word))[0]}
    seconds = {i for word in filter(_may_end, word_index(article)) for i in word_index(article)[word]}
    seconds.update(i + 1 for i in word_index(article).get(NOT, ()))
    for i, word in enumerate(words):
        if word.lower in joined:
            right, doubtful = joined[word.lower]
            titled = cases[i] is Casing.PLACED and cases[i + 1 : i + 2] not in {(), (Casing.SMALL,)}
            every = cases[i] is Casing.NAME or titled
            small = (right,) if cases[i] is Casing.NAME else ()
            yield _hit(article, word.range, like(word.text, right, every=every), *small, soft=doubtful)
    for i, first, second in adjacent(article, sorted(i - 1 for i in seconds)):
        third = one_word(words[i - 1].lower + first.lower, second.lower) if i and words[i - 1].lower in APART else ""
        if third and article.text[words[i - 1].range.end : first.range.start] == " ":
            where = span(words[i - 1], second)
            yield _hit(article, where, like(words[i - 1].text, third), soft=False)
        elif right := one_word(first.lower, second.lower):
            yield _hit(article, span(first, second), like(first.text, right), soft=False)


def _hit(article: Article, where: TextRange, right: str, *others: str, soft: bool) -> Hit:
    """One finding; ``others`` are forms that may be meant as well (a capital inside a sentence may itself be wrong)."""
    message = Message("Tulis “{right}”, bukan “{wrong}”.", right=right, wrong=article[where])
    fixes = (Fix.replace(where, right, safe=not soft), *(Fix.replace(where, other, safe=False) for other in others))
    return Hit(where, message, fixes, soft=soft)
