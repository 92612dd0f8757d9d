"""Words to somebody: kepada, not pada: berkata pada wartawan."""

from __future__ import annotations

import re

from newscheck import Article, Example, Fix, Hit, Message, Precision, Severity, looks_for, rule
from newscheck.rulekit import Hits, adjacent, indices_of, word_list

GIVING = frozenset({"memberikan", "memberi", "menyerahkan", "diserahkan", "mengirimkan", "mengajarkan", "mengucapkan"})
"""Verbs of giving, whose receiver is somebody as well."""
HEARERS = frozenset({"wartawan", "media", "awak", "reporter", "jurnalis", "publik", "pers"})
OUTLET = re.compile(r"[\w-]+\.(?:com|id|co|net|tv)|\w+(?:com|News)|Harian|Koran|Majalah|Tabloid|Radio")
SAID = re.compile(r"(?:kata|ujar|ucap|tutur|jelas|ungkap|tegas|imbuh|papar|terang)(?:nya)?")


@rule(
    severity=Severity.HINT,
    reference="Tata Bahasa Baku Bahasa Indonesia, Preposisi: “kepada” mengantar penerima",
    measured=Precision(right=0, read=0),
    examples=(
        Example(
            bad="Lurah mengatakan **pada** wartawan bahwa air surut.",
            good="Lurah mengatakan kepada wartawan bahwa air surut.",
        ),
        Example(
            bad="“Air surut,” kata Hartono **pada** Harian Sukamaju.",
            good="“Air surut,” kata Hartono kepada Harian Sukamaju.",
        ),
        Example(good="Lurah mengatakan pada Senin bahwa air surut, lalu menjelaskan pada awal rapat."),
        Example(good="“Air surut,” kata Hartono pada Rapat Desa 2026."),
    ),
)
@looks_for(word=lambda word: word == "pada")
def on_and_to(article: Article) -> Hits:
    """Orang yang diajak bicara diantar “kepada”.

    “Pada” mengantar waktu, tempat, dan hal; penerima pesan atau pemberian diantar “kepada”.
    """
    words = article.words
    for i, on, whom in adjacent(article, indices_of(article, frozenset({"pada"}))):
        if i and _is_somebody(whom.text, whom.lower) and _is_told(article, i):
            message = Message("Untuk penerima pakai “kepada {whom}”.", whom=whom.text)
            yield Hit(words[i].range, message, (Fix.replace(on.range, "kepada", safe=False),))


def _is_told(article: Article, i: int) -> bool:
    """Whether something is said or given right before the preposition at index ``i``, or by the one named there."""
    words = article.words
    verb = words[i - 1].lower
    if verb in word_list("report_verbs") | GIVING or SAID.fullmatch(verb):
        return True
    told = next((w for w in reversed(words[max(0, i - 5) : i]) if not w.text[0].isupper()), None)
    return told is not None and SAID.fullmatch(told.lower) is not None


def _is_somebody(text: str, lower: str) -> bool:
    return lower in HEARERS or lower in word_list("people_nouns") or OUTLET.fullmatch(text) is not None
