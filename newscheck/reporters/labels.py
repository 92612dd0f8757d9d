"""What reports call things: categories, severities, grades, questions, figures; translated when shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscheck.message import Message
from newscheck.message import number as written

if TYPE_CHECKING:
    from collections.abc import Mapping

CATEGORY = {
    "lead": Message("Judul dan teras"),
    "coverage": Message("Unsur berita"),
    "quotes": Message("Kutipan"),
    "sentences": Message("Kalimat"),
    "style": Message("Ejaan dan kata"),
    "facts": Message("Fakta dan angka"),
}
SEVERITY = {"error": Message("galat"), "warning": Message("peringatan"), "hint": Message("saran")}
GRADE = {
    "siap-terbit": Message("tinggal dibaca redaktur"),
    "perlu-suntingan": Message("perlu suntingan"),
    "tulis-ulang": Message("perlu ditulis ulang"),
}
STATUS = {
    "checked": Message("diperiksa"),
    "skipped": Message("dilewati"),
    "failed": Message("gagal diperiksa"),
}
QUESTION = {
    "what": Message("Apa"),
    "who": Message("Siapa"),
    "when": Message("Kapan"),
    "where": Message("Di mana"),
    "why": Message("Mengapa"),
    "how": Message("Bagaimana"),
}
ANSWER = {"yes": Message("ada"), "partial": Message("sebagian"), "no": Message("belum")}
SCOPE = {"lead": Message("Teras"), "first3": Message("3 paragraf"), "article": Message("Seluruh")}
QUOTE = {"direct": Message("langsung"), "indirect": Message("tidak langsung"), "mixed": Message("campuran")}
FIGURE = {
    "words_per_sentence": Message("Kata per kalimat"),
    "syllables_per_word": Message("Suku kata per kata"),
    "lix": Message("LIX (kalimat dan kata panjang)"),
    "rix": Message("RIX (kata panjang per kalimat)"),
    "gulpease": Message("Gulpease (makin tinggi makin ringan)"),
    "fry_grade_estimate": Message("Kelas pembaca (Fry, perkiraan)"),
    "reading_seconds": Message("Lama membaca, dalam detik"),
    "quote_share": Message("Bagian kutipan langsung"),
}
"""The figures of readability that reports show, in this order."""


def named(names: Mapping[str, Message], key: str) -> str:
    """The name of ``key`` in the language in use; the key itself where there is none (a newsroom's own category)."""
    return str(names.get(key, key))


def number(value: float, digits: int = 1) -> str:
    """A number as the language in use writes it: ``58,4`` in Indonesian; whole numbers without decimals."""
    return written(value, 0 if float(round(value, digits)).is_integer() else digits)


def figure(name: str, value: float) -> str:
    """A figure of readability: shares as per cent."""
    return f"{number(100 * value, 0)} %" if name == "quote_share" else number(value, 2 if value < 10 else 1)  # noqa: PLR2004


def counts(errors: int, warnings: int, hints: int) -> str:
    """``9 galat · 14 peringatan · 12 saran``."""
    return str(
        Message("{errors} galat · {warnings} peringatan · {hints} saran", errors=errors, warnings=warnings, hints=hints)
    )
