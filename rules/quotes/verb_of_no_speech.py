"""The verb of attribution says what happens."""

from __future__ import annotations

from newscheck import Article, Example, Hit, Message, Severity, rule
from newscheck.rulekit import Hits, QuoteKind, bare

CLOSING = frozenset(("tutup", "pungkas"))


@rule(
    severity=Severity.HINT,
    weight=0.3,
    reference="KBBI; kelaziman redaksi",
    speech=True,
    examples=(
        Example(
            bad="“Air surut,” **tutup** Siti Aminah.\n\n“Warga pulang,” kata Siti.",
        ),
        Example(
            bad="“Kami datang besok pagi,” **tanya** Made Rai.",
        ),
        Example(
            good="“Air surut,” kata Siti Aminah.\n\n“Warga pulang,” tutup Siti.",
        ),
        Example(
            good="“Kapan kami datang?” tanya Made Rai.",
        ),
    ),
)
def verb_of_no_speech(article: Article) -> Hits:
    """Kata pengantar cocok dengan ucapannya.

    “Tutupnya” berarti narasumber selesai berbicara, dan “tanya” berarti ada pertanyaan. Kalau sesudah “tutupnya” ia masih
    berbicara, pakai “ujarnya”.
    """
    direct = [q for q in article.quotes if q.kind is QuoteKind.DIRECT and q.cue]
    last = {q.speaker_name: i for i, q in enumerate(direct)}
    for i, quote in enumerate(direct):
        verb = bare(article[quote.cue]) if quote.cue else ""
        later = last[quote.speaker_name] > i
        if quote.cue and verb in CLOSING and later and quote.speaker_name:
            yield Hit(quote.cue, Message("Narasumber ini masih berbicara sesudahnya; pakai “ujar” atau “kata”."))
        elif quote.cue and verb == "tanya" and "?" not in article[quote.content[-1]]:
            yield Hit(quote.cue, Message("Ucapan ini bukan pertanyaan; pakai “ujar” atau “kata”."))
