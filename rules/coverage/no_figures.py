"""A report counts something."""

from __future__ import annotations

from typing import Annotated

from newscheck import Article, Example, Hit, Message, Param, Severity, TextRange, rule
from newscheck.rulekit import Block, Hits, dates_in, find_numbers, word_after

_TOLD = " Petani menanam jagung di lahan desa sejak awal bulan, lalu menyiramnya tiap pagi bersama keluarga mereka." * 8


@rule(
    severity=Severity.HINT,
    weight=1.0,
    reference="Panduan penulisan berita kehumasan pemerintah, Kominfo (fakta dan data)",
    kept=0.91,
    counted="289 berita terbit: 91 dari 100 menyebut angka selain tanggal",
    speech=True,
    examples=(
        Example(bad=f"**Warga** Desa Sukamaju menanam jagung.{_TOLD}"),
        Example(bad=f"**Camat** Melati membuka lomba lari pada 12 Mei 2024.{_TOLD}"),
        Example(good=f"Sebanyak 200 warga Desa Sukamaju menanam jagung.{_TOLD}"),
        Example(good="Warga Desa Sukamaju menanam jagung."),
    ),
)
def no_figures(
    article: Article,
    *,
    min_words: Annotated[int, Param("berita yang lebih pendek tidak diperiksa, dalam kata", ge=1)] = 100,
) -> Hits:
    """Sebut angkanya.

    Berapa orang, berapa rupiah, berapa lama? Angka membuat peristiwa terbayang dan membedakan berita dari cerita umum.
    """
    lead = article.lead
    body = sum(len(article.words_in(b.range)) for b in article.paragraphs)
    if lead is None or body < min_words:
        return
    if any(_counts(article, block) for block in article.paragraphs):
        return
    where = TextRange(lead.range.start, word_after(article, lead.range.start))
    yield Hit(where, Message("Belum ada satu angka pun selain tanggal. Berapa orang, berapa biaya, berapa lama?"))


def _counts(article: Article, block: Block) -> bool:
    """Whether a block holds a number that is no part of a date."""
    dates = [d.range for d in dates_in(article, block)]
    numbers = (n.range for n in find_numbers(article.text, *block.range))
    return any(not any(d.overlaps(n) for d in dates) for n in numbers)
