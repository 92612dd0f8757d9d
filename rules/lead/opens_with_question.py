"""A lead does not open with a question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscheck import Article, Example, Hit, Message, Severity, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

TITLE = "Puskesmas Melati Buka Sampai Malam\n\n"


@rule(
    severity=Severity.HINT,
    reference="PWI, 10 Pedoman Penulisan Teras Berita (1977)",
    examples=(
        Example(
            bad=TITLE + "**Pernahkah Anda sakit pada malam hari?** Puskesmas Melati kini buka sampai malam.", whole=True
        ),
        Example(
            bad=TITLE + "**Siapa yang tidak cemas ketika anak demam malam-malam?** Puskesmas Melati buka.", whole=True
        ),
        Example(good=TITLE + "Puskesmas Melati kini buka sampai pukul 21.00.", whole=True),
        Example(good=TITLE + "Warga bertanya kapan puskesmas buka. Jawabannya Senin.", whole=True),
    ),
)
def opens_with_question(article: Article) -> Iterator[Hit]:
    """Teras menjawab, bukan bertanya.

    Pembaca datang dengan pertanyaan. Teras yang bertanya balik menunda kabarnya satu kalimat; langsung saja jawab.
    """
    first = next((s for s in article.sentences if s.block == article.lead), None)
    if first and article[first.range].rstrip("\"”’'").endswith("?") and not article.speech.overlaps(first.range):
        yield Hit(first.range, Message("Teras dibuka dengan pertanyaan. Langsung tulis kabarnya."))
