"""A person who is the object behind a preposition: mengimbau kepada warga, meyakinkan kepada masyarakat."""

from __future__ import annotations

import re

from newscheck import Article, Example, Fix, Hit, Message, Precision, Severity, TextRange, looks_for, rule
from newscheck.rulekit import Hits, Search

ACTIVE = (
    "mengimbau|menghimbau|mengajak|mengingatkan|meyakinkan|memperingatkan|mendorong|menugaskan|mempersilakan|mengundang"
    "|membantu|mendukung|mendesak|melarang|menghargai|menghubungi|menghormati|membimbing|melatih|mendidik|menyadarkan"
)
"""Verbs whose object is somebody."""
PASSIVE = "diimbau|dihimbau|diajak|diharapkan|diminta|diingatkan|ditugaskan|diundang|dipersilakan"
"""Passives whose subject is that somebody."""
LOOKED_FOR = Search(re.compile(rf"\b({ACTIVE}|{PASSIVE})( kepada) (?=\w)", re.IGNORECASE))


@rule(
    severity=Severity.HINT,
    reference="Tata Bahasa Baku Bahasa Indonesia: objek verba transitif tidak didahului kata depan",
    measured=Precision(right=3, read=3),
    examples=(
        Example(bad="Camat **mengimbau kepada** warga agar pindah.", good="Camat mengimbau warga agar pindah."),
        Example(bad="Hasil itu **meyakinkan kepada** petani.", good="Hasil itu meyakinkan petani."),
        Example(bad="**Diharapkan kepada** warga agar datang."),
        Example(good="Camat menyampaikan kepada warga bahwa air surut, lalu mengajak mereka ke balai desa."),
    ),
)
@looks_for(patterns=lambda: LOOKED_FOR)
def object_to(article: Article) -> Hits:
    """Orang yang diimbau atau diajak adalah objek, tanpa “kepada”.

    “Mengimbau warga”, bukan “mengimbau kepada warga”. Pada bentuk pasif, orang itu menjadi subjek: “warga diharapkan …”.
    """
    for *_, found in LOOKED_FOR.matches(article, [block.range for block in article.paragraphs]):
        if found[1].lower().startswith("di"):
            message = Message("Jadikan orangnya subjek di depan “{verb}”, tanpa “kepada”.", verb=found[1])
            fixes: tuple[Fix, ...] = ()
        else:
            message = Message("“{verb}” langsung diikuti orangnya, tanpa “kepada”.", verb=found[1])
            fixes = (Fix.replace(TextRange(*found.span(2)), "", safe=False),)
        yield Hit(TextRange(found.start(1), found.end(2)), message, fixes)
