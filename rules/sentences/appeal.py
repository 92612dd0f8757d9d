"""A report does not call upon its readers."""

from __future__ import annotations

import re

from newscheck import Article, Example, Hit, Message, Severity, TextRange, looks_for, rule
from newscheck.rulekit import Hits, Search, narrated

_APPEAL = Search(
    re.compile(r"(?<![\w“\"])(?:(?:[Mm]ari(?:lah)?|[Aa]yo)\s(?=[a-z]|Kita\b|Bersama\b)|(?:Semoga|Mudah-mudahan)\b)")
)


@rule(
    severity=Severity.HINT,
    weight=2.0,
    reference="Kode Etik Jurnalistik, Pasal 3 (tidak mencampurkan fakta dan opini)",
    speech=True,
    examples=(
        Example(bad="Sungai itu kini bersih. **Semoga** warga lain meniru."),
        Example(bad="Sampah menumpuk di Pantai Sarua. **Mari** kita jaga bersama."),
        Example(good="Sungai itu kini bersih. Wayan Suta berharap warga lain meniru."),
        Example(good="“Mari kita jaga sungai ini,” kata Wayan Suta."),
        Example(good="Wakil Camat Mari Astuti membuka lomba."),
    ),
)
@looks_for(patterns=lambda: _APPEAL)
def appeal(article: Article) -> Hits:
    """Berita tidak mengajak dan tidak berdoa.

    Ajakan dan harapan adalah pendapat. Kalau narasumber yang mengatakannya, kutip dan sebut namanya; kalau Anda sendiri
    yang berharap, hapus.
    """
    for match in _APPEAL.matches(article, [b.range for b in article.paragraphs]):
        start, end = match.found.span()
        where = TextRange(start, end - len(match.found.group()) + len(match.found.group().rstrip()))
        if narrated(article, where):
            yield Hit(
                where,
                Message(
                    "“{found} …” mengajak atau berharap. Kutip yang mengatakannya, atau hapus.", found=article[where]
                ),
            )
