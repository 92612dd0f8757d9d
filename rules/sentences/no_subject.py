"""Sentences whose subject hides behind a preposition."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newscheck import Article, Edit, Example, Fix, Hit, Message, Severity, TextRange, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

OPENER = r"(?:Dalam|Dengan(?: adanya| banyaknya| ada)?|Bagi|Untuk|Pada|Di dalam|Melalui|Kepada)"
GROUP = r"(?:[^,.;:!?“”\"()\n ]+ ){1,9}?"
HIDDEN = re.compile(
    rf"({OPENER}) {GROUP}(?:(?:juga|telah|akan|dapat|tidak) )?"
    r"((?:menjelaskan|membahas|menekankan|membuat|menunjukkan|menyampaikan|menghasilkan|menyebutkan|mewajibkan"
    r"|mewajib|mengatur|bertujuan|dihadiri|mendapatkan|mendapat|diharapkan (?:dapat|mampu|bisa|agar))\b)"
)
OWN_SUBJECT = re.compile(
    r"\b(?:ia|dia|mereka|kami|kita|saya|pihaknya|yang|akan|untuk|sudah|warga|kata)\b", re.IGNORECASE
)

NAMED = re.compile(r"\b(?:ini|itu|tersebut) [A-Z]")
"""A name behind what the preposition belongs to: the subject is there, only its comma is missing."""


@rule(
    severity=Severity.HINT,
    weight=1.0,
    reference="Tata Bahasa Baku Bahasa Indonesia: subjek tidak didahului kata depan",
    examples=(
        Example(
            bad="**Dalam rapat itu membahas** perbaikan jalan.",
            good="Rapat itu membahas perbaikan jalan.",
        ),
        Example(
            bad="**Dengan adanya kegiatan ini diharapkan mampu** meningkatkan panen.",
            good="Kegiatan ini diharapkan mampu meningkatkan panen.",
        ),
        Example(good="Dalam rapat itu, Hartono membahas perbaikan jalan."),
        Example(good="Dalam rapat itu Hartono membahas perbaikan jalan."),
        Example(good="Kegiatan ini diharapkan mampu meningkatkan panen."),
    ),
)
def no_subject(article: Article) -> Iterator[Hit]:
    """Subjek kalimat tidak bersembunyi di balik kata depan.

    “Dalam rapat itu membahas …”: siapa yang membahas? Buang “dalam” supaya rapat menjadi subjek, atau sebut pelakunya.
    """
    for sentence in article.sentences:
        found = HIDDEN.match(article.text, *sentence.range)
        between = article.text[found.end(1) : found.start(2)] if found else ""
        if found and not OWN_SUBJECT.search(between) and not NAMED.search(between):
            where = TextRange(*found.span())
            if any(w.text[0].isupper() for w in article.words_in((found.end(1), found.start(2)))) and found.group(
                1
            ) not in {
                "Dalam",
                "Untuk",
            }:
                continue
            yield Hit(
                where,
                Message(
                    "“{opener}” menyembunyikan subjek kalimat ini. Buang “{opener}” atau sebut pelakunya.",
                    opener=found.group(1),
                ),
                (_uncovered(article, TextRange(*found.span(1))),),
            )


def _uncovered(article: Article, opener: TextRange) -> Fix:
    """The sentence without its opener: what the opener hid becomes the subject."""
    first = article.text[opener.end + 1]
    edits = (
        Edit(TextRange(opener.start, opener.end + 1), ""),
        Edit(TextRange(opener.end + 1, opener.end + 2), first.upper()),
    )
    return Fix(Message("Buang “{opener}”", opener=article[opener]), edits, safe=False)
