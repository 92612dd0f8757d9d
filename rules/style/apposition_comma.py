"""An apposition that opens with a comma and never closes."""

from __future__ import annotations

import re
from functools import cache

from newscheck import Article, Example, Fix, Hit, Message, Precision, Severity, TextRange, rule
from newscheck.rulekit import Hits, word_list

LONGEST = 140
"""The longest office, in code points: longer stretches hold more than an office."""
NAME = r"[A-Z][\w'’-]*(?: (?:[A-Z][\w'’-]*\.?|bin|binti)){0,4}(?: \([\w-]{1,12}\))?"
VERB = r"(?:me[a-z]{4,}|ber[a-z]{4,}|dikabarkan|juga|telah|akan|pada (?=[a-z]))"
FOUND = re.compile(rf", ({NAME}) ({VERB})\b")
SAID = re.compile(r"\b(?:me[a-z]{4,}|ber[a-z]{4,}|bahwa)\b")
NO_NAME = re.compile(
    r"(?:[A-Z]+$|Kanwil|Kantor|Kepala|Ketua|Wakil|Bupati|Gubernur|Menteri|Kabupaten|Kota|Provinsi|Kecamatan|Desa|Jakarta)\b"
)


@cache
def _office() -> re.Pattern[str]:
    words = "|".join(sorted((w.capitalize() for w in word_list("offices")), key=len, reverse=True))
    return re.compile(rf"(?:{words})\b")


@rule(
    severity=Severity.HINT,
    weight=0.8,
    reference="EYD V, Tanda Koma, butir 13",
    url="https://ejaan.kemendikdasmen.go.id/eyd/penggunaan-tanda-baca/tanda-koma/",
    kept=0.5,
    counted="289 berita terbit: ditutup 25, tidak ditutup 26",
    measured=Precision(right=27, read=27),
    examples=(
        Example(
            bad="Kepala Dinas Pertanian, Sri **Wahyuni mengatakan** panen akan mundur.",
            good="Kepala Dinas Pertanian, Sri Wahyuni, mengatakan panen akan mundur.",
        ),
        Example(
            bad="Menurut rencana, Ketua Karang Taruna, **Hartono memaparkan** program baru.",
            good="Menurut rencana, Ketua Karang Taruna, Hartono, memaparkan program baru.",
        ),
        Example(good="Kepala Dinas Pertanian, Sri Wahyuni, mengatakan panen akan mundur."),
        Example(good="Menurut Kepala Dinas Pertanian, Tirtasari memanen padi lebih awal."),
    ),
)
def apposition_comma(article: Article) -> Hits:
    """Nama yang diapit koma ditutup dengan koma pula.

    “Kepala Dinas Pertanian, Sri Wahyuni, mengatakan …”: koma pertama membuka keterangan, koma kedua menutupnya. Tanpa
    koma kedua, kalimat seolah terpotong di tengah.
    """
    for sentence in article.sentences:
        start, end = sentence.range
        for found in FOUND.finditer(article.text, start, end):
            office = re.split(r"[,;:“”\"–—]", article.text[start : found.start()])[-1].strip()
            if (
                not _office().match(office)
                or len(office) > LONGEST
                or SAID.search(office)
                or NO_NAME.match(found.group(1))
            ):
                continue
            last = re.search(r"\S+(?: \([\w-]+\))?$", found.group(1))
            where = TextRange(found.end(1) - len(last.group()) if last else found.start(1), found.end(2))
            yield Hit(
                where,
                Message("Tutup keterangan ini dengan koma setelah “{name}”.", name=found.group(1)),
                (Fix.insert(found.end(1), ","),),
            )
