"""A title is short."""

from __future__ import annotations

from typing import Annotated

from newscheck import Article, Example, Hit, Message, Param, Severity, rule
from newscheck.rulekit import Hits


@rule(
    severity=Severity.HINT,
    reference="Kebiasaan judul berita daring: 95 % paling panjang 12 kata atau 78 karakter",
    kept=0.95,
    counted="judul 1.000 berita daring",
    examples=(
        Example(
            bad="**Pemerintah Desa Sukamaju Bersama Warga dan Karang Taruna Membangun Jembatan Gantung Baru di Atas Sungai Cimelati**"
            "\n\nWarga bekerja.",
            whole=True,
        ),
        Example(
            bad="**Dinas Pekerjaan Umum Kabupaten Mekarsari Menyelesaikan Perbaikan Jalan Penghubung Antarkecamatan**\n\nJalan mulus.",
            whole=True,
        ),
        Example(good="Warga Sukamaju Bangun Jembatan Gantung\n\nWarga bekerja.", whole=True),
        Example(good="Jalan Antarkecamatan di Mekarsari Mulus Kembali\n\nJalan mulus.", whole=True),
    ),
)
def title_too_long(
    article: Article,
    *,
    max_words: Annotated[int, Param("kata terbanyak dalam judul", ge=3)] = 12,
    max_characters: Annotated[int, Param("karakter terbanyak dalam judul", ge=20)] = 80,
) -> Hits:
    """Judul paling panjang 12 kata dan 80 karakter.

    Judul panjang terpotong di layar ponsel dan di hasil pencarian. Sisakan siapa, berbuat apa, dan kata kunci yang dicari
    orang; sisanya boleh turun ke teras.
    """
    title = article.title
    if title is None:
        return
    words, characters = len(article.words_in(title.range)), title.range.length
    if words > max_words or characters > max_characters:
        yield Hit(
            title.range,
            Message(
                "Judul ini {words} kata, {characters} karakter. Ringkas sampai {max_words} kata dan {max_characters} karakter.",
                words=words,
                characters=characters,
                max_words=max_words,
                max_characters=max_characters,
            ),
        )
