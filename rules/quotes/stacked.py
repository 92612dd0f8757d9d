"""Quotations alternate with narration."""

from __future__ import annotations

from bisect import bisect_left
from typing import Annotated

from newscheck import Article, Example, Hit, Message, Param, Severity, TextRange, rule
from newscheck.rulekit import Hits, word_after

ATTRIBUTION = 5
"""Words of an attribution that tells nothing else."""


@rule(
    severity=Severity.HINT,
    weight=0.5,
    reference="PWI 1978 butir 8",
    speech=True,
    examples=(
        Example(
            bad="“Air sudah surut sejak pagi,” kata Siti.\n\n“Warga sudah pulang semua,” katanya.\n\n**“Rumah** kami bersihkan bersama,” ujarnya.",
        ),
        Example(
            bad="“Padi sudah masak,” kata Made.\n\n“Kami panen besok,” katanya.\n\n**“Harga** gabah naik,” ujarnya.\n\nPanen berlangsung sepekan.",
        ),
        Example(
            good="“Air sudah surut,” kata Siti.\n\nWarga pulang ke rumah masing-masing.\n\n“Kami bersihkan bersama,” ujarnya.",
        ),
        Example(
            good="“Air sudah surut,” kata Siti.\n\n“Warga pulang,” katanya.",
        ),
    ),
)
def stacked(
    article: Article,
    *,
    min_paragraphs: Annotated[int, Param("paragraf kutipan berturut-turut", ge=2, former="paragraphs")] = 3,
) -> Hits:
    """Selingi kutipan dengan cerita.

    Tiga paragraf berturut-turut yang hanya berisi kutipan terasa seperti salinan rekaman. Sisipkan kalimat Anda yang memberi
    konteks atau meringkas.
    """
    run = 0
    spoken = [q for q in article.quoted if q.speech]
    starts = [q.range.start for q in spoken]
    for block in article.paragraphs:
        first = bisect_left(starts, block.range.start)
        quoted = spoken[first : bisect_left(starts, block.range.end)]
        inside = sum(len(article.words_in(q.range)) for q in quoted)
        told = len(article.words_in(block.range)) - inside
        only = bool(quoted) and quoted[0].range.start == block.range.start and told <= ATTRIBUTION
        run = run + 1 if only else 0
        if run == min_paragraphs:
            where = TextRange(block.range.start, word_after(article, block.range.start))
            message = Message("Ini paragraf kutipan ke-{count} berturut-turut. Selingi dengan cerita Anda.", count=run)
            yield Hit(where, message)
