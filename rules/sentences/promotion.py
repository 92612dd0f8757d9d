"""Praise is left to sources."""

from __future__ import annotations

from functools import cache
from itertools import chain

from newscheck import Article, Example, Hit, Message, Severity, TextRange, looks_for, rule
from newscheck.rulekit import Hits, Search, compiled, narrated, word_list


@cache
def _praise() -> Search:
    return Search(compiled(tuple(sorted(word_list("praise_phrases"))), ""))


@rule(
    severity=Severity.HINT,
    weight=2.0,
    reference="Kode Etik Jurnalistik, Pasal 3 (tidak mencampurkan fakta dan opini)",
    speech=True,
    examples=(
        Example(bad="Pelatihan itu **berlangsung meriah** dan diikuti 40 pemuda Desa Sukamaju."),
        Example(
            bad="Camat Melati yang **visioner** itu membuka lomba. Bantuan bibit merupakan **wujud nyata** perhatiannya."
        ),
        Example(good="Pelatihan itu diikuti 40 pemuda Desa Sukamaju sampai selesai."),
        Example(good="“Lomba ini sangat luar biasa,” kata Wayan Suta, peserta dari Desa Sukamaju."),
        Example(good="Wayan Suta menilai lomba itu sangat luar biasa."),
    ),
)
@looks_for(patterns=_praise)
def promotion(article: Article) -> Hits:
    """Pujian cukup dari narasumber, bukan dari penulis.

    Pembaca ingin menilai sendiri. Ganti pujian dengan fakta yang membuktikannya, misalnya angka atau hasil, atau kutip
    orang yang memujinya dan sebut namanya.
    """
    blocks = [b.range for b in chain([article.title] if article.title else [], article.paragraphs)]
    for match in _praise().matches(article, blocks):
        where = TextRange(*match.found.span())
        if narrated(article, where):
            found = article[where]
            yield Hit(
                where, Message("“{found}” adalah penilaian. Tunjukkan faktanya, atau kutip yang menilai.", found=found)
            )
