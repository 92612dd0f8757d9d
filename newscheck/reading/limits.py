"""How large a draft may be before newscheck refuses it: bytes of the file; code points and paragraphs of its text."""

from __future__ import annotations

from dataclasses import dataclass

from newscheck.errors import ReadError
from newscheck.message import Message, number

MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Limits:
    """The largest file in bytes, the longest text and the longest line in code points, and the most paragraphs."""

    max_bytes: int = 50 * MEGABYTE
    max_characters: int = 250_000
    max_line: int = 50_000
    max_paragraphs: int = 5_000

    def check_size(self, size: int, path: str) -> None:
        """Raises ReadError when a file of ``size`` bytes is too large."""
        if size > self.max_bytes:
            message = Message(
                "Berkas ini {size}; newscheck membaca paling besar {limit}. Naskah berita jauh lebih kecil: "
                "periksa lagi berkasnya, atau naikkan “max-bytes” dalam konfigurasi.",
                size=megabytes(size),
                limit=megabytes(self.max_bytes),
            )
            raise ReadError(message, path)

    def check_text(self, text: str, path: str) -> None:
        """Raises ReadError when a text or one of its lines is too long, or when it has too many paragraphs."""
        if len(text) > self.max_characters:
            message = Message(
                "Teksnya {length} karakter; newscheck memeriksa paling banyak {limit} karakter per naskah. "
                "Bagilah berkasnya, atau naikkan “max-characters” dalam konfigurasi.",
                length=len(text),
                limit=self.max_characters,
            )
            raise ReadError(message, path)
        self._check_paragraphs(text, path)
        for at, line in enumerate(text.split("\n"), 1):
            if len(line) > self.max_line:
                message = Message(
                    "Satu baris sepanjang {length} karakter bukan naskah berita (batasnya {limit}). "
                    "Pisahkan paragrafnya, atau naikkan “max-line” dalam konfigurasi.",
                    length=len(line),
                    limit=self.max_line,
                )
                raise ReadError(message, path, at)

    def _check_paragraphs(self, text: str, path: str) -> None:
        """Every line that is not blank counts as a paragraph: so a draft can have no more of them than this."""
        if text.count("\n") + text.count("\r") < self.max_paragraphs:
            return
        paragraphs = sum(1 for line in text.splitlines() if line.strip())
        if paragraphs > self.max_paragraphs:
            message = Message(
                "Naskah ini terdiri atas {count} paragraf; newscheck memeriksa paling banyak {limit}. "
                "Bagilah berkasnya, atau naikkan “max-paragraphs” dalam konfigurasi.",
                count=paragraphs,
                limit=self.max_paragraphs,
            )
            raise ReadError(message, path)


def megabytes(size: int) -> str:
    """A size for people, as the language in use writes it: ``51,2 MB`` in Indonesian."""
    return f"{number(size / MEGABYTE, 1)} MB"
