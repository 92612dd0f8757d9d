"""A lead opens with the actor or the deed."""

from __future__ import annotations

import re

from newscheck import Article, Example, Hit, Message, Severity, TextRange, rule
from newscheck.rulekit import Hits

_CONNECTOR = re.compile(
    r"(?:Dalam rangka|Dalam upaya|Sehubungan dengan|Sebagai (?:upaya|bentuk|wujud|tindak lanjut|bagian dari)|Guna|Demi"
    r"|Untuk (?:meng?|mem|men|meny|me)\w+|Berkaitan dengan|Terkait|Menindaklanjuti|Bertempat di|Berdasarkan|Bersamaan dengan"
    r"|Seiring|Dengan adanya|Bertepatan dengan)\b"
)


@rule(
    severity=Severity.HINT,
    reference="10 Pedoman Penulisan Teras Berita PWI, 1977",
    examples=(
        Example(bad="**Dalam rangka** hari jadi desa, warga Sukamaju membersihkan sungai."),
        Example(bad="**Guna** mencegah banjir, Camat Melati memperbaiki saluran air."),
        Example(good="Warga Sukamaju membersihkan sungai untuk menyambut hari jadi desa."),
        Example(good="Camat Melati memperbaiki saluran air guna mencegah banjir."),
    ),
)
def opens_with_connector(article: Article) -> Hits:
    """Teras dibuka dengan pelaku atau perbuatannya.

    Pembuka seperti “dalam rangka” atau “sehubungan dengan” menunda beritanya. Mulailah dengan siapa berbuat apa; alasan
    dan rangkanya boleh menyusul di ujung kalimat.
    """
    lead = article.lead
    found = _CONNECTOR.match(article.text, *lead.range) if lead else None
    if found:
        message = Message("“{opening}” menunda berita. Mulai dengan siapa berbuat apa.", opening=found.group())
        yield Hit(TextRange(*found.span()), message)
