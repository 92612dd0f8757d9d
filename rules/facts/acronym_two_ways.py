"""One acronym has one long form."""

from __future__ import annotations

from itertools import groupby

from newscheck import Article, Example, Hit, Message, Severity, TextRange, rule
from newscheck.rulekit import JOINERS, WORD, Expansion, Hits, content_words, find_expansions

SHARED = 2
"""Words that a gloss which does not align must share with the long form to be held against it."""
SURE = 3
"""Words of the shortest long form that is surely one name; "KK" may well stand for two things."""


@rule(
    severity=Severity.ERROR,
    weight=1.5,
    reference="Kode Etik Jurnalistik, Pasal 1 (berita akurat)",
    examples=(
        Example(
            bad="Ketua Forum Nelayan Muda Indonesia (FNMI) Wayan Suta membuka lomba.\n\n"
            "Dinas menggandeng **Forum Nelayan Madya Indonesia (FNMI)** melatih warga.",
        ),
        Example(
            bad="Kursus itu diadakan Lembaga Pelatihan Kerja Daerah (LPKD) Sukamaju.\n\n"
            "Peserta mendaftar di kantor **Lembaga Pendidikan Kerja Daerah (LPKD)**.",
        ),
        Example(
            good="Ketua Forum Nelayan Muda Indonesia (FNMI) Wayan Suta membuka lomba.\n\nFNMI melatih warga pesisir.",
        ),
        Example(
            good="Program Bantuan Pangan dan Gizi Warga (BPGW) dimulai.\n\nBantuan Pangan Gizi Warga (BPGW) cair Mei.",
        ),
    ),
)
def acronym_two_ways(article: Article) -> Hits:
    """Satu singkatan hanya punya satu kepanjangan.

    Kalau satu singkatan dijabarkan dengan dua nama, salah satunya pasti keliru, dan lembaga yang salah disebut biasanya
    yang pertama menelepon redaksi. Periksa nama resminya, lalu samakan.
    """
    by_acronym = sorted(find_expansions(article), key=lambda e: (e.acronym, e.range))
    for _, group in groupby(by_acronym, key=lambda e: e.acronym):
        expansions = list(group)
        first = next((e for e in expansions if e.aligned), None)
        for other in expansions if first else ():
            phrase = other.phrase if other.aligned or first is None else _same_length(article, other, first)
            if first and phrase and (soft := _conflict(article[first.phrase], article[phrase])) is not None:
                yield Hit(
                    TextRange(min(phrase.start, other.range.start), _closed(article, phrase, other)),
                    Message(
                        "{acronym} di sini “{other}”, di tempat lain “{first}”. Samakan dengan nama resminya.",
                        acronym=other.acronym,
                        other=article[phrase],
                        first=article[first.phrase],
                    ),
                    related=(first.phrase,),
                    soft=soft,
                )


def _closed(article: Article, phrase: TextRange, expansion: Expansion) -> int:
    """The end of the phrase and its bracketed acronym, bracket included."""
    end = max(phrase.end, expansion.range.end)
    return end + article.text.startswith(")", end)


def _conflict(first: str, other: str) -> bool | None:
    """None when both say the same; else whether it is arguable: a mere slip of the pen, or two quite different things."""
    a, b = content_words(first), content_words(other)
    if a == b or "".join(a) == "".join(b) or set(a) < set(b) or set(b) < set(a):
        return None
    differing = [(x, y) for x, y in zip(a, b, strict=False) if x != y]
    if len(a) == len(b):
        if any(_abbreviates(x, y) or _abbreviates(y, x) for x, y in differing):
            return None
        return len(differing) > len(a) / 2 or len(a) < SURE
    return True


def _abbreviates(short: str, long: str) -> bool:
    return len(short) < len(long) - 2 and long.startswith(short)


def _same_length(article: Article, other: Expansion, first: Expansion) -> TextRange | None:
    """The capitalised words before a gloss that does not align, as many as the aligned form has, sharing half of them."""
    wanted = content_words(article[first.phrase])
    start = max(0, other.range.start - 160)
    words = [w for w in WORD.finditer(article.text, start, other.range.start) if w.group().lower() not in JOINERS]
    run = words[-len(wanted) :]
    shared = sum(w.group().lower() == x for w, x in zip(run, wanted, strict=False))
    if len(run) < len(wanted) or shared < SHARED or shared * 2 < len(wanted):
        return None
    if not all(w.group()[0].isupper() for w in run):
        return None
    where = TextRange(run[0].start(), run[-1].end())
    return None if set(".;:!?()\n") & set(article[where]) else where
