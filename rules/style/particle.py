"""Particles: pun, per, lah, kah written together or apart wrongly."""

from __future__ import annotations

from functools import lru_cache

from newscheck import Article, Example, Fix, Hit, Message, Precision, Severity, looks_for, rule
from newscheck.rulekit import PREPOSITIONS, Casing, Hits, adjacent, analyse, casings, count, indices_of, span, word_list

SEEN = 2
PLACES = frozenset(f"{p}{place}" for p in PREPOSITIONS for place in ("mana", "sana", "sini", "situ"))
"""Parted at both ends by the rule on prepositions."""
JOINED = frozenset({"pun", "lah", "kah"})
QUESTIONS = frozenset({"apa", "siapa", "mana", "kapan", "berapa"})


@lru_cache(maxsize=4096)
def apart(word: str) -> str:
    """The right form of a word that runs on to pun or per; empty when there is nothing to part."""
    if word.endswith("pun") and word not in word_list("pun_words"):
        bare = word[:-3]
        whole = analyse(word)
        if (
            bare not in PLACES
            and whole
            and whole.clitic.endswith("pun")
            and (bare in QUESTIONS or count(bare).small >= SEEN)
        ):
            return f"{bare} pun"
    unit = word.removeprefix("per").removeprefix("-")
    if unit != word and unit in word_list("rate_units"):
        return f"per {unit}"
    return ""


def _looked_for(word: str) -> bool:
    return word in JOINED or bool(apart(word.lower()))


@rule(
    speech=True,
    severity=Severity.WARNING,
    weight=2,
    reference="EYD V, Partikel",
    url="https://ejaan.kemendikdasmen.go.id/eyd/penulisan-kata/partikel/",
    measured=Precision(right=22, read=22),
    examples=(
        Example(bad="**Prestasipun** ikut naik.", good="Prestasi pun ikut naik."),
        Example(bad="**Walau pun** hujan, warga datang.", good="Walaupun hujan, warga datang."),
        Example(bad="Hasil panen 50 kilogram **perhari**.", good="Hasil panen 50 kilogram per hari."),
        Example(bad="Lomba **ini lah** yang ditunggu.", good="Lomba inilah yang ditunggu."),
        Example(good="Warga menghimpun dana, bagaimanapun caranya."),
        Example(good="Adapun harga beras naik Rp500 per kilogram."),
    ),
)
@looks_for(word=_looked_for)
def particle(article: Article) -> Hits:
    """Tulis partikel pun, per, -lah, dan -kah dengan tepat.

    Partikel “pun” yang berarti “juga” dan “per” yang berarti “tiap” ditulis terpisah; “-lah” dan “-kah” serangkai.
    “Pun” serangkai hanya pada kata hubung seperti walaupun, meskipun, adapun, dan ataupun.
    """
    cases = casings(article)
    for i, word in enumerate(article.words):
        if not (word.lower.endswith("pun") or word.lower.startswith("per")) or cases[i] is Casing.NAME:
            continue
        right = apart(word.lower)
        if right:
            right = right[:1].upper() + right[1:] if cases[i] is Casing.PLACED else right
            message = Message("“{found}” ditulis terpisah: “{right}”.", found=word.text, right=right)
            soft = word.lower[:-3] in QUESTIONS | {"satu", "sedikit", "seorang"}
            yield Hit(word.range, message, (Fix.replace(word.range, right),), soft=soft)
    for _, first, second in adjacent(article, (i - 1 for i in indices_of(article, JOINED))):
        if second.text not in JOINED:
            continue
        together = first.lower + second.lower
        joined = (second.text == "pun" and together in word_list("pun_words") - {"sekalipun", "bagaimanapun"}) or (
            second.text in {"lah", "kah"} and first.text[1:].islower() and count(together).small >= SEEN
        )
        if joined:
            where, right = span(first, second), first.text + second.text
            message = Message("“{found}” ditulis serangkai: “{right}”.", found=article[where], right=right)
            yield Hit(where, message, (Fix.replace(where, right),))
