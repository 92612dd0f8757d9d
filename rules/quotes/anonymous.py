"""An unnamed source needs a reason."""

from __future__ import annotations

import re

from newscheck import Article, Example, Hit, Message, Severity, TextRange, looks_for, rule
from newscheck.rulekit import Hits, Search

_NAME = re.compile(
    r"(?:,|\s\(|\sbernama|\syang bernama|\sberinisial|,\syakni|,\sbernama)?\s?(?:[A-Z][a-z]+|[A-Z]{2,4}\b)"
)
_NOBODY = re.compile(r"(?:seorang|salah (?:satu|seorang)|sumber|narasumber|seseorang)\b", re.IGNORECASE)
_NAMED = re.compile(r"[\s,(][A-Z][a-z]+(?:\)|$|\s?\(\d)|,\s(?:[A-Z][a-z]+|[A-Z]{2,4}\b)|\b(?:ber)?nama\b|\byang\b")
_REASON = re.compile(
    r"(?:enggan|meminta|minta|tidak mau|tak mau|menolak|tidak ingin|tak ingin)\s+(?:di\w+|nama\w*)|dirahasiakan|disamarkan"
    r"|bukan nama sebenarnya|demi (?:keamanan|keselamatan)|syarat anonim|anonimitas",
    re.IGNORECASE,
)


@rule(
    severity=Severity.WARNING,
    weight=1.0,
    reference="Kode Etik Jurnalistik, Pasal 7 (hak tolak)",
    speech=True,
    examples=(
        Example(
            bad="“Pupuk itu dijual ke luar desa,” kata **seorang petugas**.",
        ),
        Example(
            bad="“Proyek itu tidak diawasi,” ujar **sumber** di kantor desa.",
        ),
        Example(
            good="“Pupuk itu dijual ke luar desa,” kata seorang petugas yang meminta namanya tidak disebut demi keselamatannya.",
        ),
        Example(
            good="“Pupuk itu dijual ke luar desa,” kata seorang petugas, Made Rai.",
        ),
        Example(
            good="Salah seorang warga, Nengah Sari (47), mengaku belum menerima pupuk itu.",
        ),
    ),
)
@looks_for(patterns=lambda: Search(_NOBODY))
def anonymous(article: Article) -> Hits:
    """Beri alasan bila narasumber tidak disebut namanya.

    Pembaca boleh curiga pada sumber tanpa nama. Kalau namanya harus dilindungi, katakan sebabnya, misalnya demi keselamatannya.
    """
    for quote in article.quotes:
        mention = article[quote.speaker] if quote.speaker else ""
        if (
            quote.speaker
            and _NOBODY.match(mention)
            and not _NAMED.search(mention)
            and not _follows(article, quote.speaker)
            and not _REASON.search(article.text)
        ):
            yield Hit(quote.speaker, Message("Siapa sumber ini? Sebut namanya, atau jelaskan mengapa tidak disebut."))
            return


def _follows(article: Article, speaker: TextRange) -> bool:
    """Whether a name comes right behind the description: *seorang petani, Made Rai*."""
    return bool(_NAME.match(article.text, speaker.end))
