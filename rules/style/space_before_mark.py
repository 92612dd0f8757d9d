"""A blank before a mark that clings to its word, or inside brackets."""

from __future__ import annotations

from itertools import zip_longest

from newscheck import Article, Example, Fix, Hit, Message, Precision, Severity, TextRange, rule
from newscheck.rulekit import Hits, Kind, Misset, label_lines, mended, missets

CLINGING_OTHERWISE = frozenset({Kind.DASH, Kind.PERCENT, Kind.SLASH})
"""Marks with a rule of their own."""
LONGEST = 60
"""Code points of the longest stretch whose two brackets are mended together."""


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
            bad="Panitia **( Karang Taruna )** menyiapkan konsumsi.",
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
    joining = [m for m in missets(article) if m.joins and m.kind not in CLINGING_OTHERWISE]
    second: Misset | None = None
    for misset, following in zip_longest(joining, joining[1:]):
        listed = misset.kind is Kind.COLON and label_lines(article).overlaps(misset.mark)
        if misset is second or (listed and _aligned(misset)):
            continue
        second = following if following and _pair(article, misset, following) else None
        where, edits = misset.range, misset.edits
        if second:
            where, edits = TextRange(misset.mark.start, second.mark.end), (*edits, *second.edits)
        right = mended(article.text, where, edits)
        fix = Fix(Message("Ganti dengan “{text}”", text=right), edits)
        message = Message("Hapus spasi di dekat tanda baca: “{right}”.", right=right)
        yield Hit(where, message, (fix,), soft=listed)


def _aligned(misset: Misset) -> bool:
    """Whether more than one blank moves the mark into a column."""
    return misset.mark.start - misset.left.range.end > 1


def _pair(article: Article, opening: Misset, closing: Misset) -> bool:
    """Whether the two are the brackets around one short stretch, with a blank inside each."""
    inside = article[(opening.mark.end, closing.mark.start)]
    kinds = (opening.kind, closing.kind) == (Kind.OPENING, Kind.CLOSING)
    return (
        kinds and opening.before is closing.after is None and len(inside) <= LONGEST and not set("()\n") & set(inside)
    )
