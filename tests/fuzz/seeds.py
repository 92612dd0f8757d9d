"""The seed corpus: texts in ``seeds/``, documents made here, whole and damaged; what once broke, in ``crashes/``.

A file in ``seeds/`` is tried on every target that reads its kind; a file in ``crashes/`` is called after its target:
``markdown-nested-quotes.bin``.
"""

from __future__ import annotations

import random
from pathlib import Path

from tests.fuzz.targets import DOCX_PARTS, ODT_PARTS, TARGETS
from tests.reading.test_damaged_documents import PAGE, RTF, damaged, damaged_parts, open_document, word

HERE = Path(__file__).parent
SUFFIXES = {"rtf": ".rtf", "html": ".html"}
DAMAGED = 12
"""Damaged copies of each document."""
TEXTS = frozenset(TARGETS) - {"docx", "odt", "rtf", "html"}


def seeds(target: str) -> list[bytes]:
    """The inputs that a target begins with; the same ones each time."""
    rng = random.Random(target)  # noqa: S311 - repeatable, no secret
    if target in TEXTS:
        texts = [f.read_bytes() for f in sorted((HERE / "seeds").glob("*.txt")) + sorted((HERE / "seeds").glob("*.md"))]
        return [lead + text for text in texts for lead in (b"0", b"1")] + [damaged(t, rng) for t in texts]
    if target in {"docx", "odt"}:
        whole = word() if target == "docx" else open_document()
        parts = DOCX_PARTS if target == "docx" else ODT_PARTS
        single = [bytes([i]) + part.encode() for i, part in enumerate(parts.values())]
        return [
            whole,
            *single,
            *(damaged_parts(whole, rng) for _ in range(DAMAGED)),
            *(damaged(p, rng) for p in single),
        ]
    whole = RTF if target == "rtf" else PAGE
    own = [f.read_bytes() for f in sorted((HERE / "seeds").glob(f"*{SUFFIXES[target]}"))]
    return [whole, *own, *(damaged(d, rng) for d in (whole, *own) for _ in range(DAMAGED))]


def crashes() -> list[tuple[str, Path]]:
    """What once broke newscheck or held it up: target and file."""
    return [(f.name.partition("-")[0], f) for f in sorted((HERE / "crashes").iterdir()) if f.suffix == ".bin"]


def plain_text(length: int) -> str:
    """An ordinary Indonesian draft of so many code points."""
    story = (HERE / "seeds" / "berita.txt").read_text(encoding="utf-8")
    return (story * (length // len(story) + 1))[:length]


def ordinary(target: str, length: int) -> bytes:
    """An ordinary draft of that length in the format of a target."""
    text = plain_text(length)
    if target == "docx":
        return b"\0" + DOCX_PARTS["word/document.xml"].replace("Warga datang.", text).encode()
    if target == "odt":
        return b"\0" + ODT_PARTS["content.xml"].replace("Warga datang.", text).encode()
    if target == "rtf":
        return b"{\\rtf1 " + text.encode("ascii", "replace").replace(b"\n", b"\\par ") + b"}"
    if target == "html":
        paragraphs = "".join(f"<p>{p}</p>" for p in text.split("\n\n"))
        return f"<html><body><article>{paragraphs}</article></body></html>".encode()
    return b"0" + text.encode()
