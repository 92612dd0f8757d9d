"""A sentence is short enough to be read aloud."""

from __future__ import annotations

from typing import Annotated

from newscheck import Article, Example, Hit, Message, Param, Severity, rule
from newscheck.rulekit import Hits

LONG = (
    "Petani di enam desa yang selama ini mengandalkan air dari Kali Anyar untuk mengairi sawah mereka pada musim kemarau kini "
    "harus bergiliran setiap tiga hari karena debit air menyusut separuh sejak pintu air di bagian hulu rusak akibat "
    "terjangan banjir bandang pada awal tahun dan belum juga diperbaiki."
)
MIDDLE = (
    "Petani di enam desa yang selama ini mengandalkan air dari Kali Anyar untuk mengairi sawah mereka kini harus bergiliran "
    "setiap tiga hari karena debit air menyusut separuh sejak pintu air rusak."
)


@rule(
    severity=Severity.WARNING,
    speech=True,
    reference="Praktik pers: 95 dari 100 kalimat Detik paling panjang 32 kata",
    kept=0.985,
    counted="1.000 artikel Detik (kalimat paling panjang 40 kata)",
    examples=(
        Example(bad=f"**{LONG}**"),
        Example(bad=f"**{MIDDLE}**"),
        Example(
            good="Petani di enam desa kini bergiliran mengambil air setiap tiga hari. Debit Kali Anyar menyusut separuh."
        ),
        Example(good="Pintu air di hulu rusak akibat banjir bandang pada awal tahun dan belum diperbaiki."),
    ),
)
def too_long(
    article: Article,
    *,
    warn_above: Annotated[int, Param("lebih dari ini peringatan, dalam kata", ge=10, former="warn")] = 40,
    hint_above: Annotated[int, Param("lebih dari ini saran, dalam kata", ge=10, former="suggest")] = 30,
    quoted: Annotated[int, Param("kelonggaran untuk kalimat berisi kutipan, dalam kata", ge=0)] = 5,
) -> Hits:
    """Kalimat cukup pendek untuk dibaca keras-keras dalam satu napas.

    Kalimat panjang membuat pembaca lupa subjeknya sebelum sampai di ujung. Belah di “yang”, “serta”, atau “karena”, lalu
    mulai kalimat baru.
    """
    for sentence in article.sentences:
        extra = quoted if article.speech.overlaps(sentence.range) else 0
        if sentence.words > hint_above + extra:
            message = Message("Kalimat ini {count} kata. Belah menjadi dua kalimat atau lebih.", count=sentence.words)
            yield Hit(sentence.range, message, soft=sentence.words <= warn_above + extra)
