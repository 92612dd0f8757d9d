"""A draft has a title."""

from __future__ import annotations

from newscheck import Article, Example, Hit, Message, Severity, TextRange, rule
from newscheck.rulekit import Hits


@rule(
    severity=Severity.WARNING,
    reference="Pedoman Penulisan Teras Berita PWI, 1977",
    examples=(
        Example(
            bad="**Warga Desa Sukamaju membangun jembatan gantung di atas Sungai Cimelati. Pekerjaan dimulai kemarin.**\n\n"
            "Jembatan itu panjangnya 30 meter. Warga bekerja bergiliran setiap pagi.",
            whole=True,
        ),
        Example(
            bad="**Harga cabai di Pasar Melati turun. Pedagang menyebut pasokan dari petani melimpah sejak awal pekan.**",
            whole=True,
        ),
        Example(
            good="Warga Bangun Jembatan Gantung\n\nWarga Desa Sukamaju membangun jembatan gantung. Pekerjaan dimulai kemarin.",
            whole=True,
        ),
        Example(
            good="Harga Cabai di Pasar Melati Turun\n\nPedagang menyebut pasokan dari petani melimpah.",
            whole=True,
        ),
    ),
)
def title_missing(article: Article) -> Hits:
    """Berita punya judul.

    Judul adalah janji kepada pembaca, dan sering hanya itu yang dibaca orang. Tulis satu baris di atas naskah yang
    mengatakan siapa berbuat apa, lalu beri baris kosong.
    """
    if article.title is None and article.lead is not None:
        where = article.lead.range
        message = Message("Naskah ini belum berjudul. Beri satu baris judul di atas teras.")
        yield Hit(TextRange(where.start, where.end), message)
