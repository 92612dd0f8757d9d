"""A victim of a sexual crime is neither named nor located."""

from __future__ import annotations

import re

from newscheck import Article, Example, Hit, Message, Severity, TextRange, looks_for, rule
from newscheck.rulekit import Hits, Search

_CRIME = Search(
    re.compile(
        r"\b(?:(?:di)?perkosa|memerkosa|pemerkosa(?:an)?|perkosaan|cabul|pencabulan|dicabuli|mencabuli|rudapaksa|dirudapaksa|persetubuhan|disetubuhi"
        r"|(?:pelecehan|kekerasan|eksploitasi)\sseksual|asusila|dilecehkan|sodomi|disodomi)\b",
        re.IGNORECASE,
    )
)
_FULL = r"(?!Polisi|Polres|Polda|Polsek|Unit|Kantor|Dinas|Kabupaten|Kota)[A-Z][a-z]{2,}(?:\s[A-Z][a-z]+){0,6}"
_NAMED = re.compile(
    rf"\b[Kk]orban(?:nya)?,?\s(?:(?:yang\s)?bernama\s(?P<called>{_FULL})|(?P<aged>{_FULL})\s?\(\d{{1,2}}(?:\stahun)?\))"
)
_HOME = re.compile(
    r"\b[Kk]orban[^.]{0,60}?\b(?P<home>(?:beralamat|tinggal|berdomisili|(?:di)?rumah(?:nya)?)\sdi\s"
    r"(?:Jalan|Jl\.?|RT|Gang|Dusun|Perumahan|Kompleks|Blok|Kampung)\s?(?:(?:[A-Z\d][\w/.-]*|Nomor|No\.)\s?){1,8})"
)
_KIN = re.compile(
    rf"\b(?:[Aa]yah|[Ii]bu|[Bb]apak|[Oo]rang\stua|[Pp]aman|[Bb]ibi|[Kk]akak|[Aa]dik|[Nn]enek|[Kk]akek|[Ss]uami|[Ii]stri|[Aa]nak|[Ww]ali)"
    rf"(?:\s(?:kandung|tiri|angkat))?\s[Kk]orban(?:,|\s(?:yang\s)?(?:ber)?nama|\s(?:yang\s)?berinisial)?\s(?P<kin>{_FULL})"
)
_SCHOOL = re.compile(
    r"\b(?:[Kk]orban[^.]{0,60}?|(?=[^.]{0,80}?\b[Kk]orban))\b(?:siswi|siswa|pelajar|murid|santri(?:wati)?|mahasiswi|mahasiswa|(?:ber)?sekolah\sdi)"
    r"\s(?:kelas\s\w+\s)?(?:di\s)?(?P<school>(?:SD|SMP|SMA|SMK|SLB|MI|MTs|MA|SDN|SMPN|SMAN|SMKN|MTsN|MAN|Pondok\sPesantren|Universitas|Institut)"
    r"(?:\s(?:Negeri|Islam|Swasta|Kristen|Katolik|Muhammadiyah))?(?:\s(?:\d{1,3}|[A-Z][a-z]+)){1,3})"
)
_VEILED = re.compile(r"bukan nama (?:sebenarnya|asli)|nama samaran|disamarkan", re.IGNORECASE)


_SIGNS = (
    (_NAMED, Message("Ini tampaknya nama korban kejahatan seksual. Lindungi identitasnya.")),
    (_HOME, Message("Ini tampaknya alamat korban kejahatan seksual. Lindungi identitasnya.")),
    (_KIN, Message("Nama keluarga membuat korban kejahatan seksual dikenali. Jangan disebut.")),
    (_SCHOOL, Message("Nama sekolah membuat korban kejahatan seksual dikenali. Jangan disebut.")),
)


@rule(
    severity=Severity.WARNING,
    weight=4,
    reference="Kode Etik Jurnalistik, Pasal 5",
    examples=(
        Example(bad="Polisi menyelidiki pencabulan itu. Korban bernama **Wayan Rani** sudah didampingi keluarga."),
        Example(bad="Tersangka pelecehan seksual ditahan. Korban **tinggal di Jalan Melati**, bersama neneknya."),
        Example(bad="Warga melaporkan pemerkosaan itu. Ibu korban, **Nengah Sari**, mendatangi kantor polisi."),
        Example(bad="Terdakwa mencabuli korban, siswi **SMP Negeri 3 Sukamaju**, di rumahnya."),
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
        for pattern, message in _SIGNS:
            for match in pattern.finditer(article.text, *block.range):
                group = next(g for g, words in match.groupdict().items() if words)
                start, end = match.span(group)
                yield Hit(TextRange(start, start + len(article.text[start:end].rstrip(" .,"))), message)
