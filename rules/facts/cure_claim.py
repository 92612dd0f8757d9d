"""A cure is claimed, or a reader is asked to spread the word."""

from __future__ import annotations

import re
from itertools import chain

from newscheck import Article, Example, Hit, Message, Severity, TextRange, looks_for, rule
from newscheck.rulekit import Hits, Search

_ILL = r"(?:kanker|tumor|diabetes|kencing manis|stroke|HIV|AIDS|Covid-19|corona|hipertensi|darah tinggi|jantung|ginjal|lumpuh|asam urat|kolesterol|asma|paru|hepatitis|TBC|autis\w*|kemandulan|segala (?:macam )?penyakit|semua penyakit|berbagai penyakit)"
_CURES = r"(?:menyembuhkan|sembuhkan|mengobati|obati|membunuh|memusnahkan|mengatasi|melawan|membasmi|menghilangkan|sembuh dari|obat|penawar)"
_SURE = r"(?:terbukti|dijamin|pasti|ampuh|mujarab|manjur|100 ?(?:%|persen)|seratus persen|tuntas|total|tanpa (?:operasi|efek samping|dokter)|dalam (?:\w+|\d+) (?:hari|minggu|pekan|jam)|ajaib|rahasia)"
_CLAIM = Search(
    re.compile(rf"\b{_SURE}\b[^.!?\n]{{0,60}}\b{_CURES}\b[^.!?\n]{{0,40}}\b{_ILL}\b", re.IGNORECASE),
    re.compile(rf"\b{_CURES}\b[^.!?\n]{{0,40}}\b{_ILL}\b[^.!?\n]{{0,60}}\b{_SURE}\b", re.IGNORECASE),
    re.compile(
        r"\b(?:bagikan|sebarkan|sebarluaskan|viralkan|share|teruskan)\b(?:lah)?[^.!?\n]{0,40}\b(?:sebelum dihapus|ke semua|kepada semua|sebanyak-banyaknya|grup|keluarga dan|teman|sekarang|segera|pesan ini|informasi ini|info ini|artikel ini|berita ini)\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:disembunyikan|dirahasiakan|ditutup-tutupi)\b[^.!?\n]{0,30}\b(?:dokter|media|pemerintah|farmasi|rumah sakit)\b"
        r"|\b(?:dokter|media|pemerintah|farmasi|rumah sakit)\b[^.!?\n]{0,30}\b(?:menyembunyikan|merahasiakan|menutup-nutupi|tak ingin anda|tidak ingin anda)\b",
        re.IGNORECASE,
    ),
)


@rule(
    severity=Severity.WARNING,
    weight=4.0,
    reference="Kode Etik Jurnalistik, Pasal 3 (menguji informasi); Pedoman Pemberitaan Media Siber, butir 2",
    speech=True,
    examples=(
        Example(bad="Air rebusan daun sirsak **terbukti menyembuhkan kanker** dalam sepekan."),
        Example(bad="Ramuan ini **mengobati diabetes sampai tuntas**, tanpa obat lain."),
        Example(bad="**Bagikan tulisan ini ke semua teman** sebelum terlambat."),
        Example(good="Dokter Wayan Suta meneliti obat diabetes itu pada 40 pasien."),
        Example(good="Panitia membagikan brosur kepada semua peserta."),
    ),
)
@looks_for(patterns=lambda: _CLAIM)
def cure_claim(article: Article) -> Hits:
    """Klaim sembuh dan ajakan menyebarkan adalah tanda kabar bohong.

    Klaim kesehatan harus diuji: siapa yang meneliti, terbit di mana, dan apa kata dokter yang tidak berkepentingan? Berita
    tidak pernah meminta pembaca menyebarkannya.
    """
    blocks = [b.range for b in chain([article.title] if article.title else [], article.paragraphs)]
    for match in _CLAIM.matches(article, blocks):
        where = TextRange(*match.found.span())
        if match.pattern < len(_CLAIM.patterns) - 2:
            yield Hit(
                where, Message("Klaim kesembuhan. Sebut penelitinya dan minta pendapat ahli lain sebelum terbit.")
            )
        else:
            yield Hit(where, Message("Kalimat seperti ini khas pesan berantai. Uji kabarnya, lalu hapus ajakan ini."))
