"""Sentences are short on average."""

from __future__ import annotations

from typing import Annotated

from newscheck import Article, Example, Hit, Message, Param, Severity, rule
from newscheck.rulekit import Hits

LONG = (
    "Petani di enam desa yang mengandalkan air Kali Anyar untuk mengairi sawah pada musim kemarau kini harus bergiliran "
    "mengambil air setiap tiga hari sekali."
)


@rule(
    severity=Severity.WARNING,
    reference="Praktik pers: kalimat Detik rata-rata 16,3 kata",
    kept=0.93,
    counted="berita pers nasional",
    examples=(
        Example(bad=f"**{LONG}** {LONG} {LONG} {LONG}"),
        Example(bad=f"**{LONG}** {LONG}\n\n{LONG} Petani cemas. {LONG}\n\n{LONG}"),
        Example(
            good="Petani bergiliran mengambil air. Debit Kali Anyar menyusut. Pintu air rusak. Warga menunggu perbaikan."
        ),
        Example(good=f"{LONG} Warga menunggu. Pintu air rusak sejak Januari. Pemerintah belum memperbaikinya."),
    ),
)
def average_too_long(
    article: Article,
    *,
    max_words: Annotated[float, Param("rata-rata paling panjang, dalam kata", ge=8, former="most")] = 20.0,
    min_sentences: Annotated[int, Param("naskah dengan kalimat lebih sedikit tidak dinilai", ge=1, former="least")] = 4,
) -> Hits:
    """Panjang kalimat rata-rata di bawah dua puluh kata.

    Kalimat pendek dan panjang boleh berselang-seling, tetapi rata-rata yang tinggi membuat seluruh naskah terasa berat.
    """
    counts = [s.words for s in article.sentences]
    if len(counts) < min_sentences:
        return
    average = sum(counts) / len(counts)
    if average > max_words:
        message = Message(
            "Rata-rata kalimat di naskah ini {average} kata; pers nasional sekitar 16. Mulai dari kalimat yang terpanjang.",
            average=f"{average:.1f}".replace(".", ","),
        )
        yield Hit(article.sentences[0].range, message)
