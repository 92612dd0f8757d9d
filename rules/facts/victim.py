"""A victim of a sexual crime is neither named nor located."""

from __future__ import annotations

import re

from newscheck import Article, Example, Hit, Message, Severity, TextRange, looks_for, rule
from newscheck.rulekit import Hits, Search

_CRIME = Search(
    re.compile(
        r"\b(?:(?:pem|di|me)?perkosa(?:an)?|memerkosa|cabul|pencabulan|dicabuli|mencabuli|rudapaksa|dirudapaksa|persetubuhan|disetubuhi"
        r"|(?:pelecehan|kekerasan|eksploitasi)\sseksual|asusila|dilecehkan|sodomi|disodomi)\b",
        re.IGNORECASE,
    )
)
_FULL = r"(?!Polisi|Polres|Polda|Polsek|Unit|Kantor|Dinas|Kabupaten|Kota)[A-Z][a-z]{2,}(?:\s[A-Z][a-z]+){0,6}"
_NAMED = re.compile(
    rf"\b[Kk]orban(?:nya)?,?\s(?:(?:yang\s)?bernama\s(?P<called>{_FULL})|(?P<aged>{_FULL})\s?\(\d{{1,2}}(?:\stahun)?\))"
)
_HOME = re.compile(
    r"\b[Kk]orban[^.]{0,60}?\b(?P<home>(?:beralamat|tinggal|berdomisili)\sdi\s(?:Jalan|Jl\.?|RT|Gang|Dusun|Perumahan)\s?(?:[A-Z\d]\w*\s?){1,3})"
)
_VEILED = re.compile(r"bukan nama (?:sebenarnya|asli)|nama samaran|disamarkan", re.IGNORECASE)


@rule(
    severity=Severity.WARNING,
    weight=2,
    reference="Kode Etik Jurnalistik, Pasal 5",
    examples=(
        Example(bad="Polisi menyelidiki pencabulan itu. Korban bernama **Wayan Rani** sudah didampingi keluarga."),
        Example(bad="Tersangka pelecehan seksual ditahan. Korban **tinggal di Jalan Melati**, bersama neneknya."),
        Example(good="Polisi menyelidiki pencabulan itu. Korban berinisial WR sudah didampingi keluarga."),
        Example(good="Polisi menyelidiki kecelakaan itu. Korban bernama Wayan Rani dirawat di puskesmas."),
    ),
)
@looks_for(patterns=lambda: _CRIME)
def victim(article: Article) -> Hits:
    """Korban kejahatan seksual tidak disebut nama dan alamatnya.

    Sekali namanya terbit, jejaknya tidak bisa dihapus, dan korban menderita dua kali. Lindungi identitasnya: jangan sebut
    nama, alamat, sekolah, atau keluarganya.
    """
    crime = next(_CRIME.matches(article, (TextRange(0, len(article.text)),)), None)
    if crime is None or _VEILED.search(article.text):
        return
    for block in article.paragraphs:
        for match in _NAMED.finditer(article.text, *block.range):
            group = "called" if match["called"] else "aged"
            message = Message("Ini tampaknya nama korban kejahatan seksual. Lindungi identitasnya.")
            yield Hit(TextRange(*match.span(group)), message)
        for match in _HOME.finditer(article.text, *block.range):
            message = Message("Ini tampaknya alamat korban kejahatan seksual. Lindungi identitasnya.")
            yield Hit(TextRange(match.start("home"), match.start("home") + len(match["home"].rstrip())), message)
