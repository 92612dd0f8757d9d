"""More than one source speaks."""

from __future__ import annotations

from typing import Annotated

from newscheck import Article, Example, Hit, Message, Param, Severity, rule
from newscheck.rulekit import Hits


@rule(
    severity=Severity.HINT,
    weight=1.0,
    reference="Kode Etik Jurnalistik, Pasal 1 dan 3 (berimbang)",
    speech=True,
    examples=(
        Example(
            bad="“Air surut,” kata **Kepala Desa Wayan Suta**.\n\n“Warga pulang,” ujar Suta.\n\n“Jalan dibuka,” katanya.",
        ),
        Example(
            bad="Ketua Kelompok Tani Made Rai datang. “Panen bagus,” kata **Rai**.\n\n“Harga naik,” ujarnya.\n\n“Gudang penuh,” katanya.",
        ),
        Example(
            good="“Air surut,” kata Wayan Suta.\n\n“Warga pulang,” ujar Siti Aminah.\n\n“Jalan dibuka,” kata Made Rai.",
        ),
        Example(
            good="“Air surut,” kata Wayan Suta.",
        ),
    ),
)
def single_source(
    article: Article,
    *,
    min_quotes: Annotated[int, Param("pernyataan paling sedikit", ge=2, former="quotes")] = 3,
) -> Hits:
    """Tanyai lebih dari satu narasumber.

    Berita yang hanya berisi satu suara mudah berat sebelah. Tanyakan pula kepada warga, pihak yang terkena, atau ahli yang
    tidak berkepentingan.
    """
    named = [q for q in article.quotes if q.speaker_name]
    known = len(named) == len([q for q in article.quotes if q.cue])
    if len(named) >= min_quotes and known and len({q.speaker_name for q in named}) == 1:
        first = next((q.speaker for q in named if q.speaker), None) or named[0].cue
        if first:
            message = Message(
                "Hanya {name} yang berbicara. Adakah suara lain yang perlu didengar?", name=named[0].speaker_name
            )
            yield Hit(first, message)
