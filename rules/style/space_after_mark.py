"""A blank behind a mark that has none, and before a bracket."""

from __future__ import annotations

from newscheck import Article, Example, Fix, Hit, Message, Precision, Severity, rule
from newscheck.rulekit import Hits, Kind, missets

APART_OTHERWISE = frozenset({Kind.DASH, Kind.PERCENT, Kind.SLASH})
"""Marks with a rule of their own."""


@rule(
    severity=Severity.ERROR,
    weight=0.7,
    reference="EYD V, Tanda Baca (tata tulis semua contohnya)",
    url="https://ejaan.kemendikdasmen.go.id/eyd/penggunaan-tanda-baca/tanda-koma/",
    measured=Precision(right=37, read=37),
    speech=True,
    examples=(
        Example(
            bad="Warga Sukamaju sudah **siap,tetapi** hujan turun.",
            good="Warga Sukamaju sudah siap, tetapi hujan turun.",
        ),
        Example(
            bad="Acara **selesai.Warga** pulang.",
            good="Acara selesai. Warga pulang.",
        ),
        Example(
            bad="Regu itu bernomor **01,02**, dan 03.",
            good="Regu itu bernomor 01, 02, dan 03.",
        ),
        Example(
            bad="Rapat selesai pada **2024.Warga** pulang bersama **H.Hartono**.",
            good="Rapat selesai pada 2024. Warga pulang bersama H. Hartono.",
        ),
        Example(
            bad="Dinas Pertanian (**Distan)membagikan** benih padi kepada **Sumarni(43**) pada **Kamis(7**/8).",
            good="Dinas Pertanian (Distan) membagikan benih padi kepada Sumarni (43) pada Kamis (7/8).",
        ),
        Example(
            bad="Hadir pula Made Sari, **S.E.,M**.M. dari dinas.",
            good="Hadir pula Made Sari, S.E., M.M. dari dinas.",
        ),
        Example(
            bad="Acara itu ditutup dengan doa **bersama.(rin**)",
            good="Acara itu ditutup dengan doa bersama. (rin)",
        ),
        Example(good="Kirim naskah ke redaksi@kabarsukamaju.id atau buka www.kabarsukamaju.id/berita."),
        Example(
            good="Pukul 09.30 warga menonton Tim 2.0 (ber)main 3:1, menang 4,5 poin, menurut S.Sos. dan A.Md. di PT Melati."
        ),
    ),
)
def space_after_mark(article: Article) -> Hits:
    """Beri spasi setelah tanda baca.

    Setelah titik, koma, titik dua, dan kurung tutup ada satu spasi, begitu pula sebelum kurung buka. Tanpa spasi, dua kata
    terbaca sebagai satu.
    """
    for misset in missets(article):
        if not misset.joins and misset.kind not in APART_OTHERWISE:
            right = misset.mended(article.text)
            fix = Fix(Message("Ganti dengan “{text}”", text=right), misset.edits)
            yield Hit(misset.range, Message("Beri spasi di dekat tanda baca: “{right}”.", right=right), (fix,))
