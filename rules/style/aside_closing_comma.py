"""An aside inside the subject is closed with a comma before the predicate."""

from __future__ import annotations

from newscheck import Article, Example, Fix, Hit, Message, Precision, Severity, TextRange, rule
from newscheck.rulekit import Hits, open_asides, word_before


@rule(
    severity=Severity.HINT,
    weight=0.6,
    reference="EYD V, Tanda Koma, butir 13",
    url="https://ejaan.kemendikdasmen.go.id/eyd/penggunaan-tanda-baca/tanda-koma/",
    measured=Precision(right=11, read=11),
    speech=True,
    examples=(
        Example(
            bad="Semua warga, khususnya ibu **hamil harus** mengungsi ke balai desa.",
            good="Semua warga, khususnya ibu hamil, harus mengungsi ke balai desa.",
        ),
        Example(
            bad="Semua siswa, baik putra maupun **putri akan** mengikuti lomba lari.",
            good="Semua siswa, baik putra maupun putri, akan mengikuti lomba lari.",
        ),
        Example(good="Semua warga, khususnya ibu hamil, harus mengungsi ke balai desa."),
        Example(good="Warga menanam sayuran, terutama kol yang tidak mudah busuk."),
    ),
)
def aside_closing_comma(article: Article) -> Hits:
    """Tutup keterangan tambahan dengan koma sebelum predikat.

    Keterangan yang dibuka “khususnya”, “termasuk”, “yakni”, atau “baik … maupun …” menyela subjek dan predikatnya, jadi
    diapit dua koma. Tanpa koma kedua, pembaca kehilangan predikatnya.
    """
    for aside in open_asides(article):
        end = aside.range.end
        where = TextRange(word_before(article, end), aside.predicate.end)
        message = Message("Tutup keterangan ini dengan koma sebelum “{predicate}”.", predicate=article[aside.predicate])
        yield Hit(where, message, (Fix.insert(end, ","),))
