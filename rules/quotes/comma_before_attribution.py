"""A comma stands before the closing mark and the attribution."""

from __future__ import annotations

from newscheck import Article, Example, Fix, Hit, Message, Severity, TextRange, rule
from newscheck.rulekit import Hits, attributed, is_terminal, word_before


@rule(
    severity=Severity.ERROR,
    weight=1.0,
    reference="EYD V, Tanda Koma, butir 7",
    url="https://ejaan.kemendikdasmen.go.id/eyd/penggunaan-tanda-baca/tanda-koma/",
    kept=0.998,
    counted="3.519 kutipan langsung dalam 1.000 berita nasional",
    speech=True,
    examples=(
        Example(
            bad="“Kami siap **bekerja” kata** Siti.",
            good="“Kami siap bekerja,” kata Siti.",
        ),
        Example(
            bad='"Jalan itu sudah bisa **dilewati" ujarnya**.',
            good='"Jalan itu sudah bisa dilewati," ujarnya.',
        ),
        Example(
            good="“Siapa yang datang?” tanya Made.",
        ),
        Example(
            good="Istilah “lumbung” kata Made berasal dari desanya.",
        ),
    ),
)
def comma_before_attribution(article: Article) -> Hits:
    """Beri koma sebelum petik penutup dan “kata …”.

    Koma memisahkan ucapan dari keterangan siapa yang mengucapkannya, dan tempatnya di dalam tanda petik. Hampir semua berita
    yang disunting menaatinya.
    """
    for found in attributed(article):
        if is_terminal(article.text[found.last]) or "," in article[found.gap] or "." in article[found.gap]:
            continue
        if found.quoted.single and not article.text[found.last].isalnum():
            continue
        where = TextRange(word_before(article, found.last), found.cue.end)
        fix = Fix.insert(found.last + 1, ",")
        yield Hit(where, Message("Beri koma sebelum petik penutup: “…,” {cue}.", cue=article[found.cue]), (fix,))
