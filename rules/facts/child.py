"""A child in a crime story is not named."""

from __future__ import annotations

import re

from newscheck import Article, Example, Hit, Message, Severity, TextRange, looks_for, rule
from newscheck.rulekit import Hits, Search

ADULT = 18
YOUNGEST = 6
"""Years; a smaller number in brackets is no age of somebody who stands in a crime story."""
_AGED = re.compile(
    r"(?:(?:Tersangka|Terdakwa|Pelaku|Terduga|Siswa|Pelajar|Remaja|Anak|Polisi)\s)?(?P<name>(?!Pasal|Ayat|Nomor|Angka|Huruf)[A-Z][a-z]{2,}(?:\s[A-Z][a-z]+){0,6})\s?\((?P<age>\d{1,2})(?:\s(?:tahun|thn|th))?\)"
)
_ROLE = re.compile(
    r"\b(?:tersangka|terdakwa|pelaku|ditangkap|diamankan|ditahan|dibekuk|diringkus|diciduk|mencuri|membacok|menganiaya|menikam"
    r"|membunuh|memperkosa|mencabuli|begal|tawuran|mengeroyok)\b",
    re.IGNORECASE,
)
_VEILED = re.compile(r"bukan nama (?:sebenarnya|asli)|nama samaran|disamarkan|inisial", re.IGNORECASE)


@rule(
    severity=Severity.WARNING,
    weight=2,
    reference="Kode Etik Jurnalistik, Pasal 5; UU Sistem Peradilan Pidana Anak, Pasal 19",
    examples=(
        Example(bad="Polisi menahan **Komang Tirta** (15) yang diduga mencuri sepeda motor."),
        Example(bad="Tersangka **Nyoman Adi** (16 tahun) dibawa ke kantor polisi."),
        Example(good="Polisi menahan KT (15) yang diduga mencuri sepeda motor."),
        Example(good="Tersangka dijerat Pasal 2 Ayat (1) undang-undang itu."),
        Example(good="Komang Tirta (15) menjuarai lomba lari antarsekolah."),
    ),
)
@looks_for(patterns=lambda: Search(_ROLE))
def child(article: Article) -> Hits:
    """Anak yang tersangkut kejahatan tidak disebut namanya.

    Anak yang berhadapan dengan hukum masih punya masa depan. Pakai inisial, dan jangan sebut sekolah, alamat, atau orang
    tuanya.
    """
    for sentence in article.sentences:
        told = article[sentence.range]
        if not _ROLE.search(told) or _VEILED.search(told):
            continue
        for match in _AGED.finditer(told):
            if YOUNGEST <= int(match["age"]) < ADULT:
                start = sentence.range.start
                where = TextRange(start + match.start("name"), start + match.end("name"))
                yield Hit(
                    where, Message("Anak di bawah 18 tahun dalam kasus pidana tidak disebut namanya. Pakai inisial.")
                )
