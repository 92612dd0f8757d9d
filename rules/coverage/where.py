"""The first three paragraphs say where."""

from __future__ import annotations

from newscheck import Article, Example, Hit, Message, Severity, rule
from newscheck.rulekit import Answer, Hits, Question, later_answer, opening, told_later


@rule(
    severity=Severity.WARNING,
    reference="Unsur berita 5W+1H; 10 Pedoman Penulisan Teras Berita PWI, 1977",
    kept=0.74,
    counted="berita daring, paling lambat paragraf ketiga",
    examples=(
        Example(bad="**Karang taruna membagikan bibit cabai kepada 200 petani, Minggu (7/7/2024).**"),
        Example(
            bad="**Karang taruna membagikan bibit cabai.**\n\nPetani senang sekali.\n\nBibit itu jenis baru."
            "\n\nPembagian berlangsung di Balai Desa Sukamaju.",
        ),
        Example(good="Karang taruna membagikan bibit cabai di Balai Desa Sukamaju."),
        Example(good="Karang taruna membagikan bibit cabai.\n\nPetani berkumpul di Lapangan Melati."),
    ),
)
def where(article: Article) -> Hits:
    """Tiga paragraf pertama menyebut di mana.

    Pembaca ingin tahu apakah peristiwa ini terjadi di dekatnya. Sebut tempat yang bernama, misalnya gedung, jalan, desa, atau
    kotanya.
    """
    element, where = article.elements[Question.WHERE], opening(article)
    if where is None or element.first3 is Answer.YES:
        return
    partial = element.first3 is Answer.PARTIAL
    later = later_answer(article, Question.WHERE, "first3")
    if later and later.answer is Answer.YES:
        message = Message(
            "Di mana terjadinya? Paragraf {n} menyebut “{words}”. Bawa ke tiga paragraf pertama.",
            **told_later(article, later),
        )
        yield Hit(where, message, related=(later.range,), soft=partial)
    elif not partial:
        yield Hit(where, Message("Di mana terjadinya? Sebut tempatnya paling lambat di paragraf ketiga."))
