"""A lead does not hold all six answers in one sentence."""

from __future__ import annotations

from typing import Annotated

from newscheck import Article, Example, Hit, Message, Param, Severity, rule
from newscheck.rulekit import Answer, Hits, first_sentence


@rule(
    severity=Severity.HINT,
    reference="10 Pedoman Penulisan Teras Berita PWI, 1977 (keenam unsur tidak dijejalkan)",
    examples=(
        Example(
            bad="**Bupati Mekarsari Wayan Suta membagikan bibit cabai kepada 200 petani di Balai Desa Sukamaju, Selasa "
            "(30/7/2024), untuk memulihkan lahan yang rusak akibat banjir, dengan cara memanggil petani satu per satu sesuai "
            "urutan pendaftaran yang dikumpulkan oleh para ketua kelompok tani dari sembilan dusun di kecamatan itu.**",
        ),
        Example(
            bad="**Camat Melati Ketut Arya menutup jalan utama di Desa Karang Sari, Rabu (31/7/2024), karena jembatannya retak "
            "setelah dilanda banjir, dengan cara memasang pagar kayu dan mengalihkan semua kendaraan melalui jalan desa yang "
            "baru selesai diperbaiki oleh warga bersama para prajurit dan petugas dari kantor kecamatan setempat.**",
        ),
        Example(
            good="Bupati Mekarsari Wayan Suta membagikan bibit cabai kepada 200 petani di Balai Desa Sukamaju, Selasa."
        ),
        Example(good="Camat Melati Ketut Arya menutup jalan utama di Desa Karang Sari karena jembatannya retak."),
    ),
)
def crammed(
    article: Article, *, max_words: Annotated[int, Param("kalimat pertama paling panjang, dalam kata", ge=20)] = 45
) -> Hits:
    """Keenam unsur tidak dijejalkan dalam satu kalimat.

    Siapa, apa, kapan, dan di mana sering cukup untuk teras. Mengapa dan bagaimana lebih enak dibaca di paragraf
    berikutnya.
    """
    first = first_sentence(article)
    if first is None or first.words <= max_words:
        return
    if all(e.lead is not Answer.NO for e in article.elements.values()):
        message = Message(
            "Keenam unsur berita berdesakan dalam satu kalimat {words} kata. Pindahkan mengapa dan bagaimananya ke bawah.",
            words=first.words,
        )
        yield Hit(first.range, message)
