"""Loans and other words in a spelling that is not the standard one: commissi, aqidah, teknology, prguruan."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path

from newscheck import Article, Example, Fix, Hit, Message, Precision, Severity, looks_for, rule
from newscheck.rulekit import (
    Casing,
    Hits,
    Word,
    analyse,
    casings,
    corrections,
    indices_of,
    standard_form,
    swap_table,
    word_index,
)

AROUND = 2
"""Words on each side that tell a passage in another language."""
ENGLISH = re.compile(r"(?:tion|sion|ity|ive|ic|ical|ism|ance|ence|gy|phy)$")
DOUBLED = re.compile(r"(.)\1")
SURE = 2.4
"""The gain from which a word with a doubled letter is plainly mistyped, which another rule tells."""
OFTEN = 3
"""Written so often in one draft, a strange word is one of its terms."""


@cache
def _listed() -> frozenset[str]:
    """Forms of the lists beside this rule, wrong and right ones."""
    found: set[str] = set()
    for name in ("baku", "compound", "foreign", "colloquial"):
        for entries in swap_table(str(Path(__file__).with_name(f"{name}.tsv")), (), name == "baku").values():
            found |= {word for entry in entries for word in (*entry.wrong, *entry.right.lower().split())}
    return frozenset(found)


@lru_cache(maxsize=8192)
def _right(word: str) -> tuple[str, bool]:
    """The standard form of a word in small letters, and whether it is doubtful; an empty one for a word that is known."""
    found = None if word in _listed() else standard_form(word)
    slip = next(iter(corrections(word)), None) if found else None
    if found is None or (DOUBLED.search(word) and slip and slip.word == found.word and slip.gain >= SURE):
        return ("", False)
    return found


@rule(
    severity=Severity.WARNING,
    reference="EYD V, Unsur Serapan; KBBI",
    url="https://ejaan.kemendikdasmen.go.id/eyd/unsur-serapan/umum/",
    speech=True,
    measured=Precision(right=9, read=9),
    examples=(
        Example(bad="Rapat itu dihadiri ketua **commissi**.", good="Rapat itu dihadiri ketua komisi."),
        Example(bad="Kelompok tani memakai **teknology** baru.", good="Kelompok tani memakai teknologi baru."),
        Example(bad="Koperasi menyiapkan **expansi** kebun warga.", good="Koperasi menyiapkan ekspansi kebun warga."),
        Example(bad="Panitia **mengkontrol** pintu masuk.", good="Panitia mengontrol pintu masuk."),
        Example(good="Petani menanam kurma, memakai kebaya, dan membaca tafsir; ia menderita demensia."),
        Example(good="Lagu “Heal the World” diputar; penonton menyanyikan we are the children of tomorrow."),
    ),
)
@looks_for(word=lambda word: _right(word.lower())[0])
def standard_spelling(article: Article) -> Hits:
    """Ejalah kata serapan menurut bentuk bakunya.

    Kata asing yang sudah diserap dieja menurut bunyi Indonesia: komisi, akidah, kualitas, teknologi. Satu ejaan untuk satu
    kata membuat berita mudah dibaca dan mudah dicari.
    """
    words, cases, places = article.words, casings(article), word_index(article)
    for i in indices_of(article, {word for word in places if _right(word)[0]}):
        word = words[i]
        right, doubtful = _right(word.lower)
        if cases[i] is not Casing.SMALL or not word.text.islower() or _among_foreign(words, i):
            continue
        soft = doubtful or len(places[word.lower]) >= OFTEN or article.speech.overlaps(word.range)
        message = Message("Bentuk bakunya “{right}”, bukan “{wrong}”.", right=right, wrong=word.text)
        yield Hit(word.range, message, (Fix.replace(word.range, right, safe=False),), soft=soft)


def _among_foreign(words: tuple[Word, ...], i: int) -> bool:
    """Whether the words about the one at ``i`` are unknown: a passage in another language, or an English term."""
    near = (*words[max(0, i - AROUND) : i], *words[i + 1 : i + 1 + AROUND])
    strange = [w for w in near if w.text.isalpha() and analyse(w.lower) is None]
    beside = any(w in strange for w in (*words[max(0, i - 1) : i], *words[i + 1 : i + 2]))
    return len(strange) >= AROUND or (beside and bool(ENGLISH.search(words[i].lower)))
