"""An actor has a name."""

from __future__ import annotations

import re

from newscheck import Article, Example, Hit, Message, Severity, TextRange, rule
from newscheck.rulekit import Hits, lead_sentences

_VAGUE = re.compile(
    r"\b(?:pihak(?:-pihak)?\s(?:terkait|tertentu|berwenang|berwajib|yang\sberwenang)|sejumlah\s(?:pihak|kalangan|oknum)"
    r"|berbagai\s(?:pihak|kalangan)|beberapa\s(?:pihak|kalangan|oknum)|oknum(?:\s\w+)?|instansi\sterkait|dinas\sterkait)\b",
    re.IGNORECASE,
)
_NAMED = re.compile(r"(?<![.!?]\s)(?<!^)\b[A-Z][\w'’]+")


@rule(
    severity=Severity.HINT,
    reference="Unsur berita 5W+1H; 10 Pedoman Penulisan Teras Berita PWI, 1977",
    examples=(
        Example(bad="**Pihak terkait** membagikan bibit cabai kepada petani."),
        Example(bad="Jalan itu ditutup oleh **sejumlah pihak** sejak pekan lalu."),
        Example(good="Karang Taruna Sukamaju membagikan bibit cabai kepada petani."),
        Example(good="Camat Melati Ketut Arya mengajak berbagai pihak membersihkan sungai."),
    ),
)
def vague_who(article: Article) -> Hits:
    """Pelaku disebut dengan namanya.

    “Pihak terkait” tidak bisa ditanya dan tidak bisa dimintai tanggung jawab. Kalau Anda tahu siapa, sebut; kalau belum,
    itulah yang perlu ditanyakan.
    """
    for sentence in lead_sentences(article):
        told = article[sentence.range]
        match = _VAGUE.search(told)
        if match and not _NAMED.search(told):
            where = TextRange(sentence.range.start + match.start(), sentence.range.start + match.end())
            yield Hit(where, Message("Siapa “{words}” itu? Sebut nama orang atau lembaganya.", words=match.group()))
