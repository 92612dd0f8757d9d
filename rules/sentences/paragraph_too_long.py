"""A paragraph carries one thought."""

from __future__ import annotations

from typing import Annotated

from newscheck import Article, Example, Hit, Message, Param, Severity, rule
from newscheck.rulekit import Hits

SENTENCE = "Petani di enam desa kini bergiliran mengambil air setiap tiga hari karena debit Kali Anyar menyusut."


@rule(
    severity=Severity.HINT,
    speech=True,
    reference="Praktik pers: paragraf Detik separuhnya 28 kata, 90 dari 100 paling panjang 46 kata",
    kept=0.95,
    counted="1.000 artikel Detik",
    examples=(
        Example(bad=f"**{SENTENCE} {SENTENCE} {SENTENCE} {SENTENCE} {SENTENCE}**"),
        Example(bad="**Air surut. Petani cemas. Sawah kering. Padi menguning. Harga beras naik.**"),
        Example(good=f"{SENTENCE} {SENTENCE}"),
        Example(good="Air surut. Petani cemas.\n\nSawah kering. Padi menguning."),
    ),
)
def paragraph_too_long(
    article: Article,
    *,
    max_words: Annotated[int, Param("paling banyak, dalam kata", ge=10, former="words")] = 60,
    max_sentences: Annotated[int, Param("paling banyak, dalam kalimat", ge=1, former="sentences")] = 4,
) -> Hits:
    """Satu paragraf memuat satu pokok pikiran.

    Paragraf berita pendek: dua atau tiga kalimat. Paragraf panjang tampak seperti dinding di layar ponsel, dan pembaca
    melompatinya.
    """
    for block in article.paragraphs:
        count = len(article.words_in(block.range))
        own = len(article.sentences_in(block.range)) if count > max_sentences else 0
        if count > max_words or own > max_sentences:
            message = Message(
                "Paragraf ini {count} kata dalam {own} kalimat. Pecah: satu pokok pikiran, satu paragraf.",
                count=count,
                own=own,
            )
            yield Hit(block.range, message)
