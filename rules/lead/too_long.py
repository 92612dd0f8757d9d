"""A lead is short."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from newscheck import Article, Example, Hit, Message, Param, Severity, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

TITLE = "Warga Sukamaju Bangun Jembatan\n\n"
LONG = (
    "Warga Desa Sukamaju bersama anggota karang taruna, perangkat desa, mahasiswa yang sedang kuliah kerja nyata, dan para "
    "tukang kayu dari tiga dusun membangun jembatan gantung sepanjang empat puluh meter di atas Kali Anyar agar anak-anak "
    "tidak lagi menyeberang dengan rakit bambu setiap pagi dan sore ketika berangkat dan pulang sekolah di seberang sungai "
    "itu sejak tiga tahun lalu."
)
MIDDLE = (
    "Warga Desa Sukamaju bersama anggota karang taruna dan para tukang kayu dari tiga dusun membangun jembatan gantung "
    "sepanjang empat puluh meter di atas Kali Anyar agar anak-anak tidak lagi menyeberang dengan rakit bambu setiap pagi "
    "dan sore ketika pergi bersekolah."
)


@rule(
    severity=Severity.WARNING,
    weight=1.5,
    reference="PWI, 10 Pedoman Penulisan Teras Berita (1977): teras 30–45 kata, lebih baik 25 kata",
    kept=0.905,
    counted="1.000 artikel Detik (teras paling panjang 45 kata)",
    examples=(
        Example(bad=f"{TITLE}**{LONG}**", whole=True),
        Example(bad=f"{TITLE}**{MIDDLE}**", whole=True),
        Example(
            good=f"{TITLE}Warga Desa Sukamaju membangun jembatan gantung agar anak-anak tidak lagi naik rakit.",
            whole=True,
        ),
        Example(good=f"{TITLE}Jembatan gantung di Desa Sukamaju selesai dibangun, Sabtu (7/3/2026).", whole=True),
    ),
)
def too_long(
    article: Article,
    *,
    warn: Annotated[int, Param("lebih dari ini peringatan, dalam kata", ge=10)] = 45,
    suggest: Annotated[int, Param("lebih dari ini saran, dalam kata", ge=10)] = 35,
) -> Iterator[Hit]:
    """Teras berita pendek.

    Teras menjual berita dalam satu tarikan napas. Sisakan siapa melakukan apa, lalu pindahkan keterangan lain ke paragraf
    kedua.
    """
    if not article.lead:
        return
    count = len(article.words_in(article.lead.range))
    if count > suggest:
        message = Message(
            "Teras ini {count} kata. Pangkas menjadi sekitar 25 kata; pindahkan rinciannya ke paragraf kedua.",
            count=count,
        )
        yield Hit(article.lead.range, message, soft=count <= warn)
