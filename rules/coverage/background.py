"""News stands beside what was before."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Annotated

from newscheck import Article, Example, Hit, Message, Param, Severity, TextRange, rule
from newscheck.rulekit import Hits, compiled, word_after, word_list

if TYPE_CHECKING:
    import re

_TOLD = " Petani menanam jagung di lahan desa pada hari Senin, lalu menyiramnya tiap pagi bersama keluarga mereka." * 8


@cache
def _background() -> re.Pattern[str]:
    """Words of background, and years."""
    return compiled(tuple(sorted(word_list("background_words"))), r"\b(?:tahun|pada|sejak)\s(?:19|20)\d\d\b(?!/)")


@rule(
    severity=Severity.HINT,
    weight=1.0,
    reference="10 Pedoman Penulisan Teras Berita PWI, 1977; Kode Etik Jurnalistik, Pasal 3 (berita utuh)",
    kept=0.83,
    counted="289 berita terbit: 83 dari 100 menyebut keadaan sebelumnya, perbandingan, atau sisi lain",
    speech=True,
    examples=(
        Example(bad=f"**Warga** Desa Sukamaju menanam jagung.{_TOLD}"),
        Example(bad=f"**Camat** Melati membuka lomba lari.{_TOLD}"),
        Example(good=f"Warga Desa Sukamaju menanam jagung. Sebelumnya, lahan itu kosong.{_TOLD}"),
        Example(good="Warga Desa Sukamaju menanam jagung."),
    ),
)
def background(
    article: Article,
    *,
    min_words: Annotated[int, Param("berita yang lebih pendek tidak diperiksa, dalam kata", ge=1)] = 100,
) -> Hits:
    """Beri latar belakang.

    Pembaca belum tentu tahu ceritanya. Satu atau dua kalimat sudah cukup: bagaimana keadaan sebelumnya, sejak kapan, atau
    apa bedanya dengan tahun lalu.
    """
    lead = article.lead
    body = sum(len(article.words_in(b.range)) for b in article.paragraphs)
    if lead is None or body < min_words:
        return
    if any(_background().search(article.text, *b.range) for b in article.paragraphs):
        return
    where = TextRange(lead.range.start, word_after(article, lead.range.start))
    yield Hit(where, Message("Belum ada latar belakang. Bagaimana keadaannya dulu, dan apa yang kini berubah?"))
