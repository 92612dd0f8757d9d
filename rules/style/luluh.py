"""First letters k, p, s, t that should have melted behind me- and pe-."""

from __future__ import annotations

from functools import cache, lru_cache

from newscheck import Article, Example, Fix, Hit, Message, Precision, Severity, looks_for, rule
from newscheck.rulekit import Analysis, Casing, Hits, analyse, casings, count, nasal, table, word_list

BROKEN = 0.1
"""From this share of wrong forms in edited news on, a word is only a hint."""


SHORTEST = 4
"""Shorter roots are chance likenesses (Mentan, Mensos)."""


@cache
def _listed() -> dict[str, str]:
    return {row["wrong"]: row["right"] for row in table("melting")}


@lru_cache(maxsize=4096)
def melted(word: str) -> str:
    """The melted form of a word whose first letter failed to melt; empty when nothing is wrong."""
    if word[:2] not in {"me", "pe"} or word in word_list("unmelted"):
        return ""
    if word in _listed():
        return _listed()[word]
    analysis = analyse(word)
    if analysis is None or not analysis.unmelted or analysis.bound or len(analysis.prefixes) != 1:
        return ""
    if (
        len(analysis.root) < SHORTEST
        or analysis.root.startswith(("kh", "sy", "per"))
        or _bare(analysis) in word_list("unmelted")
    ):
        return ""
    return nasal(word[:2], analysis.root) + analysis.suffix + analysis.clitic


def _bare(analysis: Analysis) -> str:
    prefix = "me" if analysis.prefixes[0] == "meN" else "pe"
    return f"{prefix}-{analysis.root}"


@rule(
    severity=Severity.WARNING,
    weight=2,
    reference="Tata Bahasa Baku Bahasa Indonesia; KBBI",
    url="https://ejaan.kemendikdasmen.go.id/eyd/penulisan-kata/kata-turunan/",
    measured=Precision(right=15, read=15),
    examples=(
        Example(
            bad="Warga diminta tidak **mengkonsumsi** air sumur itu.",
            good="Warga diminta tidak mengonsumsi air sumur itu.",
        ),
        Example(bad="Dinas **mensosialisasikan** aturan baru.", good="Dinas menyosialisasikan aturan baru."),
        Example(bad="Petugas **mentertibkan** lapak.", good="Petugas menertibkan lapak."),
        Example(good="Tim mengkaji ulang dan mempunyai waktu sepekan untuk memperbaiki jalan."),
        Example(good="Pabrik memproduksi, mentransfer, dan mengklaim hasilnya."),
    ),
)
@looks_for(word=lambda word: melted(word.lower()))
def luluh(article: Article) -> Hits:
    """Huruf k, p, s, dan t di awal kata dasar luluh.

    Di belakang “me-” dan “pe-”, huruf k, p, s, dan t pada awal kata dasar melebur: konsumsi menjadi mengonsumsi, taat
    menjadi menaati. Gugus konsonan tetap utuh: memproduksi, mengkritik.
    """
    cases = casings(article)
    for i, word in enumerate(article.words):
        if not word.lower.startswith(("me", "pe")) or cases[i] is Casing.NAME:
            continue
        right = melted(word.lower)
        if not right:
            continue
        right = right[:1].upper() + right[1:] if cases[i] is Casing.PLACED else right
        wrong, melting = count(word.lower).small, count(right.lower()).small
        soft = wrong > BROKEN * (wrong + melting)
        message = Message("“{found}” seharusnya “{right}”: huruf awalnya luluh.", found=word.text, right=right)
        yield Hit(word.range, message, (Fix.replace(word.range, right),), soft=soft)
