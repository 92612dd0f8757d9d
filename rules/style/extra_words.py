"""Pairs of words some way apart that say one thing twice: hanya … saja, sangat … sekali, meskipun … namun."""

from __future__ import annotations

import re

from newscheck import Article, Example, Fix, Hit, Message, Precision, Severity, TextRange, looks_for, rule
from newscheck.rulekit import Hits, Search

WORD = r"[a-z-]+"
SUPERLATIVE = (
    "atas|bagus|baik|banyak|baru|berat|bersih|besar|buruk|cantik|cepat|dalam|dekat|depan|hebat|indah|jauh|kaya|kecil"
    "|kuat|lama|lengkap|luas|mahal|miskin|muda|murah|panjang|parah|pendek|penting|populer|ramai|sibuk|tinggi|tua"
)
"""What “ter-” makes the highest degree of; with other words it makes a passive (*tercemar*)."""
PAIRS = Search(
    re.compile(rf"\b(sangat|amat) (?:{WORD}) (sekali)\b(?! (?:lagi|pun|setahun))"),
    re.compile(rf"\b(hanya|cuma) (?:{WORD} ){{1,4}}(saja)\b"),
    re.compile(r"\b(Meski|Meskipun|Walau|Walaupun)\b[^.,!?“”\"]{3,120}, (namun|tetapi|tapi)\b"),
    re.compile(r"\b(Karena)\b[^.,!?“”\"]{3,120}, (maka)\b"),
    re.compile(rf"\b(paling) (ter(?:{SUPERLATIVE}))\b"),
)


@rule(
    severity=Severity.HINT,
    reference="PWI 1978, butir 4; Tata Bahasa Baku Bahasa Indonesia",
    measured=Precision(right=5, read=5),
    examples=(
        Example(bad="Harga cabai **sangat mahal sekali**.", good="Harga cabai sangat mahal."),
        Example(
            bad="**Meskipun hujan turun, namun** warga tetap datang.", good="Meskipun hujan turun, warga tetap datang."
        ),
        Example(good="Sungai itu paling tercemar di Mekarsari."),
        Example(good="Karena hujan turun, warga menunggu sekali lagi."),
    ),
)
@looks_for(patterns=lambda: PAIRS)
def extra_words(article: Article) -> Hits:
    """Cukup satu dari dua kata yang semakna.

    “Sangat” dan “sekali”, atau “meskipun” dan “namun”, melakukan tugas yang sama. Pilih salah satu.
    """
    blocks = [b.range for b in article.paragraphs]
    for *_, found in PAIRS.matches(article, blocks):
        message = Message("Pilih salah satu: “{first}” atau “{second}”.", first=found[1], second=found[2])
        closing = TextRange(found.start(2) - 1, found.end(2))
        fixes = (Fix.replace(closing, "", safe=False),) if found[2] == "sekali" else ()
        yield Hit(TextRange(*found.span()), message, fixes)
