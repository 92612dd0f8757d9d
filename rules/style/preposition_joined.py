"""di, ke and dari run on to the noun behind them."""

from __future__ import annotations

from functools import cache, lru_cache

from newscheck import Article, Example, Fix, Hit, Message, Precision, Severity, looks_for, rule
from newscheck.rulekit import Casing, Hits, analyse, casings, count, follows_word, nasal, roots, span, word_list

ALSO_VERBS = frozenset({"dibalik", "disela", "dimuka", "keluar", "kepusat", "ketitik"})
NEVER = frozenset(
    {"keluar", "kedalaman", "kemasa", "kesaat", "kekota", "kewaktu", "kemudian", "kemalam", "kepagi", "dimalam"}
)
NAMED = frozenset(
    {"jalan", "desa", "dusun", "kecamatan", "kabupaten", "kota", "provinsi", "kelurahan", "gedung", "hotel", "pasar"}
)
CHANCE = 2
"""Seen no more often in 2.8 million words, a word may be an error of its writers."""
COMMON = 30
"""Seen so often, a noun is one that di may have run on to."""
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


@lru_cache(maxsize=4096)
def _noun_behind_di(word: str) -> str | None:
    """``di`` and the noun run on to it, when the noun is common and no verb looks like the whole: dikesempatan."""
    noun = word[2:]
    if not noun.endswith("an") or count(noun).small < COMMON or count(word).small > CHANCE or analyse(word):
        return None
    derived = analyse(noun)
    if derived is None or derived.suffix != "an" or derived.prefixes not in {("ke",), ("peN",), ("per",)}:
        return None
    verbs = (f"di{noun[:-2]}kan", f"{nasal('me', noun[:-2])}kan", f"mem{noun[:-2]}kan")
    return None if any(count(v).small > CHANCE for v in verbs) else f"di {noun}"


def _parted(word: str) -> str | None:
    """The right form of a word in small letters; None when nothing is wrong with it."""
    return joined_forms().get(word) or (_noun_behind_di(word) if word.startswith("di") else None)


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
        Example(bad="Camat hadir **dikesempatan** yang sama.", good="Camat hadir di kesempatan yang sama."),
        Example(bad="Panitia berkeliling **dijalan jalan** desa.", good="Panitia berkeliling di jalan-jalan desa."),
        Example(good="Tamu ditempatkan di ruang tengah dan acara diakhiri doa."),
        Example(good="Ia keluar rumah, kemudian naik ke atas panggung."),
    ),
)
@looks_for(word=lambda word: _parted(word.lower()))
def preposition_joined(article: Article) -> Hits:
    """Pisahkan kata depan dari kata yang mengikutinya.

    Kata depan “di”, “ke”, dan “dari” berdiri sendiri bila diikuti tempat atau waktu: di atas, ke depan, dari mana.
    Bila diikuti kata kerja, “di-” adalah awalan dan ditulis serangkai: ditulis, didalami.
    """
    cases = casings(article)
    for i, word in enumerate(article.words):
        right = _parted(word.lower)
        if right is None or (cases[i] is Casing.NAME and not word.lower.startswith("dimana")):
            continue
        preposition, _, noun = right.partition(" ")
        if noun in NAMED and i + 1 < len(cases) and cases[i + 1] is Casing.NAME:
            right = f"{preposition} {noun.capitalize()}"
        opens = word.text[0].isupper() and not follows_word(article, word)
        right = right[:1].upper() + right[1:] if opens else right
        soft = word.lower in ALSO_VERBS
        where = word.range
        following = article.words[i + 1] if i + 1 < len(cases) else word
        if following.text == noun and article.text[where.end : following.range.start] == " ":
            where, right = span(word, following), f"{right}-{noun}"
        yield Hit(
            where,
            Message("“{found}” ditulis terpisah: “{right}”.", found=article[where], right=right),
            (Fix.replace(where, right, safe=not soft),),
            soft=soft,
        )
