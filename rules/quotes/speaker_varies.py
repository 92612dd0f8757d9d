"""One short name for one person."""

from __future__ import annotations

from newscheck import Article, Example, Hit, Message, Severity, rule
from newscheck.rulekit import Hits


@rule(
    severity=Severity.HINT,
    weight=0.5,
    reference="Kelaziman redaksi",
    speech=True,
    examples=(
        Example(
            bad="Ketua Kelompok Tani Wayan Suta datang. “Air surut,” kata Wayan.\n\n“Warga aman,” ujar **Suta**.",
        ),
        Example(
            bad="Ketua Kelompok Tani Made Rai datang. “Panen bagus,” kata Rai.\n\n“Harga naik,” ujar **Made**.",
        ),
        Example(
            good="Ketua Kelompok Tani Wayan Suta datang. “Air surut,” kata Suta.\n\n“Warga aman,” ujar Suta.",
        ),
        Example(
            good="“Air surut,” kata Kepala Desa Wayan Suta.\n\n“Warga aman,” ujar dia.",
        ),
    ),
)
def speaker_varies(article: Article) -> Hits:
    """Pakai satu nama pendek untuk satu orang.

    Kalau narasumber yang sama sekali disebut “Wayan”, sekali “Suta”, pembaca mengira ada dua orang. Pilih satu nama pendek dan
    pakai terus.
    """
    used: dict[str, str] = {}
    for quote in article.quotes:
        if quote.speaker is None or quote.speaker_name is None:
            continue
        short = article[quote.speaker]
        words = quote.speaker_name.split()
        if len(words) < 2 or " " in short or short not in words:  # noqa: PLR2004 - a name and a short name
            continue
        first = used.setdefault(quote.speaker_name, short)
        if short != first:
            yield Hit(quote.speaker, Message("Orang ini tadi disebut “{first}”; pakai nama yang sama.", first=first))
