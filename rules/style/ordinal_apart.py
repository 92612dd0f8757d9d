"""Ordinals and collective numbers whose ke- stands apart: rumah ke lima, ke dua pelaku, ke-tiga."""

from __future__ import annotations

import re

from newscheck import Article, Example, Fix, Hit, Message, Precision, Severity, TextRange, looks_for, rule
from newscheck.rulekit import Casing, Hits, adjacent, analyse, casings, indices_of, is_function_word, span, word_list

NUMBERS = frozenset(
    [
        "satu",
        "dua",
        "tiga",
        "empat",
        "lima",
        "enam",
        "tujuh",
        "delapan",
        "sembilan",
        "sepuluh",
        "sebelas",
        "seratus",
        "seribu",
        "sekian",
    ]
)
HYPHENED = re.compile(rf"ke-({'|'.join(sorted(NUMBERS))})(nya)?", re.IGNORECASE)
BEFORE = frozenset(
    [
        "akan",
        "antara",
        "atas",
        "bagi",
        "bahwa",
        "dalam",
        "dari",
        "demi",
        "dengan",
        "karena",
        "oleh",
        "olah",
        "pada",
        "tentang",
        "terhadap",
        "untuk",
    ]
)
"""Words behind which no preposition can stand."""
LARGER = frozenset({"belas", "puluh", "ratus", "ribu"})
LINKS = frozenset({"dan", "atau", "hingga", "sampai", "serta"})
"""Function words behind which a preposition's noun may still come: ke dua atau tiga desa."""


@rule(
    severity=Severity.ERROR,
    reference="EYD V, Angka dan Bilangan, butir 9; Kata Turunan, butir 1.a",
    url="https://ejaan.kemendikdasmen.go.id/eyd/penulisan-kata/angka-dan-bilangan/",
    speech=True,
    measured=Precision(right=0, read=0),
    examples=(
        Example(bad="Rumah **ke lima** yang rusak milik Sumarni.", good="Rumah kelima yang rusak milik Sumarni."),
        Example(bad="Ia anak **ke dua** dari empat bersaudara.", good="Ia anak kedua dari empat bersaudara."),
        Example(bad="**Ke tiga** pelaku ditangkap.", good="Ketiga pelaku ditangkap."),
        Example(bad="Jembatan itu putus untuk **ke dua** kalinya.", good="Jembatan itu putus untuk kedua kalinya."),
        Example(bad="Regu itu meraih juara **ke-tiga**.", good="Regu itu meraih juara ketiga."),
        Example(good="Rombongan pergi ke dua desa, lalu ke lima pasar; suara terbagi ke tiga calon lurah."),
        Example(good="Lurah membagi bantuan ke dua tempat dan ke tiga warga."),
    ),
)
@looks_for(word=lambda word: word.lower() == "ke" or bool(HYPHENED.fullmatch(word)))
def ordinal_apart(article: Article) -> Hits:
    """Rangkaikan ke- dengan bilangan tingkat dan bilangan himpunan.

    Pada “rumah kelima” dan “kedua pelaku”, ke- adalah awalan, jadi ditulis serangkai. Yang terpisah hanya kata depan: pergi
    ke dua desa.
    """
    words, cases = article.words, casings(article)
    for word in article.words:
        if word.lower.startswith("ke-") and HYPHENED.fullmatch(word.text):
            yield _hit(word.range, word.text.replace("-", ""), soft=False)
    for i, first, second in adjacent(article, indices_of(article, {"ke"})):
        if second.text not in NUMBERS or first.text.isupper():
            continue
        before = words[i - 1].lower if i and article.text[words[i - 1].range.end : first.range.start] == " " else ""
        after = next((w.lower for _, _, w in adjacent(article, (i + 1,))), "")
        doubt = _doubt(before, after, opens=cases[i] is not Casing.SMALL)
        if doubt is not None:
            yield _hit(span(first, second), first.text + second.text, soft=doubt)


def _hit(where: TextRange, right: str, *, soft: bool) -> Hit:
    message = Message("Di sini “ke-” awalan, jadi dirangkai: “{right}”.", right=right)
    return Hit(where, message, (Fix.replace(where, right, safe=not soft),), soft=soft)


def _doubt(before: str, after: str, *, opens: bool) -> bool | None:
    """Whether the number is only likely an ordinal or collective one, by the words about it; None when it is none."""
    if before in NUMBERS:
        return None
    if before in word_list("ordinal_heads") or before in BEFORE:
        return None if after in word_list("place_nouns") and before not in BEFORE else False
    if after in LARGER:
        return None
    if not after or (is_function_word(after) and after not in LINKS) or after == "kalinya":
        return False
    if after in word_list("people_nouns") and opens:
        return False
    verb = analyse(before) if after in word_list("people_nouns") else None
    return True if verb and verb.prefixes == ("meN",) and verb.suffix != "kan" else None
