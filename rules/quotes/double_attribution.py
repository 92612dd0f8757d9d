"""One statement is attributed once."""

from __future__ import annotations

import re
from functools import cache

from newscheck import Article, Example, Hit, Message, Severity, TextRange, rule
from newscheck.rulekit import Hits, attributed, word_list

_NAMED = re.compile(r"\s*(?:[A-Z]|dia\b|ia\b|beliau\b|\.|$)")


@cache
def _announced() -> re.Pattern[str]:
    """A verb of saying right before a quotation."""
    verbs = "|".join(sorted(word_list("report_verbs"), key=len, reverse=True))
    return re.compile(rf"\b({verbs})(?: bahwa| begini| demikian)?\s*[,:]?\s*$")


@cache
def _reported() -> re.Pattern[str]:
    """A sentence of reported speech that ends with words of attribution."""
    verbs = "|".join(sorted(word_list("report_verbs"), key=len, reverse=True))
    roots = "|".join(sorted(word_list("speech_roots"), key=len, reverse=True))
    return re.compile(rf"\b({verbs}),? bahwa\b[^.!?”\"“]*, (({roots})(?:nya|(?= [A-Z])))(?=[ .])")


@rule(
    severity=Severity.WARNING,
    weight=0.5,
    reference="Kebiasaan redaksi: satu kutipan, satu keterangan siapa yang berbicara",
    speech=True,
    examples=(
        Example(bad="Siti mengatakan, “Kami siap bekerja besok pagi,” **ujarnya**."),
        Example(bad="Hartono menegaskan bahwa panen akan mundur sebulan, **katanya**."),
        Example(good="Siti mengatakan, “Kami siap bekerja besok pagi.”"),
        Example(good="Siti mengatakan panen mundur. “Kami siap bekerja besok pagi,” ujarnya."),
    ),
)
def double_attribution(article: Article) -> Hits:
    """Satu kutipan cukup satu keterangan siapa yang berbicara.

    “Siti mengatakan, ‘Kami siap,’ ujarnya” menyebut dua kali bahwa Siti berbicara. Pilih satu: di depan atau di belakang
    kutipan.
    """
    text = article.text
    for found in attributed(article):
        start = found.quoted.range.start
        block = article.block_at(start)
        before = text[max(block.range.start, start - 60) : start] if block else ""
        verb = _announced().search(before)
        if verb and found.quoted.opened and _NAMED.match(text, found.cue.end):
            yield _hit(article, found.cue, verb[1])
    for sentence in article.sentences:
        reported = _reported().search(text, *sentence.range) if " bahwa " in article[sentence.range] else None
        if reported and not article.speech.overlaps(reported.span(2)):
            yield _hit(article, TextRange(*reported.span(2)), reported[1])


def _hit(article: Article, cue: TextRange, verb: str) -> Hit:
    message = Message("“{verb}” sudah menyebut siapa yang berbicara; “{cue}” berlebih.", verb=verb, cue=article[cue])
    return Hit(cue, message)
