"""A suspect is no culprit yet."""

from __future__ import annotations

import re

from newscheck import Article, Example, Hit, Message, Severity, TextRange, rule
from newscheck.rulekit import Hits

_CULPRIT = re.compile(r"\b[Pp]elaku(?:nya)?\b")
_HEDGED = re.compile(
    r"(?:terduga|diduga|tersangka|dugaan|para\sterduga|kejar|buru|mencari|identitas)\s(?:sebagai\s)?$", re.IGNORECASE
)
_TRADE = re.compile(
    r"\s(?:usaha|umkm|industri|ekonomi|pasar|bisnis|wisata|pariwisata|seni|budaya|perjalanan|sejarah|pertanian|kreatif|jasa|ekspor"
    r"|perdagangan|perikanan|ekraf|pendidikan|utama|konstruksi|sepak|olahraga)",
    re.IGNORECASE,
)
_SUSPECT = re.compile(r"\b(?:tersangka|terduga|diamankan|ditangkap|dibekuk|diringkus|diciduk)\b", re.IGNORECASE)
_JUDGED = re.compile(
    r"\b(?:divonis|vonis|terpidana|narapidana|terbukti\sbersalah|dihukum|putusan\shakim|inkrah|dijatuhi)\b",
    re.IGNORECASE,
)


@rule(
    severity=Severity.HINT,
    reference="Kode Etik Jurnalistik, Pasal 3 (asas praduga tak bersalah)",
    examples=(
        Example(bad="Polisi menetapkan seorang sopir sebagai tersangka. **Pelaku** kini ditahan."),
        Example(bad="Warga melihat pria itu ditangkap. Menurut Ketut Arya, **pelaku** membawa dua karung beras."),
        Example(good="Polisi menetapkan seorang sopir sebagai tersangka. Terduga pelaku kini ditahan."),
        Example(good="Para pelaku usaha di Pasar Melati menata kios baru."),
        Example(good="Sopir yang dulu ditangkap itu sudah divonis dua tahun. Pelaku menerima putusan."),
    ),
)
def presumption(article: Article) -> Hits:
    """Tersangka belum tentu pelaku.

    Selama pengadilan belum memutus, sebut “tersangka” atau “terduga pelaku”. Kalau kelak ia dinyatakan tidak bersalah,
    berita Anda tetap benar.
    """
    if not _SUSPECT.search(article.text) or _JUDGED.search(article.text):
        return
    for block in article.paragraphs:
        for match in _CULPRIT.finditer(article.text, *block.range):
            before = article.text[max(block.range.start, match.start() - 20) : match.start()]
            if _HEDGED.search(before) or _TRADE.match(article.text, match.end()) or article.speech.covers(match.span()):
                continue
            message = Message("Sebelum ada putusan, tulis “tersangka” atau “terduga pelaku”.")
            yield Hit(TextRange(*match.span()), message)
            return
