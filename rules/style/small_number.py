"""Numbers of one word written in figures."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newscheck import Article, Example, Fix, Hit, Message, Precision, Severity, TextRange, looks_for, rule
from newscheck.rulekit import Hits, Search

if TYPE_CHECKING:
    from collections.abc import Iterator

WORDS = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas")
COUNTED = Search(
    re.compile(
        r"\b(1[01]|[1-9]) (?:orang|warga|siswa|sekolah|anak|hari|bulan|tahun|pekan|minggu|kali|rumah|desa|kecamatan|kabupaten"
        r"|kota|negara|lokasi|tim|unit|ekor|buah|sosok|persil|pemain|peserta|pelaku|korban|saksi|tersangka|mobil|motor"
        r"|kendaraan|partai|provinsi|titik|regu|petugas|gol|tahap|jenis|kelompok|pasangan|posko|titik)\b"
    )
)
CLASSIFIERS = frozenset({"orang", "ekor", "buah"})
BEFORE = re.compile(
    r"(?:[\d.,/–-]|\busia |\btenor |\bnomor |\bno\. |\bpasal |\bayat |\b\d+ (?:tahun|bulan|hari|jam) )$", re.IGNORECASE
)


@rule(
    severity=Severity.HINT,
    reference="EYD V, Angka dan Bilangan, butir 2",
    url="https://ejaan.kemendikdasmen.go.id/eyd/penulisan-kata/angka-dan-bilangan/",
    kept=0.73,
    counted="1.000 artikel Detik (551 dengan huruf, 202 dengan angka)",
    measured=Precision(right=31, read=31),
    examples=(
        Example(bad="Polisi menolong **3** orang nelayan.", good="Polisi menolong tiga orang nelayan."),
        Example(bad="Warga menyembelih **1** ekor kambing.", good="Warga menyembelih satu ekor kambing."),
        Example(bad="Hujan turun selama **2** hari.", good="Hujan turun selama dua hari."),
        Example(good="Anak usia 5 tahun itu berlari 3 kilometer selama 12 hari."),
    ),
)
@looks_for(patterns=lambda: COUNTED)
def small_number(article: Article) -> Hits:
    """Tulis bilangan satu kata dengan huruf.

    Bilangan yang dapat dinyatakan dengan satu kata ditulis dengan huruf (tiga orang), kecuali dalam perincian atau di
    depan satuan ukuran.
    """
    text = article.text
    blocks = [block.range for block in article.paragraphs]
    for _, i, found in COUNTED.matches(article, blocks):
        start, end = found.span(1)
        if not BEFORE.search(text, max(blocks[i].start, start - 12), start):
            right = WORDS[int(found[1])]
            message = Message("Dalam narasi, tulis dengan huruf: “{right}”.", right=right)
            fixes = (Fix.replace((start, end), right), *_classified(text, found))
            yield Hit(TextRange(start, end), message, fixes)


def _classified(text: str, found: re.Match[str]) -> Iterator[Fix]:
    """One of a kind told by its classifier: seorang, seekor, sebuah."""
    noun = text[found.end(1) + 1 : found.end()]
    if found[1] == "1" and noun in CLASSIFIERS:
        yield Fix.replace(found.span(), f"se{noun}", safe=False)
