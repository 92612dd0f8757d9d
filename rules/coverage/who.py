"""The lead says who."""

from __future__ import annotations

from newscheck import Article, Example, Hit, Message, Severity, rule
from newscheck.rulekit import Answer, Hits, Question, later_answer, opening, told_later


@rule(
    severity=Severity.WARNING,
    reference="Unsur berita 5W+1H; 10 Pedoman Penulisan Teras Berita PWI, 1977",
    kept=0.97,
    counted="teras berita daring yang menyebut pelaku, paling lambat paragraf ketiga",
    examples=(
        Example(bad="**Jembatan bambu di atas sungai itu akhirnya rampung setelah dikerjakan sebulan penuh.**"),
        Example(
            bad="**Harga cabai turun menjelang panen.**\n\nMenurut Ketut Arya, pedagang di pasar itu, pasokan sudah melimpah.",
        ),
        Example(good="Warga Desa Sukamaju merampungkan jembatan bambu setelah sebulan bekerja."),
        Example(good="Bupati Mekarsari Wayan Suta membagikan bibit cabai kepada 200 petani."),
    ),
)
def who(article: Article) -> Hits:
    """Teras menyebut siapa.

    Berita adalah tentang orang atau lembaga yang berbuat sesuatu. Sebut namanya di teras; “pihak tertentu” atau kalimat
    tanpa pelaku membuat pembaca menebak-nebak.
    """
    element, where = article.elements[Question.WHO], opening(article)
    if where is None or element.lead is Answer.YES:
        return
    later = later_answer(article, Question.WHO, "lead")
    soft = later is not None and element.lead is Answer.PARTIAL
    if later is None or " " not in article[later.range]:
        yield Hit(where, Message("Siapa yang berbuat? Sebut nama orang atau lembaganya di teras."), soft=soft)
        return
    message = Message(
        "Siapa yang berbuat? Paragraf {n} menyebut “{words}”. Bawa ke teras.", **told_later(article, later)
    )
    yield Hit(where, message, related=(later.range,), soft=soft)
