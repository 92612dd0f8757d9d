"""No comma parts a subject from its predicate."""

from __future__ import annotations

from newscheck import Article, Example, Fix, Hit, Message, Precision, Severity, TextRange, rule
from newscheck.rulekit import Hits, subject_commas, word_before


@rule(
    severity=Severity.WARNING,
    weight=0.8,
    reference="EYD V, Tanda Koma (tidak memisahkan subjek dari predikat)",
    url="https://ejaan.kemendikdasmen.go.id/eyd/penggunaan-tanda-baca/tanda-koma/",
    measured=Precision(right=8, read=8),
    examples=(
        Example(
            bad="Dinas Pertanian **Tirtasari, telah** membagikan benih padi kepada warga.",
            good="Dinas Pertanian Tirtasari telah membagikan benih padi kepada warga.",
        ),
        Example(
            bad="Kepala Desa Sukamaju **Hartono, mengatakan** bahwa panen berhasil.",
            good="Kepala Desa Sukamaju Hartono mengatakan bahwa panen berhasil.",
        ),
        Example(
            bad="Jembatan yang sempat rusak karena banjir **itu, akan** diperbaiki tahun depan.",
            good="Jembatan yang sempat rusak karena banjir itu akan diperbaiki tahun depan.",
        ),
        Example(good="Kepala Desa Sukamaju, Hartono, mengatakan bahwa panen berhasil."),
        Example(good="Pasalnya, sudah empat kali jembatan itu roboh."),
        Example(
            good="Guru itu, Prof. Dr. Sri Wahyuni, menjelaskan rencana panen. Hartono menyebut, sudah ada bantuan."
        ),
        Example(good="Menurut Hartono, telah ada tiga rumah yang roboh."),
    ),
)
def subject_comma(article: Article) -> Hits:
    """Tanpa koma di antara subjek dan predikat.

    Subjek dan predikat adalah satu napas: “Dinas Pertanian telah membagikan benih”. Koma di antaranya memutus kalimat.
    """
    for found in subject_commas(article):
        where = TextRange(word_before(article, found.comma.start), found.predicate.end)
        right = article[(where.start, found.comma.start)] + article[(found.comma.end, where.end)]
        yield Hit(where, Message("Hapus koma di sini: “{right}”.", right=right), (Fix.replace(found.comma, ""),))
