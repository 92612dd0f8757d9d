"""The story says why."""

from __future__ import annotations

from newscheck import Article, Example, Hit, Message, Severity, rule
from newscheck.rulekit import Answer, Hits, Question, opening


@rule(
    severity=Severity.HINT,
    reference="Unsur berita 5W+1H; 10 Pedoman Penulisan Teras Berita PWI, 1977",
    examples=(
        Example(bad="**Camat Melati menutup jalan utama di Desa Karang Sari.**"),
        Example(bad="**Petani Mekarsari membawa cabai ke kota.** Mereka naik truk."),
        Example(good="Camat Melati menutup jalan utama karena jembatannya retak."),
        Example(good="Petani Mekarsari membawa cabai ke kota agar harganya lebih baik."),
    ),
)
def why(article: Article) -> Hits:
    """Berita menjelaskan mengapa.

    Sebab dan tujuan membuat peristiwa bisa dipahami. Satu kalimat dengan “karena” atau “agar” dari narasumber sudah cukup.
    """
    where = opening(article)
    if where and article.elements[Question.WHY].article is Answer.NO:
        yield Hit(where, Message("Mengapa? Naskah ini belum menyebut sebab atau tujuannya."))
