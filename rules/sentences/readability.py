"""How heavy the draft reads beside published news."""

from __future__ import annotations

from typing import Annotated

from newscheck import Article, Example, Hit, Message, Param, Severity, rule
from newscheck.rulekit import Hits, measure, percentile

HEAVY = "Penyelenggaraan pembangunan berkelanjutan membutuhkan keterlibatan masyarakat."
PLAIN = "Warga Sukamaju kini bisa lewat jembatan itu lagi."
DENSE = (
    "Penyelenggaraan pembangunan berkelanjutan membutuhkan keterlibatan masyarakat dan pemerintah dalam mempersiapkan "
    "perencanaan sehingga pelaksanaan kegiatan dan pengawasan anggaran bisa terlaksana dengan baik di seluruh desa."
)


@rule(
    severity=Severity.HINT,
    weight=0.5,
    reference="LIX (Björnsson 1968), dibandingkan dengan berita terbit",
    counted="172 berita tiga media nasional; 5 % di antaranya lebih berat daripada batas ini",
    examples=(
        Example(bad=f"**{HEAVY}** {HEAVY} {HEAVY} {HEAVY} {HEAVY}", good=f"{PLAIN} {PLAIN} {PLAIN} {PLAIN} {PLAIN}"),
        Example(bad=f"**{DENSE}** {DENSE} {DENSE}\n\n{DENSE} {DENSE}"),
        Example(good=f"{PLAIN} {HEAVY} {PLAIN} {PLAIN} {PLAIN}"),
        Example(good=f"{HEAVY} {HEAVY} {PLAIN}"),
    ),
)
def readability(
    article: Article,
    *,
    percent: Annotated[int, Param("seberapa banyak berita terbit yang harus lebih ringan, dalam persen", ge=50)] = 95,
    min_sentences: Annotated[int, Param("naskah dengan kalimat lebih sedikit tidak dinilai", ge=1, former="least")] = 5,
) -> Hits:
    """Naskah tidak lebih berat daripada berita pada umumnya.

    Kata panjang dalam kalimat panjang melelahkan pembaca. LIX menjumlahkan keduanya: panjang kalimat rata-rata dan
    persentase kata yang lebih dari enam huruf. Berita pers nasional biasanya 47 sampai 66.
    """
    if len(article.sentences) < min_sentences:
        return
    figures = measure(article)
    lix, spoken = figures.get("lix", 0.0), figures.get("syllables_per_word", 0.0)
    heavier, longer = percentile("lix", lix) or 0, percentile("syllables_per_word", spoken) or 0
    if max(heavier, longer) < percent:
        return
    if longer >= heavier:
        message = Message(
            "Kata di naskah ini rata-rata {value} suku kata, lebih panjang daripada di {percent} persen berita terbit. Pilih kata yang lebih pendek, misalnya “memeriksa”, bukan “melakukan pemeriksaan”.",
            value=spoken,
            percent=min(longer, 99),
        )
    else:
        message = Message(
            "Angka keterbacaan (LIX) naskah ini {value}, lebih berat daripada {percent} persen berita terbit. Rata-rata kalimatnya {words} kata: bagi yang terpanjang, lalu ganti kata panjang dengan yang sehari-hari.",
            value=f"{lix:.0f}",
            percent=min(heavier, 99),
            words=f"{figures['words_per_sentence']:.0f}",
        )
    yield Hit(article.sentences[0].range, message)
