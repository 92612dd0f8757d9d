"""Marks inside marks are single."""

from __future__ import annotations

from newscheck import Article, Edit, Example, Fix, Hit, Message, Severity, TextRange, rule
from newscheck.rulekit import Hits


@rule(
    severity=Severity.WARNING,
    weight=1.0,
    reference="EYD V, Tanda Petik Tunggal, butir 1",
    url="https://ejaan.kemendikdasmen.go.id/eyd/penggunaan-tanda-baca/tanda-petik-tunggal/",
    speech=True,
    examples=(
        Example(
            bad="“Program **“Ayo Tanam”** berjalan baik,” kata Siti.",
            good="“Program ‘Ayo Tanam’ berjalan baik,” kata Siti.",
        ),
        Example(
            bad='"Warga bilang **"cukup"** kepada kami," ujar Ketut.',
            good="\"Warga bilang 'cukup' kepada kami,\" ujar Ketut.",
        ),
        Example(
            good="“Program ‘Ayo Tanam’ berjalan baik,” kata Siti.",
        ),
        Example(
            good="“Kami siap,” kata Siti. “Semua sudah datang.”",
        ),
    ),
)
def nested(article: Article) -> Hits:
    """Petik di dalam petik memakai petik tunggal.

    Bila narasumber mengutip sesuatu, pakai petik tunggal di dalam petik ganda. Petik ganda di dalam petik ganda membuat ucapan
    tampak selesai di tengah jalan.
    """
    for quoted in article.quoted:
        for inner in quoted.inner:
            text = article[inner]
            opening, closing = ("'", "'") if text[0] == '"' else ("‘", "’")
            edits = (
                Edit(TextRange(inner.start, inner.start + 1), opening),
                Edit(TextRange(inner.end - 1, inner.end), closing),
            )
            fix = Fix(Message("Ganti dengan petik tunggal"), edits, safe=len(text) > 1)
            yield Hit(inner, Message("Di dalam kutipan, pakai petik tunggal."), (fix,))
