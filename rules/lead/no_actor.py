"""A lead says who acts."""

from __future__ import annotations

import re

from newscheck import Article, Example, Hit, Message, Severity, TextRange, rule
from newscheck.rulekit import Hits, first_sentence, word_list

_PASSIVE = re.compile(r"\bdi[a-z]{3,}\b")
_CLAUSE = re.compile(r"\b(?:yang|karena|setelah|usai|agar|untuk|saat|ketika|bahwa|jika|bila)\b|,")
_ACTOR = re.compile(
    r"\boleh\b|\b(?:kata|ujar|menurut|ungkap|jelas|tegas|tutur|papar|sebut|ucap|oleh)\b"
    r"|\b(?:me[a-z]{4,}|minta|imbau|dorong)\b"
)


@rule(
    severity=Severity.WARNING,
    weight=1.5,
    reference="10 Pedoman Penulisan Teras Berita PWI, 1977 (siapa berbuat apa)",
    examples=(
        Example(bad="Warga Desa Sukamaju **diimbau** membersihkan saluran air sebelum musim hujan."),
        Example(bad="Petani Mekarsari **diminta** menanam bibit unggul mulai Oktober."),
        Example(good="Warga Desa Sukamaju diimbau oleh Camat Melati membersihkan saluran air."),
        Example(good="Bupati Mekarsari meminta petani menanam bibit unggul mulai Oktober."),
        Example(good="Pasar Melati dibangun kembali setelah terbakar tahun lalu."),
    ),
)
def no_actor(article: Article) -> Hits:
    """Teras mengatakan siapa yang berbuat.

    “Warga diminta” membuat pembaca bertanya: oleh siapa? Sebut orang atau lembaga yang meminta, lalu pakai kata kerja
    aktif: “Camat meminta warga …”.
    """
    first = first_sentence(article)
    if first is None:
        return
    told = article[first.range]
    for match in _PASSIVE.finditer(told):
        if match.group() not in word_list("asking_passives"):
            return
        if _CLAUSE.search(told, 0, match.start()):
            return
        if not _ACTOR.search(told[: match.start()]) and not _named_after(article, told[match.end() :]):
            where = TextRange(first.range.start + match.start(), first.range.start + match.end())
            yield Hit(where, Message("“{verb}” oleh siapa? Sebut pelakunya di teras.", verb=match.group()))
        return


def _named_after(article: Article, rest: str) -> bool:
    """Whether the rest of the sentence or the next one names who acts."""
    lead = article.lead
    later = article[lead.range].partition(rest)[2] if lead else ""
    attributed = r"\b(?:oleh|kata|ujar|menurut|ungkap|tegas|tutur|sebut|demikian|mengatakan|menyebut)\b"
    spoken = r"\b(?:kata|ujar|menurut|mengatakan|menyebut|mengungkapkan|menyampaikan|disampaikan|dikatakan|diungkapkan|imbauan|permintaan)\b"
    return bool(re.search(attributed, rest, re.IGNORECASE) or re.search(spoken, later, re.IGNORECASE))
