"""A doing packed into a noun: "melakukan penelitian", "diminta optimalisasi"."""

from __future__ import annotations

import re

from newscheck import Article, Example, Fix, Hit, Message, Severity, TextRange, looks_for, rule
from newscheck.rulekit import Hits, Search, analyse, count, nasal

LIGHT = re.compile(
    r"\b([Mm]elakukan|[Mm]elaksanakan|[Dd]ilakukan|[Dd]ilaksanakan|[Mm]engadakan) (pe(?!rtengahan|rmulaan)[a-z]{4,}an)\b(?! (?:yang|itu|ini)\b)"
)
ASKED = re.compile(r"\b(?:[Dd]iminta|[Mm]eminta|[Mm]inta)\s+(?:melakukan\s+)?([A-Za-z]{4,}(?:isasi|asi))\b")
LOOKED_FOR = Search(LIGHT, ASKED)
SEEN = 3
"""Seen so often in edited text, a verb is in use."""


@rule(
    severity=Severity.HINT,
    weight=0.4,
    reference="PWI 1978, butir 4 (bahasa jurnalistik hemat kata dan bertenaga)",
    counted="943 “melakukan pe-an” dalam 1.000 berita Detik",
    examples=(
        Example(bad="Mahasiswa **melakukan penelitian** mutu air.", good="Mahasiswa meneliti mutu air."),
        Example(bad="Petugas **melakukan pemeriksaan** kendaraan.", good="Petugas memeriksa kendaraan."),
        Example(bad="Dinas **diminta optimalisasi** media sosial."),
        Example(good="Mahasiswa meneliti mutu air. Dinas diminta mengoptimalkan media sosial."),
        Example(good="Lomba dilaksanakan pertengahan Mei."),
        Example(good="Warga melakukan hal yang sama."),
    ),
)
@looks_for(patterns=lambda: LOOKED_FOR)
def nominalisation(article: Article) -> Hits:
    """Pakai kata kerjanya langsung.

    “Melakukan penelitian” menyembunyikan kerja di dalam kata benda; “meneliti” lebih pendek dan lebih hidup.
    """
    for pattern, _, found in LOOKED_FOR.matches(article, [block.range for block in article.blocks]):
        if pattern == 0:
            passive = found.group(1).lower().startswith("di")
            verb = _verb(found.group(2), passive=passive)
            if verb:
                right = verb.capitalize() if found.group(1)[0].isupper() else verb
                where = TextRange(*found.span())
                message = Message("Langsung saja: “{right}”.", right=right)
                yield Hit(where, message, () if passive else (Fix.replace(where, right, safe=False),))
        else:
            message = Message(
                "Setelah “diminta” pakai kata kerja, misalnya “mengoptimalkan”, bukan “{noun}”.", noun=found.group(1)
            )
            yield Hit(TextRange(*found.span()), message)


def _verb(noun: str, *, passive: bool) -> str | None:
    """The commonest verb of the noun's root in edited news: penelitian → meneliti; None when none is counted."""
    found = analyse(noun)
    if found is None or found.suffix != "an":
        return None
    start = "di" + found.root if passive else nasal("me", found.root)
    best = max((start, start + "kan", start + "i"), key=lambda v: count(v).small)
    return best if count(best).small >= SEEN else None
