"""Somebody is heard in their own words."""

from __future__ import annotations

from typing import Annotated

from newscheck import Article, Example, Hit, Message, Param, Severity, TextRange, rule
from newscheck.rulekit import Hits, word_after

_TOLD = " Petani menanam jagung di lahan seluas dua hektare sejak awal bulan, lalu menyiramnya tiap pagi." * 9


@rule(
    severity=Severity.WARNING,
    weight=2.0,
    reference="Kode Etik Jurnalistik, Pasal 2 dan 3; Panduan penulisan berita kehumasan pemerintah, Kominfo",
    kept=0.95,
    counted="289 berita terbit: 95 dari 100 memuat kutipan langsung",
    speech=True,
    examples=(
        Example(bad=f"**Warga** Desa Sukamaju menanam jagung.{_TOLD}"),
        Example(bad=f"**Kepala** Desa Sukamaju Wayan Suta mengatakan, jagung itu tumbuh baik.{_TOLD}"),
        Example(good=f"Warga Desa Sukamaju menanam jagung.{_TOLD}\n\n“Kami mulai subuh,” kata Wayan Suta."),
        Example(good="Warga Desa Sukamaju menanam jagung di lahan desa."),
    ),
)
def no_direct(
    article: Article,
    *,
    min_words: Annotated[int, Param("berita yang lebih pendek tidak diperiksa, dalam kata", ge=1)] = 100,
) -> Hits:
    """Biarkan narasumber berbicara sendiri.

    Kutipan langsung menghadirkan orangnya dan membuat pembaca percaya. Telepon narasumber, tanyakan satu hal yang paling
    penting, lalu kutip jawabannya apa adanya.
    """
    lead = article.lead
    direct = sum(q.speech for q in article.quoted)
    body = sum(len(article.words_in(b.range)) for b in article.paragraphs)
    if lead is None or body < min_words or direct:
        return
    where = TextRange(lead.range.start, word_after(article, lead.range.start))
    yield Hit(where, Message("Belum ada kutipan langsung. Apa kata orang yang terlibat, dalam kalimatnya sendiri?"))
