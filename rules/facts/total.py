"""Parts add up to the stated total."""

from __future__ import annotations

from newscheck import Article, Example, Hit, Message, Severity, TextRange, rule
from newscheck.rulekit import Hits, find_sums, spoken


@rule(
    severity=Severity.HINT,
    weight=2,
    reference="Kode Etik Jurnalistik, Pasal 1 (berita akurat)",
    examples=(
        Example(bad="Pelatihan diikuti **45 peserta, terdiri atas 25 laki-laki dan 15 perempuan**."),
        Example(bad="Desa menerima **Rp50 juta, dengan rincian Rp30 juta untuk jalan dan Rp25 juta untuk pasar**."),
        Example(good="Pelatihan diikuti 45 peserta, terdiri atas 25 laki-laki dan 20 perempuan."),
        Example(good="Pelatihan diikuti 45 peserta, di antaranya 25 laki-laki."),
    ),
)
def total(article: Article) -> Hits:
    """Rincian harus sama dengan jumlahnya.

    Pembaca yang teliti akan menjumlahkan. Kalau 25 ditambah 15 bukan 45, satu dari ketiga angka itu keliru, atau ada
    bagian yang belum disebut.
    """
    for found in find_sums(article):
        if not found.percent and abs(found.sum - found.total.value) > 1e-6 * max(found.sum, found.total.value):
            where = TextRange(found.total.range.start, found.end)
            message = Message(
                "Rinciannya berjumlah {sum}, padahal disebut {total}. Hitung lagi.",
                sum=spoken(found.sum),
                total=spoken(found.total.value),
            )
            yield Hit(where, message, related=tuple(p.range for p in found.parts))
