"""Letters broken by a wrong encoding: CafÃ© for Café."""

from __future__ import annotations

import re

from newscheck import Article, Example, Fix, Hit, Message, Precision, Severity, TextRange, rule
from newscheck.rulekit import Hits

SIGN = r"(?:Ã[\x80-\xbf\u0152-\u2122]|â€[^\s\w]|Â[\xa0-\xbf])"
BROKEN = re.compile(rf"(?<![\w'’-])(?:(?!{SIGN})[\w'’-])*+{SIGN}[\w'’-]*")


@rule(
    severity=Severity.ERROR,
    weight=0.8,
    reference="Unicode, UTF-8",
    speech=True,
    measured=Precision(right=6, read=7),
    examples=(
        Example(bad="Tamu menunggu di **CafÃ©** Kenanga.", good="Tamu menunggu di Café Kenanga."),
        Example(bad="Suhu siang itu **30Â°C** di pesisir.", good="Suhu siang itu 30°C di pesisir."),
        Example(good="Café Kenanga buka; suhu 30°C; kata Ã bukan kata."),
    ),
)
def mojibake(article: Article) -> Hits:
    """Betulkan huruf yang rusak saat naskah disalin.

    “Ã©” atau “Â°” muncul bila teks dibaca dengan pengodean yang salah. Pembaca hanya melihat huruf aneh.
    """
    if not any(sign in article.text for sign in "ÃÂâ"):
        return
    for found in BROKEN.finditer(article.text):
        right = _read_again(found.group())
        if right is not None:
            message = Message("Huruf ini rusak saat disalin; mestinya “{right}”.", right=right)
            yield Hit(TextRange(*found.span()), message, (Fix.replace(found.span(), right),))


def _read_again(broken: str) -> str | None:
    """What was written before it was read in the wrong encoding; None when that gives no text."""
    for encoding in ("cp1252", "latin-1"):
        try:
            right = broken.encode(encoding).decode("utf-8")
        except UnicodeError:
            continue
        return right.replace("\u00ad", "")
    return None
