"""A lead does not open with a long quotation."""

from __future__ import annotations

from typing import Annotated

from newscheck import Article, Example, Hit, Message, Param, Severity, rule
from newscheck.rulekit import Hits

_LONG = (
    "“Kami ingin semua anak di desa ini bisa bersekolah tanpa harus berjalan kaki berjam-jam melewati sungai yang sering "
    "meluap pada musim hujan setiap tahun,”"
)


@rule(
    severity=Severity.HINT,
    speech=True,
    reference="10 Pedoman Penulisan Teras Berita PWI, 1977",
    examples=(
        Example(bad=f"**{_LONG}** kata Kepala Desa Sukamaju Wayan Suta."),
        Example(bad=f"**{_LONG}** ujar Camat Melati Ketut Arya, Senin."),
        Example(good="Kepala Desa Sukamaju Wayan Suta ingin semua anak di desanya bisa bersekolah."),
        Example(good="“Kami siap,” kata Kepala Desa Sukamaju Wayan Suta."),
    ),
)
def opens_with_quote(
    article: Article, *, max_words: Annotated[int, Param("kata terbanyak dalam kutipan pembuka", ge=5)] = 20
) -> Hits:
    """Teras tidak dibuka dengan kutipan panjang.

    Pembaca belum tahu siapa yang berbicara dan mengapa. Rangkum intinya dengan kata-kata Anda, lalu beri kutipan terbaik
    di paragraf kedua.
    """
    lead = article.lead
    first = next((q for q in article.quoted if lead and lead.range.covers(q.range)), None)
    if lead and first and first.speech and first.range.start == lead.range.start:
        words = len(article.words_in(first.range))
        if words > max_words:
            message = Message("Teras dibuka dengan kutipan {words} kata. Rangkum intinya dulu.", words=words)
            yield Hit(first.range, message)
