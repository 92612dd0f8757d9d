"""Sentences whose subject hides behind a preposition."""

from __future__ import annotations

import re

from newscheck import Article, Edit, Example, Fix, Hit, Message, Severity, TextRange, rule
from newscheck.rulekit import Hits

OPENER = r"(?:Dalam|Dengan(?: adanya| banyaknya| ada)?|Bagi|Untuk|Pada|Di dalam|Melalui|Kepada)"
GROUP = r"(?:[^,.;:!?“”\"()\n ]+ ){1,9}?"
HIDDEN = re.compile(
    rf"({OPENER}) {GROUP}(?:(?:juga|telah|akan|dapat|tidak) )?"
    r"((?:menjelaskan|membahas|menekankan|membuat|menunjukkan|menyampaikan|menghasilkan|menyebutkan|mewajibkan"
    r"|mewajib|mengatur|bertujuan|dihadiri|mendapatkan|mendapat|diharapkan (?:dapat|mampu|bisa|agar))\b)"
)
TOPIC = re.compile(
    rf"(?:(?:Sedangkan|Sementara|Adapun|Namun|Kemudian),? )?([Uu]ntuk) (?!diketahui|itu\b){GROUP}"
    r"((?:merupakan|mendapat|mendapatkan|memiliki|menyisakan|berjumlah|mencapai|berada)\b)"
)
HALTED = re.compile(r"(Dengan(?: adanya| ada)?) [^,.;:!?“”\"()\n]{3,80}?, (diharapkan (?:dapat|mampu|bisa)\b)")
HOPED = re.compile(
    rf"\b(?:[Ss]emoga|[Dd]iharapkan|[Bb]erharap|[Hh]arapannya),? (dengan(?: adanya| ada)?) {GROUP}"
    r"(?:ini|itu|tersebut) ((?:dapat|bisa|mampu)\b)"
)
OWN_SUBJECT = re.compile(
    r"\b(?:ia|dia|mereka|kami|kita|saya|pihaknya|yang|akan|untuk|sudah|warga|kata)\b", re.IGNORECASE
)
POINTING = (" ini", " itu", " tersebut")
"""Words that close a noun phrase: names before them belong to it."""
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
        Example(
            bad="**Dengan kegiatan ini, diharapkan dapat** meningkatkan panen.",
            good="Kegiatan ini diharapkan dapat meningkatkan panen.",
        ),
        Example(
            bad="Semoga **dengan kegiatan ini dapat** meningkatkan panen.",
            good="Semoga kegiatan ini dapat meningkatkan panen.",
        ),
        Example(
            bad="Sedangkan **untuk keluarga nelayan mendapat** dua karung beras.",
            good="Sedangkan keluarga nelayan mendapat dua karung beras.",
        ),
        Example(good="Semoga dengan kegiatan ini petani dapat meningkatkan panen."),
        Example(good="Dalam rapat itu, Hartono membahas perbaikan jalan."),
        Example(good="Dalam rapat itu Hartono membahas perbaikan jalan."),
        Example(good="Kegiatan ini diharapkan mampu meningkatkan panen."),
    ),
)
def no_subject(article: Article) -> Hits:
    """Subjek kalimat tidak bersembunyi di balik kata depan.

    “Dalam rapat itu membahas …”: siapa yang membahas? Buang “dalam” supaya rapat menjadi subjek, atau sebut pelakunya.
    """
    for sentence in article.sentences:
        for pattern in (HIDDEN.match, TOPIC.match, HALTED.match, HOPED.search):
            found = pattern(article.text, *sentence.range)
            if found and _hides(article, found):
                opener = TextRange(*found.span(1))
                message = Message(
                    "“{opener}” menyembunyikan subjek kalimat ini. Buang “{opener}” atau sebut pelakunya.",
                    opener=article[opener],
                )
                yield Hit(TextRange(opener.start, found.end()), message, (_uncovered(article, opener, found.start(2)),))
                break


def _hides(article: Article, found: re.Match[str]) -> bool:
    """Whether no subject stands between the opener and the predicate."""
    between = article.text[found.end(1) : found.start(2)]
    if OWN_SUBJECT.search(between) or NAMED.search(between):
        return False
    named = any(w.text[0].isupper() for w in article.words_in((found.end(1), found.start(2))))
    return not named or found.group(1).capitalize() in {"Dalam", "Untuk"} or between.rstrip(" ,").endswith(POINTING)


def _uncovered(article: Article, opener: TextRange, predicate: int) -> Fix:
    """The sentence without its opener, and without the comma before its predicate: what was hidden is the subject."""
    text, first = article.text, TextRange(opener.end + 1, opener.end + 2)
    edits = [Edit(TextRange(opener.start, first.start), "")]
    if text[opener.start].isupper():
        edits.append(Edit(first, article[first].upper()))
    if text[predicate - 2 : predicate] == ", ":
        edits.append(Edit(TextRange(predicate - 2, predicate - 1), ""))
    return Fix(Message("Buang “{opener}”", opener=article[opener]), tuple(edits), safe=False)
