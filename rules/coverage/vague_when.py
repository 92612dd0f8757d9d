"""A time is a date."""

from __future__ import annotations

from newscheck import Article, Example, Hit, Message, Severity, rule
from newscheck.rulekit import Answer, Granularity, Hits, Question, dates_in

VAGUE = frozenset({Granularity.VAGUE, Granularity.WEEKDAY})


@rule(
    severity=Severity.HINT,
    reference="Unsur berita 5W+1H; 10 Pedoman Penulisan Teras Berita PWI, 1977",
    examples=(
        Example(bad="Karang taruna membagikan bibit cabai **baru-baru ini**."),
        Example(bad="Karang taruna membagikan bibit cabai, **Minggu**."),
        Example(good="Karang taruna membagikan bibit cabai, Minggu (7/7/2024)."),
        Example(good="Belum lama ini harga cabai naik. Pada 7 Juli 2024, karang taruna membagikan bibit."),
    ),
)
def vague_when(article: Article) -> Hits:
    """Waktu ditulis dengan hari dan tanggal.

    “Baru-baru ini” bisa berarti kemarin, bisa berarti tiga bulan lalu. Hari tanpa tanggal pun kabur begitu berita dibaca
    pekan depan.
    """
    if article.elements[Question.WHEN].article is Answer.YES:
        return
    for block in article.paragraphs:
        for mention in dates_in(article, block):
            if mention.precision in VAGUE and not article.speech.covers(mention.range):
                message = Message("“{words}” itu kapan? Tulis hari dan tanggalnya.", words=article[mention.range])
                yield Hit(mention.range, message)
                return
