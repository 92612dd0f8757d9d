"""One kind of quotation marks in one article."""

from __future__ import annotations

from collections import Counter

from newscheck import Article, Edit, Example, Fix, Hit, Message, Severity, TextRange, rule
from newscheck.rulekit import Hits

PAIRS = (("“", "”"), ('"', '"'), ("”", "”"))
"""The pairs in use, the one of the spelling guide first."""
OTHER = "«"
"""Stands for all marks that are in use in no Indonesian newsroom."""


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
            bad='"Kami siap bekerja," kata Siti.\n\n**"**Jalan dibuka,” ujarnya.\n\n"Ayo," kata Made.',
        ),
        Example(
            bad="**«**Kami siap bekerja,**»** kata Siti.",
            good="“Kami siap bekerja,” kata Siti.",
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
    lain dari kutipan lain hanya saran. Bentuk baku dalam bahasa Indonesia ialah “…”.
    """
    both = [(q.opening, q.closing) for q in article.quoted if not q.single]
    kind = _preferred(article, [(m, i) for pair in both for i, m in enumerate(pair) if m])
    for opening, closing in both:
        pair = (opening, closing)
        if opening and closing and _family(article[opening]) != _family(article[closing]):
            yield from _halves(article, opening, closing, straight=kind == PAIRS[1])
            continue
        wrong = [(m, kind[i]) for i, m in enumerate(pair) if m and article[m] != kind[i]]
        for mark, right in wrong:
            fixes = [Fix(Message("Samakan tanda petiknya"), (Edit(mark, right),))]
            standard = PAIRS[0][mark == closing]
            if _family(article[mark]) == OTHER and right != standard:
                fixes.append(Fix(Message("Pakai petik lengkung"), (Edit(mark, standard),), safe=False))
            yield Hit(mark, _message(article, mark, right), tuple(fixes), soft=len(wrong) > 1)


def _message(article: Article, mark: TextRange, right: str) -> Message:
    if _family(article[mark]) == OTHER:
        return Message(
            'Petik dalam bahasa Indonesia berbentuk “…” atau "…". Ganti {mark} dengan {right}.',
            mark=article[mark],
            right=right,
        )
    return Message("Petik ini lain bentuknya dari yang lain. Pakai {right} supaya seragam.", right=right)


def _halves(article: Article, opening: TextRange, closing: TextRange, *, straight: bool) -> Hits:
    """The ends of a mixed pair that have not the form of the spelling guide.

    In a draft that uses straight marks, the other end may be made straight instead.
    """
    families = {_family(article[opening]), _family(article[closing])}
    wanted = PAIRS[1] if straight and families == {'"', OTHER} else PAIRS[0]
    for mark, right, partner in ((opening, wanted[0], closing), (closing, wanted[1], opening)):
        if article[mark] == right:
            continue
        fixes = [Fix(Message("Samakan tanda petiknya"), (Edit(mark, right),), safe=not straight or right == '"')]
        if straight and article[mark] == '"':
            fixes.append(Fix(Message("Samakan dengan petik lurus"), (Edit(partner, '"'),), safe=False))
        message = Message("Petik pembuka dan penutup kutipan ini lain bentuk. Pakai {right} di sini.", right=right)
        yield Hit(mark, message, tuple(fixes), related=(partner,))


def _family(mark: str) -> str:
    return "“" if mark in "“”" else mark if mark == '"' else OTHER


def _preferred(article: Article, marks: list[tuple[TextRange, int]]) -> tuple[str, str]:
    """The pair of marks that the article uses most; the curly pair when two are used alike."""
    votes: Counter[tuple[str, str]] = Counter()
    for mark, side in marks:
        for pair in PAIRS:
            votes[pair] += article[mark] == pair[side]
    return max(PAIRS, key=lambda p: votes[p])
