"""A lead is short."""

from __future__ import annotations

from typing import Annotated

from newscheck import Article, Example, Hit, Message, Param, Severity, rule
from newscheck.rulekit import Hits, first_sentence

_LONG = (
    "Dinas Pertanian Mekarsari membagikan bibit cabai kepada petani di Desa Sukamaju dan Desa Melati pada Senin pagi di balai "
    "desa setelah hujan turun selama tiga hari, sementara petani dari desa tetangga yang datang terlambat menerima bibit "
    "tomat, pupuk, dan alat semprot yang dibeli"
)


@rule(
    severity=Severity.WARNING,
    weight=1.5,
    reference="10 Pedoman Penulisan Teras Berita PWI, 1977 (teras paling banyak 45 kata)",
    kept=0.905,
    counted="teras 1.000 berita daring",
    examples=(
        Example(bad=f"**{_LONG} dari dana desa tahun lalu.**"),
        Example(bad=f"**{_LONG} dengan iuran warga.**"),
        Example(
            good="Dinas Pertanian Mekarsari membagikan bibit cabai kepada 200 petani di Desa Sukamaju, Senin (1/7/2024)."
        ),
        Example(good="Harga cabai di Pasar Melati turun. Pedagang menyebut pasokan melimpah."),
    ),
)
def too_long(
    article: Article,
    *,
    warn_above: Annotated[int, Param("di atas ini: peringatan", ge=20, former="warning_words")] = 45,
    hint_above: Annotated[int, Param("di atas ini: saran", ge=15, former="hint_words")] = 35,
) -> Hits:
    """Teras paling banyak 45 kata, sebaiknya 35.

    Teras yang panjang membuat pembaca kehabisan napas sebelum sampai ke intinya. Pilih satu hal terpenting; keterangan
    lain punya tempat di paragraf kedua dan ketiga.
    """
    lead = article.lead
    if lead is None:
        return
    words = len(article.words_in(lead.range))
    if words <= hint_above:
        return
    first = first_sentence(article)
    split = first is not None and first.words <= hint_above < words
    message = (
        Message(
            "Teras ini {words} kata. Biarkan kalimat pertama berdiri sendiri; sisanya jadi paragraf kedua.", words=words
        )
        if split
        else Message(
            "Teras ini {words} kata. Usahakan paling banyak {limit}, dengan satu pokok saja.",
            words=words,
            limit=hint_above,
        )
    )
    yield Hit(lead.range, message, soft=words <= warn_above)
