"""One person holds one office."""

from __future__ import annotations

from newscheck import Article, Example, Hit, Message, Severity, rule
from newscheck.rulekit import Hits, office_words

HEADS = frozenset(
    (
        "presiden",
        "menteri",
        "gubernur",
        "bupati",
        "wali",
        "camat",
        "lurah",
        "kepala",
        "ketua",
        "direktur",
        "sekretaris",
        "rektor",
        "dekan",
        "komandan",
        "panglima",
    )
)
"""First words of offices that one person seldom holds together."""


@rule(
    severity=Severity.HINT,
    weight=0.5,
    reference="Kode Etik Jurnalistik, Pasal 1 (akurat)",
    speech=True,
    examples=(
        Example(
            bad="“Air surut,” kata Camat Wayan Suta.\n\n“Warga pulang,” ujar **Lurah Wayan Suta**.",
        ),
        Example(
            bad="“Panen bagus,” kata Bupati Made Rai.\n\n“Harga naik,” ujar **Gubernur Made Rai**.",
        ),
        Example(
            good="“Air surut,” kata Camat Wayan Suta.\n\n“Warga pulang,” ujar Camat Suta.",
        ),
        Example(
            good="“Panen bagus,” kata Bupati Made Rai.\n\n“Harga naik,” ujar Rai.",
        ),
    ),
)
def office_varies(article: Article) -> Hits:
    """Samakan jabatan satu orang.

    Satu orang yang disebut dengan dua jabatan berbeda membingungkan pembaca, dan salah satunya mungkin keliru. Periksa, atau
    jelaskan bahwa ia merangkap.
    """
    offices: dict[str, tuple[str, str]] = {}
    told: set[str] = set()
    for quote in article.quotes:
        name = quote.speaker_name
        if quote.speaker is None or not name:
            continue
        mention = article[quote.speaker]
        office = mention.split(name.split()[0])[0].strip(" ,") if name.split()[0] in mention else ""
        words = office_words(office.split())
        if not words or words[0] not in HEADS:
            continue
        first = offices.setdefault(name, (words[0], office))
        if words[0] != first[0] and not set(words) & set(office_words(first[1].split())) and name not in told:
            told.add(name)
            yield Hit(
                quote.speaker, Message("Tadi ia disebut “{office}”. Mana jabatannya yang benar?", office=first[1])
            )
