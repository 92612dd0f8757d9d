"""A lead does not open with the time."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newscheck import Article, Example, Hit, Message, Severity, TextRange, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

_OPENING = re.compile(
    r"(?:pada\s+)?(?:hari\s+)?(?:(?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu)\b(?:\s*\([^)\n]{1,24}\))?"
    r"|(?:hari ini|kemarin|tadi malam|semalam|pagi ini|siang ini|sore ini)\b|tanggal\s+\d{1,2}\s+\w+|\d{1,2}\s+(?:Januari"
    r"|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember)\b(?:\s+\d{4})?|tahun\s+\d{4}\b)",
    re.IGNORECASE,
)
TITLE = "Puskesmas Melati Buka Sampai Malam\n\n"


@rule(
    severity=Severity.HINT,
    reference="PWI, 10 Pedoman Penulisan Teras Berita (1977): unsur kapan jarang menjadi pembuka",
    examples=(
        Example(bad=TITLE + "**Senin (4/5/2026)**, Puskesmas Melati mulai buka sampai malam.", whole=True),
        Example(bad=TITLE + "**Pada hari Selasa** Puskesmas Melati mulai buka sampai malam.", whole=True),
        Example(good=TITLE + "Puskesmas Melati mulai buka sampai malam, Senin (4/5/2026).", whole=True),
        Example(good=TITLE + "Pekerja pabrik dapat berobat pada malam hari mulai Senin.", whole=True),
    ),
)
def opens_with_time(article: Article) -> Iterator[Hit]:
    """Teras jarang dibuka dengan waktu.

    Waktu hampir tidak pernah menjadi kabar yang terpenting. Dahulukan siapa melakukan apa; waktunya menyusul di ujung
    kalimat.
    """
    found = _OPENING.match(article.text, *article.lead.range) if article.lead else None
    if found:
        message = Message("Teras dibuka dengan waktu. Dahulukan siapa melakukan apa, lalu sebut waktunya.")
        yield Hit(TextRange(*found.span()), message)
