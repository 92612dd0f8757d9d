"""A lead tells the news, not that something was held."""

from __future__ import annotations

from newscheck import Article, Example, Hit, Message, Severity, TextRange, rule
from newscheck.rulekit import CEREMONY, Hits, first_sentence, news_below, news_snippet, paragraph_number


@rule(
    severity=Severity.HINT,
    reference="Panduan penulisan berita kehumasan pemerintah, Kominfo",
    examples=(
        Example(
            bad="Dinas Pertanian Mekarsari **menggelar rapat** koordinasi di aula kantor.\n\n"
            "Rapat itu memutuskan pembagian bibit untuk 200 petani mulai Mei.",
        ),
        Example(bad="Karang Taruna Desa Sukamaju **melaksanakan kegiatan sosialisasi** kebersihan sungai."),
        Example(good="Dinas Pertanian Mekarsari membagikan bibit cabai kepada 200 petani mulai Mei."),
        Example(good="Rapat Dinas Pertanian Mekarsari memutuskan pembagian bibit kepada 200 petani."),
    ),
)
def ceremony(article: Article) -> Hits:
    """Teras memuat hasil, bukan sekadar bahwa acara digelar.

    Pembaca tidak hadir di rapat; ia ingin tahu apa yang diputuskan dan apa artinya bagi dirinya. Cari hasil, angka, atau
    keputusan di bagian bawah naskah, lalu bawa ke teras.
    """
    first = first_sentence(article)
    match = CEREMONY.search(article.text, *first.range) if first else None
    if match is None or article.speech.covers(match.span()):
        return
    where = TextRange(*match.span())
    news = news_below(article)
    if news is None:
        yield Hit(where, Message("Teras baru mengatakan bahwa acaranya digelar. Apa hasilnya bagi pembaca?"))
        return
    message = Message(
        "Teras baru mengatakan bahwa acaranya digelar. Beritanya mungkin di paragraf {n}: “{news}” Bawa ke teras.",
        n=paragraph_number(article, news),
        news=news_snippet(article, news),
    )
    yield Hit(where, message, related=(news,))
