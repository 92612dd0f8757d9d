"""The comma before an attribution stands inside the marks."""

from __future__ import annotations

from newscheck import Article, Edit, Example, Fix, Hit, Message, Severity, TextRange, rule
from newscheck.rulekit import Hits, attributed, is_terminal, word_before


@rule(
    severity=Severity.ERROR,
    weight=1.0,
    reference="EYD V, Tanda Koma, butir 7",
    url="https://ejaan.kemendikdasmen.go.id/eyd/penggunaan-tanda-baca/tanda-koma/",
    kept=0.999,
    counted="3.519 kutipan langsung dalam 1.000 berita nasional",
    speech=True,
    examples=(
        Example(
            bad="“Kami siap **bekerja”, kata** Siti.",
            good="“Kami siap bekerja,” kata Siti.",
        ),
        Example(
            bad='"Harganya sudah **turun", ujar** Ketut.',
            good='"Harganya sudah turun," ujar Ketut.',
        ),
        Example(
            good="“Kami siap bekerja,” kata Siti.",
        ),
        Example(
            good="Ia membaca “Padi”, “Jagung”, dan “Kopi”.",
        ),
    ),
)
def comma_outside(article: Article) -> Hits:
    """Koma sebelum “kata …” ada di dalam tanda petik.

    Koma milik ucapan narasumber, jadi ia masuk sebelum petik penutup. Susunan ini juga membuat mata pembaca langsung menangkap
    batas ucapan.
    """
    for found in attributed(article):
        gap = article[found.gap]
        if "," not in gap:
            continue
        last = article.text[found.last]
        comma = found.gap.start + gap.index(",")
        edits: tuple[Edit, ...] = (Edit(TextRange(comma, comma + 1), ""),)
        if not is_terminal(last):
            edits = (Edit(TextRange(found.last + 1, found.last + 1), ","), *edits)
        where = TextRange(word_before(article, found.last), found.cue.end)
        fix = Fix(Message("Pindahkan koma ke dalam tanda petik"), edits)
        yield Hit(
            where, Message("Pindahkan koma sebelum “{cue}” ke dalam tanda petik.", cue=article[found.cue]), (fix,)
        )
