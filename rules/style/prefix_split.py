"""The prefix di- written apart from its verb."""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path

from newscheck import Article, Example, Fix, Hit, Message, Precision, Severity, rule
from newscheck.rulekit import (
    Hits,
    adjacent,
    analyse,
    count,
    indices_of,
    is_compound,
    is_root,
    span,
    swap_table,
    word_list,
    writings,
)

SEEN = 30
"""Seen so often with di-, a bare verb is known to be one."""


@lru_cache(maxsize=4096)
def makes_passive(word: str) -> bool:
    """Whether ``di`` before the word can only be the prefix of a passive verb."""
    bare = word.removesuffix("nya")
    if bare in word_list("place_nouns"):
        return False
    apart, joined = writings("di", bare)
    if apart != joined:
        return joined > apart
    passive, alone = count("di" + bare).small, count(bare)
    if is_root(bare):
        return passive >= SEEN and passive > 2 * (alone.small + alone.capital)
    analysis = analyse(bare)
    if analysis is None or analysis.prefixes not in {(), ("per",)} or analysis.suffix not in {"kan", "i"}:
        return False
    return passive > 1 and passive >= alone.capital


@cache
def _standard() -> dict[str, str]:
    """The standard forms of passives that are not: dirubah, diubah."""
    table = swap_table(str(Path(__file__).with_name("baku.tsv")), (), True)
    single = {wrong: entry.right for wrong, (entry, *_) in table.items() if len(entry.wrong) == 1}
    return {wrong: right for wrong, right in single.items() if wrong[:2] == "di" and count(right).small >= SEEN}


@rule(
    speech=True,
    severity=Severity.ERROR,
    weight=2,
    reference="EYD V, Kata Turunan, butir 1.a",
    url="https://ejaan.kemendikdasmen.go.id/eyd/penulisan-kata/kata-turunan/",
    measured=Precision(right=6, read=6),
    examples=(
        Example(bad="Kegiatan itu **di laksanakan** di balai desa.", good="Kegiatan itu dilaksanakan di balai desa."),
        Example(bad="Acara **di hadiri** camat.", good="Acara dihadiri camat."),
        Example(bad="Rapat **di gelar** pekan depan.", good="Rapat digelar pekan depan."),
        Example(bad="Jadwal itu **di rubah** panitia.", good="Jadwal itu diubah panitia."),
        Example(good="Lomba digelar di tepi sungai, di hati kota, di ulang tahun desa."),
        Example(good="Panitia menunggu di lokasi dan di sini."),
    ),
)
def prefix_split(article: Article) -> Hits:
    """Rangkaikan awalan “di-” dengan kata kerjanya.

    Bila kata sesudah “di” adalah kata kerja, “di-” itu awalan dan ditulis serangkai. Coba ganti dengan “me-”: kalau
    cocok (melaksanakan), tulislah “dilaksanakan”.
    """
    for i, first, second in adjacent(article, indices_of(article, {"di"})):
        whole = _standard().get("di" + second.text, "di" + second.text)
        third = next((w.lower for _, _, w in adjacent(article, (i + 1,))), "")
        if third[:1].isdigit() or is_compound(second.text, third):
            continue  # di pukul 10.00, di ulang tahun desa
        if second.text.islower() and (whole != "di" + second.text or makes_passive(second.lower)):
            where = span(first, second)
            right = first.text[0] + whole[1:]
            message = Message("Awalan “di-” dirangkai dengan kata kerjanya: “{right}”.", right=right)
            yield Hit(where, message, (Fix.replace(where, right),))
