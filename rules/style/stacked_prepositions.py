"""Two prepositions of one meaning in a row: bagi untuk, kepada ke, di dalam pada, sejak dari."""

from __future__ import annotations

import re

from newscheck import Article, Example, Hit, Message, Precision, Severity, TextRange, looks_for, rule
from newscheck.rulekit import Hits, Search

ALIKE = (
    ("untuk", "bagi", "demi", "guna"),
    ("tentang", "mengenai", "perihal", "ihwal", "terkait", "seputar"),
    ("sejak", "semenjak", "dari", "mulai"),
    ("karena", "akibat", "lantaran", "sebab"),
    ("kepada", "terhadap", "ke", "pada", "bagi", "untuk"),
    ("di", "pada", "ke"),
)
"""Prepositions that name one relation: aim, topic, beginning, cause, receiver, place."""
FIXED = frozenset({("sebab", "akibat"), ("mulai", "dari"), ("ke", "bagi"), ("ke", "untuk"), ("untuk", "ke")})
"""Pairs that are words of their own, or where the second begins a destination."""
MIXED = r"di dalam (?:pada|di)|pada (?:di )?dalam(?! negeri)|dalam (?:di|pada)(?! itu)|(?:tentang|mengenai|oleh) (?:kepada|terhadap)"


def _pairs() -> str:
    """Every two different prepositions of one group, as alternatives."""
    pairs = sorted({(a, b) for group in ALIKE for a in group for b in group if a != b} - FIXED)
    return "|".join(f"{a} {b}" for a, b in pairs)


STACKED = Search(re.compile(rf"(?<![\w-])(?:{_pairs()}|{MIXED})(?![\w-])", re.IGNORECASE))


@rule(
    severity=Severity.HINT,
    reference="Tata Bahasa Baku Bahasa Indonesia, Preposisi; PWI 1978, butir 4 (bahasa jurnalistik hemat kata)",
    measured=Precision(right=0, read=0),
    examples=(
        Example(bad="Beras dibagikan **bagi untuk** keluarga nelayan."),
        Example(bad="Surat dikirim **kepada ke** kepala desa."),
        Example(bad="Perbaikan tercatat **di dalam pada** laporan lurah."),
        Example(bad="Air naik **sejak dari** pagi.", good="Air naik sejak pagi."),
        Example(good="Warga datang dari dalam kampung mulai dari pagi sampai ke sore."),
        Example(good="Dalam pada itu, air naik di atas tanggul."),
    ),
)
@looks_for(patterns=lambda: STACKED)
def stacked_prepositions(article: Article) -> Hits:
    """Satu hubungan, satu kata depan.

    Dua kata depan yang semakna tidak menambah apa-apa. Pilih yang paling tepat: “untuk” bagi tujuan, “kepada” bagi
    penerima, “pada” bagi waktu atau tempat.
    """
    for *_, found in STACKED.matches(article, [block.range for block in article.paragraphs]):
        yield Hit(
            TextRange(*found.span()), Message("“{pair}”: pilih salah satu kata depannya saja.", pair=found.group())
        )
