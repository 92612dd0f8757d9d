"""Degrees and titles of persons without their full stops and commas."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from newscheck import Article, Edit, Example, Fix, Hit, Message, Precision, Severity, TextRange, looks_for, rule
from newscheck.rulekit import Hits, degree_form, word_list

if TYPE_CHECKING:
    from collections.abc import Iterator

NAME_BEFORE = re.compile(r"(?:[A-Z][\w'’]{1,40}|\b[A-Z]\.?|[A-Z][\w'’]{0,40}\.? [a-z]{3,40})[.,]?$")


_LETTERS = re.compile(r"[A-Z][A-Za-z]*")


@cache
def _beginnings() -> frozenset[str]:
    """What a degree may begin with, in small letters, however its full stops are set."""
    whole = [form.replace(".", "").lower() for form in word_list("degrees")]
    return frozenset(letters[:n] for letters in whole for n in range(1, len(letters) + 1))


def _looked_for(word: str) -> bool:
    found = _LETTERS.match(word)
    return found is not None and found.group().lower() in _beginnings()


@rule(
    severity=Severity.WARNING,
    weight=1,
    reference="EYD V, Singkatan, butir 1; Tanda Koma, butir 11",
    url="https://ejaan.kemendikdasmen.go.id/eyd/penulisan-kata/singkatan-dan-akronim/",
    measured=Precision(right=1, read=1),
    examples=(
        Example(bad="Camat Wayan Rata, **SH**, membuka lomba.", good="Camat Wayan Rata, S.H., membuka lomba."),
        Example(
            bad="Hadir pula Made Sari, **S.Sos**, **MM.**, dari dinas.",
            good="Hadir pula Made Sari, S.Sos., M.M., dari dinas.",
        ),
        Example(bad="Kepala dinas Ketut Rai, **M.Si** hadir.", good="Kepala dinas Ketut Rai, M.Si. hadir."),
        Example(bad="Dosen Ketut Rai **MSi** hadir.", good="Dosen Ketut Rai, M.Si. hadir."),
        Example(
            bad="Kata dokter Wayan Rata **SpPD-KHOM** kemarin.",
            good="Kata dokter Wayan Rata, Sp.P.D.-K.H.O.M. kemarin.",
        ),
        Example(
            bad="Hadir pula Made Sari, **ST.M. Kes** dari dinas.", good="Hadir pula Made Sari, S.T., M.Kes. dari dinas."
        ),
        Example(good="Dokter Putu Ayu, S.Ked., M.Kes., memeriksa warga, kata MM Wulan."),
        Example(good="PT Melati dan SMA Kenanga hadir di Jakarta, DKI, kemarin."),
    ),
)
@looks_for(word=_looked_for)
def degree(article: Article) -> Hits:
    """Beri titik pada setiap unsur gelar.

    Gelar adalah singkatan, jadi tiap unsurnya diberi titik: S.H., M.Si., Ph.D. Antara nama dan gelar, dan antara gelar
    dan gelar, ada koma.
    """
    for block in (article.title, *article.paragraphs):
        if block is None:
            continue
        yield from _without_comma(article, block.range)
        after_degree = -1
        for found in _candidates(article.text, block.range):
            start, end, comma = found
            written = article.text[start:end]
            right = _right(written)
            if right is None:
                continue
            before = article.text[max(block.range.start, start - 40) : start].rstrip(" ,")
            if not (after_degree >= 0 and not article.text[after_degree:start].strip(" ,.")) and not (
                comma and NAME_BEFORE.search(before)
            ):
                continue
            after_degree = end
            if right != written:
                where = TextRange(start, end)
                yield Hit(where, Message("Gelar ditulis “{right}”.", right=right), (Fix.replace(where, right),))


@lru_cache(maxsize=8192)
def _right(written: str) -> str | None:
    """The right form of what may be a degree or two; None when it is none."""
    return degree_form(written) or _glued(written)


def _glued(written: str) -> str | None:
    """Two degrees without their comma (``ST.M. Eng``), parted; None where they are none, or only the comma is missing."""
    for i in range(2, len(written) - 1):
        first, second = degree_form(written[:i].strip()), degree_form(written[i:].strip())
        if first and second and written[i - 1] in ". " and written != f"{first} {second}":
            return f"{first}, {second}"
    return None


def _without_comma(article: Article, where: TextRange) -> Hits:
    """Degrees that only a blank parts from the name, written so that they can be nothing else (``SpPD``, ``MSi``)."""
    for found in UNMISTAKABLE.finditer(article.text, *where):
        right = degree_form(found["degree"])
        if right is None or not NAME_BEFORE.search(article.text, max(where.start, found.start() - 40), found.start()):
            continue
        consultant = "".join(f"{letter}." for letter in found["consultant"] or "")
        right = f"{right}-{consultant}" if consultant else right
        fix = Fix(Message("Ganti dengan “{text}”", text=f", {right}"), _edits(found, right))
        yield Hit(TextRange(*found.span("whole")), Message("Gelar ditulis “{right}”.", right=right), (fix,))


def _edits(found: re.Match[str], right: str) -> tuple[Edit, Edit]:
    start, end = found.span("whole")
    return Edit(TextRange(found.start(), found.start()), ","), Edit(TextRange(start, end), right)


def _candidates(text: str, where: TextRange) -> Iterator[tuple[int, int, bool]]:
    """Stretches that may be degrees: start, end, and whether a comma stands before them."""
    for found in CANDIDATE.finditer(text, *where):
        yield found.start("degree"), found.end("degree"), "," in found["gap"]


UNMISTAKABLE = re.compile(
    r" (?<=[a-z] )(?P<whole>(?P<degree>Sp[A-Z]{1,3}|S(?:Sos|Pd|Kom|Ked|Kep|Psi|Hut|Ag)|M(?:Si|Pd|Kes|Kom|Hum|Ag|Sc)|SKM|PhD)"
    r"(?:-(?P<consultant>K[A-Z]{1,4}))?)(?![\w.])"
)
CANDIDATE = re.compile(
    r"(?P<gap>,[ ]*|(?<=\.)[ ]+|(?<=[A-Z]{2})[ ]+)(?P<degree>(?:[A-Z][A-Za-z]{0,4}\.[ ]?){0,3}[A-Z][A-Za-z]{0,5}\.?)(?!\.?[\w&-])"
)
