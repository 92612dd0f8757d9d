"""Verbs of attribution do not judge."""

from __future__ import annotations

from newscheck import Article, Example, Hit, Message, Severity, rule
from newscheck.rulekit import Hits

LOADED = frozenset(
    (
        "mengklaim",
        "klaim",
        "klaimnya",
        "berdalih",
        "dalih",
        "dalihnya",
        "berkilah",
        "kilah",
        "kilahnya",
        "menuding",
        "menuduh",
        "berkelit",
        "mengelak",
        "elak",
        "elaknya",
        "ngotot",
    )
)


@rule(
    severity=Severity.HINT,
    weight=0.3,
    reference="Kode Etik Jurnalistik, Pasal 3 (tidak beropini menghakimi)",
    speech=True,
    examples=(
        Example(
            bad="Made Rai **mengklaim** jalan itu sudah diperbaiki.",
            good="Made Rai mengatakan jalan itu sudah diperbaiki.",
        ),
        Example(
            bad="Siti Aminah **berdalih** bahwa ia tidak menerima surat itu.",
        ),
        Example(
            good="Made Rai mengatakan jalan itu sudah diperbaiki.",
        ),
        Example(
            good="“Jalan sudah diperbaiki,” kata Made Rai.",
        ),
    ),
)
def loaded_verb(article: Article) -> Hits:
    """Kata pengantar ucapan tidak menghakimi.

    “Mengklaim” atau “berdalih” memberi tahu pembaca bahwa narasumber tidak dipercaya. Kalau tidak ada dasarnya di berita, pakai
    “mengatakan” atau “menjelaskan”.
    """
    for quote in article.quotes:
        word = article[quote.cue].lower() if quote.cue else ""
        if quote.cue and word in LOADED:
            message = Message(
                "“{word}” memberi penilaian. Pakai kata netral, kecuali dasarnya ada di berita.", word=word
            )
            yield Hit(quote.cue, message)
