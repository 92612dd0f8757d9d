"""The first three paragraphs say when."""

from __future__ import annotations

from newscheck import Article, Example, Hit, Message, Severity, rule
from newscheck.rulekit import Answer, Hits, Question, later_answer, opening, told_later


@rule(
    severity=Severity.WARNING,
    reference="Unsur berita 5W+1H; 10 Pedoman Penulisan Teras Berita PWI, 1977",
    kept=0.85,
    counted="berita daring, paling lambat paragraf ketiga",
    examples=(
        Example(bad="**Warga Desa Sukamaju merampungkan jembatan bambu di atas Sungai Cimelati.**"),
        Example(
            bad="**Warga merampungkan jembatan bambu.**\n\nMereka bergantian bekerja.\n\nBambunya dari kebun sendiri."
            "\n\nJembatan dibuka Minggu (7/7/2024).",
        ),
        Example(good="Warga Desa Sukamaju merampungkan jembatan bambu, Minggu (7/7/2024)."),
        Example(good="Warga merampungkan jembatan bambu.\n\nPekerjaan itu selesai pada 7 Juli 2024."),
    ),
)
def when(article: Article) -> Hits:
    """Tiga paragraf pertama menyebut kapan.

    Tanpa hari dan tanggal, pembaca tidak tahu apakah ini kabar hari ini atau bulan lalu. Tulis harinya dengan tanggal, misalnya
    “Selasa (30/7/2024)”.
    """
    element, where = article.elements[Question.WHEN], opening(article)
    if where is None or element.first3 is Answer.YES:
        return
    partial = element.first3 is Answer.PARTIAL
    later = later_answer(article, Question.WHEN, "first3")
    if later and later.answer is Answer.YES:
        message = Message(
            "Kapan terjadinya? Paragraf {n} menyebut “{words}”. Bawa ke tiga paragraf pertama.",
            **told_later(article, later),
        )
        yield Hit(where, message, related=(later.range,), soft=partial)
    elif partial:
        told = next((e.range for e in element.evidence if e.scope != "article"), where)
        yield Hit(told, Message("Waktunya belum pasti. Lengkapi dengan hari dan tanggal."), soft=True)
    else:
        yield Hit(where, Message("Kapan terjadinya? Sebut hari dan tanggalnya paling lambat di paragraf ketiga."))
