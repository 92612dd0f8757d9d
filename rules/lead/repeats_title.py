"""A lead adds to the title."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from newscheck import Article, Example, Hit, Message, Param, Severity, rule
from newscheck.article.function_words import content_words

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(
    severity=Severity.WARNING,
    reference="PWI, 10 Pedoman Penulisan Teras Berita (1977); praktik pers",
    examples=(
        Example(
            bad="Warga Sukamaju Diminta Hemat Air Bersih Selama Kemarau\n\n"
            "**Warga Sukamaju diminta hemat air bersih selama kemarau.** Imbauan itu berlaku mulai Juni.",
            whole=True,
        ),
        Example(
            bad="Pasar Melati Buka Kembali Setelah Renovasi\n\n**Pasar Melati buka kembali setelah renovasi.**",
            whole=True,
        ),
        Example(
            good="Warga Sukamaju Diminta Hemat Air Bersih Selama Kemarau\n\n"
            "Perusahaan air minum daerah membatasi pasokan bagi 1.200 pelanggan mulai 1 Juni karena debit Kali Anyar menyusut.",
            whole=True,
        ),
        Example(
            good="Pasar Melati Buka Kembali\n\nSebanyak 312 pedagang kembali berjualan di Pasar Melati, Senin (4/5/2026).",
            whole=True,
        ),
    ),
)
def repeats_title(
    article: Article,
    *,
    share: Annotated[float, Param("bagian kata isi kalimat pertama yang sudah ada di judul", ge=0.5, le=1)] = 0.8,
    least: Annotated[int, Param("kata isi judul paling sedikit agar diperiksa", ge=2)] = 4,
) -> Iterator[Hit]:
    """Teras menambah kabar, bukan mengulang judul.

    Pembaca baru saja membaca judul. Kalau kalimat pertama mengatakan hal yang sama, ia belum mendapat apa-apa. Beri siapa,
    kapan, di mana, atau angka yang belum ada di judul.
    """
    first = next((s for s in article.sentences if s.block == article.lead), None)
    if not article.title or not first:
        return
    title, lead = set(content_words(article, article.title.range)), content_words(article, first.range)
    known = sum(w in title for w in lead)
    if len(title) >= least and lead and known >= share * len(lead) and known >= share * len(title):
        yield Hit(first.range, Message("Kalimat pertama mengulang judul. Isi dengan kabar yang belum ada di judul."))
