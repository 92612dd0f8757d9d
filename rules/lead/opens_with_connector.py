"""A lead does not open with a connector or a purpose."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newscheck import Article, Example, Hit, Message, Severity, TextRange, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

_OPENING = re.compile(
    r"(?:dalam rangka|dalam upaya|sehubungan dengan|berkaitan dengan|terkait dengan|sebagai (?:upaya|bentuk|wujud|salah satu"
    r"|tindak lanjut|langkah|komitmen)|guna|demi|untuk (?:me\w+|mem\w+)|bertempat di|adapun|dengan adanya|menindaklanjuti"
    r"|menyikapi)\b",
    re.IGNORECASE,
)
TITLE = "Puskesmas Melati Buka Sampai Malam\n\n"


@rule(
    severity=Severity.HINT,
    reference="PWI, 10 Pedoman Penulisan Teras Berita (1977): teras dibuka dengan kabarnya",
    examples=(
        Example(bad=TITLE + "**Dalam rangka** melayani warga, Puskesmas Melati buka sampai malam.", whole=True),
        Example(bad=TITLE + "**Sebagai upaya** mendekatkan layanan, Puskesmas Melati buka sampai malam.", whole=True),
        Example(good=TITLE + "Puskesmas Melati buka sampai pukul 21.00 untuk melayani pekerja pabrik.", whole=True),
        Example(good=TITLE + "Pekerja pabrik kini dapat berobat di Puskesmas Melati sepulang kerja.", whole=True),
    ),
)
def opens_with_connector(article: Article) -> Iterator[Hit]:
    """Teras tidak dibuka dengan “dalam rangka” atau tujuan acara.

    Pembaca mencari kabarnya, bukan alasan acaranya. Tulis dahulu siapa melakukan apa, lalu sebut tujuannya di belakang.
    """
    found = _OPENING.match(article.text, *article.lead.range) if article.lead else None
    if found:
        message = Message("Teras dibuka dengan “{opening}”. Dahulukan siapa melakukan apa.", opening=found.group())
        yield Hit(TextRange(*found.span()), message)
