"""A lead has three sentences at most."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from newscheck import Article, Example, Hit, Message, Param, Severity, TextRange, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

TITLE = "Warga Sukamaju Bangun Jembatan\n\n"


@rule(
    severity=Severity.WARNING,
    reference="PWI, 10 Pedoman Penulisan Teras Berita (1977)",
    kept=0.987,
    counted="1.000 artikel Detik",
    examples=(
        Example(
            bad=TITLE + "Warga membangun jembatan. Jembatan itu panjang. Kayunya dari hutan desa. **Warga senang.**",
            whole=True,
        ),
        Example(bad=TITLE + "Hujan turun. Kali naik. Warga cemas. **Jembatan hanyut. Rakit rusak.**", whole=True),
        Example(good=TITLE + "Warga membangun jembatan. Jembatan itu selesai dalam dua bulan.", whole=True),
        Example(good=TITLE + "Warga membangun jembatan gantung di atas Kali Anyar.", whole=True),
    ),
)
def too_many_sentences(
    article: Article, *, most: Annotated[int, Param("paling banyak, dalam kalimat", ge=1)] = 3
) -> Iterator[Hit]:
    """Teras paling banyak tiga kalimat.

    Teras memuat satu pokok berita. Kalau sudah perlu kalimat keempat, biasanya berita sedang bercerita urut waktu; mulai
    paragraf baru.
    """
    own = [s for s in article.sentences if s.block == article.lead]
    if len(own) > most:
        extra = TextRange(own[most].range.start, own[-1].range.end)
        message = Message("Teras ini {count} kalimat. Jadikan mulai kalimat ini paragraf baru.", count=len(own))
        yield Hit(extra, message)
