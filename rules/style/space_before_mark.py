"""A blank before a mark that clings to its word, or inside brackets."""

from __future__ import annotations

from newscheck import Article, Example, Fix, Hit, Message, Precision, Severity, rule
from newscheck.rulekit import Hits, Kind, Misset, label_lines, missets

CLINGING_OTHERWISE = frozenset({Kind.DASH, Kind.PERCENT, Kind.SLASH})
"""Marks with a rule of their own."""


@rule(
    severity=Severity.ERROR,
    weight=0.7,
    reference="EYD V, Tanda Baca (tata tulis semua contohnya)",
    url="https://ejaan.kemendikdasmen.go.id/eyd/penggunaan-tanda-baca/tanda-koma/",
    measured=Precision(right=21, read=21),
    speech=True,
    examples=(
        Example(
            bad="Warga Sukamaju sudah **siap ,** tetapi hujan turun.",
            good="Warga Sukamaju sudah siap, tetapi hujan turun.",
        ),
        Example(
            bad="Warga Sukamaju sudah **siap ,tetapi** hujan turun saat **rapat .dimulai**.",
            good="Warga Sukamaju sudah siap, tetapi hujan turun saat rapat. dimulai.",
        ),
        Example(
            bad="Panitia **( Karang** **Taruna )** menyiapkan konsumsi.",
            good="Panitia (Karang Taruna) menyiapkan konsumsi.",
        ),
        Example(
            bad="Jembatan itu selesai pada **Mei .** Warga lega.",
            good="Jembatan itu selesai pada Mei. Warga lega.",
        ),
        Example(good="Acara itu digelar pekan ini.\n\nHari     : Rabu, 4 Maret 2026\n\nTempat   : Balai Desa Sukamaju"),
        Example(good="Ia diam sejenak ... lalu pergi."),
        Example(good="Program .NET dipakai di laman .id itu, lalu :) di sana."),
    ),
)
def space_before_mark(article: Article) -> Hits:
    """Tanda baca menempel pada kata di depannya.

    Titik, koma, titik dua, tanda tanya, dan kurung menempel pada kata yang diapitnya. Dengan spasi di depannya, tanda itu
    dapat terdampar sendirian di awal baris.
    """
    for misset in missets(article):
        listed = misset.kind is Kind.COLON and label_lines(article).overlaps(misset.mark)
        if misset.joins and misset.kind not in CLINGING_OTHERWISE and not (listed and _aligned(misset)):
            right = misset.mended(article.text)
            fix = Fix(Message("Ganti dengan “{text}”", text=right), misset.edits)
            message = Message("Hapus spasi di dekat tanda baca: “{right}”.", right=right)
            yield Hit(misset.range, message, (fix,), soft=listed)


def _aligned(misset: Misset) -> bool:
    """Whether more than one blank moves the mark into a column."""
    return misset.mark.start - misset.left.range.end > 1
