"""Somebody is cited."""

from __future__ import annotations

import re
from typing import Annotated

from newscheck import Article, Example, Hit, Message, Param, Severity, TextRange, rule
from newscheck.rulekit import Hits, word_after

_CITED = re.compile(
    r"\b(?:menurut|dikutip|dilansir|berdasarkan (?:data|keterangan)|dalam (?:keterangan|siaran pers))\b", re.IGNORECASE
)


@rule(
    severity=Severity.WARNING,
    weight=2.0,
    reference="Kode Etik Jurnalistik, Pasal 2 dan 3 (sumber jelas, berimbang)",
    speech=True,
    examples=(
        Example(
            bad="**Warga** desa itu menanam jagung. Warga desa itu menanam jagung di lahan seluas dua hektare sejak awal bulan. Warga desa itu menanam jagung di lahan seluas dua hektare sejak awal bulan. Warga desa itu menanam jagung di lahan seluas dua hektare sejak awal bulan. Warga desa itu menanam jagung di lahan seluas dua hektare sejak awal bulan. Warga desa itu menanam jagung di lahan seluas dua hektare sejak awal bulan. Warga desa itu menanam jagung di lahan seluas dua hektare sejak awal bulan.",
        ),
        Example(
            bad="**Petugas** membersihkan saluran air. Warga desa itu menanam jagung di lahan seluas dua hektare sejak awal bulan. Warga desa itu menanam jagung di lahan seluas dua hektare sejak awal bulan. Warga desa itu menanam jagung di lahan seluas dua hektare sejak awal bulan. Warga desa itu menanam jagung di lahan seluas dua hektare sejak awal bulan. Warga desa itu menanam jagung di lahan seluas dua hektare sejak awal bulan. Warga desa itu menanam jagung di lahan seluas dua hektare sejak awal bulan.",
        ),
        Example(
            good="Warga desa itu menanam jagung di lahan seluas dua hektare sejak awal bulan. Warga desa itu menanam jagung di lahan seluas dua hektare sejak awal bulan. Warga desa itu menanam jagung di lahan seluas dua hektare sejak awal bulan. Warga desa itu menanam jagung di lahan seluas dua hektare sejak awal bulan. Warga desa itu menanam jagung di lahan seluas dua hektare sejak awal bulan. Warga desa itu menanam jagung di lahan seluas dua hektare sejak awal bulan. “Hasilnya bagus,” kata Wayan Suta.",
        ),
        Example(
            good="Menurut Wayan Suta, hasilnya bagus. Warga desa itu menanam jagung di lahan seluas dua hektare sejak awal bulan. Warga desa itu menanam jagung di lahan seluas dua hektare sejak awal bulan. Warga desa itu menanam jagung di lahan seluas dua hektare sejak awal bulan. Warga desa itu menanam jagung di lahan seluas dua hektare sejak awal bulan. Warga desa itu menanam jagung di lahan seluas dua hektare sejak awal bulan. Warga desa itu menanam jagung di lahan seluas dua hektare sejak awal bulan.",
        ),
    ),
)
def no_source(
    article: Article,
    *,
    min_words: Annotated[int, Param("berita yang lebih pendek tidak diperiksa, dalam kata", ge=1, former="words")] = 60,
) -> Hits:
    """Sebut narasumber berita ini.

    Berita tanpa narasumber tidak bisa diperiksa pembaca. Kutip orang atau lembaga yang tahu, dengan nama dan jabatannya.
    """
    lead = article.lead
    total = sum(len(article.words_in(b.range)) for b in article.paragraphs)
    if lead is None or total < min_words or article.quotes or _CITED.search(article.text):
        return
    where = TextRange(lead.range.start, word_after(article, lead.range.start))
    yield Hit(where, Message("Belum ada narasumber yang dikutip. Dari siapa keterangan ini?"))
