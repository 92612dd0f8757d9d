"""A slash between words has no blanks."""

from __future__ import annotations

from newscheck import Article, Example, Fix, Hit, Message, Precision, Severity, rule
from newscheck.rulekit import Hits, Kind, missets


@rule(
    severity=Severity.WARNING,
    weight=0.5,
    reference="EYD V, Tanda Garis Miring, butir 2",
    url="https://ejaan.kemendikdasmen.go.id/eyd/penggunaan-tanda-baca/tanda-garis-miring/",
    measured=Precision(right=4, read=4),
    speech=True,
    examples=(
        Example(
            bad="Peserta membawa kartu **pelajar / mahasiswa** yang berlaku.",
            good="Peserta membawa kartu pelajar/mahasiswa yang berlaku.",
        ),
        Example(
            bad="Sanksinya denda **dan/ atau** kurungan.",
            good="Sanksinya denda dan/atau kurungan.",
        ),
        Example(good="Rapat digelar pada Senin (2/3/2026) di balai desa/kelurahan."),
    ),
)
def slash_spacing(article: Article) -> Hits:
    """Garis miring ditulis tanpa spasi.

    Garis miring merapatkan pilihan, seperti “dan/atau”. Spasi di sebelahnya membuat pasangan kata itu tercerai.
    """
    for misset in missets(article):
        if misset.kind is Kind.SLASH:
            right = misset.mended(article.text)
            fix = Fix(Message("Ganti dengan “{text}”", text=right), misset.edits)
            yield Hit(misset.range, Message("Rapatkan garis miring: “{right}”.", right=right), (fix,))
