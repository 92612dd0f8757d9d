"""A quotation names its source."""

from __future__ import annotations

from bisect import bisect_left
from typing import Annotated

from newscheck import Article, BlockKind, Example, Hit, Message, Param, Severity, TextRange, rule
from newscheck.rulekit import Hits, QuoteKind, Ranges, word_after


@rule(
    severity=Severity.WARNING,
    weight=2.0,
    reference="Kode Etik Jurnalistik, Pasal 2 (sumber jelas)",
    kept=0.962,
    counted="3.519 kutipan langsung dalam 1.000 berita nasional",
    speech=True,
    examples=(
        Example(
            bad="Sungai itu meluap semalam.\n\n**“Kami** mengungsi ke balai desa sejak malam.”\n\nJalan desa tertutup lumpur.",
        ),
        Example(
            bad="Panen jagung turun tahun ini.\n\n**“Hujan** datang terlalu cepat bagi tanaman kami.”\n\nHarga pupuk juga naik.",
        ),
        Example(
            good="“Kami mengungsi ke balai desa,” kata Siti.",
        ),
        Example(
            good="Wayan Suta menjelaskan keadaan di desanya. “Kami mengungsi ke balai desa sejak malam.”",
        ),
    ),
)
def unattributed(
    article: Article,
    *,
    min_words: Annotated[int, Param("kutipan yang lebih pendek tidak diperiksa, dalam kata", ge=1, former="words")] = 5,
) -> Hits:
    """Kutipan langsung menyebut narasumbernya.

    Pembaca menimbang ucapan dari siapa yang mengucapkannya. Sebut namanya di kalimat yang sama, atau di kalimat tepat sebelum
    atau sesudahnya.
    """
    told = [s.range for s in article.sentences if not article.speech.covers(s.range)]
    starts = [s.start for s in told]
    cues = [q.cue for q in article.quotes if q.cue]
    sources = Ranges([*cues, *(m for p in article.people for m in p.mentions)])
    for quote in article.quotes:
        first, last = quote.content[0], quote.content[-1]
        if quote.kind is not QuoteKind.DIRECT or quote.cue is not None or len(article.words_in(first)) < min_words:
            continue
        block = article.block_at(first.start)
        if block is None or block.kind is BlockKind.LIST:
            continue
        i, j = bisect_left(starts, first.start), bisect_left(starts, last.end)
        near = told[max(0, i - 1) : j + 1]
        if not any(sources.overlaps(s) for s in near):
            where = TextRange(first.start, word_after(article, first.start))
            yield Hit(where, Message("Siapa yang mengucapkan ini? Sebut narasumbernya di dekat kutipan."))
