"""The lead adds something to the title."""

from __future__ import annotations

from typing import Annotated

from newscheck import Article, Example, Hit, Message, Param, Severity, rule
from newscheck.rulekit import Hits, content, first_sentence


@rule(
    severity=Severity.WARNING,
    reference="10 Pedoman Penulisan Teras Berita PWI, 1977",
    examples=(
        Example(
            bad="Warga Sukamaju Bangun Jembatan Gantung Sungai Cimelati\n\n"
            "**Warga Sukamaju membangun jembatan gantung di Sungai Cimelati.** Mereka bekerja.",
            whole=True,
        ),
        Example(
            bad="Harga Cabai di Pasar Melati Turun Jelang Panen Raya\n\n"
            "**Harga cabai di Pasar Melati turun menjelang panen raya.**",
            whole=True,
        ),
        Example(
            good="Warga Sukamaju Bangun Jembatan Gantung\n\n"
            "Sebanyak 40 warga Desa Sukamaju bergotong royong merentang jembatan 30 meter di atas Sungai Cimelati, Minggu.",
            whole=True,
        ),
        Example(
            good="Harga Cabai di Pasar Melati Turun\n\n"
            "Pedagang Pasar Melati kini menjual cabai Rp20.000 per kilogram, separuh dari harga pekan lalu.",
            whole=True,
        ),
    ),
)
def repeats_title(
    article: Article,
    *,
    share: Annotated[float, Param("bagian kata isi teras yang sudah ada di judul", ge=0.5, le=1)] = 0.8,
) -> Hits:
    """Teras tidak mengulang judul.

    Pembaca baru saja membaca judulnya. Teras yang mengatakan hal yang sama membuang kesempatan terbaik Anda; beri ia
    yang baru: siapa yang berkata, berapa, kapan, atau di mana.
    """
    title, first = article.title, first_sentence(article)
    if title is None or first is None:
        return
    told = set(content(article.words_in(title.range)))
    words = content(article.words_in(first.range))
    again = [w for w in words if any(_same(w, t) for t in told)]
    used = {t for t in told if any(_same(w, t) for w in words)}
    if len(words) >= 4 and len(again) >= share * len(words) and len(used) >= share * len(told):  # noqa: PLR2004
        message = Message("Teras ini mengulang judul. Tambahkan yang baru: siapa, berapa, kapan, atau di mana.")
        yield Hit(first.range, message, related=(title.range,))


def _same(a: str, b: str) -> bool:
    """Whether two rough stems are one word."""
    short, long = sorted((a, b), key=len)
    return a == b or (len(short) >= 4 and long.startswith(short)) or (len(short) >= 5 and long.endswith(short))  # noqa: PLR2004
