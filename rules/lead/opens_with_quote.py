"""A lead does not open with a long quotation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from newscheck import Article, Example, Hit, Message, Param, Severity, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

TITLE = "Puskesmas Melati Buka Sampai Malam\n\n"
LONG = (
    "“Kami membuka puskesmas sampai malam karena banyak pekerja pabrik baru sempat memeriksakan anak mereka sesudah pulang "
    "kerja, dan selama ini mereka terpaksa pergi ke kota,”"
)
OTHER = (
    "“Dulu saya harus meminta izin setengah hari kepada mandor hanya untuk mengambil obat ibu saya di puskesmas, dan upah "
    "saya hari itu dipotong separuh,”"
)


@rule(
    severity=Severity.HINT,
    speech=True,
    reference="PWI, 10 Pedoman Penulisan Teras Berita (1977): jangan buka dengan kutipan panjang",
    examples=(
        Example(bad=f"{TITLE}**{LONG}** kata Kepala Puskesmas Melati Dewi Anggraini.", whole=True),
        Example(bad=f"{TITLE}**{OTHER}** kata Sarwono, buruh pabrik.", whole=True),
        Example(good=f"{TITLE}“Kami buka sampai malam,” kata Kepala Puskesmas Melati Dewi Anggraini.", whole=True),
        Example(good=f"{TITLE}Puskesmas Melati buka sampai malam. {LONG} kata Dewi Anggraini.", whole=True),
    ),
)
def opens_with_quote(
    article: Article, *, most: Annotated[int, Param("kutipan pembuka paling panjang, dalam kata", ge=5)] = 20
) -> Iterator[Hit]:
    """Teras tidak dibuka dengan kutipan panjang.

    Pembaca belum tahu siapa yang berbicara dan tentang apa. Ringkas dahulu kabarnya, lalu pakai kutipan sebagai penguat di
    paragraf berikutnya.
    """
    found = article.speech.at(article.lead.range.start) if article.lead else None
    if found and (count := len(article.words_in(found))) > most:
        message = Message(
            "Teras dibuka dengan kutipan {count} kata. Ringkas kabarnya dahulu, kutip kemudian.", count=count
        )
        yield Hit(found, message)
