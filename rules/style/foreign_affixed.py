"""Foreign verbs with Indonesian affixes: meng-upload, di-*share*, mendownload."""

from __future__ import annotations

import csv
import re
from functools import cache, lru_cache
from pathlib import Path

from newscheck import Article, Example, Fix, Hit, Message, Precision, Severity, TextRange, looks_for, rule
from newscheck.rulekit import Hits, nasal

AFFIXED = re.compile(
    r"(?P<prefix>di|ter|menge|meng|mem|men|me)-?(?P<word>[a-z]{4,}?)(?P<end>-?(?:kan|i))?(?P<clitic>-?nya)?"
)
MARKED = re.compile(r"\b(di|ter|menge|meng|mem|men|me)-[*_]{1,2}$")
"""A prefix before a word in italics, as Markdown writes it."""
LOOK_BACK = 8


@cache
def _roots() -> dict[str, str]:
    """The Indonesian root of each foreign verb, with the suffix that makes it transitive."""
    with Path(__file__).with_name("foreign_verbs.tsv").open(encoding="utf-8", newline="") as file:
        return {row["foreign"]: row["root"] for row in csv.DictReader(file, delimiter="\t")}


@lru_cache(maxsize=4096)
def _right(word: str) -> str:
    """The Indonesian verb for a foreign one with affixes, in small letters; empty for other words."""
    found = AFFIXED.fullmatch(word)
    root = _roots().get(found["word"]) if found else None
    return _verb(found["prefix"], root) + (found["clitic"] or "").strip("-") if found and root else ""


def _verb(prefix: str, root: str) -> str:
    if prefix in {"di", "ter"}:
        return prefix + root
    return f"mem{root}" if root.startswith("per") else nasal("me", root)


@rule(
    severity=Severity.HINT,
    weight=0.5,
    reference="EYD V, Tanda Hubung, butir 7; Senarai Padanan Istilah",
    url="https://ejaan.kemendikdasmen.go.id/eyd/penggunaan-tanda-baca/tanda-hubung/",
    measured=Precision(right=0, read=0),
    examples=(
        Example(bad="Panitia **meng-upload** foto lomba.", good="Panitia mengunggah foto lomba."),
        Example(bad="Formulir itu dapat **didownload** warga.", good="Formulir itu dapat diunduh warga."),
        Example(bad="Petugas **men-_scan_** kartu warga.", good="Petugas memindai kartu warga."),
        Example(good="Panitia mengunggah foto, lalu memindai kartu; _upload_ foto ditutup."),
    ),
)
@looks_for(word=lambda word: _right(word.lower()) or word.lower() in _roots())
def foreign_affixed(article: Article) -> Hits:
    """Pakai kata kerja Indonesia, bukan kata asing berimbuhan.

    Awalan pada kata asing membuat kata campuran yang canggung. Padanannya hampir selalu ada: mengunggah, mengunduh,
    memindai.
    """
    for word in article.words:
        right, where = _right(word.text), word.range
        before = article.text[max(0, where.start - LOOK_BACK) : where.start] if word.text in _roots() else ""
        marked = MARKED.search(before)
        if marked:
            end = where.end + len(marked[0]) - len(marked[1]) - 1
            where, right = TextRange(where.start - len(marked[0]), end), _verb(marked[1], _roots()[word.text])
        if right:
            message = Message("“{wrong}” dapat diganti “{right}”.", wrong=article[where], right=right)
            yield Hit(where, message, (Fix.replace(where, right, safe=False),))
