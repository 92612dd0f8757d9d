"""A comma behind the phrase that names a source."""

from __future__ import annotations

from newscheck import Article, Edit, Example, Fix, Hit, Message, Precision, Severity, TextRange, rule
from newscheck.rulekit import Hits, open_source_phrases, word_before


@rule(
    severity=Severity.WARNING,
    weight=0.6,
    reference="EYD V, Tanda Koma, butir 5",
    url="https://ejaan.kemendikdasmen.go.id/eyd/penggunaan-tanda-baca/tanda-koma/",
    kept=0.83,
    counted="289 berita terbit: ditutup koma 44, tidak 9",
    measured=Precision(right=9, read=9),
    speech=True,
    examples=(
        Example(
            bad="Menurut Sri **Wahyuni panen** akan mundur sebulan.",
            good="Menurut Sri Wahyuni, panen akan mundur sebulan.",
        ),
        Example(
            bad="Panen itu, menurut Sri **Wahyuni akan** mundur sebulan.",
            good="Panen itu, menurut Sri Wahyuni, akan mundur sebulan.",
        ),
        Example(
            bad="Tujuan panen **itu dijelaskan Sri Wahyuni adalah** menjaga harga beras.",
            good="Tujuan panen itu, dijelaskan Sri Wahyuni, adalah menjaga harga beras.",
        ),
        Example(good="Menurut Sri Wahyuni, panen akan mundur sebulan."),
        Example(
            good="Menurut Sri Wahyuni dalam rapat itu, panen akan mundur. Dijelaskan Hartono bahwa warga menanam bakau."
        ),
    ),
)
def source_comma(article: Article) -> Hits:
    """Beri koma setelah “menurut …”.

    “Menurut Sri Wahyuni” dan “dijelaskan Hartono” hanya menyebut narasumber. Koma memisahkannya dari isi pernyataan, supaya
    pembaca tidak mengira bahwa kata berikutnya masih bagian nama.
    """
    for phrase in open_source_phrases(article):
        start, end = phrase.range
        edits = () if phrase.closed else (Edit(TextRange(end, end), ","),)
        first = word_before(article, end)
        if not phrase.opened:
            gap = start - len(article.text[:start]) + len(article.text[:start].rstrip())
            edits = (Edit(TextRange(gap, gap), ","), *edits)
            first = word_before(article, gap)
        where = TextRange(first, end if phrase.closed else phrase.following.end)
        message = (
            Message("Beri koma sebelum “{phrase}”.", phrase=article[phrase.range])
            if phrase.closed
            else Message("Beri koma setelah “{phrase}”.", phrase=article[phrase.range])
        )
        yield Hit(where, message, (Fix(Message("Sisipkan koma"), edits),))
