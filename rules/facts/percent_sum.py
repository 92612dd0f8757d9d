"""Shares of a whole make 100 percent."""

from __future__ import annotations

import re

from newscheck import Article, Example, Hit, Message, Severity, TextRange, looks_for, rule
from newscheck.rulekit import Hits, NumberMention, Search, find_numbers, spoken

WHOLE = 100.0
ROUNDING = 1.0
"""Percentage points that rounding may cost."""
_PERCENT = re.compile(r"%|persen", re.IGNORECASE)
_REST = re.compile(r"\b(?:sisanya|selebihnya)\b", re.IGNORECASE)
_PARTS = re.compile(
    r"\b(?:terdiri\s(?:atas|dari)|terbagi\smenjadi|dengan\srincian|dengan\skomposisi|responden|suara|pemilih)\b",
    re.IGNORECASE,
)
_SHARE = re.compile(r"\s(?:responden|pemilih|dari\s(?:total|seluruh|semua|jumlah))\b", re.IGNORECASE)
_OTHER = re.compile(
    r"\b(?:naik|turun|meningkat|menurun|tumbuh|menjadi|dibanding\w*|sebelumnya|target|kenaikan|capaian|realisasi)\b",
    re.IGNORECASE,
)


@rule(
    severity=Severity.HINT,
    weight=2,
    reference="Kode Etik Jurnalistik, Pasal 1 (berita akurat)",
    examples=(
        Example(bad="Sebanyak **60 persen lahan ditanami padi, sisanya 30 persen** kebun cabai."),
        Example(bad="Dari seluruh responden, **55 persen setuju, 35 persen menolak, dan 20 persen** ragu."),
        Example(bad="Jembatan itu dipakai **120 persen** dari total warga."),
        Example(good="Sebanyak 60 persen lahan ditanami padi, sisanya 40 persen kebun cabai."),
        Example(good="Harga cabai naik 120 persen, sedangkan harga padi naik 30 persen."),
    ),
)
@looks_for(patterns=lambda: Search(_PERCENT))
def percent_sum(article: Article) -> Hits:
    """Bagian-bagian dari satu keseluruhan berjumlah 100 persen.

    Persentase yang lebih dari seratus, atau “sisanya” yang tidak menggenapi, berarti ada angka yang salah salin. Cocokkan
    lagi dengan sumbernya.
    """
    for sentence in article.sentences:
        shares = [n for n in find_numbers(article.text, *sentence.range) if n.percent]
        yield from _over(article, shares)
        told = article[sentence.range]
        wrong = _wrong_sum(told, shares, sentence.range.start)
        if wrong:
            where = TextRange(shares[0].range.start, shares[-1].range.end)
            yield Hit(where, Message("Persentase ini berjumlah {sum}, bukan 100. Hitung lagi.", sum=spoken(wrong)))


def _over(article: Article, shares: list[NumberMention]) -> Hits:
    for share in shares:
        if share.value > WHOLE and _SHARE.match(article.text, share.range.end):
            yield Hit(share.range, Message("Bagian dari keseluruhan tidak bisa lebih dari 100 persen. Periksa lagi."))


def _wrong_sum(told: str, shares: list[NumberMention], start: int) -> float | None:
    """The sum of the shares where the sentence says that they make a whole and they do not."""
    if len(shares) < 2 or _OTHER.search(told) or any(s.value > WHOLE for s in shares):  # noqa: PLR2004 - a sum has two parts
        return None
    total = sum(s.value for s in shares)
    rest = _REST.search(told)
    if rest and shares[-1].range.start - start > rest.start():
        return total if abs(total - WHOLE) > ROUNDING else None
    listed = _PARTS.search(told) and len(shares) > 2  # noqa: PLR2004 - two of three shares may well be all that is told
    return total if listed and total > WHOLE + ROUNDING else None
