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
    kept=0.98,
    counted="289 berita terbit: satu dari lima puluh lebih pendek daripada batas peringatan, satu dari dua puluh daripada batas saran",
    speech=True,
    examples=(
        Example(bad=f"**Warga** Desa Sukamaju menanam jagung.{_TOLD * 4}"),
        Example(bad=f"**Petani** Desa Melati menanam cabai.{_TOLD * 6}"),
        Example(good=f"Warga Desa Sukamaju menanam jagung.{_TOLD * 8}"),
        Example(good="Warga Desa Sukamaju menanam jagung."),
    ),
)
def thin(
    article: Article,
    *,
    warn_below: Annotated[int, Param("di bawah ini: peringatan, dalam kalimat", ge=1)] = 6,
    hint_below: Annotated[int, Param("di bawah ini: saran, dalam kalimat", ge=1)] = 8,
    min_words: Annotated[
        int, Param("naskah yang lebih pendek bukan berita utuh dan tidak diperiksa, dalam kata", ge=1)
    ] = 40,
) -> Hits:
    """Berita punya cukup fakta.

    Berita dengan sedikit kalimat biasanya belum menjawab semua pertanyaan pembaca. Tambahkan latar belakang, angka, suara
    lain, atau akibatnya bagi warga.
    """
    lead = article.lead
    body = sum(len(article.words_in(b.range)) for b in article.paragraphs)
    sentences = len(article.sentences)
    if lead is None or body < min_words or sentences >= hint_below:
        return
    where = TextRange(lead.range.start, word_after(article, lead.range.start))
    message = Message(
        "Isi berita ini baru {n} kalimat. Apa latar belakangnya, berapa angkanya, dan apa akibatnya?", n=sentences
    )
    yield Hit(where, message, soft=sentences >= warn_below)
