"""A lead tells an event, not a list of names and offices."""

from __future__ import annotations

from typing import Annotated

from newscheck import Article, Example, Hit, Message, Param, Severity, rule
from newscheck.rulekit import Hits


@rule(
    severity=Severity.HINT,
    weight=1.0,
    reference="10 Pedoman Penulisan Teras Berita PWI, 1977 (satu pokok, mudah ditangkap)",
    kept=0.89,
    counted="teras 289 berita terbit",
    examples=(
        Example(
            bad="**Bupati Mekarsari Wayan Suta bersama Ketua DPRD Made Rai, Kapolres AKBP Ketut Arya, dan Sekda Nyoman Adi menghadiri acara di Balai Desa Sukamaju Kecamatan Melati.**"
        ),
        Example(
            bad="**Wakil Bupati Mekarsari Siti Aminah didampingi Kepala Dinas Pertanian Wayan Suta dan Camat Melati Made Rai meninjau Pasar Desa Sukamaju.**"
        ),
        Example(
            good="Dinas Pertanian Mekarsari membagikan bibit cabai kepada 200 petani di Desa Sukamaju agar mereka dapat menanam lagi setelah banjir."
        ),
        Example(good="Bupati Mekarsari Wayan Suta membuka lomba."),
    ),
)
def names(
    article: Article,
    *,
    max_share: Annotated[float, Param("bagian kata berkapital di teras, 0–1", ge=0, le=1)] = 0.58,
    min_words: Annotated[int, Param("teras yang lebih pendek tidak diperiksa, dalam kata", ge=1)] = 18,
) -> Hits:
    """Teras bercerita, bukan mendaftar nama.

    Nama, gelar, dan jabatan yang berderet menutupi peristiwanya. Sebut satu pelaku utama di teras; yang lain boleh
    menyusul di bawah, kalau memang perlu.
    """
    lead = article.lead
    words = article.words_in(lead.range) if lead else ()
    if lead is None or len(words) < min_words:
        return
    capitals = sum(w.text[0].isupper() for w in words)
    if capitals < max_share * len(words):
        return
    message = Message(
        "{n} dari {all} kata teras ini nama, jabatan, atau lembaga. Apa peristiwanya?", n=capitals, all=len(words)
    )
    yield Hit(lead.range, message)
