"""No comma follows a question or exclamation mark."""

from __future__ import annotations

from newscheck import Article, Example, Fix, Hit, Message, Severity, TextRange, rule
from newscheck.rulekit import Hits, attributed, word_before


@rule(
    severity=Severity.ERROR,
    weight=1.0,
    reference="EYD V, Tanda Koma, butir 8",
    url="https://ejaan.kemendikdasmen.go.id/eyd/penggunaan-tanda-baca/tanda-koma/",
    speech=True,
    examples=(
        Example(
            bad="“Siapa yang **datang?,” tanya** Made.",
            good="“Siapa yang datang?” tanya Made.",
        ),
        Example(
            bad="“Ayo **maju!,” seru** Putu.",
            good="“Ayo maju!” seru Putu.",
        ),
        Example(
            good="“Siapa yang datang?” tanya Made.",
        ),
        Example(
            good="“Ya, saya datang,” jawab Putu.",
        ),
    ),
)
def comma_after_mark(article: Article) -> Hits:
    """Tanda tanya atau seru tidak diikuti koma.

    Tanda tanya dan tanda seru sudah menutup ucapan. Koma sesudahnya berlebihan, juga di depan “tanya” atau “seru”.
    """
    for found in attributed(article):
        if article.text[found.last] == "," and article.text[found.last - 1] in "?!":
            where = TextRange(word_before(article, found.last), found.cue.end)
            mark = article.text[found.last - 1]
            fix = Fix.replace((found.last, found.last + 1), "")
            yield Hit(where, Message("Sesudah “{mark}” tidak perlu koma.", mark=mark), (fix,))
