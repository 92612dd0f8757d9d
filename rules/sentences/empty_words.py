"""Words that fill space."""

from __future__ import annotations

from collections import defaultdict

from newscheck import Article, Example, Hit, Message, Severity, TextRange, rule
from newscheck.rulekit import Hits, word_index

# How often each may stand in a draft; a "share" counts per 100 words.
MOST = {("pihaknya",): 2, ("adapun",): 2, ("terkait",): 3, ("sementara", "itu"): 1, ("yang", "merupakan"): 1}
TERSEBUT_PER_100 = 1.0
STARTING = {phrase[0]: (phrase,) for phrase in (("tersebut",), *MOST)}
"""The phrases by their first words, of which no two are alike."""


@rule(
    severity=Severity.HINT,
    reference="PWI 1978, Pedoman Pemakaian Bahasa dalam Pers: hemat kata",
    examples=(
        Example(bad="Terkait air, terkait jalan, terkait sampah, dan **terkait** pasar, warga mengadu ke kantor desa."),
        Example(bad="Sementara itu, warga menunggu. **Sementara itu**, petugas pulang."),
        Example(good="Sementara itu, warga menunggu keputusan terkait air."),
        Example(good="Warga mengadu soal air, jalan, sampah, dan pasar ke kantor desa."),
    ),
)
def empty_words(article: Article) -> Hits:
    """Kata pengisi dipakai seperlunya.

    “Tersebut”, “terkait”, “adapun”, dan “pihaknya” sering hanya mengisi tempat. Coba hapus; kalau makna kalimat tidak
    berubah, kata itu memang tidak perlu.
    """
    standing = word_index(article)
    if all(len(standing.get(phrase[0], ())) <= MOST.get(phrase, 2) for phrase in (("tersebut",), *MOST)):
        return
    seen: dict[tuple[str, ...], list[TextRange]] = defaultdict(list)
    words = [w for b in article.paragraphs for w in article.words_in(b.range) if not article.speech.covers(w.range)]
    for i, word in enumerate(words):
        for phrase in STARTING.get(word.lower, ()):
            span = words[i : i + len(phrase)]
            if tuple(w.lower for w in span) == phrase:
                seen[phrase].append(TextRange(word.range.start, span[-1].range.end))
    for phrase, found in seen.items():
        most = MOST.get(phrase, max(2, round(len(words) * TERSEBUT_PER_100 / 100)))
        for where in found[most:]:
            message = Message(
                "“{phrase}” sudah dipakai {count} kali di naskah ini. Coba hapus bila maknanya tetap sama.",
                phrase=" ".join(phrase),
                count=len(found),
            )
            yield Hit(where, message)
