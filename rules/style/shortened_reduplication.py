"""Reduplication shortened with a figure: warga2."""

from __future__ import annotations

import re

from newscheck import Article, Example, Fix, Hit, Message, Precision, Severity, looks_for, rule
from newscheck.rulekit import Hits

SHORT = re.compile(r"([a-z]{3,})2(nya|an)?")
UNITS = frozenset({"km", "cm", "mm", "dm", "hm", "dam"})


@rule(
    severity=Severity.ERROR,
    reference="EYD V, Kata Turunan, Bentuk Ulang",
    url="https://ejaan.kemendikdasmen.go.id/eyd/penulisan-kata/kata-turunan/",
    speech=True,
    measured=Precision(right=0, read=0),
    examples=(
        Example(bad="Panitia mengundang **warga2** desa.", good="Panitia mengundang warga-warga desa."),
        Example(bad="Kami menanam **pohon2an** di tepi jalan.", good="Kami menanam pohon-pohonan di tepi jalan."),
        Example(good="Luas kebun itu 4 km2."),
    ),
)
@looks_for(word=SHORT.fullmatch)
def shortened_reduplication(article: Article) -> Hits:
    """Tulis bentuk ulang lengkap dengan tanda hubung.

    Angka 2 di belakang kata hanya untuk catatan; di berita tulislah lengkap: warga-warga.
    """
    for word in article.words:
        found = SHORT.fullmatch(word.text) if "2" in word.text else None
        if found and found[1] not in UNITS:
            right = f"{found[1]}-{found[1]}{found[2] or ''}"
            message = Message("Tulis bentuk ulang lengkap: “{right}”.", right=right)
            yield Hit(word.range, message, (Fix.replace(word.range, right),))
