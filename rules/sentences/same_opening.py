"""Sentences in a row open in different ways."""

from __future__ import annotations

from itertools import groupby
from typing import Annotated

from newscheck import Article, Example, Hit, Message, Param, Severity, TextRange, rule
from newscheck.rulekit import Hits


@rule(
    severity=Severity.HINT,
    reference="Praktik pers: variasi pembuka kalimat",
    examples=(
        Example(bad="Bantuan itu berupa beras. Bantuan itu dibagikan Senin. **Bantuan** itu cukup untuk sepekan."),
        Example(bad="Kami datang. Kami melihat.\n\n**Kami** mencatat. **Kami** pulang."),
        Example(good="Bantuan itu berupa beras. Warga mengambilnya Senin. Bantuan itu cukup untuk sepekan."),
        Example(good="Bantuan datang. Bantuan dibagi. Warga senang."),
    ),
)
def same_opening(
    article: Article,
    *,
    max_sentences: Annotated[
        int, Param("kalimat beruntun dengan pembuka sama, paling banyak", ge=1, former="most")
    ] = 2,
) -> Hits:
    """Pembuka kalimat beruntun berbeda-beda.

    Tiga kalimat yang dibuka kata sama terdengar seperti daftar. Gabungkan dua di antaranya, atau buka dengan pelaku lain.
    """
    openings = [(words[0].lower, words[0].range) for s in article.sentences if (words := article.words_in(s.range))]
    for word, group in groupby(openings, key=lambda o: o[0]):
        for _, where in list(group)[max_sentences:]:
            message = Message(
                "Lebih dari {most} kalimat berturut-turut dibuka dengan “{word}”. Ubah pembukanya.",
                most=max_sentences,
                word=word,
            )
            yield Hit(TextRange(*where), message)
