"""Police words that readers do not use."""

from __future__ import annotations

import re
from typing import NamedTuple

from newscheck import Article, Example, Fix, Hit, Message, Precision, Severity, TextRange, looks_for, rule
from newscheck.rulekit import Hits, Search


class _Plain(NamedTuple):
    """Words of a police report, and what a reader calls it."""

    pattern: re.Pattern[str]
    right: str


_PERSON = r"(?=(?:\s(?:seorang|sepasang|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sejumlah|beberapa|para|\d+))?\s(?:orang|pria|wanita|perempuan|lelaki|laki-laki|pemuda|remaja|pelajar|warga|tersangka|terduga|pelaku|pengedar|kurir|penjual|bandar|sopir|pengemudi|pengendara)\b)"
_WORDS = (
    _Plain(re.compile(r"\b[Ss]ekira(?=\s(?:pukul|jam)\b)"), "sekitar"),
    _Plain(re.compile(r"\bmengamankan" + _PERSON), "menangkap"),
    _Plain(
        re.compile(
            r"\bberhasil\s(?=(?:meringkus|menangkap|membekuk|menciduk|menggulung|mengamankan|menyita|menahan)\b)"
        ),
        "",
    ),
    _Plain(
        re.compile(
            r"(?<!kendaraan )(?<!dan )(?<!maupun )\b(?:roda\sdua|R2)\b(?!\s?[\w-]*\d)(?!\s(?:dan|maupun|atau)\b)"
        ),
        "sepeda motor",
    ),
    _Plain(
        re.compile(
            r"(?<!kendaraan )(?<!dan )(?<!maupun )\b(?:roda\sempat|R4)\b(?!\s?[\w-]*\d)(?!\s(?:dan|maupun|atau)\b)"
        ),
        "mobil",
    ),
    _Plain(re.compile(r"\bmemiliki,\smenyimpan(?:,)?\s(?:dan|atau)\smenguasai\b"), "memiliki"),
    _Plain(re.compile(r"\bmelarikan\sdiri\sdengan\scara\b"), "lari dengan"),
)
_SEARCH = Search(*(w.pattern for w in _WORDS))


@rule(
    severity=Severity.HINT,
    weight=0.5,
    reference="PWI 1978, butir 5 (bahasa sederhana); Kode Etik Jurnalistik, Pasal 3",
    measured=Precision(right=4, read=4),
    examples=(
        Example(
            bad="Sepeda motor itu hilang **sekira** pukul 20.00.", good="Sepeda motor itu hilang sekitar pukul 20.00."
        ),
        Example(
            bad="Polisi **mengamankan** dua pemuda di Pasar Melati.",
            good="Polisi menangkap dua pemuda di Pasar Melati.",
        ),
        Example(bad="Polisi **berhasil** menangkap pencuri itu.", good="Polisi menangkap pencuri itu."),
        Example(good="Polisi mengamankan jalan selama lomba lari."),
        Example(good="Warga berhasil memadamkan api."),
    ),
)
@looks_for(patterns=lambda: _SEARCH)
def police_jargon(article: Article) -> Hits:
    """Tulis bahasa pembaca, bukan bahasa laporan polisi.

    Kata laporan resmi terdengar kaku, dan sering menyembunyikan apa yang sebenarnya terjadi: orang yang “diamankan” itu
    ditangkap, ditahan, atau hanya dimintai keterangan?
    """
    blocks = [b.range for b in article.paragraphs]
    for match in _SEARCH.matches(article, blocks):
        found, right = match.found, _WORDS[match.pattern].right
        where = TextRange(found.start(), found.start() + len(found.group().rstrip()))
        if right:
            message = Message("“{found}” adalah bahasa laporan. Coba “{right}”.", found=article[where], right=right)
            yield Hit(where, message, (Fix.replace(where, right, safe=False),))
        else:
            message = Message("“{found}” tidak menambah kabar; hapus saja.", found=article[where])
            yield Hit(where, message, (Fix.replace(TextRange(*found.span()), "", safe=False),))
