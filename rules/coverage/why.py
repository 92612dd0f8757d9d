"""The story says why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscheck import Article, Example, Hit, Message, Severity, rule
from newscheck.article.elements.gaps import opening
from newscheck.article.parts import Answer, Question

if TYPE_CHECKING:
    from collections.abc import Iterator


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
def why(article: Article) -> Iterator[Hit]:
    """Berita menjelaskan mengapa.

    Sebab dan tujuan membuat peristiwa bisa dipahami. Satu kalimat dengan “karena” atau “agar” dari narasumber sudah cukup.
    """
    where = opening(article)
    if where and article.elements[Question.WHY].article is Answer.NO:
        yield Hit(where, Message("Mengapa? Naskah ini belum menyebut sebab atau tujuannya."))
