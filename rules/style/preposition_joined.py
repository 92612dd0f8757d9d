"""di, ke and dari run on to the noun behind them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from newscheck import Article, Example, Fix, Hit, Message, Precision, Severity, rule
from newscheck.article.capitals import follows_word
from newscheck.article.casing import Casing, casings
from newscheck.lexicon import word_list
from newscheck.lexicon.counts import roots

if TYPE_CHECKING:
    from collections.abc import Iterator

ALSO_VERBS = frozenset({"dibalik", "disela", "dimuka", "keluar", "kepusat", "ketitik"})
NEVER = frozenset(
    {"keluar", "kedalaman", "kemasa", "kesaat", "kekota", "kewaktu", "kemudian", "kemalam", "kepagi", "dimalam"}
)
NAMED = frozenset(
    {"jalan", "desa", "dusun", "kecamatan", "kabupaten", "kota", "provinsi", "kelurahan", "gedung", "hotel", "pasar"}
)
MORE = {
    "dibalik": "di balik",
    "dimuka": "di muka",
    "disela": "di sela",
    "kemasyarakat": "ke masyarakat",
    "dariini": "dari ini",
}


@cache
def joined_forms() -> dict[str, str]:
    """Every preposition run on to a noun of place or time, with and without -nya, and its right form."""
    found = dict(MORE)
    for noun in word_list("place_nouns"):
        for preposition in ("di", "ke", "dari"):
            for clitic in ("", "nya", "lah"):
                form = preposition + noun + clitic
                if form not in roots() and form not in NEVER:
                    found[form] = f"{preposition} {noun}{clitic}"
    for question in ("mana",):
        found |= {f"{p}{question}pun": f"{p} {question} pun" for p in ("di", "ke", "dari")}
    return found


@rule(
    speech=True,
    severity=Severity.ERROR,
    weight=2,
    reference="EYD V, Kata Depan",
    url="https://ejaan.kemendikdasmen.go.id/eyd/penulisan-kata/kata-depan/",
    measured=Precision(right=31, read=31),
    examples=(
        Example(bad="Lomba digelar **didaerah** pesisir.", good="Lomba digelar di daerah pesisir."),
        Example(bad="**Disamping** itu, warga menanam mangrove.", good="Di samping itu, warga menanam mangrove."),
        Example(bad="Rombongan tiba **dijalan** Kenanga.", good="Rombongan tiba di Jalan Kenanga."),
        Example(good="Tamu ditempatkan di ruang tengah dan acara diakhiri doa."),
        Example(good="Ia keluar rumah, kemudian naik ke atas panggung."),
    ),
)
def preposition_joined(article: Article) -> Iterator[Hit]:
    """Pisahkan kata depan dari kata yang mengikutinya.

    Kata depan “di”, “ke”, dan “dari” berdiri sendiri bila diikuti tempat atau waktu: di atas, ke depan, dari mana.
    Bila diikuti kata kerja, “di-” adalah awalan dan ditulis serangkai: ditulis, didalami.
    """
    forms, cases = joined_forms(), casings(article)
    for i, word in enumerate(article.words):
        right = forms.get(word.lower)
        if right is None or (cases[i] is Casing.NAME and not word.lower.startswith("dimana")):
            continue
        preposition, _, noun = right.partition(" ")
        if noun in NAMED and i + 1 < len(cases) and cases[i + 1] is Casing.NAME:
            right = f"{preposition} {noun.capitalize()}"
        opens = word.text[0].isupper() and not follows_word(article, word)
        right = right[:1].upper() + right[1:] if opens else right
        soft = word.lower in ALSO_VERBS
        yield Hit(
            word.range,
            Message("“{found}” ditulis terpisah: “{right}”.", found=word.text, right=right),
            (Fix.replace(word.range, right, safe=not soft),),
            soft=soft,
        )
