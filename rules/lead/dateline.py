"""A dateline names the city."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Annotated

from newscheck import Article, Example, Hit, Message, Param, Severity, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

_OUTLET_ONLY = re.compile(r"\(?[\w.]*\.(?:com|id|net|news|org|tv)\)?\s*[,:]?\s*(?:--?|[–—:|])?", re.IGNORECASE)
TITLE = "Warga Sukamaju Bangun Jembatan\n\n"


@rule(
    severity=Severity.HINT,
    reference="Praktik pers: baris tanggal memuat nama kota (JAKARTA, KOMPAS —)",
    examples=(
        Example(bad=TITLE + "**(Tirtanews.com),** Warga membangun jembatan.", whole=True),
        Example(bad=TITLE + "**TIRTANEWS.com —** Warga membangun jembatan.", whole=True),
        Example(good=TITLE + "TIRTAMAYA, TIRTANEWS — Warga membangun jembatan.", whole=True),
        Example(good=TITLE + "Tirtamaya - Warga membangun jembatan.", whole=True),
        Example(good=TITLE + "Warga membangun jembatan.", whole=True),
    ),
)
def dateline(
    article: Article,
    *,
    required: Annotated[bool, Param("apakah gaya selingkung mewajibkan baris tanggal")] = False,
) -> Iterator[Hit]:
    """Baris tanggal menyebut kota tempat berita ditulis.

    Pembaca ingin tahu dari mana kabar ini berasal. Nama media saja belum menjawabnya; tulis kotanya lebih dulu.
    """
    found = article.dateline
    if found and _OUTLET_ONLY.fullmatch(article[found.range]):
        yield Hit(found.range, Message("Baris tanggal ini belum menyebut kota. Contoh: “TIRTAMAYA, TIRTANEWS —”."))
    elif required and not found and article.lead and (words := article.words_in(article.lead.range)):
        yield Hit(words[0].range, Message("Teras belum punya baris tanggal. Tulis nama kota di awal teras."))
