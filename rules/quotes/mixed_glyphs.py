"""One kind of quotation marks in one article."""

from __future__ import annotations

from collections import Counter

from newscheck import Article, Edit, Example, Fix, Hit, Message, Severity, TextRange, rule
from newscheck.rulekit import Hits

PAIRS = (("“", "”"), ('"', '"'), ("”", "”"))
"""The pairs in use, the one of the spelling guide first."""


@rule(
    severity=Severity.WARNING,
    weight=1.0,
    reference="EYD V, Tanda Petik; konsistensi naskah",
    url="https://ejaan.kemendikdasmen.go.id/eyd/penggunaan-tanda-baca/tanda-petik/",
    speech=True,
    examples=(
        Example(
            bad='“Kami siap bekerja,**"** kata Siti.',
            good="“Kami siap bekerja,” kata Siti.",
        ),
        Example(
            bad='"Air sudah surut," kata Wayan.\n\n"Kami mulai bekerja," katanya.\n\n**“**Jalan dibuka,**”** ujar Siti.',
            good='"Air sudah surut," kata Wayan.\n\n"Kami mulai bekerja," katanya.\n\n"Jalan dibuka," ujar Siti.',
        ),
        Example(
            good="“Kami siap,” kata Siti.\n\n“Ayo,” kata Made.",
        ),
        Example(
            good='"Kami siap," kata Siti. Ia membaca ‘Padi’.',
        ),
    ),
)
def mixed_glyphs(article: Article) -> Hits:
    """Pakai satu jenis tanda petik dalam satu naskah.

    Petik lurus dan petik lengkung yang bercampur tampak seperti tempelan dari beberapa naskah. Pilih satu pasang, lalu pakai
    sampai akhir. Kutipan yang dibuka dan ditutup dengan dua jenis petik adalah peringatan; yang seragam tetapi
    lain dari kutipan lain hanya saran.
    """
    both = [(q.opening, q.closing) for q in article.quoted if not q.single]
    kind = _preferred(article, [(m, i) for pair in both for i, m in enumerate(pair) if m])
    for pair in both:
        wrong = [(m, kind[i]) for i, m in enumerate(pair) if m and article[m] != kind[i]]
        for mark, right in wrong:
            message = Message("Petik ini lain bentuknya dari yang lain. Pakai {right} supaya seragam.", right=right)
            fix = Fix(Message("Samakan tanda petiknya"), (Edit(mark, right),))
            yield Hit(mark, message, (fix,), soft=len(wrong) > 1)


def _preferred(article: Article, marks: list[tuple[TextRange, int]]) -> tuple[str, str]:
    """The pair of marks that the article uses most; the curly pair when two are used alike."""
    votes: Counter[tuple[str, str]] = Counter()
    for mark, side in marks:
        for pair in PAIRS:
            votes[pair] += article[mark] == pair[side]
    return max(PAIRS, key=lambda p: votes[p])
