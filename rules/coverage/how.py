"""The story says how."""

from __future__ import annotations

from newscheck import Article, Example, Hit, Message, Severity, rule
from newscheck.rulekit import Answer, Hits, Question, opening


@rule(
    severity=Severity.HINT,
    reference="Unsur berita 5W+1H; 10 Pedoman Penulisan Teras Berita PWI, 1977",
    examples=(
        Example(bad="**Camat Melati menutup jalan utama di Desa Karang Sari.**"),
        Example(bad="**Petani Mekarsari menjual cabai.** Harganya naik."),
        Example(good="Camat Melati menutup jalan utama dengan memasang pagar kayu."),
        Example(good="Petani Mekarsari menjual cabai melalui koperasi desa."),
    ),
)
def how(article: Article) -> Hits:
    """Berita menjelaskan bagaimana.

    Cara dan jalannya peristiwa memberi gambar kepada pembaca. Ceritakan langkahnya: dengan apa, melalui siapa, bagaimana
    urutannya.
    """
    where = opening(article)
    if where and article.elements[Question.HOW].article is Answer.NO:
        yield Hit(where, Message("Bagaimana caranya? Naskah ini belum menceritakan jalannya peristiwa."))
