"""A sentence that names something and says nothing of it."""

from __future__ import annotations

import re
from typing import Annotated

from newscheck import Article, Example, Hit, Message, Param, Severity, TextRange, rule
from newscheck.rulekit import PROSE, Hits, Sentence, may_have_predicate

OPENERS = frozenset({"pada", "dalam", "dengan", "selain", "pasca", "sebagai", "bagi", "untuk", "selama"})
CONNECTORS = frozenset(
    {"selanjutnya", "kemudian", "lalu", "dan", "bahkan", "sementara", "namun", "tetapi", "pertama", "kedua", "ketiga"}
)
_DEED = re.compile(r"pe[a-z]{3,}an|(?:sambutan|laporan|paparan|arahan|kunjungan)(?:nya)?", re.IGNORECASE)
_CUE = re.compile(
    r"\b(?:adalah|ialah|yakni|yaitu|merupakan|bukan|tidak|tak|belum|sudah|telah|akan|masih|hanya|juga|lebih|kurang|ada"
    r"|sebesar|sebanyak|senilai|seluas|sejumlah|sekitar|sampai|antara|satunya|sejalan|serupa|setara|seperti|supaya|agar|bahwa"
    r"|itu|ini|tersebut|begitu|demikian|berikut|terima|selamat|semoga|mari|ayo|silakan|kata|ujar|menurut|apa|siapa"
    r"|bagaimana|kapan|mana|banyak|\w+(?:lah|kah|pun))\b|[:?!…;]|\w[“\"”]",
    re.IGNORECASE,
)
_CLAUSE_BEHIND = re.compile(r",\s+(?!(?:dan|serta)\b)[a-z]")


@rule(
    severity=Severity.HINT,
    weight=0.7,
    reference="Tata Bahasa Baku Bahasa Indonesia: kalimat sekurang-kurangnya bersubjek dan berpredikat",
    counted="289 berita terbit: 2 temuan, keduanya benar",
    examples=(
        Example(
            bad="Warga berkumpul. Selanjutnya, **penyampaian materi oleh** Kepala Desa Sukamaju Hartono.",
            good="Warga berkumpul. Selanjutnya, Kepala Desa Sukamaju Hartono menyampaikan materi.",
        ),
        Example(
            bad="**Pada hari Rabu, 4 Maret 2026.** Warga menanam pohon.",
            good="Pada hari Rabu, 4 Maret 2026, warga menanam pohon.",
        ),
        Example(good="Rapat selesai. Pembukaan lomba dihadiri oleh Kepala Desa Sukamaju."),
        Example(good="Ayahnya petani kopi di Mekarsari. Warung itu ramai sejak pagi."),
    ),
)
def no_predicate(
    article: Article,
    *,
    min_words: Annotated[int, Param("kalimat dengan kata lebih sedikit tidak dinilai", ge=3, former="least")] = 5,
) -> Hits:
    """Kalimat punya predikat.

    Predikat memberi tahu apa yang terjadi. Tanpa predikat, yang tertulis baru keterangan atau nama kegiatan: gabungkan
    dengan kalimat sebelah, atau beri kata kerja.
    """
    for sentence in article.sentences:
        if sentence.block.kind not in PROSE or sentence.words < min_words or not _is_plain(article, sentence):
            continue
        where = _opening(article, sentence)
        if where is not None and not may_have_predicate(article.doc, sentence.range):
            yield Hit(
                where,
                Message(
                    "Kalimat ini belum berpredikat. Tambahkan kata kerja, atau gabungkan dengan kalimat sebelahnya."
                ),
            )


def _is_plain(article: Article, sentence: Sentence) -> bool:
    """Whether a sentence ends with a full stop, holds no speech, and no word that can be a predicate."""
    if article.speech.overlaps(sentence.range) or article.source.opaque.overlaps(sentence.range):
        return False
    text = article[sentence.range]
    return text.endswith(".") and text[:1].isupper() and not _CUE.search(text)


def _opening(article: Article, sentence: Sentence) -> TextRange | None:
    """What to point at: a sentence that begins with a preposition, or a deed up to the “oleh” before its doer."""
    words = article.words_in(sentence.range)
    first = words[1] if words[0].lower in CONNECTORS else words[0]
    if first.lower in OPENERS:
        return None if _CLAUSE_BEHIND.search(article.text, *sentence.range) else sentence.range
    doer = next((w for w in words if w.lower == "oleh"), None)
    if doer is None or not _DEED.fullmatch(first.text):
        return None
    return TextRange(first.range.start, doer.range.end)
