"""Pairs of words some way apart that say one thing twice: hanya … saja, sangat … sekali, meskipun … namun."""

from __future__ import annotations

import re

from newscheck import Article, Example, Fix, Hit, Message, Precision, Severity, TextRange, looks_for, rule
from newscheck.rulekit import Hits, Search

WORD = r"[a-z-]+"
SUPERLATIVE = (
    "atas|bagus|baik|banyak|baru|berat|bersih|besar|buruk|cantik|cepat|dalam|dekat|depan|hebat|indah|jauh|kaya|kecil"
    "|kuat|lama|lengkap|luas|mahal|miskin|muda|murah|panjang|parah|pendek|penting|populer|ramai|sibuk|tinggi|tua"
)
"""What “ter-” makes the highest degree of; with other words it makes a passive (*tercemar*)."""
NUMBER = r"(?:\d+|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh)"
UNIT = "jam|hari|pekan|minggu|bulan|semester|tahun"
EXAMPLES = "seperti|misalnya|antara lain|di antaranya|contohnya"
PAIRS = Search(
    re.compile(rf"\b(sangat|amat) (?:{WORD}) (sekali)\b(?! (?:lagi|pun|setahun))"),
    re.compile(r"\b(hanya|cuma) [^.,;:!?“”\"\n]{2,50}? (saja)\b"),
    re.compile(r"\b(maksimal|maksimum|paling banyak|paling lama) (hingga|sampai)\b"),
    re.compile(r"\b(minimal|minimum|paling sedikit|sekurang-kurangnya) [^.,;:!?“”\"\n]{0,20}?(lebih dari|ke atas)\b"),
    re.compile(rf"\b(per|setiap|tiap) (?:{NUMBER} )?(?:{UNIT}) (sekali)\b"),
    re.compile(
        r"\b(sekitar|kira-kira|kurang lebih|lebih kurang) (?:[a-z]+ )?(sekitar|kurang lebih|kira-kira|\d+-an)\b"
    ),
    re.compile(r"\b([Dd]isebabkan) (?!oleh\b)[^.,;:!?“”\"\n]{0,40}?(karena|akibat|lantaran)\b"),
    re.compile(
        r"\b([Aa]lasan|[Aa]lasannya|[Pp]enyebabnya) (?:[^.,;:!?“”\"\n]{2,40} )?(?:adalah |ialah |yakni |yaitu )?(karena)\b"
    ),
    re.compile(
        rf"\b({EXAMPLES}) [^.;:!?“”\"\n]{{3,120}}? ((?:dan|atau) (?:lain-lain(?:nya)?|lain sebagainya|sebagainya)|dll|dsb)\b"
    ),
    re.compile(rf"\b({EXAMPLES}),? (misalnya|contohnya|antara lain|di antaranya|seperti)\b"),
    re.compile(r"\b(harus|wajib|mesti) (harus|wajib|mesti)\b"),
    re.compile(r"\b(dapat|bisa|mampu) (?:untuk )?(dapat|bisa|mampu)\b"),
    re.compile(r"\b([Bb]ertujuan) (?:untuk )?(agar|supaya|guna)\b"),
    re.compile(r"\b(diminta|diwajibkan|diharuskan) (harus|wajib)\b"),
    re.compile(r"\b([Mm]ulai) (?:dari )?(sejak|semenjak)\b"),
    re.compile(r"\b(Meski|Meskipun|Walau|Walaupun)\b[^.,!?“”\"]{3,120}, (namun|tetapi|tapi)\b"),
    re.compile(r"\b(Karena)\b[^.,!?“”\"]{3,120}, (maka)\b"),
    re.compile(rf"\b(paling) (ter(?:{SUPERLATIVE}))\b"),
)


@rule(
    severity=Severity.HINT,
    reference="PWI 1978, butir 4; Tata Bahasa Baku Bahasa Indonesia",
    measured=Precision(right=4, read=4),
    examples=(
        Example(bad="Harga cabai **sangat mahal sekali**.", good="Harga cabai sangat mahal."),
        Example(
            bad="**Meskipun hujan turun, namun** warga tetap datang.", good="Meskipun hujan turun, warga tetap datang."
        ),
        Example(bad="Iuran ditarik **setiap tiga bulan sekali**."),
        Example(bad="Lumbung menyimpan hasil kebun, **seperti kopi, lada, dan lain-lain**."),
        Example(bad="Petani **wajib harus** mendaftar; panitia **hanya melayani warga desa saja**."),
        Example(bad="Sawah kering **disebabkan pintu air rusak karena** karat."),
        Example(good="Iuran ditarik tiga bulan sekali, hanya dari petani."),
        Example(good="Petani dapat mendaftar minimal sepekan lebih awal dan bisa datang setiap hari."),
        Example(good="Sungai itu paling tercemar di Mekarsari."),
        Example(good="Karena hujan turun, warga menunggu sekali lagi."),
    ),
)
@looks_for(patterns=lambda: PAIRS)
def extra_words(article: Article) -> Hits:
    """Cukup satu dari dua kata yang semakna.

    “Sangat” dan “sekali”, atau “meskipun” dan “namun”, melakukan tugas yang sama. Pilih salah satu.
    """
    blocks = [b.range for b in article.paragraphs]
    for *_, found in PAIRS.matches(article, blocks):
        message = Message("Pilih salah satu: “{first}” atau “{second}”.", first=found[1], second=found[2])
        closing = TextRange(found.start(2) - 1, found.end(2))
        fixes = (Fix.replace(closing, "", safe=False),) if found[2] == "sekali" else ()
        yield Hit(TextRange(*found.span()), message, fixes)
