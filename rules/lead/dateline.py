"""A dateline names the city."""

from __future__ import annotations

import re
from typing import Annotated

from newscheck import Article, Example, Hit, Message, Param, Severity, TextRange, rule
from newscheck.rulekit import Hits

_OUTLET_ALONE = re.compile(r"\(?[\w.]+\.(?:com|net|id|co|news|tv|org)\)?\s*[,:–—|-]*$", re.IGNORECASE)


@rule(
    severity=Severity.HINT,
    weight=0.5,
    reference="Kebiasaan redaksi: KOTA, Media – teras berita",
    examples=(
        Example(bad="**(Melatipos.com),** Warga Desa Sukamaju membangun jembatan gantung."),
        Example(bad="**Melatipos.com -** Warga Desa Sukamaju membangun jembatan gantung."),
        Example(good="MELATI, Melatipos.com - Warga Desa Sukamaju membangun jembatan gantung."),
        Example(good="Warga Desa Sukamaju membangun jembatan gantung."),
    ),
)
def dateline(
    article: Article,
    *,
    required: Annotated[bool, Param("apakah gaya redaksi Anda mewajibkan titimangsa berkota")] = False,
) -> Hits:
    """Titimangsa menyebut kota.

    Baris pembuka seperti “MELATI, Nama Media –” memberi tahu pembaca dari mana berita datang. Nama media saja belum
    menjawab itu.
    """
    line = article.dateline
    if line is None:
        if required and article.lead:
            start = article.lead.range.start
            first = TextRange(start, start + len(article[article.lead.range].split()[0]))
            yield Hit(first, Message("Redaksi Anda meminta titimangsa: tulis nama kota di depan teras."))
    elif _OUTLET_ALONE.match(article[line.range]):
        yield Hit(
            line.range, Message("Titimangsa ini hanya menyebut media. Tambahkan kotanya, misalnya “DENPASAR, …”.")
        )
