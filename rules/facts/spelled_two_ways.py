"""One name, written two ways in one draft: Sungai Batanghari and Sungaibatanghari, Tim Penilai and Tim Penilaian."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import combinations
from typing import TYPE_CHECKING

from newscheck import Article, Example, Fix, Hit, Message, Severity, TextRange, rule
from newscheck.rulekit import (
    PLACE_KINDS,
    Hits,
    Word,
    analyse,
    capital_runs,
    commonly_known,
    count,
    near_places,
    registered_places,
    slips,
    span,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

LONGEST = 3
"""Words of the longest name that is compared."""
SHORTEST, SHORTEST_WORD = 5, 5
"""Letters of the shortest name, and of the shortest word that one letter may tell apart."""
ACRONYM = 4
ALIKE = 5
"""Letters that two forms of one root begin with alike."""
BOTH_RIGHT = {"pemerintah", "pemerintahan"}
"""Forms of one root that stand side by side in the names of laws and of offices."""
KNOWN = 3
"""Counted so often, a word is one of its own."""


@rule(
    severity=Severity.HINT,
    reference="Kode Etik Jurnalistik, Pasal 1 (akurat)",
    speech=True,
    examples=(
        Example(
            bad="Warga membersihkan Sungai Kaliombo kemarin.\n\nTepi **Sungaikaliombo** ditanami bambu.",
        ),
        Example(
            bad="Tim Penilai Desa tiba. Warga menjamu Tim Penilai Desa.\n\nMenurut **Tim Penilaian Desa**, desa itu bersih.",
        ),
        Example(
            bad="Rombongan menuju Muara Endut, lalu menginap di Muara Endut.\n\nCamat menunggu di **Muara Endur**.",
        ),
        Example(
            bad="Ketua ATSRI membuka rapat. Anggota ATSRI hadir.\n\nMenurut **ASTRI**, rapat itu penting.",
        ),
        Example(
            good="Warga Desa Kaliombo dan Desa Kalirejo menjaga Sungai Kaliombo.",
        ),
        Example(
            good="Bupati Klungkung dan Bupati Karangasem hadir; Jalan Melati dan Jalan Melur ditutup.",
        ),
    ),
)
def spelled_two_ways(article: Article) -> Hits:
    """Tulis satu nama dengan satu cara.

    Nama lembaga, tempat, atau acara yang ditulis dengan dua cara membuat pembaca mengira ada dua hal. Periksa yang benar,
    lalu samakan di seluruh naskah.
    """
    reached: list[TextRange] = []
    pairs = (*_joined(article), *_one_word_off(article), *_swapped(article))
    for rare, usual in sorted(pairs, key=lambda pair: pair[0].start - pair[0].end):
        if any(rare.start < r.end and r.start < rare.end for r in reached):
            continue
        reached.append(rare)
        if _misspelt_place(article[rare]):
            continue
        message = Message("Di tempat lain tertulis “{other}”. Periksa, lalu samakan.", other=article[usual])
        yield Hit(rare, message, (Fix.replace(rare, article[usual], safe=False),), related=(usual,))


def _misspelt_place(name: str) -> bool:
    """Whether the register of places tells the name's slip already."""
    kind, _, rest = name.partition(" ")
    level = PLACE_KINDS.get(kind.lower())
    return level is not None and not registered_places(level, rest) and bool(near_places(level, rest))


def _names(article: Article, sizes: range) -> Iterator[tuple[Word, ...]]:
    """Every stretch of so many words inside a run of words with capitals."""
    for run in capital_runs(article):
        for size in sizes:
            yield from (run[i : i + size] for i in range(len(run) - size + 1))


def _joined(article: Article) -> Iterator[tuple[TextRange, TextRange]]:
    """Names whose letters agree while blanks, hyphens or the capitals of a whole word do not: the rarer, the usual."""
    found: dict[str, dict[str, list[tuple[Word, ...]]]] = {}
    for name in _names(article, range(1, LONGEST + 1)):
        letters = "".join([_letters(word.lower) for word in name])
        if len(letters) >= SHORTEST:
            written = article.text[name[0].range.start : name[-1].range.end]
            found.setdefault(letters, {}).setdefault(written, []).append(name)
    for forms in found.values():
        if len(forms) > 1:
            yield from _rarer(_placed(forms), _parts_differ)


def _placed(forms: Mapping[str, list[tuple[Word, ...]]]) -> dict[str, list[TextRange]]:
    """The ranges of the names, by form."""
    return {form: [span(name[0], name[-1]) for name in names] for form, names in forms.items()}


@lru_cache(maxsize=4096)
def _letters(word: str) -> str:
    return "".join(filter(str.isalnum, word))


def _parts_differ(a: str, b: str) -> bool:
    """Whether two forms of the same letters part them differently."""
    return re.sub(r"[^\W_]|['’]", "", a) != re.sub(r"[^\W_]|['’]", "", b)


def _one_word_off(article: Article) -> Iterator[tuple[TextRange, TextRange]]:
    """Names of the same words but for one, which differs by a slip: the rarer, the usual."""
    found: dict[tuple[int, tuple[str, ...]], dict[str, list[tuple[Word, ...]]]] = {}
    for name in _names(article, range(LONGEST, 1, -1)):
        small = tuple(w.lower for w in name)
        for i, word in enumerate(name):
            if word.text.isalpha() and len(word.text) >= SHORTEST_WORD - 1 and not _numbered(article, word):
                others = found.setdefault((i, (*small[:i], *small[i + 1 :])), {})
                others.setdefault(small[i], []).append(name)
    for forms in found.values():
        if len(forms) > 1:
            yield from _rarer(_placed(forms), _slipped)


def _numbered(article: Article, word: Word) -> bool:
    """Whether a number follows: SPT Tahun 2024 is no slip for SPT Tahunan."""
    return article.text[word.range.end : word.range.end + 2].strip().isdigit()


def _slipped(a: str, b: str) -> bool:
    """Whether one word is most likely the other, mistyped or in another form."""
    if b in slips(a) and max(len(a), len(b)) >= SHORTEST_WORD:
        return not (_known(a) and _known(b))
    one, other = analyse(a), analyse(b)
    if {a, b} == BOTH_RIGHT:
        return False
    return bool(one and other and a[:ALIKE] == b[:ALIKE] and one.root == other.root and one.clitic == other.clitic)


def _known(form: str) -> bool:
    """Whether every word of a form has been counted often enough."""
    return all(seen.small + seen.capital >= KNOWN for seen in map(count, form.lower().split()))


def _swapped(article: Article) -> Iterator[tuple[TextRange, TextRange]]:
    """Acronyms of the same letters, two of them swapped."""
    by_letters: dict[str, dict[str, list[TextRange]]] = {}
    for (word,) in _names(article, range(1, 2)):
        if len(word.text) >= ACRONYM and word.text.isupper() and word.text.isalpha() and not commonly_known(word.text):
            by_letters.setdefault("".join(sorted(word.text)), {}).setdefault(word.text, []).append(word.range)
    for written in by_letters.values():
        if len(written) > 1:
            yield from _rarer(written, lambda a, b: b.lower() in slips(a.lower()))


def _rarer(
    written: Mapping[str, list[TextRange]], alike: Callable[[str, str], bool]
) -> Iterator[tuple[TextRange, TextRange]]:
    """Of each two forms that are alike: the first place of the rarer (or later) one, and of the usual one."""
    for a, b in combinations(written, 2):
        if alike(a, b):
            usual, rare = sorted((a, b), key=lambda form: (not _known(form), -len(written[form]), written[form][0]))
            yield written[rare][0], written[usual][0]
