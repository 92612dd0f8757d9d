"""A plural said twice: para ibu-ibu, banyak warga-warga."""

from __future__ import annotations

from newscheck import Article, Example, Fix, Hit, Message, Precision, Severity, looks_for, rule
from newscheck.rulekit import Hits, adjacent, indices_of, span

PLURALS = frozenset({"para", "banyak", "berbagai", "beberapa", "sejumlah", "seluruh", "semua"})
NO_PLURAL = frozenset(
    {
        "undang-undang",
        "laki-laki",
        "kupu-kupu",
        "gado-gado",
        "alun-alun",
        "oleh-oleh",
        "anak-anak",
        "kanak-kanak",
        "mata-mata",
        "rata-rata",
        "sayur-sayuran",
        "negara-negara",
        "lumba-lumba",
        "paru-paru",
    }
)


@rule(
    severity=Severity.WARNING,
    reference="Tata Bahasa Baku Bahasa Indonesia",
    measured=Precision(right=4, read=4),
    examples=(
        Example(bad="**Para petani-petani** hadir.", good="Para petani hadir."),
        Example(bad="Camat mengundang **banyak warga-warga** desa.", good="Camat mengundang banyak warga desa."),
        Example(good="Para petani membawa sayur-sayuran; semua undang-undang dibaca anak-anak."),
    ),
)
@looks_for(word=lambda word: word.lower() == "banyak" or _plural(word.lower()))
def double_plural(article: Article) -> Hits:
    """Nyatakan jamak satu kali saja.

    “Para”, “banyak”, dan “beberapa” sudah berarti lebih dari satu, jadi kata benda sesudahnya tidak perlu diulang.
    """
    for _, first, second in adjacent(article, indices_of(article, PLURALS)):
        if first.lower == "banyak" and second.lower == "para":
            where = span(first, second)
            yield Hit(
                where, Message("Pilih salah satu: “banyak” atau “para”."), (Fix.replace(where, first.text, safe=False),)
            )
        if _plural(second.lower):
            where = span(first, second)
            right = f"{first.text} {second.text.partition('-')[0]}"
            message = Message("“{first}” sudah berarti jamak; cukup “{right}”.", first=first.text, right=right)
            yield Hit(where, message, (Fix.replace(where, right),), soft=first.lower != "para")


def _plural(word: str) -> bool:
    """Whether a word in small letters is a plural by reduplication."""
    half, hyphen, other = word.partition("-")
    return bool(hyphen) and half == other and word not in NO_PLURAL
