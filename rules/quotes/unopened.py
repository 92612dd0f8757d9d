"""A quotation that is closed is opened."""

from __future__ import annotations

import re

from newscheck import Article, Example, Fix, Hit, Message, Severity, TextRange, rule
from newscheck.rulekit import Hits, word_before

OPENERS = {"”": "“", '"': '"', "’’": "‘‘", "''": "''", "»": "«"}
"""The opening mark for each closing one."""
_STOP = re.compile(r"[.!?]\s")


@rule(
    severity=Severity.ERROR,
    weight=1.0,
    reference="EYD V, Tanda Petik, butir 1",
    url="https://ejaan.kemendikdasmen.go.id/eyd/penggunaan-tanda-baca/tanda-petik/",
    kept=0.999,
    counted="12.689 paragraf dalam 1.000 berita nasional",
    speech=True,
    examples=(
        Example(
            bad="Kami siap **bekerja,”** kata Siti.",
            good="“Kami siap bekerja,” kata Siti.",
        ),
        Example(
            bad='Panen tahun ini **bagus,"** ujar Ketut.',
            good='"Panen tahun ini bagus," ujar Ketut.',
        ),
        Example(
            good="“Panen tahun ini bagus,” ujar Ketut.",
        ),
        Example(
            good="Warga membaca buku “Menanam Padi” bersama-sama.",
        ),
    ),
)
def unopened(article: Article) -> Hits:
    """Tanda petik penutup perlu pembuka.

    Petik penutup tanpa pembuka membuat pembaca menebak dari kata mana narasumber mulai berbicara. Letakkan petik pembuka di
    depan kata pertama ucapannya.
    """
    for quoted in article.quoted:
        if quoted.opened or quoted.continued or quoted.closing is None:
            continue
        where = TextRange(word_before(article, quoted.closing.start), quoted.closing.end)
        mark = OPENERS.get(article[quoted.closing], "“")
        block = article.block_at(quoted.range.start)
        sure = quoted.attributed and block is not None and block.range.start == quoted.range.start
        fix = Fix.insert(quoted.range.start, mark, safe=sure and not _STOP.search(article[quoted.range][:-3]))
        yield Hit(where, Message("Petik penutup ini tidak punya pembuka."), (fix,))
