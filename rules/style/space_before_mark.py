"""A blank before a mark that clings to its word, or inside brackets."""

from __future__ import annotations

from newscheck import Article, Example, Fix, Hit, Message, Precision, Severity, rule
from newscheck.rulekit import Hits, Kind, missets

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
        if misset.joins and misset.kind not in CLINGING_OTHERWISE:
            right = misset.mended(article.text)
            fix = Fix(Message("Ganti dengan “{text}”", text=right), misset.edits)
            yield Hit(misset.range, Message("Hapus spasi di dekat tanda baca: “{right}”.", right=right), (fix,))
