"""The articles si and sang run on to their noun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscheck import Article, Example, Fix, Hit, Message, Precision, Severity, rule
from newscheck.lexicon.counts import UNSEEN, count, roots
from newscheck.lexicon.morphology import analyse

if TYPE_CHECKING:
    from collections.abc import Iterator

PERSONS = ("pe",)


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
def si_sang(article: Article) -> Iterator[Hit]:
    """Pisahkan “si” dan “sang” dari katanya.

    “Si” dan “sang” adalah kata sandang yang berdiri sendiri: si pembeli, sang juara.
    """
    for word in article.words:
        for particle in ("sang", "si"):
            rest = word.lower.removeprefix(particle)
            if rest == word.lower or not rest.startswith(PERSONS) or word.lower in roots():
                continue
            analysis = analyse(rest)
            if (
                analysis
                and analysis.prefixes == ("peN",)
                and not analysis.suffix
                and count(word.lower) == UNSEEN
                and count(rest).small
            ):
                right = f"{word.text[: len(particle)]} {word.text[len(particle) :]}"
                message = Message("“{particle}” ditulis terpisah: “{right}”.", particle=particle, right=right)
                yield Hit(word.range, message, (Fix.replace(word.range, right),))
