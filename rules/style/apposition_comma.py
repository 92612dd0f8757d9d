"""An apposition that opens with a comma and never closes."""

from __future__ import annotations

from newscheck import Article, Edit, Example, Fix, Hit, Message, Precision, Severity, TextRange, rule
from newscheck.rulekit import Apposition, Hits, Place, appositions, word_before


@rule(
    severity=Severity.HINT,
    weight=0.8,
    reference="EYD V, Tanda Koma, butir 13",
    url="https://ejaan.kemendikdasmen.go.id/eyd/penggunaan-tanda-baca/tanda-koma/",
    kept=0.5,
    counted="289 berita terbit: ditutup 53, tidak ditutup 45",
    measured=Precision(right=42, read=42),
    examples=(
        Example(
            bad="Kepala Dinas Pertanian, Sri **Wahyuni mengatakan** panen akan mundur.",
            good="Kepala Dinas Pertanian, Sri Wahyuni, mengatakan panen akan mundur.",
        ),
        Example(
            bad="“Panen akan mundur,” kata Ketua Karang Taruna, **Hartono dalam** rapat itu.",
            good="“Panen akan mundur,” kata Ketua Karang Taruna, Hartono, dalam rapat itu.",
        ),
        Example(
            bad="“Kami siap,” ujar Sapardi, Sekretaris Desa **Sukamaju saat** ditemui warga.",
            good="“Kami siap,” ujar Sapardi, Sekretaris Desa Sukamaju, saat ditemui warga.",
        ),
        Example(
            bad="Dalam rapat itu Kepala Dinas Pertanian, Sri **Wahyuni memaparkan** program baru.",
            good="Dalam rapat itu Kepala Dinas Pertanian, Sri Wahyuni, memaparkan program baru.",
        ),
        Example(good="Kepala Dinas Pertanian, Sri Wahyuni, mengatakan panen akan mundur."),
        Example(good="Menurut Kepala Dinas Pertanian, Tirtasari memanen padi lebih awal."),
        Example(good="Sebagai Ketua Karang Taruna, Hartono mengajak warga menanam bakau."),
        Example(good="Kepala Dinas Pertanian Sri Wahyuni mengatakan panen akan mundur."),
    ),
)
def apposition_comma(article: Article) -> Hits:
    """Nama yang diapit koma ditutup dengan koma pula.

    “Kepala Dinas Pertanian, Sri Wahyuni, mengatakan …”: koma pertama membuka keterangan, koma kedua menutupnya. Tanpa
    koma kedua, kalimat seolah terpotong di tengah. Jabatan di belakang nama juga diapit dua koma.
    """
    for found in appositions(article):
        if found.closed or not _certain(found) or "\n" in article[(found.second.end, found.following.start)]:
            continue
        end = found.second.end
        where = TextRange(word_before(article, end), found.following.end)
        name = article[found.second]
        if found.opened:
            yield Hit(
                where,
                Message("Tutup keterangan ini dengan koma setelah “{name}”.", name=name),
                (Fix.insert(end, ","),),
            )
        else:
            edits = Edit(TextRange(found.first.end, found.first.end), ","), Edit(TextRange(end, end), ",")
            fix = Fix(Message("Apit dengan koma"), edits)
            yield Hit(TextRange(found.first.start, where.end), Message("Apit “{name}” dengan koma.", name=name), (fix,))


def _certain(found: Apposition) -> bool:
    """Whether the comma before the second can only open it, and does not end a phrase fronted in the sentence."""
    if not found.named:
        return found.place is Place.SOURCE
    return found.opened and (found.place is not Place.INSIDE or found.alone)
