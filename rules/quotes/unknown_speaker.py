"""A pronoun needs a person before it."""

from __future__ import annotations

import re

from newscheck import Article, Example, Hit, Message, Severity, rule
from newscheck.rulekit import SPEAKER_PRONOUNS, Hits

_SOMEBODY = re.compile(
    r"\b(?:[Kk]epala|[Kk]etua|[Mm]enteri|[Bb]upati|[Gg]ubernur|[Ww]ali [Kk]ota|[Dd]irektur|[Pp]residen|[Ww]arga|[Ss]eorang|[Kk]apol\w+|[Ss]ekretaris|[Aa]nggota|[Kk]omisioner|[Jj]uru [Bb]icara)\b"
)
"""Words that bring somebody in, even when no name was recognised."""


@rule(
    severity=Severity.WARNING,
    weight=1.5,
    reference="Kode Etik Jurnalistik, Pasal 2 (sumber jelas)",
    speech=True,
    examples=(
        Example(
            bad="“Jembatan ini selesai bulan depan,” **ujarnya** kepada warga.",
            good="“Jembatan ini selesai bulan depan,” ujar Made Rai kepada warga.",
        ),
        Example(
            bad="**Menurutnya**, jembatan itu selesai bulan depan.",
        ),
        Example(
            good="Kepala Desa Made Rai meninjau jembatan. “Ini selesai bulan depan,” ujarnya.",
        ),
        Example(
            good="“Jembatan ini selesai bulan depan,” ujar Made Rai.",
        ),
    ),
)
def unknown_speaker(article: Article) -> Hits:
    """“Ujarnya” dan “dia” perlu orang yang sudah disebut.

    “-nya” dan “dia” menunjuk orang yang sudah dikenal pembaca. Kalau belum ada nama sebelumnya, pembaca tidak tahu siapa yang
    berbicara; sebut namanya dulu.
    """
    first = min((m.start for p in article.people for m in p.mentions), default=len(article.text))
    for quote in article.quotes:
        cue = quote.cue
        if cue is None or quote.speaker_name is not None:
            continue
        pronoun = quote.speaker if quote.speaker and article[quote.speaker].lower() in SPEAKER_PRONOUNS else None
        if pronoun and article[pronoun].lower() == "mereka":
            continue  # a group: farmers, residents; it needs no name before it
        named = pronoun or (cue if quote.speaker is None and article[cue].lower().endswith("nya") else None)
        body = article.text[article.lead.range.start if article.lead else 0 : cue.start]
        if named and first > cue.start and not _SOMEBODY.search(body):
            yield Hit(named, Message("“{word}” menunjuk siapa? Sebut nama narasumbernya dulu.", word=article[named]))
