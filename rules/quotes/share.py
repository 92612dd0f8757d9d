"""Quotations do not fill the article."""

from __future__ import annotations

from typing import Annotated

from newscheck import Article, Example, Hit, Message, Param, Severity, TextRange, rule
from newscheck.rulekit import Hits, word_after


@rule(
    severity=Severity.HINT,
    weight=0.5,
    reference="PWI 1978 butir 8",
    speech=True,
    examples=(
        Example(
            bad="**Hujan** turun.\n\n“Kami menjaga air sawah setiap hari bersama warga. Kami menjaga air sawah setiap hari bersama warga. Kami menjaga air sawah setiap hari bersama warga. Kami menjaga air sawah setiap hari bersama warga. Kami menjaga air sawah setiap hari bersama warga. Kami menjaga air sawah setiap hari bersama warga. Kami menjaga air sawah setiap hari bersama warga. Kami menjaga air sawah setiap hari bersama warga. Kami menjaga air sawah setiap hari bersama warga. Kami menjaga air sawah setiap hari bersama warga. Kami menjaga air sawah setiap hari bersama warga. Kami menjaga air sawah setiap hari bersama warga. ” kata Siti.",
        ),
        Example(
            bad="**Panen** tiba.\n\n“Padi sudah masak dan warga memanennya bersama sejak pagi. Padi sudah masak dan warga memanennya bersama sejak pagi. Padi sudah masak dan warga memanennya bersama sejak pagi. Padi sudah masak dan warga memanennya bersama sejak pagi. Padi sudah masak dan warga memanennya bersama sejak pagi. Padi sudah masak dan warga memanennya bersama sejak pagi. Padi sudah masak dan warga memanennya bersama sejak pagi. Padi sudah masak dan warga memanennya bersama sejak pagi. Padi sudah masak dan warga memanennya bersama sejak pagi. Padi sudah masak dan warga memanennya bersama sejak pagi. ” ujar Made.",
        ),
        Example(
            good="Hujan turun sejak pagi di desa itu. “Air naik,” kata Siti.",
        ),
        Example(
            good="“Air naik,” kata Siti.",
        ),
    ),
)
def share(
    article: Article,
    *,
    min_words: Annotated[int, Param("berita yang lebih pendek tidak diperiksa, dalam kata", ge=1, former="words")] = 80,
    share: Annotated[float, Param("bagian kutipan yang terlalu banyak (0–1)", ge=0.1, le=1)] = 0.6,
) -> Hits:
    """Jangan biarkan kutipan mengisi sebagian besar berita.

    Tugas penulis ialah meramu, bukan menyalin rekaman. Ringkas ucapan yang biasa, dan simpan kutipan untuk kalimat yang kuat.
    """
    lead = article.lead
    total = sum(len(article.words_in(b.range)) for b in article.paragraphs)
    said = sum(len(article.words_in(q.range)) for q in article.quoted if q.speech)
    if lead and total >= min_words and said > share * total:
        where = TextRange(lead.range.start, word_after(article, lead.range.start))
        percent = round(100 * said / total)
        yield Hit(
            where,
            Message("{percent} persen berita ini kutipan. Ringkas sebagian dengan kalimat Anda.", percent=percent),
        )
