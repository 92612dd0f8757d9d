"""A draft has a title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscheck import Article, Example, Hit, Message, Severity, TextRange, rule

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(
    severity=Severity.WARNING,
    reference="PWI, 10 Pedoman Penulisan Teras Berita (1977)",
    examples=(
        Example(
            bad="**TIRTAMAYA** — Warga Desa Sukamaju membangun jembatan gantung sepanjang 40 meter di atas Kali Anyar. "
            "Jembatan itu menghubungkan dua dusun.\n\nJembatan selesai dalam dua bulan.",
            whole=True,
        ),
        Example(
            bad="**Warga** Desa Sukamaju membangun jembatan gantung. Jembatan itu menghubungkan dua dusun yang lama terpisah.\n\n"
            "Jembatan selesai dalam dua bulan.",
            whole=True,
        ),
        Example(good="Warga Sukamaju Bangun Jembatan Gantung\n\nWarga Desa Sukamaju membangun jembatan.", whole=True),
        Example(good="Apa Kabar Jembatan Sukamaju?\n\nJembatan itu selesai dalam dua bulan.", whole=True),
    ),
)
def title_missing(article: Article) -> Iterator[Hit]:
    """Naskah punya judul.

    Tanpa judul, redaktur dan pembaca harus menebak kabar apa yang dibawa naskah ini. Tulis judul pada baris pertama.
    """
    if article.title is None and article.words and not article.source.meta.title:
        first = article.words[0].range
        yield Hit(
            TextRange(*first), Message("Judul tidak ditemukan. Tulis judul pada baris pertama, lalu beri baris kosong.")
        )
