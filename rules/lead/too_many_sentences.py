"""A lead has few sentences."""

from __future__ import annotations

from typing import Annotated

from newscheck import Article, Example, Hit, Message, Param, Severity, TextRange, rule
from newscheck.rulekit import Hits, lead_sentences


@rule(
    severity=Severity.WARNING,
    reference="10 Pedoman Penulisan Teras Berita PWI, 1977",
    kept=0.987,
    counted="teras 1.000 berita daring",
    examples=(
        Example(bad="Warga bekerja. Mereka membawa pasir. Bupati datang. **Ia menyumbang semen.**"),
        Example(bad="Hujan turun. Sungai meluap. Jalan putus. **Warga mengungsi. Sekolah libur.**"),
        Example(good="Hujan turun semalaman. Sungai meluap dan jalan putus. Warga mengungsi."),
        Example(good="Warga Desa Sukamaju membangun jembatan gantung."),
    ),
)
def too_many_sentences(
    article: Article, *, max_sentences: Annotated[int, Param("kalimat terbanyak dalam teras", ge=1)] = 3
) -> Hits:
    """Teras cukup satu sampai tiga kalimat.

    Teras adalah inti berita dalam sekali baca. Kalimat keempat dan seterusnya biasanya sudah rincian, jadi pindahkan ke
    paragraf berikutnya.
    """
    sentences = lead_sentences(article)
    if len(sentences) > max_sentences:
        rest = sentences[max_sentences:]
        message = Message("Teras ini {n} kalimat. Mulai paragraf baru di sini.", n=len(sentences))
        yield Hit(TextRange(rest[0].range.start, rest[-1].range.end), message)
