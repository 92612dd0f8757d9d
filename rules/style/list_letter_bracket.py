"""List letters inside a sentence with half a bracket."""

from __future__ import annotations

import re
from itertools import groupby, pairwise

from newscheck import Article, Example, Fix, Hit, Message, Precision, Severity, TextRange, looks_for, rule
from newscheck.rulekit import Hits, Search

_MARKER = Search(re.compile(r"(?<![^\s:;,(])([a-j]|[1-9])\)(?=\s)"))
_FIRST = frozenset("a1")


@rule(
    severity=Severity.WARNING,
    weight=0.3,
    reference="EYD V, Tanda Kurung, butir 4",
    url="https://ejaan.kemendikdasmen.go.id/eyd/penggunaan-tanda-baca/tanda-kurung/",
    counted="217 berita terbit: 1 perincian, salah ditulis",
    measured=Precision(right=3, read=3),
    examples=(
        Example(
            bad="Warga menyiapkan **a)** bibit bakau, **b)** pupuk, dan **c)** ajir bambu.",
            good="Warga menyiapkan (a) bibit bakau, (b) pupuk, dan (c) ajir bambu.",
        ),
        Example(
            bad="Syaratnya **1)** warga Sukamaju dan **2)** berusia 17 tahun.",
            good="Syaratnya (1) warga Sukamaju dan (2) berusia 17 tahun.",
        ),
        Example(good="Warga menyiapkan (a) bibit bakau dan (b) pupuk."),
        Example(good="Bibit itu (lihat petak 1) ditanam warga Sukamaju (petak 2) kemarin."),
    ),
)
@looks_for(patterns=lambda: _MARKER)
def list_letter_bracket(article: Article) -> Hits:
    """Huruf perincian di dalam kalimat diapit dua tanda kurung.

    Di dalam kalimat, tulis (a) dan (b). Kurung tutup saja, seperti a), hanya dipakai pada daftar yang ditulis ke bawah.
    """
    blocks = [block.range for block in article.paragraphs]
    for i, markers in groupby(_MARKER.matches(article, blocks), key=lambda match: match.stretch):
        for where in _list_markers(article.text, blocks[i], [m.found for m in markers]):
            message = Message(
                "Di dalam kalimat, apit penanda perincian dengan dua kurung: “({mark}”.", mark=article[where]
            )
            yield Hit(where, message, (Fix.replace(where, f"({article[where]}", safe=True),))


def _list_markers(text: str, where: TextRange, markers: list[re.Match[str]]) -> list[TextRange]:
    """The half-bracketed markers of a block where they run on from a or 1 and no bracket stands open; else none."""
    found = [m for m in markers if m.start() == 0 or text[m.start() - 1] != "("]
    wanted = "".join(m.group(1) for m in found)
    if len(found) < 2 or wanted[0] not in _FIRST or found[0].start() == where.start:  # noqa: PLR2004 - a list
        return []
    runs_on = all(ord(b) - ord(a) == 1 for a, b in pairwise(wanted))
    return [TextRange(*m.span()) for m in found] if runs_on and _closed(text, where.start, found) else []


def _closed(text: str, start: int, found: list[re.Match[str]]) -> bool:
    """Whether no bracket is open where a marker stands."""
    open_brackets = 0
    for marker in found:
        open_brackets += text.count("(", start, marker.start()) - text.count(")", start, marker.start())
        start = marker.end()
        if open_brackets:
            return False
    return True
