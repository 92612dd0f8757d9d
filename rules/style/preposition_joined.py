"""di, ke and dari run on to the noun behind them."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from newscheck import Article, Example, Fix, Hit, Message, Precision, Severity, looks_for, rule
from newscheck.rulekit import (
    PREPOSITIONS,
    Casing,
    Hits,
    analyse,
    casings,
    count,
    follows_word,
    nasal,
    roots,
    span,
    word_list,
    writings,
)

ALSO_VERBS = frozenset({"dibalik", "disela", "dimuka", "keluar", "kepusat", "ketitik"})
NEVER = frozenset({"keluar", "kedalaman", "kemasa", "kesaat", "kewaktu", "kemudian", "kemalam", "kepagi", "dimalam"})
NAMED = frozenset(
    {"jalan", "desa", "dusun", "kecamatan", "kabupaten", "kota", "provinsi", "kelurahan", "gedung", "hotel", "pasar"}
)
CHANCE = 2
"""Seen no more often, a word may be an error of its writers."""
COMMON = 10
"""Seen so often, a noun is one that di may have run on to; seen so often apart, there is no doubt of it."""
FREQUENT = 20
"""Seen so often, a noun is one that dari may have run on to."""
SHORTEST = 4
ENDINGS = ("nya", "lah", "kah", "pun")
PAIRS = {("sana", "sini"): "-sini", ("sana", "kemari"): " kemari", ("sini", "sana"): "-sana"}
"""Words of place that stand in pairs, and how the second is written."""
MORE = {
    "dibalik": "di balik",
    "dimuka": "di muka",
    "disela": "di sela",
    "kemasyarakat": "ke masyarakat",
    "dariini": "dari ini",
}


class Parted(NamedTuple):
    """A preposition, what has run on to it, and whether the whole may be a word of its own."""

    preposition: str
    noun: str
    doubtful: bool = False


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


@lru_cache(maxsize=8192)
def _parted(word: str) -> Parted | None:
    """What a word in small letters is when a preposition has run on to it; None when nothing is wrong with it."""
    first, hyphen, second = word.partition("-")
    if hyphen:
        return _pair(_parted(first), second)
    if word in joined_forms():
        preposition, _, noun = joined_forms()[word].partition(" ")
        return Parted(preposition, noun, word in ALSO_VERBS)
    preposition = next((p for p in PREPOSITIONS if word.startswith(p)), "")
    noun = word[len(preposition) :]
    if not preposition or len(noun) < SHORTEST - 1 or word in NEVER or word in roots():
        return None
    if preposition == "dari":
        far = len(noun) >= SHORTEST and count(noun).small >= FREQUENT and analyse(word) is None
        return Parted(preposition, noun) if far else None
    return (_behind_di(noun) if preposition == "di" else None) or _counted(preposition, noun)


def _pair(first: Parted | None, second: str) -> Parted | None:
    """The parts of a doubled or paired word: didesa-desa, disana-sini."""
    if first is None or (second.removesuffix("nya") != first.noun and (first.noun, second) not in PAIRS):
        return None
    return Parted(first.preposition, first.noun + PAIRS.get((first.noun, second), f"-{second}"))


def _counted(preposition: str, noun: str) -> Parted | None:
    """The parts when edited text writes the two apart."""
    ending = next((e for e in ENDINGS if noun.endswith(e) and writings(preposition, noun[:-3]).apart), "")
    bare = noun.removesuffix(ending)
    apart, joined = writings(preposition, bare)
    if apart <= joined:
        return None
    word = preposition + bare
    active = count(nasal("me", bare)).small > apart
    if active and joined > 1:
        return None
    passive = bare.endswith("an") and count(f"{word[:-2]}kan").small > 1
    noun_too = preposition == "ke" and bare.endswith("an") and bare[:-2] in roots()
    doubtful = apart < COMMON or noun_too or active or passive
    return Parted(preposition, f"{bare} pun" if ending == "pun" else noun, doubtful)


def _behind_di(noun: str) -> Parted | None:
    """``di`` and the noun run on to it, when the noun is common and no verb looks like the whole: dikesempatan."""
    word = f"di{noun}"
    if not noun.endswith("an") or count(noun).small < COMMON or count(word).small > CHANCE or analyse(word):
        return None
    derived = analyse(noun)
    if derived is None or derived.suffix != "an" or derived.prefixes not in {("ke",), ("peN",), ("per",)}:
        return None
    verbs = (f"di{noun[:-2]}kan", f"{nasal('me', noun[:-2])}kan", f"mem{noun[:-2]}kan")
    return None if any(count(v).small > CHANCE for v in verbs) else Parted("di", noun)


@rule(
    speech=True,
    severity=Severity.ERROR,
    weight=2,
    reference="EYD V, Kata Depan",
    url="https://ejaan.kemendikdasmen.go.id/eyd/penulisan-kata/kata-depan/",
    measured=Precision(right=41, read=42),
    examples=(
        Example(bad="Lomba digelar **didaerah** pesisir.", good="Lomba digelar di daerah pesisir."),
        Example(bad="**Disamping** itu, warga menanam mangrove.", good="Di samping itu, warga menanam mangrove."),
        Example(bad="Rombongan tiba **dijalan** Kenanga.", good="Rombongan tiba di Jalan Kenanga."),
        Example(bad="Camat hadir **dikesempatan** yang sama.", good="Camat hadir di kesempatan yang sama."),
        Example(bad="Panitia berkeliling **dijalan jalan** desa.", good="Panitia berkeliling di jalan-jalan desa."),
        Example(bad="Karung ditumpuk **dikedua** sisi jalan.", good="Karung ditumpuk di kedua sisi jalan."),
        Example(bad="Sampah berserakan **disana-sini**.", good="Sampah berserakan di sana-sini."),
        Example(bad="Anak itu berlari **kesana kemari**.", good="Anak itu berlari ke sana kemari."),
        Example(bad="Tim berangkat **darikantor** camat.", good="Tim berangkat dari kantor camat."),
        Example(good="Warga didaftar di kedua desa; yang kedua dan ketiga keluar dari kelas, kemari."),
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
    cases, words = casings(article), article.words
    for i, word in enumerate(words):
        parted = _parted(word.lower) if word.lower.startswith(PREPOSITIONS) else None
        if parted is None or (cases[i] is Casing.NAME and not word.lower.startswith("dimana")):
            continue
        preposition, noun, soft = parted
        soft = soft or (noun.endswith("an") and i > 0 and words[i - 1].lower in word_list("auxiliaries") | {"yang"})
        named = (noun in NAMED and cases[i + 1 : i + 2] == (Casing.NAME,)) or word.text[len(preposition)].isupper()
        right = f"{preposition} {noun.capitalize() if named else noun}"
        opens = word.text[0].isupper() and not follows_word(article, word)
        right = right[:1].upper() + right[1:] if opens else right
        where = word.range
        following = words[i + 1] if i + 1 < len(words) else word
        tail = PAIRS.get((noun, following.text), f"-{noun}" if following.text == noun else "")
        if tail and article.text[where.end : following.range.start] == " ":
            where, right = span(word, following), f"{right}{tail}"
        yield Hit(
            where,
            Message("“{found}” ditulis terpisah: “{right}”.", found=article[where], right=right),
            (Fix.replace(where, right, safe=not soft),),
            soft=soft,
        )
