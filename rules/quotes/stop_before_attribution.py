"""No full stop parts a quotation from its attribution."""

from __future__ import annotations

from newscheck import Article, Edit, Example, Fix, Hit, Message, Severity, TextRange, rule
from newscheck.rulekit import Attributed, Hits, attributed, names_somebody, word_before

FEW = 2
"""Words behind *katanya* that are too few for a sentence of their own."""
AFTER = frozenset(
    (
        "kepada",
        "saat",
        "di",
        "pada",
        "dalam",
        "ketika",
        "usai",
        "seusai",
        "melalui",
        "sambil",
        "seraya",
        "lagi",
        "singkat",
        "saat,",
    )
)
"""Words that go on after *katanya* in an attribution."""


@rule(
    severity=Severity.ERROR,
    weight=1.0,
    reference="EYD V, Tanda Koma, butir 7",
    url="https://ejaan.kemendikdasmen.go.id/eyd/penggunaan-tanda-baca/tanda-koma/",
    kept=0.998,
    counted="3.519 kutipan langsung dalam 1.000 berita nasional",
    speech=True,
    examples=(
        Example(
            bad="“Kami siap **bekerja.” Katanya** kepada warga.",
            good="“Kami siap bekerja,” katanya kepada warga.",
        ),
        Example(
            bad="“Kami siap **bekerja”. Ujar** Siti.",
            good="“Kami siap bekerja,” ujar Siti.",
        ),
        Example(
            bad='"Air sudah **surut." kata** Wayan.',
            good='"Air sudah surut," kata Wayan.',
        ),
        Example(
            good="“Kami siap bekerja.” Tegasnya aturan itu membantu warga.",
        ),
        Example(
            good="“Sudah lama kami menunggu ….” Wayan pun pulang.",
        ),
    ),
)
def stop_before_attribution(article: Article) -> Hits:
    """Jangan pisahkan kutipan dan “kata …” dengan titik.

    “Kata Siti” adalah bagian dari kalimat yang sama dengan ucapannya. Titik memutusnya sehingga “katanya” menjadi kalimat
    yang menggantung; pakai koma di dalam tanda petik.
    """
    for found in attributed(article):
        gap, last = article[found.gap], article.text[found.last]
        inside = last == "." and article.text[found.last - 1] != "."
        outside = "." in gap
        if not (inside or outside) or "," in gap:
            continue
        capital = article.text[found.cue.start].isupper()
        if (capital or outside) and not (names_somebody(article, found.cue) and _ends(article, found)):
            continue
        where = TextRange(word_before(article, found.last), found.cue.end)
        yield Hit(
            where,
            Message("Pakai koma, bukan titik, sebelum “{cue}”.", cue=article[found.cue].lower()),
            (_fix(article, found),),
        )


def _ends(article: Article, found: Attributed) -> bool:
    """Whether the cue is an attribution and not the first word of a new sentence: *Tegasnya aturan itu …*."""
    rest = article.text[found.cue.end : found.cue.end + 12].lstrip()
    plain = article[found.cue].lower().endswith("nya")
    sentence = article.sentence_at(found.cue.start)
    short = sentence is not None and len(article.text[found.cue.end : sentence.range.end].split()) <= FEW
    return not plain or not rest or rest[0] in ".\n" or short or rest.split()[0].strip(".,").lower() in AFTER


def _fix(article: Article, found: Attributed) -> Fix:
    start = found.last if article.text[found.last] in ".," else found.last + 1
    cue = article[found.cue]
    text = "," + article[found.closing] + " " + cue[0].lower() + cue[1:]
    edit = Edit(TextRange(start, found.cue.end), text)
    return Fix(Message("Ganti titik dengan koma"), (edit,))
