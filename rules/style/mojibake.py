"""Letters broken by a wrong encoding: CafÃ© for Café, Sorowulanâ€“Watu for Sorowulan–Watu, k�pala."""

from __future__ import annotations

import re

from newscheck import Article, Example, Fix, Hit, Message, Precision, Severity, TextRange, rule
from newscheck.rulekit import Hits

LOST = "\ufffd"
"""What stands for a letter that could not be read."""


def _bytes_of_characters() -> dict[str, int]:
    """By each character that one byte from 80 to FF was read as: that byte (Latin-1 or Windows-1252)."""
    found = {chr(byte): byte for byte in range(0x80, 0x100)}
    for byte in range(0x80, 0xA0):
        found |= dict.fromkeys(bytes([byte]).decode("cp1252", errors="ignore"), byte)
    return found


BYTES = _bytes_of_characters()


def _class(first: int, last: int) -> str:
    return f"[{''.join(re.escape(sign) for sign, byte in BYTES.items() if first <= byte <= last)}]"


FOLLOWING = _class(0x80, 0xBF)
SIGN = rf"(?:{_class(0xC2, 0xDF)}{FOLLOWING}|{_class(0xE0, 0xEF)}{FOLLOWING}{{2}}|{_class(0xF0, 0xF4)}{FOLLOWING}{{3}})"
"""One character of UTF-8, each of its bytes read as a character of its own."""
SIGNS = re.compile(SIGN)
LEADS = re.compile(_class(0xC2, 0xF4))
BROKEN = re.compile(rf"(?<![\w'’-])(?:(?!{SIGN})[\w'’-])*+{SIGN}(?:{SIGN}|[\w'’-])*|â€(?=\s|$)|\w*{LOST}+[\w{LOST}]*")
WRITTEN = ((0xA0, 0x17F), (0x2000, 0x2BFF), (0xFE00, 0xFEFF), (0x1F000, 0x1FAFF))
"""What Indonesian drafts write beyond ASCII: Latin letters with marks, dashes and quotation marks, signs, emoji."""
TWICE = 3
"""Times that a text may have been read wrongly, one after the other."""


@rule(
    severity=Severity.ERROR,
    weight=0.8,
    reference="Unicode, UTF-8",
    speech=True,
    measured=Precision(right=7, read=8),
    examples=(
        Example(bad="Tamu menunggu di **CafÃ©** Kenanga.", good="Tamu menunggu di Café Kenanga."),
        Example(bad="Suhu siang itu **30Â°C** di pesisir.", good="Suhu siang itu 30°C di pesisir."),
        Example(bad="Jalur **Banyubiruâ€“Tirta** ditutup.", good="Jalur Banyubiru–Tirta ditutup."),
        Example(bad="Warga **k\ufffdcewa** dengan jadwal baru."),
        Example(good="Café Kenanga buka; suhu 30°C; kata Ã bukan kata."),
    ),
)
def mojibake(article: Article) -> Hits:
    """Betulkan huruf yang rusak saat naskah disalin.

    “Ã©” atau “â€œ” muncul bila teks dibaca dengan pengodean yang salah, dan “\ufffd” bila hurufnya hilang sama sekali.
    Pembaca hanya melihat huruf aneh.
    """
    if LOST not in article.text and not LEADS.search(article.text):
        return
    for found in BROKEN.finditer(article.text):
        where = TextRange(*found.span())
        if LOST in found.group():
            yield Hit(where, Message("Ada huruf yang hilang saat naskah disalin; ketik ulang kata ini."))
            continue
        right = _read_again(found.group())
        if right != found.group():
            message = Message("Huruf ini rusak saat disalin; mestinya “{right}”.", right=right)
            yield Hit(where, message, (Fix.replace(found.span(), right),))


def _read_again(broken: str) -> str:
    """What was written before it was read in the wrong encoding, once or oftener; the same when that gives no text."""
    if broken == "â€":
        return "”"
    for _ in range(TWICE):
        broken, before = SIGNS.sub(_read_sign, broken), broken
        if broken == before:
            break
    return broken.replace("\u00ad", "")


def _read_sign(found: re.Match[str]) -> str:
    try:
        sign = bytes(BYTES[character] for character in found.group()).decode("utf-8")
    except UnicodeError:
        return found.group()
    return sign if any(first <= ord(sign) <= last for first, last in WRITTEN) else found.group()
