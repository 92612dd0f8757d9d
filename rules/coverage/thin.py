"""A report has room for the facts."""

from __future__ import annotations

from typing import Annotated

from newscheck import Article, Example, Hit, Message, Param, Severity, TextRange, rule
from newscheck.rulekit import Hits, word_after

_TOLD = " Petani menanam jagung di lahan seluas dua hektare sejak awal bulan, lalu menyiramnya tiap pagi."


@rule(
    severity=Severity.WARNING,
    weight=1.5,
    reference="Kode Etik Jurnalistik, Pasal 3 (berita utuh dan berimbang)",
    kept=0.95,
    counted="289 berita terbit: satu dari dua puluh lebih pendek daripada batas peringatan, satu dari lima daripada batas saran",
    speech=True,
    examples=(
        Example(bad=f"**Warga** Desa Sukamaju menanam jagung.{_TOLD * 6}"),
        Example(bad=f"**Petani** Desa Melati menanam cabai.{_TOLD * 10}"),
        Example(good=f"Warga Desa Sukamaju menanam jagung.{_TOLD * 16}"),
        Example(good="Warga Desa Sukamaju menanam jagung."),
    ),
)
def thin(
    article: Article,
    *,
    warn_below: Annotated[int, Param("di bawah ini: peringatan, dalam kata", ge=1)] = 150,
    hint_below: Annotated[int, Param("di bawah ini: saran, dalam kata", ge=1)] = 210,
    min_words: Annotated[
        int, Param("naskah yang lebih pendek bukan berita utuh dan tidak diperiksa, dalam kata", ge=1)
    ] = 40,
) -> Hits:
    """Berita punya cukup fakta.

    Berita yang terlalu pendek biasanya belum menjawab semua pertanyaan pembaca. Tambahkan latar belakang, angka, suara
    lain, atau akibatnya bagi warga.
    """
    lead = article.lead
    body = sum(len(article.words_in(b.range)) for b in article.paragraphs)
    if lead is None or not min_words <= body < hint_below:
        return
    where = TextRange(lead.range.start, word_after(article, lead.range.start))
    message = Message(
        "Isi berita ini baru {n} kata. Apa latar belakangnya, berapa angkanya, dan apa akibatnya?", n=body
    )
    yield Hit(where, message, soft=body >= warn_below)
