"""A report is no brochure: abstract words of public relations stay few."""

from __future__ import annotations

from typing import Annotated

from newscheck import Article, Example, Hit, Message, Param, Severity, rule
from newscheck.rulekit import Hits, indices_of, word_list


@rule(
    severity=Severity.HINT,
    weight=2.0,
    reference="Panduan penulisan berita kehumasan pemerintah, Kominfo; PWI 1978, butir 5",
    kept=0.95,
    counted="289 berita terbit: satu dari dua puluh melewati batasnya",
    speech=True,
    examples=(
        Example(
            bad="Dinas Pertanian Mekarsari **berkomitmen** memperkuat sinergi dan kolaborasi demi pelayanan yang optimal dan profesional.",
        ),
        Example(
            bad="Kegiatan itu merupakan **upaya** mewujudkan generasi unggul, berprestasi, dan inovatif di Desa Sukamaju.",
        ),
        Example(
            good="Dinas Pertanian Mekarsari membagikan bibit cabai kepada 200 petani di Desa Sukamaju mulai Senin pagi.",
        ),
        Example(
            good="“Kami berkomitmen memperkuat sinergi demi pelayanan yang optimal,” kata Camat Melati Wayan Suta."
        ),
    ),
)
def publicity(
    article: Article,
    *,
    above: Annotated[float, Param("kata kehumasan tiap 100 kata paling banyak", ge=0)] = 1.5,
    min_words: Annotated[int, Param("kata kehumasan paling sedikit", ge=1)] = 5,
) -> Hits:
    """Kata kehumasan yang abstrak cukup sedikit.

    Sinergi, komitmen, optimal: kata seperti itu terdengar bagus, tetapi tidak memberi tahu apa yang terjadi. Tulis siapa
    berbuat apa, berapa banyak, dan apa akibatnya.
    """
    body = sum(len(article.words_in(b.range)) for b in article.paragraphs)
    words = [article.words[i] for i in indices_of(article, word_list("publicity_words"))]
    found = [
        w
        for w in words
        if not article.speech.covers(w.range) and any(b.range.covers(w.range) for b in article.paragraphs)
    ]
    share = 100 * len(found) / max(body, 100)
    if len(found) < min_words or share <= above:
        return
    some = ", ".join(list(dict.fromkeys(w.lower for w in found))[:4])
    message = Message(
        "Naskah ini memakai {n} kata kehumasan ({some} …). Ganti dengan kejadian, angka, atau hasil.",
        n=len(found),
        some=some,
    )
    yield Hit(found[0].range, message, related=tuple(w.range for w in found[1:]))
