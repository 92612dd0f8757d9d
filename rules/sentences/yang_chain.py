"""Clauses with "yang" nested into each other."""

from __future__ import annotations

from typing import Annotated

from newscheck import Article, Example, Hit, Message, Param, Severity, TextRange, rule
from newscheck.rulekit import Hits


@rule(
    severity=Severity.HINT,
    weight=0.5,
    reference="PWI 1978, butir 4 (kalimat pendek, satu gagasan satu kalimat)",
    examples=(
        Example(
            bad="Warga **yang** tinggal di rumah yang berdiri di lahan yang terendam diminta mengungsi.",
            good="Warga di rumah yang terendam diminta mengungsi.",
        ),
        Example(
            bad="Petugas **yang** memeriksa truk yang membawa kayu yang dicuri melapor ke kantor.",
            good="Petugas yang memeriksa truk itu melapor ke kantor.",
        ),
        Example(good="Warga yang mengungsi dan petugas yang berjaga makan bersama."),
        Example(good="Hartono bertemu warga. Mereka yang mengungsi lega."),
    ),
)
def yang_chain(
    article: Article,
    *,
    max_times: Annotated[int, Param("berapa “yang” paling banyak dalam satu kalimat", ge=1, former="most")] = 2,
) -> Hits:
    """Jangan menumpuk “yang” dalam satu kalimat.

    Tiap “yang” membuka anak kalimat di dalam kalimat. Setelah dua, pembaca sudah lupa pokoknya. Bagi menjadi dua kalimat.
    """
    for sentence in article.sentences:
        chain = [w for w in article.words_in(sentence.range) if w.lower == "yang"]
        if len(chain) > max_times and not any(article.speech.covers(w.range) for w in chain):
            message = Message("Ada {n} “yang” dalam kalimat ini. Bagi menjadi dua kalimat.", n=len(chain))
            yield Hit(TextRange(*chain[0].range), message, related=tuple(w.range for w in chain[1:]))
