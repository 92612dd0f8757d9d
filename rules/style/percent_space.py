"""The sign for per cent clings to its figure."""

from __future__ import annotations

from newscheck import Article, Example, Fix, Hit, Message, Precision, Severity, rule
from newscheck.rulekit import Hits, Kind, missets


@rule(
    severity=Severity.WARNING,
    weight=1,
    reference="EYD V, Angka dan Bilangan, butir 3",
    url="https://ejaan.kemendikdasmen.go.id/eyd/penulisan-kata/angka-dan-bilangan/",
    measured=Precision(right=0, read=0),
    speech=True,
    examples=(
        Example(
            bad="Harga naik **5 %** pekan ini.",
            good="Harga naik 5% pekan ini.",
        ),
        Example(
            bad="Sebanyak **12%warga** setuju.",
            good="Sebanyak 12% warga setuju.",
        ),
        Example(good="Harga naik 5% atau 5 persen."),
    ),
)
def percent_space(article: Article) -> Hits:
    """Rapatkan tanda persen dengan angkanya.

    Tanda % menempel pada angka: 5%. Dengan huruf, tulislah 5 persen.
    """
    for misset in missets(article):
        if misset.kind is Kind.PERCENT:
            right = misset.mended(article.text)
            fix = Fix(Message("Ganti dengan “{text}”", text=right), misset.edits)
            yield Hit(misset.range, Message("Tulis “{right}”.", right=right), (fix,))
