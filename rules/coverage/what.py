"""The lead says what happened."""

from __future__ import annotations

from newscheck import Article, Example, Hit, Message, Severity, rule
from newscheck.rulekit import Answer, Hits, Question, opening


@rule(
    severity=Severity.WARNING,
    reference="Unsur berita 5W+1H; 10 Pedoman Penulisan Teras Berita PWI, 1977",
    examples=(
        Example(bad="**Bagaimana kabar jembatan bambu di Desa Sukamaju?**\n\nWarga merampungkannya pekan lalu."),
        Example(bad="**Siapa tidak kenal Pasar Melati?**\n\nPasar itu kini punya atap baru."),
        Example(good="Warga Desa Sukamaju merampungkan jembatan bambu pekan lalu."),
        Example(good="Pasar Melati kini punya atap baru. Siapa yang membangunnya?"),
    ),
)
def what(article: Article) -> Hits:
    """Teras mengatakan apa yang terjadi.

    Sesudah membaca teras, pembaca harus bisa menceritakan kembali beritanya dalam satu kalimat. Teras yang hanya bertanya
    atau hanya memberi latar belum sampai ke sana.
    """
    where = opening(article)
    if where and article.elements[Question.WHAT].lead is not Answer.YES:
        yield Hit(where, Message("Apa yang terjadi? Teras belum mengatakannya."))
