"""Narration does not repeat the quotation."""

from __future__ import annotations

from bisect import bisect_left
from typing import Annotated

from newscheck import Article, Example, Hit, Message, Param, Severity, rule
from newscheck.rulekit import Hits

SHORT = 3
"""Letters of words too common to count."""


@rule(
    severity=Severity.HINT,
    weight=0.5,
    reference="PWI 1978 butir 4 (hemat kata)",
    speech=True,
    examples=(
        Example(
            bad="**Made Rai mengatakan petani menanam jagung karena air sawah sudah surut.** “Petani menanam jagung karena air sawah sudah surut,” kata Rai.",
        ),
        Example(
            bad="**Siti Aminah berharap jembatan gantung selesai sebelum musim hujan datang.** “Saya berharap jembatan gantung selesai sebelum musim hujan datang,” ujarnya.",
        ),
        Example(
            good="Made Rai menceritakan keadaan sawah di desanya. “Petani menanam jagung karena air sudah surut,” kata Rai.",
        ),
        Example(
            good="Air surut. “Air sudah surut sejak kemarin sore,” kata Made.",
        ),
    ),
)
def echo(
    article: Article,
    *,
    min_words: Annotated[int, Param("kata penting paling sedikit dalam kalimat pengantar", ge=3, former="fewest")] = 6,
    share: Annotated[float, Param("bagian kata yang sama (0–1)", ge=0.3, le=1)] = 0.7,
) -> Hits:
    """Jangan ulang isi kutipan di kalimat sebelumnya.

    Kalimat pengantar dan kutipan yang isinya sama membuat pembaca membaca dua kali. Pakai pengantar untuk konteks, biarkan
    kutipan menyampaikan isinya.
    """
    told = [s for s in article.sentences if not article.speech.overlaps(s.range)]
    starts = [s.range.start for s in told]
    for quoted in article.quoted:
        i = bisect_left(starts, quoted.range.start)
        before = told[i - 1] if i else None
        if not quoted.speech or before is None or article.text[before.range.end : quoted.range.start].strip():
            continue
        said = {w.lower for w in article.words_in(quoted.range)}
        words = [w.lower for w in article.words_in(before.range) if len(w.lower) > SHORT]
        if len(words) >= min_words and sum(w in said for w in words) >= share * len(words):
            yield Hit(
                before.range,
                Message("Kalimat ini mengatakan hal yang sama dengan kutipan sesudahnya. Pilih salah satu."),
            )
