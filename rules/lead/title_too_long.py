"""A title is short enough to be read at a glance."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from newscheck import Article, Example, Hit, Message, Param, Severity, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

LONG = "Pemerintah Kabupaten Tirtamaya Membagikan Bantuan Pangan kepada Ribuan Warga Kurang Mampu di Enam Kecamatan"


@rule(
    severity=Severity.HINT,
    reference="Praktik pers: 95 dari 100 judul Detik paling panjang 12 kata atau 78 karakter",
    kept=0.95,
    counted="1.000 artikel Detik",
    examples=(
        Example(
            bad=f"**{LONG}**\n\nWarga antre sejak pagi.",
            whole=True,
        ),
        Example(
            bad="**Dinas Perhubungan Uji Coba Jalur Satu Arah Jalan Melati Menuju Pasar Baru dan Alun-Alun**\n\nUji coba dimulai.",
            whole=True,
        ),
        Example(good="Enam Kecamatan di Tirtamaya Terima Bantuan Pangan\n\nWarga antre sejak pagi.", whole=True),
        Example(good="Jalan Melati Satu Arah Mulai Senin\n\nUji coba berlangsung sepekan.", whole=True),
    ),
)
def title_too_long(
    article: Article,
    *,
    words: Annotated[int, Param("paling banyak, dalam kata", ge=3)] = 12,
    characters: Annotated[int, Param("paling banyak, dalam karakter", ge=20)] = 80,
) -> Iterator[Hit]:
    """Judul cukup pendek untuk dibaca sekali lirik.

    Di layar ponsel, judul panjang terpotong. Pilih satu kabar terpenting: siapa melakukan apa. Sisanya masuk ke teras.
    """
    if not article.title:
        return
    count, length = len(article.words_in(article.title.range)), article.title.range.length
    if count > words or length > characters:
        yield Hit(
            article.title.range,
            Message(
                "Judul ini {count} kata, {length} karakter. Usahakan paling banyak {words} kata atau {characters} karakter.",
                count=count,
                length=length,
                words=words,
                characters=characters,
            ),
        )
