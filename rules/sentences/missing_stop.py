"""A paragraph ends with a final mark."""

from __future__ import annotations

import re

from newscheck import Article, Example, Fix, Hit, Message, Severity, TextRange, rule
from newscheck.rulekit import Hits, label_lines

_FINAL = re.compile(r"[.!?…:;][\"”’'»)\]*_]*$")
_BREAK_OFF = re.compile(r"(?:,|-|–|—|/|\b(?:dan|atau|yang|di|ke|dari|untuk|dengan|pada|oleh))$")
_LABEL = re.compile(r"[—–-]\s|.*\bfoto\s*:|(?:baca|simak|lihat|tonton|saksikan)\b", re.IGNORECASE)
SHORTEST = 5
HEADLINE = 0.6
"""Share of words with a capital from which a line without a stop is a headline or a label, not a sentence."""
LONG = 25
LISTING = 0.8
"""The same share for lines of at least so many words, which are no headlines but may list names."""


@rule(
    severity=Severity.ERROR,
    speech=True,
    reference="EYD V, Tanda Titik, butir 1",
    url="https://ejaan.kemendikdasmen.go.id/eyd/penggunaan-tanda-baca/tanda-titik/",
    kept=0.995,
    counted="paragraf berita pers nasional",
    examples=(
        Example(
            bad="Warga Sukamaju membangun jembatan gantung di atas Kali **Anyar**",
            good="Warga Sukamaju membangun jembatan gantung di atas Kali Anyar.",
        ),
        Example(
            bad="“Kami gotong royong setiap Minggu,” kata Kepala Desa **Sukamaju**\n\nJembatan itu selesai dibangun.",
            good="“Kami gotong royong setiap Minggu,” kata Kepala Desa Sukamaju.\n\nJembatan itu selesai dibangun.",
        ),
        Example(
            bad="Warga membangun jembatan itu bersama petugas dari balai wilayah sungai yang datang Senin (**BWS**)",
            good="Warga membangun jembatan itu bersama petugas dari balai wilayah sungai yang datang Senin (BWS).",
        ),
        Example(good="Warga membangun jembatan gantung di atas kali itu. (ist)"),
        Example(good="Kata warga, “Jembatan ini hasil gotong royong kami.”"),
        Example(
            good="Warga bergotong royong.\n\nBaca juga: Jembatan Sukamaju Rampung Lebih Cepat\n\nJembatan dibuka Senin."
        ),
        Example(
            good="Acara itu akan digelar pekan ini.\n\nHari/tanggal: Rabu, 4 Maret 2026\n\nTempat: balai desa di tepi kali"
        ),
        Example(good="Bahan yang diperlukan untuk membangun jembatan itu ialah:\n\n- kayu ulin\n\n- tali baja"),
    ),
)
def missing_stop(article: Article) -> Hits:
    """Kalimat terakhir sebuah paragraf diakhiri tanda baca.

    Titik di ujung paragraf memberi tahu pembaca bahwa kalimatnya utuh dan tidak terpotong. Tanda ini sering hilang saat
    menyalin naskah.
    """
    for block in article.paragraphs:
        words = article.words_in(block.range)
        text = article[block.range]
        if len(words) < SHORTEST or _FINAL.search(text) or text.endswith(("”", '"', "’", "'")):
            continue
        if label_lines(article).covers(block.range):
            continue
        capitals = sum(w.text[0].isupper() for w in words)
        headline = capitals >= (HEADLINE if len(words) < LONG else LISTING) * len(words)
        if _LABEL.match(text) or headline:
            continue
        last = words[-1].range
        bracket = text.endswith(")")
        if article.source.opaque.overlaps((block.range.end - 1 if bracket else last.end - 1, block.range.end)):
            continue
        if bracket and article.source.opaque.overlaps((last.end - 1, block.range.end)):
            last = TextRange(block.range.end - 1, block.range.end)
        broken = bool(_BREAK_OFF.search(text))
        message = (
            Message("Paragraf ini terputus di “{word}”. Lengkapi kalimatnya.", word=article[last])
            if broken
            else Message("Beri titik di akhir paragraf ini.")
        )
        whole = article.text[last.end : block.range.end] in {"", ")"}
        fixes = () if broken or not whole else (Fix.insert(block.range.end, "."),)
        yield Hit(TextRange(*last), message, fixes)
