"""Who receives something is *diberi*; what is given is *diberikan*."""

from __future__ import annotations

import re

from newscheck import Article, Example, Fix, Hit, Message, Precision, Severity, TextRange, looks_for, rule
from newscheck.rulekit import Hits, Search, indices_of, word_list

GIFT = (
    r"pe(?!r)[a-z]{4,}an|ke(?!pada|pihak)[a-z]{3,}an|(?!ber|ter|di)[a-z]{2,}(?:asi|isi)|bantuan|santunan|hukuman|arahan"
    r"|izin|sanksi|hak|tugas|hadiah|uang|waktu|ruang|amanah|bekal|tunjangan|penghargaan|perlindungan|perhatian"
    r"|pertolongan"
)
"""Nouns of what is given."""
AUXILIARY = "akan|telah|sudah|juga|harus|perlu|bisa|dapat|tidak|belum|masih|ini|itu|tersebut|pun"
GIVEN = Search(re.compile(rf"\b([\w-]+(?: (?:{AUXILIARY}))*) (diberikan) (?:{GIFT})\b"))


@rule(
    severity=Severity.HINT,
    reference="Tata Bahasa Baku Bahasa Indonesia, Verba: memberi (orang) dan memberikan (barang)",
    measured=Precision(right=2, read=2),
    examples=(
        Example(bad="Warga **diberikan** pelatihan.", good="Warga diberi pelatihan."),
        Example(bad="Para petani itu juga **diberikan** bantuan.", good="Para petani itu juga diberi bantuan."),
        Example(good="Bantuan diberikan kepada warga. Pelatihan diberikan pemerintah."),
    ),
)
@looks_for(patterns=lambda: GIVEN)
def given(article: Article) -> Hits:
    """Orang diberi, barang diberikan.

    Kalau subjeknya penerima, kata kerjanya “diberi”: warga diberi pelatihan. “Diberikan” untuk barangnya: pelatihan
    diberikan kepada warga.
    """
    people = {word.range.start for word in map(article.words.__getitem__, indices_of(article, _receivers()))}
    for *_, found in GIVEN.matches(article, [block.range for block in article.paragraphs]):
        if found.start(1) in people:
            where = TextRange(*found.span(2))
            yield Hit(
                where, Message("Penerima “diberi”, barangnya “diberikan”."), (Fix.replace(where, "diberi", safe=False),)
            )


def _receivers() -> frozenset[str]:
    return word_list("people_nouns") | {"mereka", "ia", "dia", "kami", "kita", "sekolah", "masyarakat", "korban"}
