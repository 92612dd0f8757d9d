"""A bracket without its partner."""

from __future__ import annotations

import re

from newscheck import Article, Example, Hit, Message, Precision, Severity, TextRange, looks_for, rule
from newscheck.rulekit import Hits, Search, word_after, word_before

BRACKETS = Search(re.compile(r"[()\[\]]"))
PARTNERS = {"(": ")", "[": "]", ")": "(", "]": "["}
LIST_LETTER = re.compile(r"(?:^|[\s(:;,])(?:\d{1,2}|[A-Za-z]|[ivx]{1,4})$")
FACE = re.compile(r"[:;=]['^-]?$")


@rule(
    severity=Severity.ERROR,
    weight=0.7,
    reference="EYD V, Tanda Kurung, butir 1",
    url="https://ejaan.kemendikdasmen.go.id/eyd/penggunaan-tanda-baca/tanda-kurung/",
    measured=Precision(right=0, read=0),
    speech=True,
    examples=(
        Example(bad="Hadir Ketua Karang Taruna **(Hartono** bersama warga.\n\nMereka membawa bibit."),
        Example(bad="Dinas Pertanian **Distan)** membagikan benih padi."),
        Example(bad="Benih itu dibagikan kepada Sumarni **(43** tahun, Hartono (50), dan Made."),
        Example(good="Dinas Pertanian (Distan) membagikan benih: a) padi; b) jagung [lokal]. Terima kasih :)"),
        Example(good="1) Warga membawa kartu keluarga (asli dan salinan (dua lembar))."),
    ),
)
@looks_for(patterns=lambda: BRACKETS)
def bracket_pair(article: Article) -> Hits:
    """Tanda kurung selalu berpasangan.

    Kurung yang tidak ditutup membuat pembaca mencari sampai mana keterangannya; kurung tutup sendirian biasanya sisa
    suntingan.
    """
    blocks = [block.range for block in (article.title, *article.paragraphs) if block]
    by_block: dict[int, list[re.Match[str]]] = {}
    for _, i, found in BRACKETS.matches(article, blocks):
        by_block.setdefault(i, []).append(found)
    for i in sorted(by_block):
        for where in _alone(article, blocks[i].start, by_block[i]):
            yield _hit(article, where)


def _alone(article: Article, start: int, brackets: list[re.Match[str]]) -> list[TextRange]:
    """The brackets of one block that have no partner, in order; list letters, faces and markup do not count."""
    open_brackets: list[re.Match[str]] = []
    alone: list[re.Match[str]] = []
    for bracket in brackets:
        sign, before = bracket.group(), article.text[max(start, bracket.start() - 6) : bracket.start()]
        if article.source.opaque.at(bracket.start()) is not None or FACE.search(before):
            continue
        if sign in "([":
            open_brackets.append(bracket)
        elif open_brackets and open_brackets[-1].group() == PARTNERS[sign]:
            open_brackets.pop()
        elif not LIST_LETTER.search(before):
            alone.append(bracket)
    return sorted(TextRange(*b.span()) for b in (*alone, *open_brackets))


def _hit(article: Article, where: TextRange) -> Hit:
    if article[where] in "([":
        around = TextRange(where.start, word_after(article, where.end))
        return Hit(around, Message("Kurung ini belum ditutup."))
    return Hit(
        TextRange(word_before(article, where.start), where.end), Message("Kurung tutup ini tidak punya pembuka.")
    )
