"""Attributions vary their verb."""

from __future__ import annotations

from collections import Counter
from typing import Annotated

from newscheck import Article, Example, Hit, Message, Param, Severity, rule
from newscheck.rulekit import Hits, bare


@rule(
    severity=Severity.HINT,
    weight=0.3,
    reference="Kelaziman redaksi",
    speech=True,
    examples=(
        Example(
            bad="“Air surut,” **kata** Siti.\n\n“Warga pulang,” kata Made.\n\n“Jalan dibuka,” kata Siti.\n\n“Listrik menyala,” kata Made.\n\n“Pasar ramai,” kata Siti.",
        ),
        Example(
            bad="“Padi masak,” **ujar** Siti.\n\n“Besok panen,” ujarnya.\n\n“Harga naik,” ujar Made.\n\n“Gabah kering,” ujarnya.\n\n“Gudang penuh,” kata Siti.",
        ),
        Example(
            good="“Air surut,” kata Siti.\n\n“Warga pulang,” ujar Made.\n\n“Jalan dibuka,” tutur Siti.",
        ),
        Example(
            good="“Air surut,” kata Siti.\n\n“Warga pulang,” kata Made.",
        ),
    ),
)
def same_verb(
    article: Article,
    *,
    min_attributions: Annotated[int, Param("atribusi paling sedikit", ge=2, former="attributions")] = 5,
    share: Annotated[float, Param("bagian yang terlalu banyak (0–1)", ge=0.1, le=1)] = 0.6,
) -> Hits:
    """Selingi kata pengantar ucapan.

    “Kata” itu baik, tetapi satu kata yang sama di setiap kutipan membuat berita monoton. “Ujar”, “tutur”, dan “menurut” bisa
    bergantian.
    """
    cues = [q.cue for q in article.quotes if q.cue]
    verbs = Counter(bare(article[c]) for c in cues)
    for verb, count in verbs.most_common(1):
        if len(cues) >= min_attributions and count > share * len(cues):
            first = next(c for c in cues if bare(article[c]) == verb)
            message = Message(
                "“{verb}” mengantar {count} dari {all} ucapan. Coba selingi dengan kata lain.",
                verb=verb,
                count=count,
                all=len(cues),
            )
            yield Hit(first, message)
