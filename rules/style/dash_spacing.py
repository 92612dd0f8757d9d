"""A hyphen clings to both sides, a dash to neither."""

from __future__ import annotations

from newscheck import Article, Edit, Example, Fix, Hit, Message, Precision, Severity, TextRange, rule
from newscheck.rulekit import APART, Hits, Kind, Misset, missets

SHORTEST = 4
"""Letters that the second half of a doubled word shares with the first."""


@rule(
    severity=Severity.WARNING,
    weight=0.5,
    reference="EYD V, Tanda Hubung dan Tanda Pisah",
    url="https://ejaan.kemendikdasmen.go.id/eyd/penggunaan-tanda-baca/tanda-hubung/",
    measured=Precision(right=10, read=10),
    speech=True,
    examples=(
        Example(
            bad="**MELATI- Warga** Desa Sukamaju membangun jembatan gantung di atas kali itu bersama-sama.",
            good="MELATI - Warga Desa Sukamaju membangun jembatan gantung di atas kali itu bersama-sama.",
        ),
        Example(
            bad="Warga membuka toko **E- Commerce** yang buka pukul **08- 10**, pada 2 **Mei -10** Mei.",
            good="Warga membuka toko E-Commerce yang buka pukul 08-10, pada 2 Mei-10 Mei.",
        ),
        Example(
            bad="Jalan menuju **Sukamaju -Mekarsari** rusak.",
            good="Jalan menuju Sukamaju - Mekarsari rusak.",
        ),
        Example(good="MELATI – Warga desa itu – juga warga kota – menjadi saksi pra- dan pascabencana pada 2-3 Mei."),
        Example(good="MELATI, Kabar Sukamaju -- Warga Desa Sukamaju membangun jembatan gantung di atas kali itu."),
    ),
)
def dash_spacing(article: Article) -> Hits:
    """Tanda hubung rapat, tanda pisah berjarak.

    Tanda hubung menempel pada kata di kedua sisinya: E-Commerce, 2-3 Mei. Garis setelah nama kota atau di antara dua bagian
    kalimat berjarak di kedua sisinya. Spasi di satu sisi saja membuat pembaca ragu mana yang dimaksud.
    """
    for misset in missets(article):
        if misset.kind is Kind.DASH and not _doubled(misset):
            yield _hit(article, misset)


def _doubled(misset: Misset) -> bool:
    """Whether the mark joins a doubled word or a clitic, which a rule of its own mends."""
    left, right = misset.left.text.lower(), misset.right.text.lower()
    return right[:SHORTEST] in left or right.startswith(left) or right == "nya"


def _hit(article: Article, misset: Misset) -> Hit:
    right = misset.mended(article.text)
    fix = Fix(Message("Ganti dengan “{text}”", text=right), misset.edits)
    if APART not in {misset.before, misset.after}:
        return Hit(misset.range, Message("Rapatkan tanda hubung: “{right}”.", right=right), (fix,))
    line = article.dateline
    if line and misset.mark.end == line.range.end:
        return Hit(
            misset.range, Message("Beri spasi di kedua sisi garis: “{right}”.", right=right), (fix, _long(misset))
        )
    tight = _tight(article, misset)
    message = Message("Rapatkan garis ini bila tanda hubung; beri spasi di kedua sisinya bila tanda pisah.")
    return Hit(misset.range, message, (Fix(fix.title, fix.edits, safe=False), tight))


def _long(misset: Misset) -> Fix:
    """The same with the longer dash of printed news."""
    around = TextRange(misset.left.range.end, misset.right.range.start)
    return Fix(Message("Pakai tanda pisah “–”"), (Edit(around, " – "),), safe=False)


def _tight(article: Article, misset: Misset) -> Fix:
    """The other way to mend it: no blank at all."""
    left, right = misset.left.range.end, misset.right.range.start
    mark = article[misset.mark]
    title = Message("Ganti dengan “{text}”", text=f"{misset.left.text}{mark}{misset.right.text}")
    return Fix(title, (Edit(TextRange(left, right), mark),), safe=False)
