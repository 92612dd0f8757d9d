"""A lead answers; it does not ask."""

from __future__ import annotations

from newscheck import Article, Example, Hit, Message, Severity, rule
from newscheck.rulekit import Hits, first_sentence


@rule(
    severity=Severity.HINT,
    reference="10 Pedoman Penulisan Teras Berita PWI, 1977",
    examples=(
        Example(bad="**Pernahkah Anda melihat jembatan bambu?** Warga Desa Sukamaju punya satu."),
        Example(bad="**Siapa yang tidak suka durian?** Pasar Melati penuh durian pekan ini."),
        Example(good="Warga Desa Sukamaju membangun jembatan bambu sepanjang 30 meter."),
        Example(good="Pasar Melati penuh durian pekan ini. Berapa harganya?"),
    ),
)
def opens_with_question(article: Article) -> Hits:
    """Teras menjawab, bukan bertanya.

    Pembaca berita datang untuk mencari jawaban. Ubah pertanyaan pembuka menjadi pernyataan yang menjawabnya.
    """
    first = first_sentence(article)
    if first and article[first.range].endswith("?"):
        yield Hit(first.range, Message("Teras ini bertanya. Langsung berikan jawabannya."))
