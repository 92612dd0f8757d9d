"""An acronym is explained once."""

from __future__ import annotations

from newscheck import Article, Example, Fix, Hit, Message, Severity, rule
from newscheck.rulekit import Hits, content_words, find_expansions


@rule(
    severity=Severity.HINT,
    weight=0.5,
    reference="PWI 1978, butir 4 (bahasa jurnalistik hemat kata)",
    examples=(
        Example(
            bad="Badan Pengelola Air Desa (BPAD) memasang pipa.\n\nMenurut warga, **Badan Pengelola Air Desa (BPAD)** cepat tanggap.",
            good="Badan Pengelola Air Desa (BPAD) memasang pipa.\n\nMenurut warga, BPAD cepat tanggap.",
        ),
        Example(
            bad="Kantor Layanan Tani (KLT) buka pukul 08.00 WITA.\n\nPetani datang ke **Kantor Layanan Tani (KLT)**.",
        ),
        Example(good="Badan Pengelola Air Desa (BPAD) memasang pipa. Warga menyambut kerja BPAD."),
    ),
)
def acronym_expanded_twice(article: Article) -> Hits:
    """Singkatan cukup dijelaskan sekali.

    Sesudah kepanjangannya disebut pada kemunculan pertama, pembaca sudah tahu. Selanjutnya pakai singkatannya saja, dan
    paragraf Anda langsung lebih ringan.
    """
    title = article.title
    seen: dict[tuple[str, tuple[str, ...]], Hit] = {}
    for expansion in find_expansions(article):
        if not expansion.aligned or (title and title.range.covers(expansion.range)):
            continue
        start, end = min(expansion.phrase, expansion.range).start, max(expansion.phrase.end, expansion.range.end)
        where = expansion.phrase._replace(start=start, end=end + article.text.startswith(")", end))
        hit = Hit(
            where,
            Message("Kepanjangan {acronym} sudah disebut di atas; di sini cukup {acronym}.", acronym=expansion.acronym),
        )
        first = seen.setdefault((expansion.acronym, content_words(article[expansion.phrase])), hit)
        if first is not hit:
            fix = Fix.replace(where, expansion.acronym, safe=False)
            yield Hit(where, hit.message, (fix,), related=(first.range,))
