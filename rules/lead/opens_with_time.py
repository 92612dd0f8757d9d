"""A lead seldom opens with the time."""

from __future__ import annotations

from newscheck import Article, Example, Hit, Message, Severity, TextRange, rule
from newscheck.rulekit import Hits, dates_in

LATE = 16
"""Code points that words like "Pada tanggal" or "Sejak" may take before the time."""


@rule(
    severity=Severity.HINT,
    reference="10 Pedoman Penulisan Teras Berita PWI, 1977 (unsur kapan jarang didahulukan)",
    examples=(
        Example(bad="**Pada tanggal 30 Juli 2024**, Dinas Pertanian Mekarsari membagikan bibit."),
        Example(bad="**Senin (1/7/2024)**, warga Desa Sukamaju membangun jembatan."),
        Example(good="Dinas Pertanian Mekarsari membagikan bibit, Selasa (30/7/2024)."),
        Example(good="Warga Desa Sukamaju membangun jembatan sejak Senin (1/7/2024)."),
    ),
)
def opens_with_time(article: Article) -> Hits:
    """Waktu jarang menjadi pembuka teras.

    Hari dan tanggal perlu disebut, tetapi jarang menjadi hal yang paling menarik. Dahulukan siapa atau apa, lalu letakkan
    waktunya di ujung kalimat.
    """
    lead = article.lead
    mentions = dates_in(article, lead) if lead else ()
    if lead and mentions:
        before = article.text[lead.range.start : mentions[0].range.start].lower().split()
        if (
            set(before) <= {"pada", "hari", "tanggal", "sejak", "di", "("}
            and mentions[0].range.start - lead.range.start <= LATE
        ):
            where = TextRange(lead.range.start, mentions[0].range.end)
            yield Hit(where, Message("Dahulukan siapa atau apa; waktunya boleh di ujung kalimat."))
