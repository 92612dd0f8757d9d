"""A comma stands between the reporting verb and the quotation."""

from __future__ import annotations

import re

from newscheck import Article, Example, Fix, Hit, Message, Severity, TextRange, rule
from newscheck.rulekit import MARKS, Hits, word_after, word_list

SENTENCE = 3
"""Words of the shortest quotation that is a sentence."""
_VERB = re.compile(rf"\b({'|'.join(sorted(word_list('report_verbs'), key=len, reverse=True))})\s+$", re.IGNORECASE)


@rule(
    severity=Severity.WARNING,
    weight=1.0,
    reference="EYD V, Tanda Koma, butir 7",
    url="https://ejaan.kemendikdasmen.go.id/eyd/penggunaan-tanda-baca/tanda-koma/",
    speech=True,
    examples=(
        Example(
            bad="Siti **berkata “Kami** siap bekerja.”",
            good="Siti berkata, “Kami siap bekerja.”",
        ),
        Example(
            bad='Ketut **menjawab "Airnya** sudah surut."',
            good='Ketut menjawab, "Airnya sudah surut."',
        ),
        Example(
            good="Siti berkata, “Kami siap bekerja.”",
        ),
        Example(
            good="Siti menyebut program itu “gagal total”.",
        ),
    ),
)
def comma_before_quote(article: Article) -> Hits:
    """Beri koma antara “berkata” dan kutipan.

    Koma memberi jeda sebelum narasumber berbicara: Ia berkata, “Kami siap.” Sesudah “bahwa” koma tidak dipakai.
    """
    for quoted in article.quoted:
        if quoted.opening is None or not quoted.speech or quoted.single:
            continue
        inside = article.text[quoted.opening.end : quoted.range.end].strip(MARKS)
        if not inside[:1].isupper() or inside[-1:] not in ".?!," or len(inside.split()) < SENTENCE:
            continue
        before = article.text[max(0, quoted.range.start - 40) : quoted.range.start]
        found = _VERB.search(before)
        if found:
            verb = quoted.range.start - len(before) + found.start(1)
            where = TextRange(verb, word_after(article, quoted.opening.end))
            fix = Fix.insert(verb + len(found[1]), ",")
            yield Hit(where, Message("Beri koma setelah “{verb}”.", verb=found[1]), (fix,))
