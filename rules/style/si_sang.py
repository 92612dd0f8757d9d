"""The articles si and sang run on to their noun."""

from __future__ import annotations

from newscheck import Article, Example, Fix, Hit, Message, Precision, Severity, looks_for, rule
from newscheck.rulekit import UNSEEN, Hits, analyse, count, roots

PARTICLES = ("sang", "si")
PERSONS = "pe"


@rule(
    severity=Severity.WARNING,
    reference="EYD V, Kata Sandang",
    url="https://ejaan.kemendikdasmen.go.id/eyd/penulisan-kata/kata-sandang/",
    measured=Precision(right=0, read=0),
    examples=(
        Example(bad="Polisi mencari **sipembeli** motor itu.", good="Polisi mencari si pembeli motor itu."),
        Example(bad="Warga memuji **sangpemenang** lomba.", good="Warga memuji sang pemenang lomba."),
        Example(good="Warga bersiap memasang penanda; siapa pun boleh ikut."),
    ),
)
@looks_for(word=lambda word: _particle(word.lower()))
def si_sang(article: Article) -> Hits:
    """Pisahkan “si” dan “sang” dari katanya.

    “Si” dan “sang” adalah kata sandang yang berdiri sendiri: si pembeli, sang juara.
    """
    for word in article.words:
        particle = _particle(word.lower)
        if particle:
            right = f"{word.text[: len(particle)]} {word.text[len(particle) :]}"
            message = Message("“{particle}” ditulis terpisah: “{right}”.", particle=particle, right=right)
            yield Hit(word.range, message, (Fix.replace(word.range, right),))


def _particle(word: str) -> str | None:
    """The article that has run on to a word in small letters; None when none has."""
    particle = next((p for p in PARTICLES if word.startswith(p + PERSONS)), None)
    if particle is None or word in roots() or count(word) != UNSEEN:
        return None
    rest = word.removeprefix(particle)
    analysis = analyse(rest)
    person = analysis is not None and analysis.prefixes == ("peN",) and not analysis.suffix
    return particle if person and count(rest).small else None
